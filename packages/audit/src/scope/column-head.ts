import type { TableRow } from '../attach/table-base.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'

/** The cell that heads the column of a place in a table: the same cell of its first row; NULL elsewhere. */
export function columnHeads(text: string, rows: readonly Row[]): (at: number) => Stretch | null {
  const heads: Row[] = []
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    const head = heads[index - 1]
    const goesOn =
      above !== undefined &&
      head !== undefined &&
      above.cells.length === row.cells.length &&
      text.slice(above.end, row.start).trim() === ''
    heads.push(goesOn ? head : row)
  }
  return (at) => {
    const index = lowerBound(rows, at + 1) - 1
    const [row, head] = [rows[index], heads[index]]
    if (row === undefined || at >= row.end || head === row) return null
    return head?.cells[row.cells.findLastIndex(({ start }) => start <= at)] ?? null
  }
}

/** The row of a table that a place stands in below its first, with the words that head the column. */
export function tableRowAt(
  text: string,
  rows: readonly Row[],
  columnHead: (at: number) => Stretch | null,
  at: number,
): TableRow | null {
  const row = rows[lowerBound(rows, at + 1) - 1]
  const head = columnHead(at)
  return row === undefined || head === null ? null : { row, head: text.slice(head.start, head.end) }
}
