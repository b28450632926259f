import type { Database } from '../warehouse/connection.ts'
import { cleanColumns } from './cell.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { blankLines } from './slice-sheet.ts'
import { fillTallCells } from './tall-cells.ts'

/** Loads a sheet: the view `stage` as it is, `temp.cells` with clean text (made as it is asked for: pick rows from `stage` first), `temp.blank` with its blank lines. */
export async function stageSheet(db: Database, sheet: Sheet): Promise<void> {
  await readCsv(db, 'sheet_text', sheet)
  const record = await viewRecords(db, 'stage', 'sheet_text')
  await fillTallCells(db, 'sheet_text', record, sheet.tallCells)
  await db.run(
    `CREATE OR REPLACE TEMP VIEW cells AS SELECT record, ${cleanColumns(sheet.columns)} FROM stage`,
  )
  await db.run('CREATE OR REPLACE TEMP TABLE blank (record BIGINT, lines BIGINT)')
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  await db.appendTemp(
    'blank',
    skipped.map(({ record, lines }) => [String(record), String(lines)]),
  )
}

/**
 * Shows a table of texts with `record`, the position of each row from 0. The rows lie in the order of the file, so that
 * numbering them, which would take one thread, is not needed; those of an open transaction are counted from a high number.
 * Returns SQL of the position.
 */
export async function viewRecords(db: Database, view: string, table: string): Promise<string> {
  const [row] = await db.rows(`SELECT CAST(coalesce(min(rowid), 0) AS VARCHAR) AS first FROM ${table}`)
  const record = `rowid - ${String(row?.['first'])}`
  await db.run(`CREATE OR REPLACE TEMP VIEW ${view} AS SELECT ${record} AS record, * FROM ${table}`)
  return record
}
