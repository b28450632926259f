import type { Language } from './language.ts'

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** A whole number with the locale's thousands separators. */
export function formatCount(value: number, language: Language): string {
  return value.toLocaleString(locales[language])
}

/** A proportion as a percentage with two decimals; "–" when there is none. */
export function formatPercent(value: number | null, language: Language): string {
  if (value === null) return '–'
  const digits = (value * 100).toLocaleString(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return `${digits} %`
}

/** A difference of proportions in percentage points with its sign; "–" when there is none. */
export function formatPoints(value: number | null, language: Language): string {
  if (value === null) return '–'
  return (value * 100).toLocaleString(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  })
}
