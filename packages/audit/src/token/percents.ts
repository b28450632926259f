import { numberSource, readDecimal, readSpelled, spelledSource } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { PercentToken } from './token.ts'

const decimal = `(?:\\d{1,3} , ?\\d{1,2}(?!\\d)|\\d{1,3}, \\d{1,2}(?=%| %)|${numberSource})`
const sign = '(?: ?%|(?: phần trăm| per ?cent)(?!\\p{L}))'
const form = pattern(
  `(?<![\\d\\p{L}_]|\\d[.,/]|\\d [.,] ?)([-+])?(${decimal})(?:${sign}? ?(?:-|~|đến|tới|to) ?(${decimal}))?${sign}(?!\\p{L})`,
)

const spelled = pattern(`(?<!\\p{L})(${spelledSource})(?: phần trăm| per ?cent)(?!\\p{L})`)

/** Percentages in every printed form, in digits or words; a range counts as one. */
export function percentsOf(text: string): PercentToken[] {
  return [...printedIn(text), ...spelledIn(text)]
}

function spelledIn(text: string): PercentToken[] {
  return Array.from(text.matchAll(spelled), ({ index: start, 0: whole, 1: words = '' }): PercentToken => {
    const digits = readSpelled(words) ?? ''
    const end = start + whole.length
    return { type: 'percent', start, end, value: readDecimal(digits), high: null, isSigned: false, digits }
  })
}

function printedIn(text: string): PercentToken[] {
  return Array.from(text.matchAll(form), (match) => {
    const [whole, sign = '', low = '', high] = match
    const start = match.index
    const isSigned = sign !== '' && /(?:^|[\s(:])$/u.test(text.slice(Math.max(0, start - 1), start))
    const isRange =
      high !== undefined && readDecimal(low) < readDecimal(high) && !/^(?:19|20)\d\d$/u.test(low)
    const keepsStart = isRange || high === undefined
    const from = keepsStart ? start + (isSigned ? 0 : sign.length) : start + whole.lastIndexOf(high)
    const digits = keepsStart ? low : high
    return {
      type: 'percent',
      start: from,
      end: start + whole.length,
      value: readDecimal(digits) * (isSigned && sign === '-' ? -1 : 1),
      high: isRange ? readDecimal(high) : null,
      isSigned,
      digits,
    }
  })
}
