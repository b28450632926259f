import { column, FromClauseNode, gt, literal, or, Query, type SelectQuery } from '@uwdata/mosaic-sql'
import { asksForStatus, columnsOf, conditionsOf, type CountPlan } from './count-plan.ts'
import { type Metric, statisticsOf } from './metric.ts'
import { MetricError } from './metric-error.ts'
import { checkSpec, type QuerySpec } from './query-spec.ts'

/** The records behind a figure: a SELECT with `campaign`, `work_id`, `numerator` and, of a rate, `denominator`. */
export interface RecordsBehind {
  readonly sql: string
  readonly ast: SelectQuery
  /** Columns of the facts on which it depends whether a record counts. */
  readonly columns: readonly string[]
}

/**
 * The works that a metric counts within a scope, one row each with what it adds to numerator and denominator. Their sums
 * are the figures of `query(metric, spec)`.
 * @throws MetricError when the scope does not fit, or when the metric counts something other than works.
 */
export function recordsBehind(
  metric: Metric,
  spec: Pick<QuerySpec, 'where' | 'asOf' | 'knownOn'> = {},
): RecordsBehind {
  if (!metric.facts.columns.includes('work_id')) {
    throw new MetricError(`${metric.id} does not count works one by one`, [])
  }
  const plan: CountPlan = { metric, spec: checkSpec(metric, spec) }
  const columns = [...new Set(columnsOf(plan))]
  const { asOf, knownOn } = plan.spec
  const facts = metric.facts.select({
    columns: new Set([...columns, 'campaign', 'work_id']),
    asOf,
    knownOn,
    withWithdrawn: asksForStatus(plan),
    clock: metric.clock,
  })
  const statistics = statisticsOf(metric)
  const ast = Query.from(new FromClauseNode(facts, 'facts'))
    .select({ campaign: column('campaign'), work_id: column('work_id'), ...statistics })
    .where(conditionsOf(plan))
    .groupby(column('campaign'), column('work_id'))
    .having(or(...Object.keys(statistics).map((name) => gt(column(name), literal(0)))))
    .orderby(column('campaign'), column('work_id'))
  // On an earlier day the state is what the dates say.
  const dates = asOf === null ? [] : ['registered_on', 'completed_on']
  return { sql: String(ast), ast, columns: [...new Set([...columns, ...dates])] }
}
