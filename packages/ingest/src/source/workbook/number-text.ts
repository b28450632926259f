import type { NumberFormat } from './number-format.ts'
import { serialDate, serialTime } from './serial-date.ts'

/** The text of a number cell: dates in ISO form, percentages with their sign, other numbers unrounded. */
export function numberText(value: number, format: NumberFormat, is1904: boolean): string {
  switch (format.kind) {
    case 'date':
      return serialDate(value, is1904) ?? decimalText(value)
    case 'time':
      return value >= 0 && value < 1 ? serialTime(value) : (serialDate(value, is1904) ?? decimalText(value))
    case 'percent':
      return `${decimalText(value * 100)}%`
    case 'padded':
      return Number.isInteger(value) && value >= 0
        ? String(value).padStart(format.digits, '0')
        : decimalText(value)
    case 'plain':
      return decimalText(value)
  }
}

/**
 * A number as Vietnamese write it, decimals after a comma. Only the 15 digits a spreadsheet shows are kept, so that
 * 0.1 + 0.2 is 0,3. Three decimals get a fourth, since "1,234" could be read as thousands.
 */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const rounded = Number(value.toPrecision(15))
  const text = /e/u.test(String(rounded)) ? expanded(rounded) : String(rounded)
  const [whole = '', decimals] = text.split('.')
  if (decimals === undefined) return whole
  return `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`
}

function expanded(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
