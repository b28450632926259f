import type { TallCell } from '../sheet.ts'
import type { WrittenRows } from '../sheet-writer.ts'
import type { CellRange } from './address.ts'

/**
 * The merged cells that stand for a value given once for several rows: one column wide, more than one row high. No cell
 * belongs to two of them; where a file says so, the upper one counts.
 */
export function tallCells(merges: readonly CellRange[], written: WrittenRows): TallCell[] {
  const found = merges.flatMap(({ from, to }) => {
    if (from.column !== to.column || from.column >= written.columns) return []
    const first = written.recordFrom(from.row)
    const last = written.recordFrom(to.row + 1) - 1
    return last > first ? [{ column: from.column, first, last }] : []
  })
  const reached = new Map<number, number>()
  return found
    .toSorted((a, b) => a.first - b.first)
    .filter(({ column, first, last }) => {
      if (first <= (reached.get(column) ?? -1)) return false
      reached.set(column, last)
      return true
    })
}
