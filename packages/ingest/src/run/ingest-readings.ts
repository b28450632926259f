import type { Campaign } from '../campaign/load.ts'
import { awardsTable } from '../table/awards.ts'
import { figuresTable } from '../table/figures.ts'
import { registerTable } from '../table/register.ts'
import { addCounts, assertClosed, noRows, type RowCounts } from './account.ts'
import { clearFindings } from './books.ts'
import { countUnread } from './count-unread.ts'
import { type FileEntry, fileId, writeFileEntry } from './file-entry.ts'
import type { RunContext } from './ingest-campaign.ts'
import { ingestTables } from './ingest-table.ts'
import { type Origin, removeAll } from './merge.ts'
import { type Book, type Reading, type ReadingRole, readingOrder, roleOf, rolesOf } from './reading.ts'
import { type FileReport, fileReport } from './report.ts'
import { ingestReport } from './reports.ts'
import { writeBookNotes } from './visibility.ts'

/** A file on its way: what its parts read so far have added up to. */
interface Progress {
  readonly reading: Reading
  readonly origin: Origin
  counts: RowCounts
  removed: number
  asOf: string | undefined
  text: { readonly encoding: string; readonly encodingConfidence: number | null } | undefined
}

/** Every kind of table a file may have held before. */
const specs = [registerTable, awardsTable, figuresTable]

/**
 * Reads changed files into the warehouse, one kind of table after the other through all files, so that it does not
 * matter which file holds what; then accounts for each file.
 */
export async function ingestReadings(
  context: RunContext,
  campaign: Campaign,
  readings: readonly Reading[],
): Promise<FileReport[]> {
  const ordered = readings.toSorted(
    (a, b) => readingOrder.indexOf(roleOf(a)) - readingOrder.indexOf(roleOf(b)),
  )
  const all = ordered.map((reading) => begin(context, campaign, reading))
  for (const progress of all) await clearFindings(context.db, progress.origin.file)
  for (const role of readingOrder) {
    for (const progress of all) {
      const { reading } = progress
      if (!rolesOf(reading).has(role)) continue
      if (role === roleOf(reading)) context.onFile(context.display(campaign, reading.source.path))
      if (reading.book) await readTables(context, campaign, progress, reading.book, role)
      else await readReport(context, progress)
    }
  }
  const reports: FileReport[] = []
  for (const progress of all) reports.push(await finish(context, campaign, progress))
  return reports
}

function begin({ run }: RunContext, campaign: Campaign, reading: Reading): Progress {
  const { source, identity } = reading
  const id = fileId(campaign.id, source.path, identity.sha256)
  const origin = { campaign: campaign.id, file: id, path: source.path, run }
  return { reading, origin, counts: noRows, removed: 0, asOf: undefined, text: undefined }
}

async function readTables(
  { db }: RunContext,
  campaign: Campaign,
  progress: Progress,
  { tables }: Book,
  role: ReadingRole,
): Promise<void> {
  const own = tables.filter(({ detected }) => detected.spec.role === role)
  const spec = own[0]?.detected.spec
  if (!spec) return
  const { asOf, counts } = await ingestTables(db, campaign, spec, own, progress.origin)
  const { removed, ...rows } = counts
  progress.counts = addCounts(progress.counts, rows)
  progress.removed += removed
  progress.asOf ??= asOf
}

async function readReport({ db }: RunContext, progress: Progress): Promise<void> {
  const { counts, ...text } = await ingestReport(db, progress.reading.source, progress.origin)
  progress.counts = counts
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
  for (const spec of specs) {
    if (!roles.has(spec.role)) progress.removed += await removeAll(db, spec, origin)
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
  }
  assertClosed(entry, source.path)
  await writeFileEntry(db, entry, run)
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
