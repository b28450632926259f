import type { CellRange } from '../workbook/address.ts'
import { decimalText } from '../workbook/number-text.ts'

type Attributes = Readonly<Record<string, string>>

/** Columns and rows a sheet can have. */
export const most = { columns: 16_384, rows: 1_048_576 } as const

/** A count attribute, as `table:number-columns-repeated`; 1 when it is not there. */
export function countOf(attributes: Attributes, name: string, limit: number): number {
  const count = Number(attributes[`table:${name}`] ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, limit) : 1
}

/** The text of a cell by its typed value; `shown` is what the program displays. */
export function cellText(attributes: Attributes, shown: string): string {
  const value = Number(attributes['office:value'])
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return isPadded(shown) ? shown : decimalText(value)
    case 'percentage':
      return `${decimalText(value * 100)}%`
    case 'date':
      return (attributes['office:date-value'] ?? shown).replace(/T00:00:00(?:\.0+)?$/u, '').replace('T', ' ')
    case 'time':
      return clock(attributes['office:time-value'] ?? '') ?? shown
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE'
    default:
      return shown
  }
}

/** The block of a merged cell; undefined for an ordinary one. */
export function mergeOf(attributes: Attributes, row: number, column: number): CellRange | undefined {
  const rows = countOf(attributes, 'number-rows-spanned', most.rows)
  const columns = countOf(attributes, 'number-columns-spanned', most.columns)
  if (rows === 1 && columns === 1) return undefined
  return { from: { row, column }, to: { row: row + rows - 1, column: column + columns - 1 } }
}

/** A code shown with leading zeros. */
function isPadded(shown: string): boolean {
  return /^0\d+$/u.test(shown)
}

/** `PT08H30M00S` as 08:30. */
function clock(duration: string): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)/u.exec(duration) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  return seconds === undefined || Number(seconds) === 0
    ? `${hours}:${minutes}`
    : `${hours}:${minutes}:${seconds}`
}
