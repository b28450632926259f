import type { Database } from '../warehouse/connection.ts'
import type { TallCell } from './sheet.ts'

/**
 * Gives every row under a merged cell of `sheet_text` the value that stands in it once; `record` is SQL of a row's position.
 * The cells are kept in `temp.tall_cell`.
 */
export async function fillTallCells(db: Database, record: string, cells: readonly TallCell[]): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE tall_cell (place INTEGER, first BIGINT, last BIGINT)')
  if (cells.length === 0) return
  await db.appendTemp(
    'tall_cell',
    cells.map(({ column, first, last }) => [String(column), String(first), String(last)]),
  )
  for (const column of new Set(cells.map(({ column }) => column))) {
    await db.run(
      `WITH numbered AS (SELECT rowid AS place, ${record} AS record, c${column} AS value FROM sheet_text)
       UPDATE sheet_text SET c${column} = given.value
       FROM (SELECT below.place, top.value FROM tall_cell
             JOIN numbered top ON top.record = tall_cell.first
             JOIN numbered below ON below.record > tall_cell.first AND below.record <= tall_cell.last
             WHERE tall_cell.place = ${column}) given
       WHERE sheet_text.rowid = given.place`,
    )
  }
}
