import type { TableRow } from '../attach/table-base.ts'
import type { Row } from '../text/rows.ts'
import { totalLabel } from '../lexicon/cue.ts'
import { pattern } from '../lexicon/pattern.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { headsOver, type Table, tablesOf } from '../text/tables.ts'

/** A place below the heads of a table. */
export interface TablePlace {
  readonly row: Row
  readonly table: Table
  /** The cells over its column, from above. */
  readonly heads: readonly Stretch[]
}

/** Finds what heads a place in a table; NULL elsewhere. */
export function columnHeads(text: string, rows: readonly Row[]): (at: number) => TablePlace | null {
  const places = tablesOf(text, rows).flatMap((table) => table.body.map((row) => ({ row, table })))
  const starts = places.map(({ row }) => row)
  return (at) => {
    const place = places[lowerBound(starts, at + 1) - 1]
    if (place === undefined || at >= place.row.end) return null
    const column = place.row.cells.findLastIndex(({ start }) => start <= at)
    const heads = headsOver(place.table, column)
    return heads.length === 0 ? null : { ...place, heads }
  }
}

/** Words of a lower head that part nothing: "Hoàn thành: tổng số, cấp tỉnh". */
const ofWhole = pattern(
  '^(?:tổng số|tổng|tổng cộng|cộng|chung|số lượng|sl|số|trong đó|total|number|of which)$',
  'u',
)

/** The row of a table that a place stands in below its heads, with the words that head the column. */
export function tableRowAt(
  text: string,
  rows: readonly Row[],
  columnHead: (at: number) => TablePlace | null,
  at: number,
): TableRow | null {
  const place = columnHead(at)
  if (place === null) return null
  const { row, table } = place
  const [first = row, last = first] = [table.heads[0], table.heads.at(-1)]
  const label = labelOf(text, row)
  const words = place.heads.map(({ start, end }) => text.slice(start, end))
  const telling = words.filter((word) => !ofWhole.test(word))
  return {
    row,
    heads: text.slice(first.start, last.end),
    head: telling.length === 0 ? words : telling,
    label: label === null || label.end > at ? '' : text.slice(label.start, label.end),
    isUnderOthers: spansAbove(text, rows, first),
    isTotal: label !== null && addsUp(text, rows, row, last, text.slice(label.start, label.end)),
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
