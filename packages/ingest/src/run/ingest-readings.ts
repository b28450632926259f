import type { Campaign } from '../campaign/load.ts'
import { type CheckedReading, writeContract } from '../contract/check-contracts.ts'
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
import { type FileEntry, writeFileEntry } from './file-entry.ts'
import type { RunContext } from './ingest-campaign.ts'
import { ingestTables } from './ingest-table.ts'
import { type Origin, removeAll } from './merge.ts'
import type { Meter } from './progress.ts'
import { type Book, type ReadingRole, readingOrder, roleOf, rolesOf } from './reading.ts'
import { type FileReport, fileReport } from './report.ts'
import { type Placed, placeReading } from './origin.ts'
import { ingestReport } from './reports.ts'
import { writeBookNotes } from './visibility.ts'

/** A file on its way: what its parts read so far have added up to. */
interface Progress {
  readonly reading: CheckedReading
  readonly origin: Origin
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
 * matter which file holds what; then accounts for each file.
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
    .map((reading) =>
      begin(placeReading(context, campaign, reading, earlier.get(reading.source.path) ?? []), reading),
    )
    .toSorted(
      (a, b) =>
        readingOrder.indexOf(roleOf(a.reading)) - readingOrder.indexOf(roleOf(b.reading)) ||
        compareStandings(a.origin, b.origin),
    )
  for (const progress of all) await clearFindings(context.db, progress.origin.file)
  for (const role of readingOrder) {
    for (const progress of all) {
      const { reading } = progress
      if (!rolesOf(reading).has(role)) continue
      if (role === roleOf(reading)) {
        const { source, identity } = reading
        const path = context.display(campaign, source.path)
        context.onFile(meter.begin('load', { path, format: source.format, bytes: identity.bytes }))
      }
      if (reading.book) await readTables(context, campaign, progress, reading.book, role, meter)
      else await readReport(context, campaign, progress)
    }
  }
  context.onStage('account')
  const reports: FileReport[] = []
  for (const progress of all) reports.push(await finish(context, campaign, progress))
  return reports
}

function begin({ origin, asOf }: Placed, reading: CheckedReading): Progress {
  return { reading, origin, counts: noRows, removed: 0, asOf, reference: undefined, text: undefined }
}

async function readTables(
  context: RunContext,
  campaign: Campaign,
  progress: Progress,
  { tables }: Book,
  role: ReadingRole,
  meter: Meter,
): Promise<void> {
  const own = tables.filter(({ detected }) => detected.spec.role === role)
  const spec = own[0]?.detected.spec
  if (!spec) return
  const { asOf, reference, counts } = await ingestTables(context, campaign, spec, own, progress.origin, meter)
  const { removed, ...rows } = counts
  progress.counts = addCounts(progress.counts, rows)
  progress.removed += removed
  progress.asOf ??= asOf
  progress.reference ??= reference
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
}

/** Accounts for what no table was found in, and writes the file's line. */
async function finish(
  { db, run, display }: RunContext,
  campaign: Campaign,
  progress: Progress,
): Promise<FileReport> {
  const { reading, origin } = progress
  const { source, identity, book } = reading
  const roles = rolesOf(reading)
  if (!roles.has('register')) progress.removed += await withdrawAll(db, campaign.id, origin)
  for (const spec of specs) {
    // The figures of a report are its own, and are settled with it.
    const isOfReport = spec.role === 'figures' && roles.has('report')
    if (!roles.has(spec.role) && !isOfReport) progress.removed += await removeAll(db, spec, origin)
  }
  if (book) {
    await writeBookNotes(db, book.opened, book.others, origin)
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
    format: book?.opened.format ?? source.format,
    role: roleOf(reading),
    asOf: progress.asOf ?? null,
    reference: progress.reference,
    series: source.series,
    standing: origin,
  }
  assertClosed(entry, source.path)
  await writeFileEntry(db, entry, run)
  await writeContract(db, origin.file, reading, run)
  return fileReport({ ...entry, path: display(campaign, source.path) }, progress.removed)
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
