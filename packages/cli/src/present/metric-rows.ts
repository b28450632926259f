import type { ParquetColumn } from '@vedich/engine/duckdb-node'
import type { MetricQuery, MetricRow } from '@vedich/metrics'

/** A query and its answer. */
export interface MetricTable {
  readonly asked: MetricQuery
  readonly rows: readonly MetricRow[]
}

/** The columns of the rows of some queries alike, in order, for other programs. */
export function metricColumns(queries: readonly MetricQuery[], named: boolean): ParquetColumn[] {
  const [first] = queries
  const spec = first?.plan.spec
  const text = (name: string): ParquetColumn => ({ name, type: 'VARCHAR' })
  const isWeighted = queries.some(({ metric }) => metric.squares !== undefined)
  const period: ParquetColumn =
    spec?.axis === 'campaign_day'
      ? { name: 'campaign_day', type: 'BIGINT' }
      : { name: 'period', type: 'DATE' }
  return [
    ...(named ? [text('metric')] : []),
    ...(first?.by ?? []).map(text),
    ...(spec?.grain == null ? [] : [period]),
    { name: 'numerator', type: 'BIGINT' },
    { name: 'denominator', type: 'BIGINT' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'lower', type: 'DOUBLE' },
    { name: 'upper', type: 'DOUBLE' },
    ...(isWeighted ? [{ name: 'effective_size', type: 'DOUBLE' } as const] : []),
    { name: 'is_total', type: 'BOOLEAN' },
    ...(spec?.totals === 'subtotals' ? [{ name: 'level', type: 'INTEGER' } as const] : []),
  ]
}

/** The rows of all queries one after the other, each with the id of its metric where there are several. */
export function rowsOf(tables: readonly MetricTable[], named: boolean): Readonly<Record<string, unknown>>[] {
  return tables.flatMap(({ asked, rows }) =>
    rows.map((row) => (named ? { metric: asked.metric.id, ...row } : { ...row })),
  )
}
