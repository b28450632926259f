import { totalLabel } from '../lexicon/cue.ts'
import { readCount } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Span } from '../reported-figure.ts'
import { labelOf } from '../scope/column-head.ts'
import { firstState } from '../scope/state.ts'
import { type NormalText, rawSpan } from '../text/normal-text.ts'
import type { Row } from '../text/rows.ts'
import type { Stretch } from '../text/sentences.ts'
import { headsOver, type Table, tablesOf } from '../text/tables.ts'

/** A column of counts in a table that has a row for the total of the others. */
export interface RowSum {
  /** The words over the column and those of the total's row, as written. */
  readonly column: string
  readonly label: string
  /** How many rows were added, and what they come to. */
  readonly rows: number
  readonly sum: number
  readonly total: number
  /** `incomplete`: not the total, where the table may hold some rows only. */
  readonly outcome: 'adds_up' | 'incomplete' | 'differs'
  /** Where the total stands. */
  readonly span: Span
}

/** Columns whose numbers are not added. */
const notAdded = pattern(
  '%|(?<!\\p{L})(?:tt|stt|số tt|no|mã|tỷ lệ|tỷ trọng|rate|share|hạng|xếp|điểm|bình quân|trung bình|năm|ngày|average|rank|score)(?!\\p{L})',
  'u',
)
/** What may be counted again within another row. */
const within = pattern('(?<!\\p{L})(?:trong đó|riêng|of which|including)(?!\\p{L})|^[-+*•]', 'u')
const section = /^(?:[ivx]{1,5}|[a-hđ])[.)]?$/u
const below = /^(?:\d{1,3}\.\d|[a-zđ]\)|[-+*•])/u
/** Fewest rows that make a sum. */
const fewest = 2

/**
 * Adds up the rows of every table with one row for their total: all of them, its sections, or what stands in the
 * sections. A total that no way of adding gives differs where the rows are known to be all there are: another column adds
 * up, they are numbered without a gap, or they come to more and none holds another.
 */
export function rowSums(normal: NormalText, rows: readonly Row[]): RowSum[] {
  return tablesOf(normal.text, rows).flatMap((table) => sumsOf(normal, table))
}

interface Part {
  readonly row: Row
  readonly kind: 'section' | 'item'
}

function sumsOf(normal: NormalText, { heads, body }: Table): RowSum[] {
  const { text } = normal
  const cell = (row: Row, at: number) => {
    const { start, end } = row.cells[at] ?? row
    return text.slice(start, end)
  }
  const labelIn = (row: Row) => {
    const label = labelOf(text, row)
    return label === null ? '' : text.slice(label.start, label.end)
  }
  if (heads.some(({ cells }) => cells.slice(1).some((one) => isNumber(text, one)))) return []
  const totals = body.filter((row) => totalLabel.test(labelIn(row)))
  const [total] = totals
  const isAtEdge = total === body[0] || total === body.at(-1)
  if (total === undefined || totals.length > 1 || !isAtEdge) return []
  const parts = body.flatMap((row): Part[] => {
    const first = cell(row, 0)
    if (row === total || below.test(first) || within.test(labelIn(row))) return []
    return [{ row, kind: section.test(first) ? 'section' : 'item' }]
  })
  const sets = [
    parts,
    ...(['section', 'item'] as const).map((kind) => parts.filter((one) => one.kind === kind)),
  ]
    .map((set) => set.map(({ row }) => row))
    .filter((set) => set.length >= fewest)
  const mayOverlap = parts.some(({ row }) => firstState(labelIn(row)) !== null)
  const isNumbered = !mayOverlap && areNumbered(parts.map(({ row }) => cell(row, 0)))
  const headsAt = (at: number) => headsOver({ heads }, at)
  const columns = total.cells.flatMap((_, at) => {
    const stated = readCount(cell(total, at))
    if (stated === null || headsAt(at).some(({ start, end }) => notAdded.test(text.slice(start, end))))
      return []
    const sums = sets.flatMap((set) => {
      const sum = sumOf(set.map((row) => cell(row, at)))
      return sum === null ? [] : [{ rows: set.length, sum }]
    })
    const [told] = sums.toSorted((a, b) => Math.abs(a.sum - stated) - Math.abs(b.sum - stated))
    return told === undefined ? [] : [{ at, stated, told, isRight: told.sum === stated, sums }]
  })
  const isWhole = columns.some(({ isRight }) => isRight)
  const label = labelOf(text, total) ?? total
  return columns.map(({ at, stated, told, isRight, sums }): RowSum => {
    const isMore = !mayOverlap && sums.every(({ sum }) => sum > stated)
    const { start, end } = total.cells[at] ?? total
    return {
      column: headsAt(at)
        .map((head) => written(normal, head))
        .join(' '),
      label: written(normal, label),
      ...told,
      total: stated,
      outcome: isRight ? 'adds_up' : isWhole || isNumbered || isMore ? 'differs' : 'incomplete',
      span: rawSpan(normal, start, end),
    }
  })
}

/** Numbers are no heads: those stand apart, as in a PDF. */
function isNumber(text: string, { start, end }: Stretch): boolean {
  return /^\d{1,3}(?:[.,]\d{3})*$|^[\d.,]+ ?%$/u.test(text.slice(start, end))
}

function written({ cased }: NormalText, { start, end }: { start: number; end: number }): string {
  return cased.slice(start, end)
}

/** A dash is none; a cell without a count adds to no sum. */
function sumOf(cells: readonly string[]): number | null {
  let sum = 0
  for (const cell of cells) {
    const count = /^-?$/u.test(cell) ? 0 : readCount(cell)
    if (count === null) return null
    sum += count
  }
  return sum
}

/** 1, 2, 3 … without a gap. */
function areNumbered(firsts: readonly string[]): boolean {
  return firsts.length > 0 && firsts.every((first, at) => new RegExp(`^0?${at + 1}[.)]?$`, 'u').test(first))
}
