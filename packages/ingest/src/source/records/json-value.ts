import { decimalText } from '../workbook/number-text.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Values as text, nested ones as JSON. */
export function cellText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
      return decimalText(value)
    case 'boolean':
      return String(value)
    default:
      return value === null || value === undefined ? undefined : JSON.stringify(value)
  }
}
