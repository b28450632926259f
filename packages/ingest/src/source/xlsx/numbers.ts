import type { Utf8Row } from '../utf8-row.ts'
import type { NumberFormat } from '../workbook/number-format.ts'
import { numberText } from '../workbook/number-text.ts'
import { digitsIn } from './digits.ts'
import type { Utf8Text } from './utf8-text.ts'

/** Days are few and repeat; writing one out costs more than finding it. */
const mostDates = 10_000

const ZERO = 48

/** Puts the value of a number cell into a row as it reads in a format. */
export function numberReader(
  is1904: boolean,
): (value: Utf8Text, format: NumberFormat, row: Utf8Row, column: number) => void {
  const dates = new Map<number, Uint8Array>()
  const encoder = new TextEncoder()
  const textOf = (value: Utf8Text, format: NumberFormat) => {
    const text = value.text()
    const number = Number(text)
    return encoder.encode(Number.isFinite(number) ? numberText(number, format, is1904) : text)
  }
  const dateOf = (value: Utf8Text, day: number, format: NumberFormat) => {
    const known = dates.get(day)
    if (known !== undefined) return known
    const bytes = textOf(value, format)
    if (day >= 0 && dates.size < mostDates) dates.set(day, bytes)
    return bytes
  }
  return (value, format, row, column) => {
    const { bytes, start, end } = value
    const whole = digitsIn(bytes, start, end)
    if (format.kind === 'plain' && whole >= 0 && (bytes[start] !== ZERO || end - start === 1)) {
      row.set(column, bytes, start, end)
      return
    }
    const text = format.kind === 'date' ? dateOf(value, whole, format) : textOf(value, format)
    row.set(column, text, 0, text.length)
  }
}
