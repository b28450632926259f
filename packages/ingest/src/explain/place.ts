import type { Sheet } from '../source/sheet.ts'
import { rowIn } from '../source/stack.ts'
import { columnLetters } from '../source/workbook/address.ts'
import type { Database } from '../warehouse/connection.ts'

/** Row from 1, as a person counts, of a 0-based record. */
export type RowOf = (record: number) => number

/** Rows of a sheet whose blank lines are known without loading it. */
export function headRow({ skipped }: Sheet): RowOf {
  return (record) => record + 1 + (skipped?.findLast((skip) => skip.record <= record)?.lines ?? 0)
}

/** Rows of the staged sheet; blank lines that had to be searched for stand in `temp.blank`. */
export async function stagedRow(db: Database, sheet: Sheet): Promise<RowOf> {
  if (sheet.skipped !== undefined) return headRow(sheet)
  const blanks = await db.rows('SELECT record, lines FROM blank ORDER BY record')
  const skipped = blanks.map(({ record, lines }) => ({ record: rowIn(Number(record)), lines: Number(lines) }))
  return headRow({ ...sheet, skipped })
}

/** `F12`; a row as a whole is `12`. */
export function addressOf(column: number | undefined, row: number): string {
  return column === undefined ? String(row) : `${columnLetters(column)}${row}`
}
