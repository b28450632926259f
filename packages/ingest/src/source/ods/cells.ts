import type { CellRange } from '../workbook/address.ts'
import { decimalText } from '../workbook/number-text.ts'
import type { XmlAttributes } from '../xml/read.ts'

/** The value of a cell that has a type, as the file writes it. */
export interface TypedValue {
  readonly type: string
  readonly value: string | undefined
}

/** The attribute that a value of a type stands in; text stands in paragraphs. */
const valueNames: ReadonlyMap<string | undefined, string> = new Map([
  ['float', 'office:value'],
  ['currency', 'office:value'],
  ['percentage', 'office:value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
  ['boolean', 'office:boolean-value'],
])

/** Columns and rows a sheet can have. */
export const most = { columns: 16_384, rows: 1_048_576 } as const

/** A count attribute, as `table:number-columns-repeated`; 1 when it is not there. */
export function countOf(attributes: XmlAttributes, name: string, limit: number): number {
  const count = Number(attributes.get(`table:${name}`) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, limit) : 1
}

/** The typed value of a cell; undefined when it is text. */
export function typedValue(attributes: XmlAttributes): TypedValue | undefined {
  const type = attributes.get('office:value-type')
  const name = valueNames.get(type)
  return type === undefined || name === undefined ? undefined : { type, value: attributes.get(name) }
}

/** The text of a cell by its typed value; `shown` is what the program displays. */
export function cellText(typed: TypedValue | undefined, shown: string): string {
  const value = typed?.value
  switch (typed?.type) {
    case 'float':
    case 'currency':
      return isPadded(shown) ? shown : decimalText(Number(value))
    case 'percentage':
      return `${decimalText(Number(value) * 100)}%`
    case 'date':
      return (value ?? shown).replace(/T00:00:00(?:\.0+)?$/u, '').replace('T', ' ')
    case 'time':
      return clock(value ?? '') ?? shown
    case 'boolean':
      return value === 'true' ? 'TRUE' : 'FALSE'
    default:
      return shown
  }
}

/** The block of a merged cell; undefined for an ordinary one. */
export function mergeOf(attributes: XmlAttributes, row: number, column: number): CellRange | undefined {
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
