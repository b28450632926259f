import type { ParquetColumn } from '@vedich/engine/duckdb-node'
import type { Change, CompareSpec, Comparison, Metric, MetricQuery, MetricRow } from '@vedich/metrics'
import type { Result } from './result-format.ts'

/** The rows of a metric as `vedich query` gives them. */
export function metricResult({ metric, by, plan }: MetricQuery, rows: readonly MetricRow[]): Result {
  const { grain, axis, totals } = plan.spec
  const period: ParquetColumn =
    axis === 'campaign_day' ? { name: 'campaign_day', type: 'BIGINT' } : { name: 'period', type: 'DATE' }
  // Weights need not be whole.
  const counts = metric.squares === undefined ? 'BIGINT' : 'DOUBLE'
  const columns: ParquetColumn[] = [
    ...by.map((name): ParquetColumn => ({ name, type: 'VARCHAR' })),
    ...(grain === null ? [] : [period]),
    { name: 'numerator', type: counts },
    { name: 'denominator', type: counts },
    { name: 'value', type: 'DOUBLE' },
    { name: 'lower', type: 'DOUBLE' },
    { name: 'upper', type: 'DOUBLE' },
    ...(metric.squares === undefined ? [] : [{ name: 'effective_size', type: 'DOUBLE' } as const]),
    { name: 'is_total', type: 'BOOLEAN' },
    ...(totals === 'subtotals' ? [{ name: 'level', type: 'INTEGER' } as const] : []),
  ]
  return { columns, rows: rows.map((row) => ({ ...row })) }
}

/** The groups and the total of a comparison as rows. */
export function comparisonResult(metric: Metric, { by }: CompareSpec, compared: Comparison): Result {
  const numbers = ['before', 'after', 'difference', 'lower', 'upper', 'percent'] as const
  const rowOf = (id: string | null, change: Change) => ({
    metric: metric.id,
    ...(by === undefined ? {} : { [by]: id === '' ? null : id }),
    ...Object.fromEntries(numbers.map((name) => [name, change[name]])),
    is_total: id === null,
  })
  return {
    columns: [
      { name: 'metric', type: 'VARCHAR' },
      ...(by === undefined ? [] : [{ name: by, type: 'VARCHAR' } as const]),
      ...numbers.map((name) => ({ name, type: 'DOUBLE' }) as const),
      { name: 'is_total', type: 'BOOLEAN' },
    ],
    rows: [...compared.groups.map((group) => rowOf(group.id, group)), rowOf(null, compared.change)],
  }
}
