import { collectColumns, column, type ExprNode, type SelectQuery } from '@uwdata/mosaic-sql'
import { factsSpokenOf, type Metric, statisticsOf } from './metric.ts'
import { MetricError } from './metric-error.ts'
import type { CheckedSpec } from './query-spec.ts'
import { oneOf } from './sql/one-of.ts'
import { campaignPeriodOf, periodOf } from './sql/period.ts'

/** A metric and what is asked of it: which facts are read, how they are grouped. */
export interface CountPlan {
  readonly metric: Metric
  readonly spec: CheckedSpec
}

/** The grouping expressions under the names that rows have them by: dimensions, then the period. */
export function groupKeys({ metric, spec }: CountPlan): Record<string, ExprNode> {
  return {
    ...Object.fromEntries(spec.by.map((dimension) => [dimension, column(dimension)])),
    ...periodKey(metric, spec),
  }
}

/** The name of the key that periods stand under; null without periods. */
export function periodName({ grain, axis }: CheckedSpec): 'period' | 'campaign_day' | null {
  if (grain === null) return null
  return axis === 'calendar' ? 'period' : 'campaign_day'
}

function periodKey({ clock }: Metric, spec: CheckedSpec): Record<string, ExprNode> {
  const { grain, axis } = spec
  if (grain === null || clock === null) return {}
  return axis === 'calendar'
    ? { period: periodOf(column(clock), grain) }
    : { campaign_day: campaignPeriodOf(grain) }
}

/** What a fact must meet to be read. */
export function conditionsOf({ spec }: CountPlan): ExprNode[] {
  return [
    ...spec.where.map(([dimension, selected]) => oneOf(column(dimension), selected, dimension)),
    ...spec.filter,
  ]
}

/**
 * Campaign, tier, unit and category belong to the register, so a tier of which nothing is counted shows 0.
 * Periods, phases and states belong to what is counted: without this, works not counted would pile up as
 * zeros under NULL. The facts to read then; null where groups of 0 stay.
 */
export function onlyCounted({ metric, spec: { by, grain } }: CountPlan): ExprNode | null {
  const ofCounted = grain !== null || by.includes('phase') || by.includes('status')
  return ofCounted ? factsSpokenOf(metric) : null
}

/** The facts that plans of one pass read: the columns that any of them needs. */
export function factsOf(plans: readonly [CountPlan, ...CountPlan[]]): SelectQuery {
  const columns = new Set(plans.flatMap((plan) => columnsOf(plan)))
  const [{ metric, spec }] = plans
  const clocked = plans.find((plan) => usesClock(columnsOf(plan)))
  return metric.facts.select({
    columns,
    asOf: spec.asOf,
    lateBy: spec.lateBy,
    knownOn: spec.knownOn,
    withWithdrawn: plans.some(asksForStatus),
    clock: clocked?.metric.clock ?? null,
    campaign: campaignOf(spec),
  })
}

/** The one campaign of a question; null where there may be several. */
function campaignOf({ where }: CheckedSpec): string | null {
  const selected = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const values = typeof selected === 'string' ? [selected] : (selected ?? [])
  return values.length === 1 ? (values[0] ?? null) : null
}

/** Columns whose meaning depends on the metric's clock. */
export function usesClock(columns: readonly string[]): boolean {
  return columns.includes('phase') || columns.includes('campaign_day')
}

/** Withdrawn works are counted where the state is asked for: as a dimension, in a filter, in a selection. */
export function asksForStatus(plan: CountPlan): boolean {
  const asked = [...Object.values(groupKeys(plan)), ...conditionsOf(plan)]
  return asked.some((node) => collectColumns(node).some((reference) => reference.column === 'status'))
}

/** @throws MetricError when a predicate speaks of a column that the facts do not have. */
export function columnsOf(plan: CountPlan): string[] {
  const { metric } = plan
  const nodes = [
    ...Object.values(groupKeys(plan)),
    ...conditionsOf(plan),
    ...Object.values(statisticsOf(metric)),
    ...[onlyCounted(plan) ?? []].flat(),
  ]
  const names = nodes.flatMap((node) => collectColumns(node).map((reference) => reference.column))
  for (const name of names) {
    if (!metric.facts.columns.includes(name)) {
      throw new MetricError(`${metric.id} has no column ${JSON.stringify(name)}`, metric.facts.columns)
    }
  }
  return names
}
