import type { DimensionId } from './dimension.ts'
import { estimatesOf } from './estimators/estimates.ts'
import { MetricError } from './metric-error.ts'
import type { MetricRow } from './metric-row.ts'
import type { MetricQuery } from './query.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * From the rows of a query to its result: value and Wilson 95 % limits beside the counts.
 * Dates are expected as `YYYY-MM-DD`; counts as number or bigint.
 * @throws MetricError when the rows are not those of the query.
 */
export function estimate<By extends readonly DimensionId[]>(
  query: MetricQuery<By>,
  rows: Iterable<Row>,
): MetricRow<By>[] {
  const keys: readonly string[] = query.grain === null ? query.by : [...query.by, 'period']
  const isProportion = query.metric.kind === 'proportion'
  return Array.from(rows, (row) => {
    const group = Object.fromEntries(keys.map((key) => [key, text(row, key)]))
    const estimates = estimatesOf(count(row, 'numerator'), isProportion ? count(row, 'denominator') : null)
    // The keys were read off the query's own `by`.
    return { ...group, ...estimates, is_total: flag(row, 'is_total') } as MetricRow<By>
  })
}

function count(row: Row, key: string): number {
  const value = row[key]
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  throw new MetricError(`column ${key} holds no count: ${String(value)}`)
}

function text(row: Row, key: string): string | null {
  const value = row[key]
  if (typeof value === 'string' || value === null) return value
  throw new MetricError(`column ${key} holds no text: ${String(value)}`)
}

function flag(row: Row, key: string): boolean {
  const value = row[key]
  if (typeof value === 'boolean') return value
  throw new MetricError(`column ${key} holds no truth value: ${String(value)}`)
}
