import type { Change, CompareSpec, Comparison } from './analysis/compare.ts'
import type { Metric } from './metric.ts'
import type { MetricRow } from './metric-row.ts'
import type { MetricQuery } from './query.ts'

/** A column of a result, with its SQL type. */
export interface ResultColumn {
  readonly name: string
  readonly type: 'VARCHAR' | 'DATE' | 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN'
}

/** Rows for other programs: their columns in order, and their values as JSON has them. */
export interface Result {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** A query and its answer. */
export interface MetricAnswer {
  readonly asked: MetricQuery
  readonly rows: readonly MetricRow[]
}

/**
 * The rows of queries alike one after the other; where there are several, `metric` says whose each is. Counts are whole unless one
 * of the metrics weighs its works. Asked for a day, `undated` says how many works are completed on every day for want of one, where any are.
 */
export function metricResult(answers: readonly MetricAnswer[]): Result {
  const isNamed = answers.length > 1
  const [first] = answers
  const spec = first?.asked.plan.spec
  const isPast = answers.some(({ rows }) => rows.some(({ undated }) => undated !== undefined))
  const isWeighted = answers.some(({ asked }) => asked.metric.squares !== undefined)
  const counts = isWeighted ? 'DOUBLE' : 'BIGINT'
  const period: ResultColumn =
    spec?.axis === 'campaign_day'
      ? { name: 'campaign_day', type: 'BIGINT' }
      : { name: 'period', type: 'DATE' }
  return {
    columns: [
      ...[...(isNamed ? ['metric'] : []), ...(first?.asked.by ?? [])].map(text),
      ...(spec?.grain == null ? [] : [period]),
      { name: 'numerator', type: counts },
      { name: 'denominator', type: counts },
      ...['value', 'lower', 'upper', ...(isWeighted ? ['effective_size'] : [])].map(real),
      { name: 'is_total', type: 'BOOLEAN' },
      ...(spec?.totals === 'subtotals' ? [{ name: 'level', type: 'INTEGER' } as const] : []),
      ...(isPast ? [{ name: 'undated', type: 'BIGINT' } as const] : []),
    ],
    rows: answers.flatMap(({ asked, rows }) =>
      rows.map((row) => (isNamed ? { metric: asked.metric.id, ...row } : { ...row })),
    ),
  }
}

/** The groups of each comparison, and the change of all together, as rows. */
export function comparisonResult(
  compared: readonly { readonly metric: Metric; readonly comparison: Comparison }[],
  { by }: Pick<CompareSpec, 'by'>,
): Result {
  const rowOf = (metric: Metric, id: string | null, change: Change) => ({
    metric: metric.id,
    ...(by === undefined ? {} : { [by]: id === '' ? null : id }),
    ...Object.fromEntries(changed.map((name) => [name, change[name]])),
    is_total: id === null,
  })
  return {
    columns: [
      ...['metric', ...(by === undefined ? [] : [by])].map(text),
      ...changed.map(real),
      { name: 'is_total', type: 'BOOLEAN' },
    ],
    rows: compared.flatMap(({ metric, comparison }) => [
      ...comparison.groups.map((group) => rowOf(metric, group.id, group)),
      rowOf(metric, null, comparison.change),
    ]),
  }
}

const changed = ['before', 'after', 'difference', 'lower', 'upper', 'percent'] as const

function text(name: string): ResultColumn {
  return { name, type: 'VARCHAR' }
}

function real(name: string): ResultColumn {
  return { name, type: 'DOUBLE' }
}
