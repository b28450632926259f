import type { TableRow } from '../attach/table-base.ts'
import type { Row } from '../text/rows.ts'
import { totalLabel } from '../lexicon/cue.ts'
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
  if (row === undefined || head === null) return null
  const heading = rows[lowerBound(rows, head.start + 1) - 1] ?? head
  const label = labelOf(text, row)
  return {
    row,
    head: text.slice(head.start, head.end),
    heads: text.slice(heading.start, heading.end),
    label: label === null || label.end > at ? '' : text.slice(label.start, label.end),
    isUnderOthers: spansAbove(text, rows, heading),
    isTotal: label !== null && addsUp(text, rows, row, heading, text.slice(label.start, label.end)),
  }
}

/** Whether a row of words with more or fewer cells stands right above the heads. */
function spansAbove(text: string, rows: readonly Row[], heading: Stretch): boolean {
  const at = lowerBound(rows, heading.start)
  const [above, own] = [rows[at - 1], rows[at]]
  return (
    above !== undefined &&
    own !== undefined &&
    above.cells.length !== own.cells.length &&
    text.slice(above.end, own.start).trim() === '' &&
    !above.cells.some(({ start, end }) => /^[\d.,%]+$/u.test(text.slice(start, end)))
  )
}

/** Whether a row is called a total and has two others above it, or below. */
function addsUp(text: string, rows: readonly Row[], row: Row, heading: Stretch, label: string): boolean {
  if (!totalLabel.test(label)) return false
  const at = lowerBound(rows, row.start)
  const [next, last] = [rows[at + 1], rows[at + 2]]
  const goesOn =
    last?.cells.length === row.cells.length &&
    next?.cells.length === row.cells.length &&
    text.slice(row.end, last.start).split('\n').length === 3
  return at - lowerBound(rows, heading.start) > 2 || goesOn
}

/** The cell that says what a row is of: its first with words. */
export function labelOf(text: string, { cells }: Row): Stretch | null {
  return cells.find(({ start, end }) => /\p{L}{2}/u.test(text.slice(start, end))) ?? null
}
