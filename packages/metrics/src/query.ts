import {
  asc,
  cast,
  collectColumns,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  literal,
  Query,
  type SelectQuery,
  TupleNode,
} from '@uwdata/mosaic-sql'
import { type DimensionId, orderOf } from './dimension.ts'
import { type Grain, periodOf } from './grain.ts'
import type { Metric } from './metric.ts'
import { MetricError } from './metric-error.ts'
import { type CheckedSpec, checkSpec, type QuerySpec } from './query-spec.ts'
import { call } from './sql/call.ts'
import { oneOf } from './sql/one-of.ts'

/**
 * A metric's question in SQL; its rows are the dimensions, `period`, `numerator`, `denominator`, `is_total`.
 */
export interface MetricQuery<By extends readonly DimensionId[] = readonly DimensionId[]> {
  readonly metric: Metric
  readonly by: By
  readonly grain: Grain | null
  readonly ast: SelectQuery
  /** The same in DuckDB's dialect. */
  readonly sql: string
}

/**
 * The dimensions of a spec as the query knows them: literal names stay literal, other texts are checked ones.
 */
type Known<By extends readonly string[]> = By extends readonly DimensionId[] ? By : readonly DimensionId[]

/**
 * The one pass over the records that a metric needs: sufficient statistics per group. Rows come in the order
 * of the dimensions (tiers and phases by their ordinal, NULL last), then of the period; the total row last.
 * @throws MetricError naming the metric, what does not fit, and what would.
 */
export function query<const By extends readonly string[] = readonly []>(
  metric: Metric,
  spec: QuerySpec<By> = {},
): MetricQuery<Known<By>> {
  const checked = checkSpec(metric, spec)
  const ast = sorted(counted(metric, checked), checked)
  // checkSpec returns the names it was given, each once and in the same order.
  return { metric, by: checked.by as Known<By>, grain: checked.grain, ast, sql: String(ast) }
}

function counted(metric: Metric, spec: CheckedSpec): SelectQuery {
  const { numerator, denominator } = metric
  const keys = groupKeys(metric, spec)
  const conditions = [
    ...spec.where.map(([dimension, selected]) => oneOf(column(dimension), selected, dimension)),
    ...spec.filter,
    ...(onlyCounted(metric, spec) ? [numerator.filter ?? []].flat() : []),
  ]
  const facts = metric.facts.select({
    columns: columnsOf(metric, [...Object.values(keys), ...conditions, numerator, denominator ?? []].flat()),
    asOf: spec.asOf,
    clock: metric.clock,
  })
  return Query.from(new FromClauseNode(facts, 'facts'))
    .select({
      ...keys,
      numerator,
      denominator: denominator ?? cast(literal(null), 'BIGINT'),
      is_total: isTotal(keys, spec),
    })
    .where(conditions)
    .groupby(grouping(Object.values(keys), spec))
}

function groupKeys({ clock }: Metric, { by, grain }: CheckedSpec): Record<string, ExprNode> {
  return {
    ...Object.fromEntries(by.map((dimension) => [dimension, column(dimension)])),
    ...(grain !== null && clock !== null ? { period: periodOf(column(clock), grain) } : {}),
  }
}

/**
 * Campaign, tier, unit and category belong to the register, so a tier of which nothing is counted shows 0.
 * Periods, phases and states belong to what is counted: without this, works not counted would pile up as
 * zeros under NULL.
 */
function onlyCounted({ kind }: Metric, { by, grain }: CheckedSpec): boolean {
  return kind === 'count' && (grain !== null || by.includes('phase') || by.includes('status'))
}

function columnsOf(metric: Metric, nodes: readonly ExprNode[]): ReadonlySet<string> {
  const names = new Set(nodes.flatMap((node) => collectColumns(node).map((reference) => reference.column)))
  for (const name of names) {
    if (!metric.facts.columns.includes(name)) {
      throw new MetricError(`${metric.id} has no column ${JSON.stringify(name)}`, metric.facts.columns)
    }
  }
  return names
}

function grouping(keys: readonly ExprNode[], { totals }: CheckedSpec): ExprNode[] {
  if (keys.length === 0 || !totals) return [...keys]
  return [call('GROUPING SETS', new TupleNode([...keys]), new TupleNode([]))]
}

/** GROUPING tells the total row from a group whose own value is NULL. */
function isTotal(keys: Readonly<Record<string, ExprNode>>, { totals }: CheckedSpec): ExprNode {
  const [key] = Object.values(keys)
  if (key === undefined) return literal(true)
  return totals ? eq(call('GROUPING', key), literal(1)) : literal(false)
}

function sorted(groups: SelectQuery, { by, grain, where }: CheckedSpec): SelectQuery {
  const campaigns = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const keys = [
    ...by.flatMap((dimension, place) =>
      orderOf(dimension, {
        relation: 'counted',
        withinCampaign: by.slice(0, place).includes('campaign'),
        campaigns,
      }),
    ),
    ...(grain === null ? [] : [column('period')]),
  ]
  const columns = [...by, ...(grain === null ? [] : ['period']), 'numerator', 'denominator', 'is_total']
  return Query.from(new FromClauseNode(groups, 'counted'))
    .select(columns)
    .orderby(
      asc(column('is_total')),
      keys.map((key) => asc(key, false)),
    )
}
