import type { TallCell } from '../sheet.ts'
import type { WrittenRows } from '../sheet-writer.ts'
import type { CellRange } from './address.ts'

/** The merged cells that stand for a value given once for several rows: one column wide, more than one row high. */
export function tallCells(merges: readonly CellRange[], written: WrittenRows): TallCell[] {
  return merges.flatMap(({ from, to }) => {
    if (from.column !== to.column || from.column >= written.columns) return []
    const first = written.recordFrom(from.row)
    const last = written.recordFrom(to.row + 1) - 1
    return last > first ? [{ column: from.column, first, last }] : []
  })
}
