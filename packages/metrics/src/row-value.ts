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

/** A text or NULL; a date of an engine's own kind is the text it prints, of JavaScript's the day in UTC. */
export function textIn(row: Row, key: string): string | null {
  const value = row[key]
  if (typeof value === 'string' || value === null) return value
  const printed = value instanceof Date ? dayOf(value) : String(value)
  if (typeof value === 'object' && /^\d{4}-\d{2}-\d{2}$/u.test(printed)) return printed
  throw new MetricError(`column ${key} holds no text: ${String(value)}`)
}

export function flagIn(row: Row, key: string): boolean {
  const value = row[key]
  if (typeof value === 'boolean') return value
  throw new MetricError(`column ${key} holds no truth value: ${String(value)}`)
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

/** Engines that answer in JSON write 64-bit counts as text. */
function numeric(value: unknown): number | null {
  const isPrinted = typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(value)
  return isPrinted || typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null
}
