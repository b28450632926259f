import { dayOf } from '../campaign/dates.ts'
import type { Campaign } from '../campaign/load.ts'
import { asUnchanged, noRows, type RowCounts } from '../run/account.ts'
import { type FileEntry, fileId, type KnownFiles, writeFileEntries } from '../run/file-entry.ts'
import type { RunContext } from '../run/ingest-campaign.ts'
import { type FileReport, fileReport } from '../run/report.ts'
import type { Correction, CorrectionFile } from './corrections.ts'
import { type CorrectionSet, targets } from './correction-set.ts'

/**
 * Accounts for the workbooks that were sent back: rows that changed their original count as inserted (unchanged once they were
 * before), rows whose original is another by now as rejected, the rest of the workbook as structural. A workbook of which
 * not every source was read in this run keeps the account it has.
 */
export async function accountCorrections(
  context: RunContext,
  campaign: Campaign,
  set: CorrectionSet,
  read: ReadonlySet<string>,
  known: KnownFiles,
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for (const file of set.files) {
    const before = known.get(file.path)
    const isSame = before?.sha256 === file.identity.sha256
    const isJudged = targets(file).some((path) => read.has(path)) || !isSame
    const counts = isJudged ? await judge(context, campaign, file, set, isSame) : asUnchanged(before)
    const entry = entryOf(context, campaign, file, counts)
    if (isJudged) await writeFileEntries(context.db, [entry], context.run)
    reports.push(fileReport({ ...entry, path: context.display(campaign, file.path) }, 0))
  }
  return reports
}

async function judge(
  { db, run }: RunContext,
  campaign: Campaign,
  file: CorrectionFile,
  { outcomes }: CorrectionSet,
  wasRead: boolean,
): Promise<RowCounts> {
  const id = fileId(campaign.id, file.path, file.identity.sha256)
  await db.run('DELETE FROM meta.rejected_row WHERE source_file_id = $id', { id })
  const stale = file.corrections.filter((correction) => !outcomes.has(correction))
  for (const correction of stale) {
    await db.run(
      `INSERT INTO meta.rejected_row BY NAME
       SELECT $run AS run_id, $id AS source_file_id, $sheet AS source_sheet, $row AS source_row, 'stale_correction' AS rule,
              $value AS value, from_json($cells, '["VARCHAR"]') AS cells`,
      {
        run,
        id,
        sheet: correction.sheet,
        row: correction.row,
        value: placeOf(correction),
        cells: JSON.stringify(correction.cells),
      },
    )
  }
  const applied = [...file.corrections].filter((correction) => outcomes.get(correction) === 'applied').length
  const counts = {
    ...noRows,
    read: file.read,
    rejected: stale.length,
    [wasRead ? 'unchanged' : 'inserted']: applied,
  }
  return { ...counts, structural: file.read - applied - stale.length }
}

/** `sources/so.xlsx[Sheet1]:12`, the row that was meant. */
function placeOf({ key }: Correction): string {
  return `${key.path}${key.sheet === '' ? '' : `[${key.sheet}]`}:${key.row}`
}

function entryOf(
  { startedAt, readingRules }: RunContext,
  campaign: Campaign,
  { path, identity, format }: CorrectionFile,
  counts: RowCounts,
): FileEntry {
  return {
    ...counts,
    id: fileId(campaign.id, path, identity.sha256),
    campaign: campaign.id,
    path,
    identity,
    format,
    role: 'correction',
    encoding: 'utf-8',
    encodingConfidence: null,
    delimiter: null,
    asOf: null,
    series: null,
    standing: { knownOn: dayOf(startedAt), revision: 0, series: null, isSupplement: false },
    readingRules,
  }
}
