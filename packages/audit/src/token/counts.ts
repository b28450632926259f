import { nounSource } from '../lexicon/noun.ts'
import { numberSource, numberStart, readCount } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { CountToken } from './token.ts'

const form = pattern(
  `${numberStart}(?<!/)(${numberSource})(?! ?[/%])(?: (?:lượt |registered |planned |city |ward |grassroots )?(${nounSource}))?`,
)

/** Whole numbers that may be a numerator or denominator, with what they count. */
export function countsOf(text: string): CountToken[] {
  return Array.from(text.matchAll(form), (match): CountToken | null => {
    const value = readCount(match[1] ?? '')
    const end = match.index + match[0].length
    return value === null ? null : { type: 'count', start: match.index, end, value, noun: match[2] ?? null }
  }).filter((token) => token !== null)
}
