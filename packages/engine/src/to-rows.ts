import type { Table } from '@uwdata/flechette'
import { readCells } from './rows/read-cells.ts'

/**
 * A table as plain objects that survive JSON.
 *
 * DATE -> `'YYYY-MM-DD'`; TIMESTAMP -> `'YYYY-MM-DDThh:mm:ss[.fff]'`, with `Z` when it has a time zone; TIME ->
 * `'hh:mm:ss[.fff]'`; INTERVAL -> ISO 8601 duration; integers -> number, or bigint beyond 2^53; DECIMAL -> number;
 * LIST -> array; STRUCT -> object; MAP -> array of `[key, value]`; BLOB -> `Uint8Array`; NULL -> null.
 * Does not depend on the options the table was decoded with.
 */
export function toRows(table: Table): Record<string, unknown>[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}))
  table.names.forEach((name, index) => {
    let start = 0
    for (const batch of table.getChildAt(index).data) {
      const cells = readCells(batch)
      for (let i = 0; i < batch.length; i++) {
        const row = rows[start + i]
        if (row) row[String(name)] = cells(i)
      }
      start += batch.length
    }
  })
  return rows
}
