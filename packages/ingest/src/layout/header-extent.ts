import type { SheetRow } from './cells.ts'
import type { Header } from './header.ts'
import { areAlikeGroups, isUnderParents } from './heading-paths.ts'

/** Most rows a header can have. */
export const deepestHeader = 4

/** Top of a header with the rows above it that its cells are merged with: they repeat some of what it needs, and group the rest. */
export function withParents<F extends string>(
  rows: readonly SheetRow[],
  { top, depth, header }: { readonly top: number; readonly depth: number; readonly header: Header<F> },
  needed: readonly F[],
): number {
  let reached = top
  while (top + depth - reached < deepestHeader) {
    const [above, below] = [rows[reached - 1], rows[reached]]
    if (!above || !below || !isUnderParents(above.cells, below.cells)) break
    const isMerged = (field: F) => {
      const column = header.columns.get(field) ?? -1
      return (above.cells[column] ?? null) !== null && above.cells[column] === below.cells[column]
    }
    if (!needed.some(isMerged)) break
    reached -= 1
  }
  return reached
}

/** Depth of a header with the rows below it that only split its headings, though no field is gained by them. */
export function withChildren<F extends string>(
  rows: readonly SheetRow[],
  { top, depth }: { readonly top: number; readonly depth: number },
  header: Header<F>,
  needed: readonly F[],
  read: (top: number, depth: number) => Header<F>,
): number {
  let reached = depth
  while (reached < deepestHeader) {
    const [above, below] = [rows[top + reached - 1], rows[top + reached]]
    if (!above || !below || !isUnderParents(above.cells, below.cells)) break
    if (below.cells.some((cell) => cell !== null && /^\(?\d/u.test(cell))) break
    const isUnderNeeded = needed.some(
      (field) => (below.cells[header.columns.get(field) ?? -1] ?? null) !== null,
    )
    // "Đăng ký > Tổng" is a heading still; "Tên công trình > Cầu" is none, so that row is data.
    const deeper = read(top, reached + 1)
    const isData = isUnderNeeded && needed.some((field) => !deeper.columns.has(field))
    if (isData && !areAlikeGroups(above.cells, below.cells)) break
    reached += 1
  }
  return reached
}
