import { checkPercent } from '@vedich/metrics'

import { readCount, readDecimal } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Row } from '../text/rows.ts'
import type { Stretch } from '../text/sentences.ts'
import type { PercentToken } from './token.ts'

/** A percent sign that belongs to no number heads a column: "Tỷ lệ (%)". */
const sign = /(?<![\d.,] ?)%/u
const heading = pattern('(?<![\\d.,] ?)%|(?<!\\p{L})(?:tỷ lệ|percent|rate)(?!\\p{L})', 'u')
const plain = /^\d{1,3}(?:[.,]\d{1,4})?$/u
const number = /(?<![\d\p{L}.,/-])\d+(?:[.,]\d+)*(?![\d\p{L}/-]|[.,]\d| ?%)/gu

/** Percentages that a table prints without their sign, as the head of their column has it. */
export function columnPercentsOf(text: string, rows: readonly Row[]): PercentToken[] {
  const inColumns = columnsOf(text, rows)
  return [...inColumns, ...closingRows(text, inColumns)]
}

/** Numbers under a head with a percent sign, in rows that follow one another. */
function columnsOf(text: string, rows: readonly Row[]): PercentToken[] {
  let head: Row | undefined
  let columns: ReadonlySet<number> = new Set()
  let last: Row | undefined
  return rows.flatMap((row) => {
    const isNew = last === undefined || text.slice(last.end, row.start).trim() !== ''
    const isUnderHead = !isNew && last === head && row.cells.length === head?.cells.length
    last = row
    const signed = row.cells.flatMap((cell, at) => (sign.test(text.slice(cell.start, cell.end)) ? [at] : []))
    if (signed.length > 0) {
      head = row
      columns = new Set(isUnderHead ? [...columns, ...signed] : signed)
      return []
    }
    if (isNew || head === undefined || row.cells.length !== head.cells.length) {
      if (isNew) head = undefined
      return []
    }
    return row.cells.flatMap((cell, at) =>
      columns.has(at) && plain.test(text.slice(cell.start, cell.end)) ? [percentOf(text, cell)] : [],
    )
  })
}

/** How long a line may be to stand under a heading still. */
const longest = 120

/** In lines under a heading whose cells ran together: the number that two counts before it give. */
function closingRows(text: string, known: readonly PercentToken[]): PercentToken[] {
  const taken = new Set(known.map(({ start }) => start))
  const found: PercentToken[] = []
  let isHeaded = false
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/gu)) {
    if (isHeaded && line.length <= longest) {
      const numbers = Array.from(line.matchAll(number), ({ index, 0: printed }) => ({
        start: start + index,
        end: start + index + printed.length,
        printed,
      }))
      for (const [at, one] of numbers.entries()) {
        const mayBe = /[.,]\d{1,2}$/u.test(one.printed) || at === numbers.length - 1
        const before = numbers
          .slice(Math.max(0, at - 3), at)
          .flatMap(({ printed }) => readCount(printed) ?? [])
        if (mayBe && plain.test(one.printed) && !taken.has(one.start) && gives(before, one.printed))
          found.push(percentOf(text, one))
      }
    }
    isHeaded = heading.test(line) ? line.length <= 2 * longest : isHeaded && line.length <= longest
  }
  return found
}

function gives(counts: readonly number[], digits: string): boolean {
  return counts.some((base, at) =>
    counts.some(
      (part, other) =>
        other !== at && part <= base && base > 1 && checkPercent(part, base, digits).verdict === 'ok',
    ),
  )
}

function percentOf(text: string, { start, end }: Stretch): PercentToken {
  const digits = text.slice(start, end)
  return {
    type: 'percent',
    start,
    end,
    value: readDecimal(digits),
    high: null,
    isSigned: false,
    digits,
  }
}
