import type { Sheet } from '../source/sheet.ts'
import { columnLetters } from '../source/workbook/address.ts'
import type { Database } from '../warehouse/connection.ts'

/** Row from 1, as a person counts, of a 0-based record. */
export type RowOf = (record: number) => number

/** Rows of a sheet whose blank lines are known without loading it. */
export function headRow({ skipped }: Sheet): RowOf {
  return (record) => record + 1 + (skipped?.findLast((skip) => skip.record <= record)?.lines ?? 0)
}

/** Rows of the staged sheet, whose blank lines stand in `temp.blank`. */
export async function stagedRow(db: Database): Promise<RowOf> {
  const blanks = await db.rows('SELECT record, lines FROM blank ORDER BY record')
  return (record) =>
    record + 1 + Number(blanks.findLast((blank) => Number(blank['record']) <= record)?.['lines'] ?? 0)
}

/** `F12`; a row as a whole is `12`. */
export function addressOf(column: number | undefined, row: number): string {
  return column === undefined ? String(row) : `${columnLetters(column)}${row}`
}
