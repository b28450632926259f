import type { Database } from '../warehouse/connection.ts'
import { cleanColumns } from './cell.ts'
import { readCsv, readCsvStack } from './read-csv.ts'
import type { Sheet, Skipped } from './sheet.ts'
import { blankLines } from './slice-sheet.ts'
import { firstRecord, recordOf, type Stack } from './stack.ts'
import { fillTallCells } from './tall-cells.ts'

/** A sheet and its number, which tells it from the others that are read with it. */
export interface NumberedSheet {
  readonly number: number
  readonly sheet: Sheet
}

/**
 * Loads sheets with as many columns, one under the other: the view `stage` as they are, `temp.cells` with clean text (made as
 * it is asked for: pick rows from `stage` first), `temp.blank` with their blank lines, `temp.stacked` with the record each
 * begins at.
 */
export async function stageSheets(db: Database, sheets: readonly NumberedSheet[]): Promise<void> {
  const stack = sheets.map(({ number }) => number)
  const [first] = sheets
  if (!first) return
  if (sheets.length === 1) await readCsv(db, first.sheet)
  else await readCsvStack(db, sheets)
  const record = await viewRecords(db, 'stage', 'sheet_text', stack)
  const tallCells = sheets.flatMap(({ number, sheet }) =>
    sheet.tallCells.map((cell) => ({
      ...cell,
      first: recordOf(number, cell.first),
      last: recordOf(number, cell.last),
    })),
  )
  await fillTallCells(db, record, tallCells)
  await db.run(
    `CREATE OR REPLACE TEMP VIEW cells AS SELECT record, ${cleanColumns(first.sheet.columns)} FROM stage`,
  )
  await db.run('CREATE OR REPLACE TEMP TABLE stacked (first BIGINT)')
  await db.appendTemp(
    'stacked',
    stack.map((number) => [String(firstRecord(number))]),
  )
  await db.run('CREATE OR REPLACE TEMP TABLE blank (record BIGINT, lines BIGINT)')
  await db.appendTemp(
    'blank',
    (await blanksOf(sheets)).map(({ record: at, lines }) => [String(at), String(lines)]),
  )
}

/** Blank lines by record, each record once; where there are any, none are carried over into the next sheet. */
async function blanksOf(sheets: readonly NumberedSheet[]): Promise<readonly Skipped[]> {
  const blanks: Skipped[] = []
  for (const { number, sheet } of sheets) {
    const byRecord = new Map<number, number>()
    for (const { record, lines } of sheet.skipped ?? (await blankLines(sheet))) {
      const at = recordOf(number, record)
      byRecord.set(at, Math.max(lines, byRecord.get(at) ?? lines))
    }
    if (!byRecord.has(firstRecord(number))) byRecord.set(firstRecord(number), 0)
    blanks.push(...[...byRecord].map(([record, lines]) => ({ record, lines })))
  }
  return blanks.some(({ lines }) => lines !== 0) ? blanks : []
}

/**
 * Shows a table of texts with `record`, the position of each row. The rows of one sheet lie in the order of the file, so that
 * numbering them, which would take one thread, is not needed; those of an open transaction are counted from a high number.
 * Returns SQL of the position.
 */
export async function viewRecords(db: Database, view: string, table: string, stack: Stack): Promise<string> {
  if (stack.length > 1) {
    await db.run(`CREATE OR REPLACE TEMP VIEW ${view} AS FROM ${table}`)
    return 'record'
  }
  const [row] = await db.rows(`SELECT CAST(coalesce(min(rowid), 0) AS VARCHAR) AS first FROM ${table}`)
  const shift = BigInt(firstRecord(stack[0] ?? 0)) - BigInt(String(row?.['first']))
  const record = `rowid + ${shift}`
  await db.run(`CREATE OR REPLACE TEMP VIEW ${view} AS SELECT ${record} AS record, * FROM ${table}`)
  return record
}
