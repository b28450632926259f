import { readSpelled } from '../lexicon/number.ts'

/** The digits of a percentage as printed or in words, "78,77&nbsp;%" → "78,77"; NULL when there is none, or a range. */
export function digitsOf(percentText: string | null): string | null {
  const numbers =
    (percentText ?? '').replaceAll(/&[a-z]+;|&#\d+;?/giu, ' ').match(/\d(?:[\d.,\s]*\d)?/gu) ?? []
  if (numbers.length === 0)
    return readSpelled((percentText ?? '').replace(/\s*(?:phần trăm|per ?cent)$/iu, ''))
  return numbers.length === 1 ? (numbers[0] ?? '').replaceAll(/\s/gu, '') : null
}

/** How many decimals were printed. */
export function decimalsOf(digits: string): number {
  return /[.,](\d+)$/u.exec(digits)?.[1]?.length ?? 0
}
