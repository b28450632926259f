import { MetricError } from './metric-error.ts'
import type { Row } from './question.ts'

/** @throws MetricError when the column is missing or holds something else; so do the others. */
export function countIn(row: Row, key: string): number {
  const value = numeric(row[key])
  if (value !== null) return value
  throw new MetricError(`column ${key} holds no count: ${String(row[key])}`)
}

/** A number or NULL. */
export function numberIn(row: Row, key: string): number | null {
  const value = row[key]
  const number = numeric(value)
  if (number !== null || value === null) return number
  throw new MetricError(`column ${key} holds no number: ${String(value)}`)
}

/** A text or NULL. */
export function textIn(row: Row, key: string): string | null {
  const value = row[key]
  if (typeof value === 'string' || value === null) return value
  throw new MetricError(`column ${key} holds no text: ${String(value)}`)
}

export function flagIn(row: Row, key: string): boolean {
  const value = row[key]
  if (typeof value === 'boolean') return value
  throw new MetricError(`column ${key} holds no truth value: ${String(value)}`)
}

function numeric(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null
}
