import { foldSpelling } from '../text/fold-spelling.ts'

/**
 * Source of a pattern for a number as offices print it: 1.344.522, 1398, 273 343, 2 376,90, 78,77, 55,086.
 * Every repetition is bounded: a text of nothing but digits takes no longer than prose.
 */
export const numberSource =
  '(?:\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,3}(?: \\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,15}(?:[.,]\\d{1,8})?)(?![\\d\\p{L}]|[.,]\\d)'

/** Source of what must not stand before a number: another digit, or a letter or mark that binds it. */
export const numberStart = '(?<![\\d\\p{L}\\p{M}_]|\\d[.,/])'

/** The count a number stands for, 1.344.522 → 1344522; NULL when it has decimals or is too large to be exact. */
export function readCount(printed: string): number | null {
  const grouped = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/u.test(printed)
  if (!grouped && !/^\d+$/u.test(printed)) return null
  const count = Number(printed.replaceAll(/[., ]/gu, ''))
  return Number.isSafeInteger(count) ? count : null
}

/** The value of a printed percentage, 1.276,81 → 1276.81; a single comma is the decimal one, a single point usually. */
export function readDecimal(printed: string): number {
  const plain = printed.replaceAll(' ', '')
  const decimal = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'))
  if (decimal < 0) return Number(plain)
  const separators = plain.replaceAll(/[^.,]/gu, '')
  const groups = separators.length > 1 && separators.charAt(0) === separators.at(-1)
  const thousands = groups || (separators === '.' && /^[1-9]\d?\.\d{3}$/u.test(plain))
  if (thousands) return Number(plain.replaceAll(/[.,]/gu, ''))
  return Number(`${plain.slice(0, decimal).replaceAll(/[.,]/gu, '')}.${plain.slice(decimal + 1)}`)
}

const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const
const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** Source of a pattern for a small number in words. */
export const numberWord = `(?:${[...words, ...english].join('|')})`

/** The value of a small number in words. */
export function readNumberWord(word: string): number | null {
  const index = Math.max(
    words.findIndex((known) => known === word),
    english.findIndex((known) => known === word),
  )
  return index < 0 ? null : index + 1
}

const digitWords: Readonly<Record<string, number>> = Object.fromEntries([
  ...['không', ...words.slice(0, 9)].map((word, digit) => [foldSpelling(word), digit]),
  ...['zero', ...english.slice(0, 9)].map((word, digit) => [word, digit]),
  ...Object.entries({ mốt: 1, tư: 4, lăm: 5, nhăm: 5, oh: 0 }),
])
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const digitWord = `(?:${Object.keys(digitWords).join('|')})`

/** Source of a pattern for a number up to a hundred in words: "bảy mươi bảy phẩy năm", "seventy-eight". */
export const spelledSource = `(?:(?:một trăm|(?:${digitWord} mươi|mười)(?: ${digitWord})?|(?:a|one) hundred|(?:${tens.join('|')})(?:[- ]${digitWord})?|${teens.join('|')}|${digitWord})(?: (?:phẩy|point)(?: ${digitWord}){1,3})?)`

/** The digits of a number in words, "bảy mươi bảy phẩy năm" → "77,5"; NULL for other words. */
export function readSpelled(spelled: string): string | null {
  const said = foldSpelling(spelled.normalize('NFC').toLowerCase()).trim()
  if (!new RegExp(`^${foldSpelling(spelledSource)}$`, 'u').test(said)) return null
  const [whole = '', decimals = ''] = said.split(/ (?:phẩy|point) /u)
  const digits = (part: string) => part.split(/[ -]/u).map((word) => digitWords[word] ?? null)
  const last = digits(whole).at(-1) ?? 0
  const [first = ''] = whole.split(/[ -]/u)
  const value = /trăm|hundred/u.test(whole)
    ? 100
    : teens.includes(first)
      ? 10 + teens.indexOf(first)
      : tens.includes(first)
        ? 20 + 10 * tens.indexOf(first) + last
        : / mươi/u.test(whole)
          ? 10 * (digitWords[first] ?? 0) + last
          : first === 'mười'
            ? 10 + last
            : last
  return decimals === '' ? String(value) : `${value},${digits(decimals).join('')}`
}
