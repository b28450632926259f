import type { LanguageCode } from '../messages/language-code.ts'

/** Stands for "there is no number", with the reason beside it. */
export const noNumber = '–'

const tags: Record<LanguageCode, string> = { vi: 'vi-VN', en: 'en-GB' }

export interface NumberFormat {
  /** `1.234` · `1,234`. */
  count(value: number): string
  /** A share of one as a percentage: `0.7877` → `78,77 %`. NULL gives `–`. */
  percent(share: number | null, digits: number): string
  /** A percentage from its counts, rounded half up in whole numbers, so 78.765 never depends on binary fractions. */
  rate(numerator: number, denominator: number | null, digits: number): string
  /** A difference of two shares in percentage points, without sign: `-0.243` → `24,3`. */
  points(difference: number, digits: number): string
  /** The same with its sign: `−24,3`. */
  signedPoints(difference: number, digits: number): string
  /** Dong in millions, small amounts with decimals: `1250000000` → `1.250`, `450000` → `0,45`. */
  millions(amount: number): string
}

export function numberFormat(code: LanguageCode): NumberFormat {
  const fixed = (value: number, digits: number) => decimal(code, digits).format(value)
  const percent = (share: number | null, digits: number) =>
    share === null ? noNumber : `${fixed(share * 100, digits)}\u00a0%`
  const points = (difference: number, digits: number) => fixed(Math.abs(difference) * 100, digits)
  return {
    count: (value) => fixed(value, 0),
    percent,
    rate: (numerator, denominator, digits) =>
      denominator === null || denominator === 0
        ? noNumber
        : percent(roundedShare(numerator, denominator, digits), digits),
    points,
    signedPoints: (difference, digits) =>
      `${sign(Math.round(difference * 100 * 10 ** digits))}${points(difference, digits)}`,
    millions: (amount) => fixed(amount / 1e6, amount >= 1e7 || amount % 1e6 === 0 ? 0 : amount < 1e6 ? 2 : 1),
  }
}

const decimals = new Map<string, Intl.NumberFormat>()

function decimal(code: LanguageCode, digits: number): Intl.NumberFormat {
  const key = `${code}${digits}`
  const known = decimals.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tags[code], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  decimals.set(key, made)
  return made
}

function roundedShare(numerator: number, denominator: number, digits: number): number {
  const scale = 100 * 10 ** digits
  return Math.floor((2 * numerator * scale + denominator) / (2 * denominator)) / scale
}

function sign(value: number): string {
  if (value === 0) return ''
  return value < 0 ? '−' : '+'
}
