import { foldSpelling } from '../text/fold-spelling.ts'

/** A search pattern in everyday lower-case spelling ("tỷ lệ"), made to meet normal text. */
export function pattern(source: string, flags = 'gu'): RegExp {
  return new RegExp(foldSpelling(source), flags)
}

/** Source of a pattern for any of some words, as whole words; the longest wins. */
export function anyWord(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return `(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`
}
