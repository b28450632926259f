import {
  add,
  asc,
  cast,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  literal,
  lte,
  Query,
  type SelectQuery,
  sub,
  TupleNode,
} from '@uwdata/mosaic-sql'
import { conditionsOf, type CountPlan, factsOf, groupKeys, onlyCounted, periodName } from './count-plan.ts'
import { orderOf } from './dimension.ts'
import type { DimensionId } from './dimension-id.ts'
import { estimate } from './estimate.ts'
import type { Grain } from './grain.ts'
import { type Metric, statisticsOf } from './metric.ts'
import type { MetricRow } from './metric-row.ts'
import type { Question } from './question.ts'
import { checkSpec, type QuerySpec } from './query-spec.ts'
import { call } from './sql/call.ts'

/**
 * A metric's question in SQL; its rows are the dimensions, `period` or `campaign_day`, `numerator`,
 * `denominator`, with weights `squares`, `is_total`, with subtotals `level`.
 */
export interface MetricQuery<By extends readonly DimensionId[] = readonly DimensionId[]> extends Question<
  MetricRow<By>[]
> {
  readonly metric: Metric
  readonly by: By
  readonly grain: Grain | null
  readonly ast: SelectQuery
  readonly plan: CountPlan
}

/**
 * The dimensions of a spec as the query knows them: literal names stay literal, other texts are checked ones.
 */
export type Known<By extends readonly string[]> = By extends readonly DimensionId[]
  ? By
  : readonly DimensionId[]

/**
 * The one pass over the records that a metric needs: sufficient statistics per group. Rows come in the order
 * of the dimensions (tiers and phases by their ordinal, NULL last), then of the period; a subtotal after the
 * rows it sums up, the total row last.
 * @throws MetricError naming the metric, what does not fit, and what would.
 */
export function query<const By extends readonly string[] = readonly []>(
  metric: Metric,
  spec: QuerySpec<By> = {},
): MetricQuery<Known<By>> {
  const plan: CountPlan = { metric, spec: checkSpec(metric, spec) }
  const ast = sorted(counted(plan), plan)
  // checkSpec returns the names it was given, each once and in the same order.
  const by = plan.spec.by as Known<By>
  return {
    metric,
    by,
    grain: plan.spec.grain,
    ast,
    sql: String(ast),
    plan,
    answer: (rows) => estimate({ by, plan }, rows),
  }
}

function counted(plan: CountPlan): SelectQuery {
  const keys = groupKeys(plan)
  const statistics = { denominator: cast(literal(null), 'BIGINT'), ...statisticsOf(plan.metric) }
  return Query.from(new FromClauseNode(factsOf([plan]), 'facts'))
    .select({ ...keys, ...statistics, is_total: isTotal(keys, plan), ...levelOf(keys, plan) })
    .where(conditionsOf(plan), onlyCounted(plan) ?? [])
    .groupby(grouping(Object.values(keys), plan))
}

function grouping(keys: readonly ExprNode[], { spec: { totals } }: CountPlan): ExprNode[] {
  if (keys.length === 0 || totals === 'none') return [...keys]
  if (totals === 'subtotals') return [call('ROLLUP', ...keys)]
  return [call('GROUPING SETS', new TupleNode([...keys]), new TupleNode([]))]
}

/** GROUPING tells a total row from a group whose own value is NULL. */
function isTotal(keys: Readonly<Record<string, ExprNode>>, { spec: { totals } }: CountPlan): ExprNode {
  const last = Object.values(keys).at(-1)
  if (last === undefined) return literal(true)
  return totals === 'none' ? literal(false) : eq(call('GROUPING', last), literal(1))
}

/** How many keys a row still tells apart: all of them but those summed over, from the last inwards. */
function levelOf(keys: Readonly<Record<string, ExprNode>>, { spec: { totals } }: CountPlan) {
  if (totals !== 'subtotals') return {}
  const own = Object.values(keys).map((key) => sub(literal(1), call('GROUPING', key)))
  return {
    level: cast(
      own.reduce((sum, one) => add(sum, one), literal(0) as ExprNode),
      'INTEGER',
    ),
  }
}

function sorted(groups: SelectQuery, plan: CountPlan): SelectQuery {
  const { by, where, totals } = plan.spec
  const period = periodName(plan.spec)
  const campaigns = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const keys = [
    ...by.map((dimension, place) =>
      orderOf(dimension, {
        relation: 'counted',
        withinCampaign: by.slice(0, place).includes('campaign'),
        campaigns,
      }),
    ),
    ...(period === null ? [] : [[column(period)]]),
  ]
  const columns = [
    ...by,
    ...(period === null ? [] : [period]),
    'numerator',
    'denominator',
    ...(plan.metric.squares === undefined ? [] : ['squares']),
    'is_total',
    ...(totals === 'subtotals' ? ['level'] : []),
  ]
  const order =
    totals === 'subtotals'
      ? keys.flatMap((parts, place) => [lte(column('level'), literal(place)), ...parts])
      : [column('is_total'), ...keys.flat()]
  return Query.from(new FromClauseNode(groups, 'counted'))
    .select(columns)
    .orderby(order.map((key) => asc(key, false)))
}
