import type { Database } from '../warehouse/connection.ts'
import type { TallCell } from './sheet.ts'

/** Gives every row under a merged cell the value that stands in it once. */
export async function fillTallCells(
  db: Database,
  table: 'head' | 'stage',
  cells: readonly TallCell[],
): Promise<void> {
  if (cells.length === 0) return
  await db.run('CREATE OR REPLACE TEMP TABLE tall_cell (place INTEGER, first BIGINT, last BIGINT)')
  await db.appendTemp(
    'tall_cell',
    cells.map(({ column, first, last }) => [String(column), String(first), String(last)]),
  )
  for (const column of new Set(cells.map(({ column }) => column))) {
    await db.run(
      `UPDATE ${table} SET c${column} = given.value
       FROM (SELECT tall_cell.first, tall_cell.last, top.c${column} AS value
             FROM tall_cell JOIN ${table} top ON top.record = tall_cell.first WHERE tall_cell.place = ${column}) given
       WHERE ${table}.record > given.first AND ${table}.record <= given.last`,
    )
  }
}
