import { checkPercent } from '@vedich/metrics'

import { nounSource } from '../lexicon/noun.ts'
import { numberSource, numberStart, readCount } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { CountToken, PercentToken } from './token.ts'

const form = pattern(
  `${numberStart}(?<!/)(${numberSource})(?! ?[/%])(?: (?:lượt |registered |planned |city |ward |grassroots )?(${nounSource}))?`,
)

/** Whole numbers that may be a numerator or denominator, with what they count; `percents` are those already read. */
export function countsOf(text: string, percents: readonly PercentToken[] = []): CountToken[] {
  const digitsAt = new Map(percents.map(({ start, digits }) => [start, digits]))
  const counts = Array.from(text.matchAll(form), (match): readonly CountToken[] => {
    const [whole, printed = '', noun = null] = match
    const cells = cellsOfRow(text, match.index, printed) ?? cellsOf(text, match.index, printed, digitsAt)
    if (cells !== null) return cells
    const value = readCount(printed)
    return value === null
      ? []
      : [
          {
            type: 'count',
            start: match.index,
            end: match.index + whole.length,
            value,
            noun,
          },
        ]
  }).flat()
  return withSharedNouns(text, counts)
}

const told = pattern('(?<!\\p{L})(?:lần lượt|respectively)(?!\\p{L})', 'u')

/** "Lần lượt hoàn thành 24 và 27 công trình": the noun of the last is that of all. */
function withSharedNouns(text: string, counts: readonly CountToken[]): CountToken[] {
  const shared = [...counts]
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at], shared[at + 1]]
    if (own === undefined || next === undefined || own.noun !== null || next.noun === null) continue
    if (!/^(?:,? (?:và|and) |, )$/u.test(text.slice(own.end, next.start))) continue
    if (
      told.test(
        text
          .slice(Math.max(0, own.start - 80), next.end + 60)
          .split('\n')
          .join(' '),
      )
    )
      shared[at] = { ...own, noun: next.noun }
  }
  return shared
}

const percentNext = /^ (?:(\d{1,3}(?:[.,]\d{1,4})?) ?%|(\d{1,3}[.,]\d{1,4})(?![\d.,]))/u

/** Four digits and more without a space, and no year: who writes "1611" does not write "54 952". */
const ungrouped = /(?<![\d.,/-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d/-])/u

/** Cells of a row that look like one number with spaces for thousands, when the line prints its thousands without. */
function cellsOfRow(text: string, start: number, printed: string): CountToken[] | null {
  if (!/^\d{1,3}(?: \d{3})+$/u.test(printed)) return null
  const line = text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? ''
  if (!ungrouped.test(line)) return null
  return Array.from(printed.matchAll(/\d+/gu), ({ index, 0: digits }) => ({
    type: 'count',
    start: start + index,
    end: start + index + digits.length,
    value: Number(digits),
    noun: null,
  }))
}

/** "871 702 80,6%": two cells of a table that ran together, when the percentage behind them is theirs. */
function cellsOf(
  text: string,
  start: number,
  printed: string,
  digitsAt: ReadonlyMap<number, string>,
): CountToken[] | null {
  const match = /^(\d{1,3}) (\d{3})$/u.exec(printed)
  const next = percentNext.exec(text.slice(start + printed.length, start + printed.length + 16))
  const digits = next?.[1] ?? next?.[2] ?? digitsAt.get(start + printed.length + 1)
  if (match === null || digits === undefined) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const { verdict } = checkPercent(Math.min(first, second), Math.max(first, second), digits)
  if (verdict !== 'ok' && verdict !== 'truncated') return null
  const middle = start + (match[1] ?? '').length
  return [
    { type: 'count', start, end: middle, value: first, noun: null },
    {
      type: 'count',
      start: middle + 1,
      end: start + printed.length,
      value: second,
      noun: null,
    },
  ]
}
