import { AggregateNode, column, type ExprNode } from '@uwdata/mosaic-sql'
import {
  asksForStatus,
  columnsOf,
  conditionsOf,
  type CountPlan,
  groupKeys,
  periodName,
  usesClock,
} from './count-plan.ts'
import { orderOf } from './dimension.ts'
import { statisticsOf } from './metric.ts'

/**
 * Plans counted in one scan. The records are counted by what their grouping expressions are made of, days rather than
 * weeks; all else is summed up from those cells, of which there are few.
 */
export interface Pass {
  readonly plans: readonly CountPlan[]
  readonly keys: readonly Key[]
}

/** A grouping expression of a pass. Plans share it where its name, which tells it apart, is the same. */
export interface Key {
  readonly name: string
  /** What the records are counted by: a column of the facts, where counts can be summed up from it. */
  readonly raw: { readonly name: string; readonly expr: ExprNode }
  /** The expression over `raw`. */
  readonly expr: ExprNode
  readonly order: readonly ExprNode[]
}

/** Groups plans by what they read; the first plan of a kind opens a pass, others join where their order fits. */
export function planPasses(plans: readonly CountPlan[]): Pass[] {
  const drafts: { readonly facts: string; keys: readonly Key[]; readonly plans: CountPlan[] }[] = []
  for (const plan of plans) {
    const facts = factsRead(plan)
    const keys = keysOf(plan)
    const draft = drafts.find((known) => known.facts === facts && merged(known.keys, keys) !== null)
    if (draft === undefined) drafts.push({ facts, keys, plans: [plan] })
    else {
      draft.keys = merged(draft.keys, keys) ?? draft.keys
      draft.plans.push(plan)
    }
  }
  return drafts
}

/** What must be equal for plans to be counted in one pass. */
function factsRead(plan: CountPlan): string {
  const { metric, spec } = plan
  const clock = usesClock(columnsOf(plan)) ? metric.clock : null
  const conditions = conditionsOf(plan).map(String)
  return JSON.stringify([
    metric.facts.columns,
    spec.asOf,
    spec.lateBy,
    spec.knownOn,
    conditions,
    asksForStatus(plan),
    clock,
    addsUp(plan),
  ])
}

/** Whether its statistics can be summed up from those of smaller groups: distinct units cannot. */
export function addsUp({ metric }: CountPlan): boolean {
  return Object.values(statisticsOf(metric)).every(
    (node) => node instanceof AggregateNode && !node.isDistinct && ['count', 'sum'].includes(node.name),
  )
}

export function keysOf(plan: CountPlan): Key[] {
  const { by, where, grain } = plan.spec
  const campaigns = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const exprs = groupKeys(plan)
  const dimensions = by.map((dimension, place): Key => {
    const withinCampaign = by.slice(0, place).includes('campaign')
    const name = withinCampaign ? `${dimension} in campaign` : dimension
    const scope = { relation: 'counted', withinCampaign, campaigns, name }
    const expr = exprs[dimension] ?? column(dimension)
    return { name, raw: { name: dimension, expr }, expr, order: orderOf(dimension, scope) }
  })
  const period = periodName(plan.spec)
  if (period === null) return dimensions
  const name = [period, plan.metric.clock, grain].join(' ')
  const expr = exprs[period] ?? column(period)
  const day = period === 'period' ? (plan.metric.clock ?? period) : period
  const key = addsUp(plan)
    ? { raw: { name: day, expr: column(day) }, expr }
    : { raw: { name, expr }, expr: column(name) }
  return [...dimensions, { name, ...key, order: [column(name)] }]
}

/** Keys in an order that is both the pass's and the plan's; null where there is none. */
function merged(pass: readonly Key[], plan: readonly Key[]): readonly Key[] | null {
  const places = plan.flatMap(({ name }) => {
    const place = pass.findIndex((key) => key.name === name)
    return place === -1 ? [] : [place]
  })
  const isNewFirst = plan.findIndex(({ name }) => !pass.some((key) => key.name === name))
  const fresh = plan.filter(({ name }) => !pass.some((key) => key.name === name))
  // One expression under two names would be one to GROUPING.
  const isTwice = fresh.some(({ expr }) => pass.some((key) => String(key.expr) === String(expr)))
  if (isTwice) return null
  const inOrder = places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1))
  const endsFresh = isNewFirst === -1 || isNewFirst >= places.length
  return inOrder && endsFresh ? [...pass, ...fresh] : null
}

/** The grouping sets of a plan: its keys, and those that its totals still tell apart. */
export function setsOf(plan: CountPlan, keys: readonly Key[]): Key[][] {
  const own = keysOf(plan).flatMap(({ name }) => keys.find((key) => key.name === name) ?? [])
  if (plan.spec.totals === 'none') return [own]
  if (plan.spec.totals === 'all') return [own, []]
  return [...own.map((_, place) => own.slice(0, own.length - place)), []]
}

/** Aggregates of all plans; metrics that share one (`count(*)`) share the column named after the first. */
export function statisticsIn(plans: readonly CountPlan[]): Map<string, ExprNode> {
  const all = plans.flatMap(({ metric }) => Object.values(statisticsOf(metric)))
  return new Map(all.map((node) => [nameOf(node, plans), node]))
}

export function nameOf(aggregate: ExprNode, plans: readonly CountPlan[]): string {
  for (const { metric } of plans) {
    const found = Object.entries(statisticsOf(metric)).find(([, node]) => String(node) === String(aggregate))
    if (found !== undefined) return `${metric.id} ${found[0]}`
  }
  return String(aggregate)
}
