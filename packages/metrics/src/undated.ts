import { and, column, count, isNull } from '@uwdata/mosaic-sql'
import { periodName } from './count-plan.ts'
import { isStatus } from './facts/is-status.ts'
import type { Metric } from './metric.ts'
import type { MetricRow } from './metric-row.ts'
import { type MetricQuery, query } from './query.ts'
import type { QuerySpec } from './query-spec.ts'

/**
 * The works of each group that are completed on every as-of day for want of a day of completion, where a metric asked for
 * a day tells of the state of works: null for one that needs the day of completion, and where no day is asked for.
 */
export function undatedIn(metric: Metric, spec: QuerySpec): MetricQuery | null {
  if (spec.asOf === undefined || !tellsCompletion(metric)) return null
  const { squares: _, ...rest } = metric
  const undated = count().where(and(isStatus('completed'), isNull(column('completed_on'))))
  const { interval: _interval, ...asked } = spec
  return query({ ...rest, kind: 'count', numerator: undated, denominator: null }, asked)
}

/**
 * Rows of a metric, each with its works that are completed on every day, where there are any; `undated` are the rows of that
 * question.
 */
export function withUndated(
  { by, plan }: MetricQuery,
  rows: readonly MetricRow[],
  undated: readonly MetricRow[],
): readonly MetricRow[] {
  if (undated.every(({ numerator }) => numerator === 0)) return rows
  const keyOf = (row: Readonly<Record<string, unknown>>) =>
    JSON.stringify([...by, periodName(plan.spec) ?? [], 'is_total', 'level'].flat().map((name) => row[name]))
  const found = new Map(undated.map((row) => [keyOf({ ...row }), row.numerator]))
  return rows.map((row) => ({ ...row, undated: found.get(keyOf({ ...row })) ?? 0 }))
}

/** What is open, too, is what is not yet completed; a completion that has to have its day is in no other's figure. */
function tellsCompletion({ numerator, denominator }: Metric): boolean {
  const sql = `${String(numerator)} ${String(denominator)}`
  return /'(?:registered|started|completed)'/u.test(sql) && !sql.includes('completed_on')
}
