import type { Campaign } from '../campaign/load.ts'
import { type CheckedReading, writeContracts } from '../contract/check-contracts.ts'
import { withdrawAll } from '../history/merge-works.ts'
import { earlierVersions, listRegisters } from '../history/registers.ts'
import { compareStandings } from '../history/standing.ts'
import type { DocumentReference } from '../layout/reference.ts'
import { awardsTable } from '../table/awards.ts'
import { figuresTable } from '../table/figures.ts'
import { summaryTable } from '../table/summary.ts'
import { addCounts, assertClosed, noRows, type RowCounts } from './account.ts'
import { clearFindings } from './books.ts'
import { countUnread } from './count-unread.ts'
import { type FileEntry, writeFileEntries } from './file-entry.ts'
import type { RunContext } from './ingest-campaign.ts'
import { ingestTables } from './ingest-table.ts'
import { type Origin, removeAll } from './merge.ts'
import type { Meter } from './progress.ts'
import { type Book, type ReadingRole, readingOrder, roleOf, rolesOf } from './reading.ts'
import { type FileReport, fileReport } from './report.ts'
import { type Placed, placeReading } from './origin.ts'
import { ingestReport } from './reports.ts'
import { flagUnreadText, writeBookNotes } from './visibility.ts'

/** A file on its way: what its parts read so far have added up to. */
interface Progress {
  readonly reading: CheckedReading
  readonly origin: Origin
  /** An earlier version of the path was read before. */
  readonly hasEarlier: boolean
  counts: RowCounts
  removed: number
  asOf: string | undefined
  reference: DocumentReference | undefined
  text: { readonly encoding: string; readonly encodingConfidence: number | null } | undefined
}

/** Lists a file may have held before; what they held is taken out. */
const specs = [summaryTable, awardsTable, figuresTable]

/**
 * Reads changed files into the warehouse, one kind of table after the other through all files, so that it does not
 * matter which file holds what; then accounts for each file, in the order they came in.
 */
export async function ingestReadings(
  context: RunContext,
  campaign: Campaign,
  readings: readonly CheckedReading[],
  meter: Meter,
): Promise<FileReport[]> {
  const earlier = await earlierVersions(context.db, campaign.id)
  await listRegisters(context.db, campaign.id)
  const all = readings
    .map((reading) => {
      const versions = earlier.get(reading.source.path) ?? []
      return begin(placeReading(context, campaign, reading, versions), reading, versions.length > 0)
    })
    .toSorted(
      (a, b) =>
        readingOrder.indexOf(roleOf(a.reading)) - readingOrder.indexOf(roleOf(b.reading)) ||
        compareStandings(a.origin, b.origin),
    )
  await clearFindings(
    context.db,
    all.map(({ origin }) => origin.file),
  )
  for (const role of readingOrder) {
    const own = all.filter(({ reading }) => rolesOf(reading).has(role))
    for (const chunk of role === 'register' ? chunksOf(own) : own.map((progress) => [progress])) {
      for (const progress of chunk) {
        const { source, identity } = progress.reading
        if (role !== roleOf(progress.reading)) continue
        const path = context.display(campaign, source.path)
        context.onFile(meter.begin('load', { path, format: source.format, bytes: identity.bytes }))
      }
      if (role === 'report') for (const progress of chunk) await readReport(context, campaign, progress)
      else await readTables(context, campaign, chunk, role, meter)
    }
  }
  context.onStage('account')
  const entries: FileEntry[] = []
  for (const progress of all) entries.push(await finish(context, campaign, progress))
  await writeFileEntries(context.db, entries, context.run)
  await writeContracts(
    context.db,
    all.map(({ reading, origin }) => ({ ...reading, file: origin.file })),
    context.run,
  )
  const reports = new Map(
    entries.map((entry, index) => [
      all[index]?.reading,
      fileReport({ ...entry, path: context.display(campaign, entry.path) }, all[index]?.removed ?? 0),
    ]),
  )
  return readings.flatMap((reading) => reports.get(reading) ?? [])
}

function begin({ origin, asOf }: Placed, reading: CheckedReading, hasEarlier: boolean): Progress {
  return {
    reading,
    origin,
    hasEarlier,
    counts: noRows,
    removed: 0,
    asOf,
    reference: undefined,
    text: undefined,
  }
}

/** Files, bytes and layouts that are read together at most. */
const most = { files: 1 << 14, bytes: 1 << 30, layouts: 64 }

/** Registers in their order, as many at a time as are read well together: their texts stay in memory until they are merged. */
function chunksOf(all: readonly Progress[]): Progress[][] {
  const chunks: Progress[][] = []
  let bytes = 0
  let layouts = new Set<string>()
  for (const progress of all) {
    const own = (progress.reading.book?.tables ?? []).map(({ detected }) => String(detected.header.headings))
    const size = progress.reading.identity.bytes
    const chunk = chunks.at(-1)
    const fits =
      chunk !== undefined &&
      chunk.length < most.files &&
      bytes + size <= most.bytes &&
      new Set([...layouts, ...own]).size <= most.layouts
    if (fits) chunk.push(progress)
    else chunks.push([progress])
    bytes = fits ? bytes + size : size
    layouts = fits ? new Set([...layouts, ...own]) : new Set(own)
  }
  return chunks
}

async function readTables(
  context: RunContext,
  campaign: Campaign,
  chunk: readonly Progress[],
  role: ReadingRole,
  meter: Meter,
): Promise<void> {
  const files = chunk.map(({ reading, origin }) => ({
    tables: (reading.book?.tables ?? []).filter(({ detected }) => detected.spec.role === role),
    origin,
  }))
  const spec = files[0]?.tables[0]?.detected.spec
  if (!spec) return
  const read = await ingestTables(context, campaign, spec, files, meter)
  for (const [index, { asOf, reference, counts, removed }] of read.entries()) {
    const progress = chunk[index]
    if (!progress) continue
    progress.counts = addCounts(progress.counts, counts)
    progress.removed += removed
    progress.asOf ??= asOf
    progress.reference ??= reference
  }
}

async function readReport({ db }: RunContext, campaign: Campaign, progress: Progress): Promise<void> {
  const { counts, removed, ...text } = await ingestReport(
    db,
    campaign,
    progress.reading.source,
    progress.origin,
  )
  progress.counts = counts
  progress.removed += removed
  progress.text = text
  // The report itself is one row.
  if (progress.reading.mayHoldTable === true && counts.read === 1) await flagUnreadText(db, progress.origin)
}

/** Accounts for what no table was found in, and takes out what an earlier version had. Returns the file's line. */
async function finish(
  { db, readingRules }: RunContext,
  campaign: Campaign,
  progress: Progress,
): Promise<FileEntry> {
  const { reading, origin } = progress
  const { source, identity, book } = reading
  const roles = rolesOf(reading)
  if (!roles.has('register')) progress.removed += await withdrawAll(db, campaign.id, origin)
  for (const spec of specs) {
    // The figures of a report are its own, and are settled with it.
    const isOfReport = spec.role === 'figures' && roles.has('report')
    if (progress.hasEarlier && !roles.has(spec.role) && !isOfReport)
      progress.removed += await removeAll(db, spec, origin)
  }
  if (book) {
    await writeBookNotes(db, book, origin)
    progress.counts = addCounts(progress.counts, await countUnread(db, book.others))
  }
  const entry: FileEntry = {
    ...progress.counts,
    ...textOf(book),
    ...progress.text,
    id: origin.file,
    campaign: campaign.id,
    path: source.path,
    identity,
    format: book?.format ?? source.format,
    role: roleOf(reading),
    asOf: progress.asOf ?? null,
    reference: progress.reference,
    series: source.series,
    standing: origin,
    readingRules,
  }
  assertClosed(entry, source.path)
  return entry
}

/** How the text of a book is written, told of its first table. */
function textOf(book: Book | undefined): Pick<FileEntry, 'encoding' | 'encodingConfidence' | 'delimiter'> {
  const sheet = book?.tables[0]?.sheet
  return {
    encoding: sheet?.encoding ?? 'utf-8',
    encodingConfidence: sheet?.encodingConfidence ?? null,
    delimiter: sheet === undefined || sheet.isCopy ? null : sheet.delimiter,
  }
}
