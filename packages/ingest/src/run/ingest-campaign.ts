import { join } from 'node:path'

import { dayOf } from '../campaign/dates.ts'
import { type Campaign, campaignFileName } from '../campaign/load.ts'
import { writeCampaign } from '../campaign/rows.ts'
import { type CheckedReading, checkContracts } from '../contract/check-contracts.ts'
import { countRows, type DataTestResult, runTests } from '../contract/run-tests.ts'
import { writeTestResults } from '../contract/test-books.ts'
import { flagContradictions } from '../history/contradictions.ts'
import { flagManyWithdrawn } from '../history/many-withdrawn.ts'
import { flagUnlinkedRegisters } from '../history/unlinked-registers.ts'
import { tierVocabulary } from '../normalise/tier.ts'
import { accountCorrections } from '../replay/account-corrections.ts'
import {
  type CorrectionSet,
  correctionSet,
  readingWithCorrections,
  withSharedCorrections,
} from '../replay/correction-set.ts'
import { discover, filesUnder } from '../source/discover.ts'
import type { OpenedFile } from '../source/open.ts'
import { openTogether } from '../source/open-together.ts'
import { type Source, sourceRoles } from '../source/source.ts'
import type { FileIdentity } from '../source/file-identity.ts'
import { identify } from '../source/identify.ts'
import { assertUnchanged, type FileStamp, fileStamp } from '../source/stamp.ts'
import { ingestSuccession } from '../succession/ingest-succession.ts'
import { mapWorks } from '../succession/map-works.ts'
import { placeUnits } from '../succession/place-units.ts'
import { UserError } from '../user-error.ts'
import type { Database, Workbench } from '../warehouse/connection.ts'
import { expectMany } from '../warehouse/open.ts'
import { asUnchanged, noRows } from './account.ts'
import {
  type FileEntry,
  fileId,
  isCurrent,
  type KnownFiles,
  knownFiles,
  writeFileEntries,
} from './file-entry.ts'
import type { IngestTarget } from './ingest.ts'
import { ingestReadings } from './ingest-readings.ts'
import type { IngestProgress, Meter } from './progress.ts'
import { rulesFingerprint } from './rules-fingerprint.ts'
import { inputOf, prepareReading, type Reading, withTiers } from './reading.ts'
import { type DriftReport, type FileReport, fileReport } from './report.ts'
import type { Stage } from './stage.ts'

/** What one campaign's part of a run did. */
export interface CampaignOutcome {
  readonly files: readonly FileReport[]
  /** False when every file was read before and none was read now. */
  readonly changed: boolean
  /** Files whose bytes were read before, by other rules. */
  readonly reread: number
  /** Files that were read before and are not there any more, nor their content under another name. */
  readonly gone: readonly string[]
  readonly drift: readonly DriftReport[]
  readonly tests: readonly DataTestResult[]
}

/** How the run reaches its surroundings. */
export interface RunSurroundings {
  readonly db: Database
  readonly beside: () => Promise<Workbench>
  readonly run: string
  readonly startedAt: Date
  readonly scratch: string
  /** Shows a campaign-relative path the way the user names it. */
  readonly display: (campaign: Campaign, path: string) => string
  /** Told when a file begins to be loaded. */
  readonly onFile: (progress: IngestProgress) => void
  readonly onStage: (stage: Stage) => void
  /** Begins to follow the reading of so many files. */
  readonly follow: (files: number, totalBytes: number) => Meter
}

/** The same while one campaign is read. */
export interface RunContext extends RunSurroundings {
  /** What the rules of reading are known by: the campaign's and the code's. */
  readonly readingRules: string
}

/**
 * Reads the campaign's changed files, in an order that lets later ones look up earlier ones. A changed campaign.yaml, or a
 * version of the code that reads otherwise, makes every file be read again, since what their words mean may have changed.
 * `only` restricts the run to some paths;
 * `reread` reads files with rejected rows again, whatever else has changed.
 */
export async function ingestCampaign(
  surroundings: RunSurroundings,
  campaign: Campaign,
  { only, reread = false }: Pick<IngestTarget, 'only' | 'reread'> = {},
): Promise<CampaignOutcome> {
  const { db } = surroundings
  const rowsBefore = await countRows(db, campaign)
  const known = await knownFiles(db, campaign.id)
  const identity = await identify(join(campaign.folder, campaignFileName))
  const context = { ...surroundings, readingRules: rulesFingerprint(identity.sha256) }
  const configuration = await readConfiguration(context, campaign, identity, known)
  const succession = await ingestSuccession(context, campaign, known, configuration.changed)
  const sources = (await discover(campaign)).filter(({ path }) => only === undefined || only.has(path))
  if (only && sources.length === 0) {
    throw new UserError('configuration', {
      what: {
        vi: 'Không tệp nào được nêu là nguồn của đợt thi đua',
        en: 'None of the files named is a source of the campaign',
      },
      where: [...only].join(', '),
      fix: {
        vi: 'Khai tệp ở sources: trong campaign.yaml, hoặc đặt tệp vào thư mục sources/',
        en: 'List the file under sources: in campaign.yaml, or put it into the sources/ folder',
      },
    })
  }
  const corrections = await correctionSet(db, context.scratch, campaign, known)
  context.onStage('identify')
  const found = await several(sources, async (source) => {
    const stamp = await fileStamp(source.file)
    return { source, stamp, identity: await identify(source.file) }
  })
  const again = withSharedCorrections(
    corrections,
    new Set(
      found
        .filter(({ source: { path }, identity: own }) => {
          const before = known.get(path)
          const isReplayed = reread && (before?.rejected ?? 0) > 0
          return !isCurrent(before, own, context.readingRules) || isReplayed || corrections.touches(path)
        })
        .map(({ source }) => source.path),
    ),
  )
  const toRead: FoundFile[] = []
  const unchanged: FileReport[] = []
  for (const file of found) {
    const { path, format } = file.source
    const before = known.get(path)
    if (again.has(path) || !before) {
      toRead.push(file)
    } else {
      const shown = context.display(campaign, path)
      unchanged.push({
        ...asUnchanged(before),
        path: shown,
        sha256: file.identity.sha256,
        format,
        removed: 0,
      })
    }
  }
  const { checked, read } = await readFiles(context, campaign, toRead, corrections)
  const sentBack = await accountCorrections(context, campaign, corrections, again, known)
  const changed = configuration.changed || succession.changed || read.length > 0
  const files = [configuration.report, ...succession.files, ...unchanged, ...read, ...sentBack]
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0)
  if (changed) await assertTiersUsed(db, campaign, rejected)
  if (changed) await mapWorks(db, campaign, succession.links)
  if (changed) await placeUnits(db, campaign)
  if (changed) await flagUnlinkedRegisters(db, campaign, context.run, sources)
  if (changed) await flagContradictions(db, campaign, context.run)
  if (changed) await flagManyWithdrawn(db, campaign, context.run)
  const today = dayOf(context.startedAt)
  context.onStage('test')
  const tests = await runTests(db, campaign, { today, rowsBefore })
  await writeTestResults(db, tests, context.run, context.startedAt)
  const drift = checked.flatMap(({ source, drift: changes }) =>
    changes.map((change) => ({ ...change, path: context.display(campaign, source.path) })),
  )
  const byOtherRules = toRead.filter(({ source: { path }, identity: own }) => {
    const before = known.get(path)
    return before?.sha256 === own.sha256 && before.readingRules !== context.readingRules
  }).length
  const gone = only ? [] : await goneFiles(campaign, known, found)
  const shownGone = gone.map((path) => context.display(campaign, path))
  return { files, changed, reread: byOtherRules, gone: shownGone, drift, tests }
}

/** Sources that were read before, and of which neither the file nor, under another name, its content is there any more. */
async function goneFiles(
  campaign: Campaign,
  known: KnownFiles,
  found: readonly FoundFile[],
): Promise<string[]> {
  const paths = new Set(found.map(({ source }) => source.path))
  const contents = new Set(found.map(({ identity }) => identity.sha256))
  const missed = [...known]
    .filter(([path, { role, sha256 }]) => sourceRoles.has(role) && !paths.has(path) && !contents.has(sha256))
    .map(([path]) => path)
  const onDisk = missed.length === 0 ? new Set<string>() : new Set((await filesUnder(campaign.folder)).keys())
  return missed.filter((path) => !onDisk.has(path))
}

/** Files that are asked for at a time: to wait for the disk takes longer than to read a small file. */
const atATime = 16

/** Does something with each of many files, some at a time; results are in the order of the files. */
async function several<T, R>(files: readonly T[], work: (file: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < files.length; start += atATime) {
    results.push(...(await Promise.all(files.slice(start, start + atATime).map(work))))
  }
  return results
}

interface FoundFile {
  readonly source: Source
  readonly stamp: FileStamp | undefined
  readonly identity: FileIdentity
}

interface ReadFiles {
  readonly checked: readonly CheckedReading[]
  readonly read: readonly FileReport[]
}

/**
 * Opens the files and loads them.
 * @throws UserError for all files that cannot be read, and for a file that changed meanwhile, whatever else came of reading it.
 */
async function readFiles(
  context: RunContext,
  campaign: Campaign,
  files: readonly FoundFile[],
  corrections: CorrectionSet,
): Promise<ReadFiles> {
  const assertSteady = () =>
    several(files, ({ source, stamp, identity }) => assertUnchanged(source.file, stamp, identity.sha256))
  const outcome = await openAndLoad(context, campaign, files, corrections).catch(async (error: unknown) => {
    await assertSteady()
    throw error
  })
  await assertSteady()
  return outcome
}

/** Bytes of files that have few rows. */
const fewBytes = 2 ** 20

/** Files that are opened together. */
const openedTogether = 64

/** Groups of files opened together, in their order, each while the one before is looked at, with the workbench it was opened on. */
async function* openedGroups(
  { beside, scratch }: RunContext,
  files: readonly FoundFile[],
): AsyncGenerator<{ group: readonly FoundFile[]; opened: ReadonlyMap<string, OpenedFile>; db: Database }> {
  const groups = chunks(files, openedTogether)
  // A transaction would keep what is dropped in it, and a file that is not well formed would end it.
  const benches = await several(groups.slice(0, 2), beside)
  const open = async (index: number) => {
    const [group, db] = [groups[index], benches[index % benches.length]?.db]
    if (!group || !db) return undefined
    const texts = group
      .filter(({ source }) => source.role !== 'report')
      .map(({ source, identity }) => ({ input: inputOf(source, identity), encoding: source.encoding }))
    return { group, opened: await openTogether({ db, scratch }, texts), db }
  }
  let ahead = open(0)
  try {
    for (let index = 1; index <= groups.length; index += 1) {
      const opened = await ahead
      ahead = open(index)
      // Whoever waits for it is told; until then it is no failure of its own.
      ahead.catch(() => undefined)
      if (opened) yield opened
    }
  } finally {
    await Promise.allSettled([ahead])
  }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )
}

async function openAndLoad(
  context: RunContext,
  campaign: Campaign,
  files: readonly FoundFile[],
  corrections: CorrectionSet,
): Promise<ReadFiles> {
  const { db, scratch } = context
  const bytes = files.reduce((sum, { identity }) => sum + identity.bytes, 0)
  if (bytes > fewBytes) await expectMany(db)
  const meter = context.follow(files.length, bytes)
  const tiers = tierVocabulary(campaign.tiers)
  context.onStage('open')
  const refused: UserError[] = []
  async function* readings(): AsyncGenerator<Reading> {
    for await (const { group, opened, db: looking } of openedGroups(context, files)) {
      for (const { source, identity } of group) {
        const path = context.display(campaign, source.path)
        meter.begin('open', { path, format: source.format, bytes: identity.bytes })
        const follow = (share: () => number) => meter.step(1, share)
        const looked = { follow, opened: opened.get(source.file) }
        const reading = await prepareReading(looking, source, identity, scratch, looked).catch(
          (error: unknown) => {
            if (!(error instanceof UserError) || error.kind !== 'data') throw error
            refused.push(error)
            return undefined
          },
        )
        if (reading) yield withTiers(reading, tiers)
      }
    }
  }
  const checked = await checkContracts(db, campaign, readings())
  const [first, ...others] = refused
  if (first) throw unread(first, others)
  const corrected = checked.map((reading) => readingWithCorrections(reading, corrections))
  return { checked, read: await ingestReadings(context, campaign, corrected, meter) }
}

/** Files that cannot be read, and how to go on without them. */
function unread(first: UserError, others: readonly UserError[]): UserError {
  const { kind, said, where } = first
  return new UserError(kind, { ...said, where, others, wayOn: withoutThem, cause: first })
}

const withoutThem = {
  vi: 'Chưa nạp gì, số liệu cũ vẫn nguyên. Muốn nạp các tệp khác trước thì chuyển tệp lỗi ra khỏi sources/.',
  en: 'Nothing was read in; the records are as they were. To go on without a file, move it out of sources/.',
} as const

async function readConfiguration(
  context: RunContext,
  campaign: Campaign,
  identity: FileIdentity,
  known: KnownFiles,
): Promise<{ report: FileReport; changed: boolean }> {
  const before = known.get(campaignFileName)
  const id = fileId(campaign.id, campaignFileName, identity.sha256)
  const changed = !isCurrent(before, identity, context.readingRules)
  const rows = changed ? await writeCampaign(context.db, campaign, { file: id, run: context.run }) : 0
  const counts = changed
    ? { ...noRows, read: rows, [before ? 'updated' : 'inserted']: rows }
    : asUnchanged(before ?? noRows)
  const entry: FileEntry = {
    ...counts,
    id,
    campaign: campaign.id,
    path: campaignFileName,
    identity,
    format: 'yaml',
    role: 'campaign',
    encoding: 'utf-8',
    encodingConfidence: null,
    delimiter: null,
    asOf: null,
    series: null,
    standing: { knownOn: dayOf(context.startedAt), revision: 0, series: null, isSupplement: false },
    readingRules: context.readingRules,
  }
  if (changed) await writeFileEntries(context.db, [entry], context.run)
  return { report: fileReport({ ...entry, path: context.display(campaign, campaignFileName) }, 0), changed }
}

/** A row that was kept out may be the one that uses a tier, so only a register without rejects can convict a tier. */
async function assertTiersUsed(db: Database, campaign: Campaign, rejected: number): Promise<void> {
  if (rejected > 0) return
  const rows = await db.rows('SELECT DISTINCT tier_id FROM core.work WHERE campaign_id = $campaign', {
    campaign: campaign.id,
  })
  if (rows.length === 0) return
  const used = new Set(rows.map((row) => row['tier_id']))
  const unused = campaign.tiers.find((tier) => !tier.optional && !used.has(tier.id))
  if (!unused) return
  throw new UserError('configuration', {
    what: {
      vi: `Không công trình nào thuộc cấp ${unused.id} (${unused.label.vi})`,
      en: `No work uses the tier ${unused.id} (${unused.label.vi})`,
    },
    where: `${join(campaign.folder, campaignFileName)}:${campaign.tierLines[unused.id] ?? 1}`,
    fix: {
      vi: 'Bỏ cấp này, thêm cách viết trong sổ vào synonyms, hoặc ghi optional: true cho đến khi có công trình',
      en: 'Remove the tier, add the spellings the register uses to its synonyms, or mark it optional: true until works come',
    },
  })
}
