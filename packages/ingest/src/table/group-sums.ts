import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { parseTally } from '../normalise/count.ts'
import { unitKind } from '../normalise/unit.ts'

/** A row of a table of sums that nothing marks as anything but data, or the end of a group. */
type Item = SheetRow | undefined

/** Rows that a sum without a number of its own stands over, at least, where no row has one. */
const fewestUnnumbered = 2

/**
 * Of a summary's rows, in their order and with `undefined` where a group ends, those that sum up the rows right below them:
 * "Khu vực miền núi | 30 | 18" over the districts of it. Such a row has no number in a table that numbers its rows, and names
 * no unit of a known kind.
 */
export function groupSums(
  items: readonly Item[],
  header: Header<string>,
  sums: readonly string[],
): ReadonlySet<number> {
  const cellOf = (row: SheetRow, field: string) => row.cells[header.columns.get(field) ?? -1] ?? null
  const countsOf = (row: SheetRow) => sums.map((field) => parseTally(cellOf(row, field) ?? '').value)
  const isNumbered = (row: SheetRow) => cellOf(row, 'seq') !== null
  const numbers = items.some((row) => row !== undefined && isNumbered(row))
  const found = new Set<number>()
  for (const [index, row] of items.entries()) {
    if (row === undefined || isNumbered(row) || unitKind(cellOf(row, 'unit') ?? '') !== undefined) continue
    const below = untilEnd(
      items.slice(index + 1),
      (next) => next !== undefined && (!numbers || isNumbered(next)),
    )
    const stated = countsOf(row)
    const lengths = numbers
      ? [below.length]
      : below.map((_, at) => at + 1).filter((length) => length >= fewestUnnumbered)
    if (lengths.some((length) => length > 0 && closes(stated, below.slice(0, length).map(countsOf))))
      found.add(row.record)
  }
  return found
}

function untilEnd(items: readonly Item[], goesOn: (item: Item) => boolean): SheetRow[] {
  const end = items.findIndex((item) => !goesOn(item))
  return items.slice(0, end === -1 ? items.length : end).flatMap((item) => item ?? [])
}

/** Every count stated is the sum of those below, and at least two say something. */
function closes(stated: readonly (number | undefined)[], below: readonly (number | undefined)[][]): boolean {
  const said = stated.flatMap((count, field) => (count === undefined ? [] : [{ count, field }]))
  return (
    said.filter(({ count }) => count > 0).length > 1 &&
    said.every(({ count, field }) => count === below.reduce((sum, counts) => sum + (counts[field] ?? 0), 0))
  )
}
