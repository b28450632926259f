import type { Database } from '../warehouse/connection.ts'
import { columnNames } from './cell.ts'
import { readHead } from './head.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { blankLines, partOf, writeRows } from './slice-sheet.ts'

/** Columns of which each row fills one: below the headings, from `top` to `header`, a column beside them tells which, by its kind. */
export interface JoinedColumns {
  readonly top: number
  readonly header: number
  readonly kinds: ReadonlyMap<number, string>
  /** Heading of the column beside them. */
  readonly heading: string
}

/** Writes what stands in some columns into the first of them, and what kind it is into a column of its own. */
export async function joinColumns(
  db: Database,
  sheet: Sheet,
  { top, header, kinds, heading }: JoinedColumns,
  utf8: string,
): Promise<Sheet> {
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  await readCsv(db, sheet)
  const rows = await db.rows(
    `SELECT [${columnNames(sheet.columns).join(', ')}] AS cells FROM sheet_text ORDER BY rowid`,
  )
  const [first = 0, ...others] = kinds.keys()
  writeRows(
    utf8,
    sheet.delimiter,
    rows.map((row, record) => {
      const cells = row['cells'] as (string | null)[]
      const own = cells.map((cell, column) => (record >= top && others.includes(column) ? null : cell))
      if (record === header) return [...own.with(first, [...kinds.values()].join(', ')), heading]
      if (record < header) return [...own, null]
      const [filled, kind] = [...kinds].find(([column]) => (cells[column] ?? '').trim() !== '') ?? []
      return [...own.with(first, cells[filled ?? first] ?? null), kind ?? null]
    }),
  )
  const joined = { ...partOf(sheet, utf8), columns: sheet.columns + 1, skipped }
  return { ...joined, head: await readHead(db, joined) }
}
