import type { Comparison } from '../data/published.ts'
import type { Language } from '../messages/language.ts'

/** A published figure beside the records, in words. */
export interface PublishedWords {
  readonly published: string
  readonly verdict: string
  readonly agrees: boolean
  /** What is off and by how much; empty when nothing is. */
  readonly details: readonly string[]
}

export function publishedWords(comparison: Comparison | null, language: Language): PublishedWords | null {
  if (comparison === null) return null
  const { published } = language.messages
  return {
    published: published.figure({ value: printed(comparison, language) }),
    verdict: verdict(comparison, language),
    agrees: comparison.agrees,
    details: comparison.agrees ? [] : differences(comparison, language),
  }
}

/** The figure as it was printed, in the numerals of the page. */
function printed({ figure }: Comparison, { number, code }: Language): string {
  if (figure.percent_text !== null) return percentIn(code, figure.percent_text)
  const { numerator, denominator } = figure
  const counts = [numerator, denominator].flatMap((count) => (count === null ? [] : [number.count(count)]))
  return counts.join('/')
}

/** `78.77%` → `78,77 %`: the digits that were printed, with the separator and space of the language. */
function percentIn(code: Language['code'], text: string): string {
  const match = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/.exec(text.trim())
  if (match === null) return text
  const [, whole, fraction] = match
  const separator = code === 'vi' ? ',' : '.'
  return `${fraction === undefined ? whole : `${whole}${separator}${fraction}`}\u00a0%`
}

function verdict({ agrees, arithmetic }: Comparison, { messages }: Language): string {
  const { published } = messages
  if (!agrees) return published.differs
  if (arithmetic.rounding === 'rounded') return published.rounded
  return arithmetic.rounding === 'truncated' ? published.truncated : published.agrees
}

function differences(comparison: Comparison, language: Language): string[] {
  const { messages, number, code } = language
  const { published } = messages
  const { arithmetic, numeratorOff, denominatorOff, shareOff, recorded } = comparison
  const counts = `${number.count(recorded.numerator)}/${number.count(recorded.denominator)}`
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number.count(Math.abs(value))}`
  const details: string[] = []
  if (numeratorOff !== null && numeratorOff !== 0)
    details.push(published.numeratorOff({ difference: signed(numeratorOff) }))
  if (denominatorOff !== null && denominatorOff !== 0)
    details.push(published.denominatorOff({ difference: signed(denominatorOff) }))
  if (shareOff !== null && shareOff !== 0)
    details.push(published.shareOff({ difference: number.signedPoints(shareOff, 2) }))
  if (arithmetic.verdict === 'mismatch' && arithmetic.expected !== null)
    details.push(published.arithmetic({ expected: percentIn(code, arithmetic.expected) }))
  const rate = number.rate(recorded.numerator, recorded.denominator, 2)
  return [...details, published.records({ counts, rate })]
}
