import { MetricError } from './metric-error.ts'
import type { Row } from './question.ts'

/** @throws MetricError when the column is missing or holds something else; so do the others. */
export function countIn(row: Row, key: string): number {
  return numeric(row[key]) ?? refuse(row, key, 'count')
}

/** A number or NULL. */
export function numberIn(row: Row, key: string): number | null {
  return row[key] === null ? null : (numeric(row[key]) ?? refuse(row, key, 'number'))
}

/** A text or NULL; a date of an engine's own kind is the text it prints, of JavaScript's the day in UTC. */
export function textIn(row: Row, key: string): string | null {
  const value = row[key]
  if (typeof value === 'string' || value === null) return value
  const printed = value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
  return /^\d{4}-\d\d-\d\d$/u.test(printed) ? printed : refuse(row, key, 'text')
}

export function flagIn(row: Row, key: string): boolean {
  const value = row[key]
  return typeof value === 'boolean' ? value : refuse(row, key, 'truth value')
}

function refuse(row: Row, key: string, what: string): never {
  throw new MetricError(`column ${key} holds no ${what}: ${String(row[key])}`)
}

/** Engines that answer in JSON write 64-bit counts as text. */
function numeric(value: unknown): number | null {
  const isNumber =
    typeof value === 'bigint' || typeof value === 'number' || (typeof value === 'string' && value !== '')
  const number = isNumber ? Number(value) : Number.NaN
  return Number.isNaN(number) ? null : number
}
