import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Campaign } from '../campaign/load.ts'
import type { DataTestResult } from '../contract/run-tests.ts'
import type { Database } from '../warehouse/connection.ts'
import { readManifest, snapshotFolder } from '../warehouse/manifest.ts'
import { openWarehouse, upgrade } from '../warehouse/open.ts'
import { publishSnapshot, snapshotId } from '../warehouse/snapshot.ts'
import { addCounts, noRows } from './account.ts'
import { readFindings } from './books.ts'
import { type CampaignOutcome, ingestCampaign, type RunSurroundings } from './ingest-campaign.ts'
import { type IngestProgress, type Meter, runMeter } from './progress.ts'
import type { DriftReport, FileReport, IngestReport } from './report.ts'
import type { Stage } from './stage.ts'

/** A campaign to ingest, whole or some of its files. */
export interface IngestTarget {
  readonly campaign: Campaign
  /** Campaign-relative paths; all sources when absent. */
  readonly only?: ReadonlySet<string>
  /** Read files with rejected rows again, even where nothing has changed. */
  readonly reread?: boolean
}

export interface IngestOptions {
  readonly targets: readonly IngestTarget[]
  /** Path of the warehouse file; snapshots go to `snapshots/` beside it. */
  readonly warehouse: string
  /** Do everything but commit. */
  readonly dryRun?: boolean
  /** Commit nothing when a row is rejected; the status is then `failed`. */
  readonly strict?: boolean
  /** Earlier snapshots to keep; 10 when absent. */
  readonly keepSnapshots?: number
  readonly now?: () => Date
  /** Shows a campaign-relative path the way the user names it. */
  readonly display?: (campaign: Campaign, path: string) => string
  /** A stage begins, and the one before it ends; the stages of a table come again with each table. */
  readonly onStage?: (stage: Stage) => void
  readonly onFile?: (progress: IngestProgress) => void
  /** Told every half second how far the run is. */
  readonly onProgress?: (progress: IngestProgress) => void
}

/**
 * One run: reads what is new, in one transaction, and publishes a snapshot. The same bytes again change nothing.
 * A failure leaves the warehouse as it was.
 * @throws UserError for whatever the user can mend.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const now = options.now ?? (() => new Date())
  const startedAt = now()
  const run = runId(startedAt)
  const dryRun = options.dryRun === true
  const warehouse = await openWarehouse(options.warehouse, { inMemory: dryRun })
  const scratch = await mkdtemp(join(tmpdir(), 'vedich-'))
  const { db, beside } = warehouse
  let meter: Meter | undefined
  const follow = (count: number, bytes: number) => (meter = runMeter(count, bytes, () => performance.now()))
  const timer = setInterval(() => {
    const progress = meter?.read()
    if (progress) options.onProgress?.(progress)
  }, 500)
  try {
    await db.run('BEGIN')
    const outcome = await transaction(db, async () => {
      await upgrade(db)
      const { files, changed, reread, gone, drift, tests } = await ingestAll(
        { db, beside, run, startedAt, scratch, follow },
        options,
      )
      const rejected = await readFindings(db, 'rejected_row', run, displayOf(options))
      const flagged = await readFindings(db, 'flagged_row', run, displayOf(options))
      const totals = files.reduce(addCounts, noRows)
      const failed =
        (options.strict === true && totals.rejected > 0) ||
        tests.some(({ severity, status }) => severity === 'error' && status === 'fail')
      const keep = changed && !failed && !dryRun
      meter?.save()
      options.onStage?.('commit')
      if (keep) await writeRun(db, run, startedAt, now(), files)
      const status = failed ? 'failed' : changed ? 'committed' : 'unchanged'
      return {
        keep,
        result: {
          status,
          files,
          totals,
          reread_files: reread,
          gone_files: gone,
          rejected_rows: rejected,
          flagged_rows: flagged,
          drift,
          tests,
        } as const,
      }
    })
    options.onStage?.('publish')
    const snapshot = dryRun ? undefined : await ensureSnapshot(db, options, now())
    return {
      run_id: outcome.status === 'committed' && !dryRun ? run : null,
      dry_run: dryRun,
      snapshot_id: snapshot ?? null,
      seconds: (now().getTime() - startedAt.getTime()) / 1000,
      ...outcome,
    }
  } finally {
    clearInterval(timer)
    warehouse.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Shows a path of a campaign, by its id, the way the user names it. */
function displayOf({ targets, display }: IngestOptions): (campaign: string, path: string) => string {
  return (id, path) => {
    const target = targets.find(({ campaign }) => campaign.id === id)
    return target && display ? display(target.campaign, path) : path
  }
}

async function ingestAll(
  surroundings: Omit<RunSurroundings, 'display' | 'onFile' | 'onStage'>,
  { targets, display = (_, path) => path, onFile = () => {}, onStage = () => {} }: IngestOptions,
): Promise<CampaignOutcome> {
  const context = { ...surroundings, display, onFile, onStage }
  const files: FileReport[] = []
  const drift: DriftReport[] = []
  const tests: DataTestResult[] = []
  let changed = false
  let reread = 0
  const gone: string[] = []
  for (const target of targets) {
    const outcome = await ingestCampaign(context, target.campaign, target)
    files.push(...outcome.files)
    drift.push(...outcome.drift)
    tests.push(...outcome.tests)
    changed ||= outcome.changed
    reread += outcome.reread
    gone.push(...outcome.gone)
  }
  return { files, changed, reread, gone, drift, tests }
}

/** Runs `work`; commits when it says `keep`, rolls back otherwise and on any error. */
async function transaction<T>(db: Database, work: () => Promise<{ keep: boolean; result: T }>): Promise<T> {
  let keep = false
  try {
    const outcome = await work()
    keep = outcome.keep
    return outcome.result
  } finally {
    await db.run(keep ? 'COMMIT' : 'ROLLBACK')
  }
}

/** Publishes the last committed run unless its snapshot is already current, as after a run killed before publishing. */
async function ensureSnapshot(
  db: Database,
  { warehouse, keepSnapshots }: IngestOptions,
  now: Date,
): Promise<string | undefined> {
  const folder = snapshotFolder(warehouse)
  const [last] = await db.rows('SELECT run_id FROM meta.run ORDER BY started_at DESC, run_id DESC LIMIT 1')
  if (!last) return undefined
  const run = String(last['run_id'])
  const manifest = await readManifest(folder)
  if (manifest?.current === snapshotId(run)) return manifest.current
  return (await publishSnapshot(db, folder, run, now, keepSnapshots)).id
}

async function writeRun(
  db: Database,
  run: string,
  startedAt: Date,
  finishedAt: Date,
  files: readonly FileReport[],
): Promise<void> {
  const { read, inserted, updated, unchanged, duplicate, rejected, structural } = files.reduce(
    addCounts,
    noRows,
  )
  await db.run(
    `INSERT INTO meta.run BY NAME
     SELECT $run AS run_id, CAST($started AS TIMESTAMP) AS started_at, CAST($finished AS TIMESTAMP) AS finished_at,
            'committed' AS status, $files AS files, $read AS read, $inserted AS inserted, $updated AS updated,
            $unchanged AS unchanged, $duplicate AS duplicate, $rejected AS rejected, $structural AS structural,
            $snapshot AS snapshot_id`,
    {
      run,
      started: timestamp(startedAt),
      finished: timestamp(finishedAt),
      files: files.length,
      read,
      inserted,
      updated,
      unchanged,
      duplicate,
      rejected,
      structural,
      snapshot: snapshotId(run),
    },
  )
}

/** `20250203-081500-7f3a`: sorts by time, unique by its tail. */
function runId(at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replace(/[-:]/gu, '').replace('T', '-')
  return `${stamp}-${randomBytes(2).toString('hex')}`
}

function timestamp(at: Date): string {
  return at.toISOString().slice(0, 23).replace('T', ' ')
}
