import { type CountPlan, periodName } from './count-plan.ts'
import type { DimensionId } from './dimension-id.ts'
import { estimatesOf } from './estimators/estimates.ts'
import { weightedWilson } from './estimators/interval/weighted-wilson.ts'
import type { MetricRow } from './metric-row.ts'
import type { Row } from './question.ts'
import { countIn, flagIn, numberIn, textIn } from './row-value.ts'

/**
 * From the rows of a query to its result: value and limits beside the counts.
 * Dates are expected as `YYYY-MM-DD`; counts as number or bigint.
 * @throws MetricError when the rows are not those of the query.
 */
export function estimate<By extends readonly DimensionId[]>(
  { by, plan }: { readonly by: By; readonly plan: CountPlan },
  rows: Iterable<Row>,
): MetricRow<By>[] {
  const period = periodName(plan.spec)
  return [...rows].map((row) => {
    const group = Object.fromEntries(by.map((key) => [key, textIn(row, key)]))
    const time =
      period === null ? {} : { [period]: period === 'period' ? textIn(row, period) : numberIn(row, period) }
    const is_total = flagIn(row, 'is_total')
    const level = plan.spec.totals === 'subtotals' ? { level: countIn(row, 'level') } : {}
    // The keys were read off the query's own `by`.
    return { ...group, ...time, ...valuesOf(plan, row), is_total, ...level } as MetricRow<By>
  })
}

function valuesOf({ metric, spec }: CountPlan, row: Row) {
  const options = { method: spec.interval, level: spec.level }
  if (metric.squares !== undefined) return weighted(row, options)
  const numerator = countIn(row, 'numerator')
  if (metric.kind === 'count') return estimatesOf(numerator, null)
  return estimatesOf(numerator, countIn(row, 'denominator'), options)
}

/** SQL sums nothing to NULL, which is a weight of 0. */
function weighted(row: Row, options: { readonly level: number }) {
  const numerator = numberIn(row, 'numerator') ?? 0
  const denominator = numberIn(row, 'denominator') ?? 0
  const squares = numberIn(row, 'squares') ?? 0
  const { rate, lower, upper, effectiveSize } = weightedWilson(
    { x: numerator, n: denominator, squares },
    options,
  )
  return { numerator, denominator, value: rate, lower, upper, effective_size: effectiveSize }
}
