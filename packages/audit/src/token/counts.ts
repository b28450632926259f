import { checkPercent } from '@vedich/metrics'

import { nounSource } from '../lexicon/noun.ts'
import { numberSource, numberStart, readCount } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { CountToken } from './token.ts'

const form = pattern(
  `${numberStart}(?<!/)(${numberSource})(?! ?[/%])(?: (?:lượt |registered |planned |city |ward |grassroots )?(${nounSource}))?`,
)

/** Whole numbers that may be a numerator or denominator, with what they count. */
export function countsOf(text: string): CountToken[] {
  return Array.from(text.matchAll(form), (match): readonly CountToken[] => {
    const [whole, printed = '', noun = null] = match
    const cells = cellsOf(text, match.index, printed)
    if (cells !== null) return cells
    const value = readCount(printed)
    return value === null
      ? []
      : [{ type: 'count', start: match.index, end: match.index + whole.length, value, noun }]
  }).flat()
}

const percentNext = /^ (\d{1,3}(?:[.,]\d{1,4})?) ?%/u

/** "871 702 80,6%": two cells of a table that ran together, when the percentage behind them is theirs. */
function cellsOf(text: string, start: number, printed: string): CountToken[] | null {
  const match = /^(\d{1,3}) (\d{3})$/u.exec(printed)
  const digits = percentNext.exec(text.slice(start + printed.length, start + printed.length + 16))?.[1]
  if (match === null || digits === undefined) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const { verdict } = checkPercent(Math.min(first, second), Math.max(first, second), digits)
  if (verdict !== 'ok' && verdict !== 'truncated') return null
  const middle = start + (match[1] ?? '').length
  return [
    { type: 'count', start, end: middle, value: first, noun: null },
    { type: 'count', start: middle + 1, end: start + printed.length, value: second, noun: null },
  ]
}
