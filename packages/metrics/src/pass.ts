import {
  asc,
  column,
  type ExprNode,
  FromClauseNode,
  literal,
  Query,
  type SelectQuery,
  TupleNode,
} from '@uwdata/mosaic-sql'
import {
  asksForStatus,
  columnsOf,
  conditionsOf,
  type CountPlan,
  factsOf,
  groupKeys,
  onlyCounted,
  periodName,
  usesClock,
} from './count-plan.ts'
import { orderOf } from './dimension.ts'
import { statisticsOf } from './metric.ts'
import type { Row } from './question.ts'
import { countIn, numberIn } from './row-value.ts'
import { call } from './sql/call.ts'

/** One SELECT that counts for several plans. */
export interface Pass {
  readonly plans: readonly CountPlan[]
  readonly sql: string
  /** The rows of one plan among those of the pass, as its own query would have them. */
  readonly rowsOf: (plan: CountPlan, rows: readonly Row[]) => Row[]
}

/** Groups plans by what they read; the first plan of a kind opens a pass, others join where their order fits. */
export function planPasses(plans: readonly CountPlan[]): Pass[] {
  const drafts: Draft[] = []
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
  return drafts.map(passOf)
}

interface Draft {
  readonly facts: string
  keys: readonly Key[]
  readonly plans: CountPlan[]
}

/** A grouping expression of a pass. Plans share it where its name, which tells it apart, is the same. */
interface Key {
  readonly name: string
  readonly expr: ExprNode
  readonly order: readonly ExprNode[]
}

/** What must be equal for plans to be counted in one pass. */
function factsRead(plan: CountPlan): string {
  const { metric, spec } = plan
  const clock = usesClock(columnsOf(plan)) ? metric.clock : null
  const conditions = conditionsOf(plan).map(String)
  return JSON.stringify([
    metric.facts.columns,
    spec.asOf,
    spec.knownOn,
    conditions,
    asksForStatus(plan),
    clock,
  ])
}

function keysOf(plan: CountPlan): Key[] {
  const { by, where, grain } = plan.spec
  const campaigns = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const exprs = groupKeys(plan)
  const dimensions = by.map((dimension, place) => {
    const withinCampaign = by.slice(0, place).includes('campaign')
    const name = withinCampaign ? `${dimension} in campaign` : dimension
    const scope = { relation: 'counted', withinCampaign, campaigns, name }
    return { name, expr: exprs[dimension] ?? column(dimension), order: orderOf(dimension, scope) }
  })
  const period = periodName(plan.spec)
  if (period === null) return dimensions
  const name = [period, plan.metric.clock, grain].join(' ')
  return [...dimensions, { name, expr: exprs[period] ?? column(period), order: [column(name)] }]
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

function passOf({ keys, plans }: Draft): Pass {
  const counted = countedIn(keys, plans)
  const order = keys.flatMap((key) => key.order)
  const names = [...keys.map(({ name }) => name), ...Object.keys(statisticsIn(plans))]
  const ast = Query.from(new FromClauseNode(counted, 'counted'))
    .select('grouping', names)
    .orderby([column('grouping'), ...order].map((key) => asc(key, false)))
  return { plans, sql: String(ast), rowsOf: (plan, rows) => rowsOf(plan, { keys, plans }, rows) }
}

function countedIn(keys: readonly Key[], plans: readonly CountPlan[]): SelectQuery {
  const [first, ...others] = plans
  if (first === undefined) throw new Error('a pass counts for at least one plan')
  const sets = [
    ...new Map(plans.flatMap((plan) => setsOf(plan, keys)).map((set) => [maskOf(set, keys), set])),
  ]
  return Query.from(new FromClauseNode(factsOf([first, ...others]), 'facts'))
    .select({
      grouping: keys.length === 0 ? literal(0) : call('GROUPING', ...keys.map(({ expr }) => expr)),
      ...Object.fromEntries(keys.map(({ name, expr }) => [name, expr])),
      ...statisticsIn(plans),
    })
    .where(conditionsOf(first))
    .groupby(
      keys.length === 0
        ? []
        : [call('GROUPING SETS', ...sets.map(([, set]) => new TupleNode(set.map(({ expr }) => expr))))],
    )
}

/** Aggregates of all plans; metrics that share one (`count(*)`) share the column named after the first. */
function statisticsIn(plans: readonly CountPlan[]): Record<string, ExprNode> {
  const all = plans.flatMap(({ metric }) => Object.values(statisticsOf(metric)))
  return Object.fromEntries(all.map((node) => [nameOf(node, plans), node]))
}

function nameOf(aggregate: ExprNode, plans: readonly CountPlan[]): string {
  for (const { metric } of plans) {
    const found = Object.entries(statisticsOf(metric)).find(([, node]) => String(node) === String(aggregate))
    if (found !== undefined) return `${metric.id} ${found[0]}`
  }
  return String(aggregate)
}

/** The grouping sets of a plan: its keys, and those that its totals still tell apart. */
function setsOf(plan: CountPlan, keys: readonly Key[]): Key[][] {
  const own = keysOf(plan).flatMap(({ name }) => keys.find((key) => key.name === name) ?? [])
  if (plan.spec.totals === 'none') return [own]
  if (plan.spec.totals === 'all') return [own, []]
  return [...own.map((_, place) => own.slice(0, own.length - place)), []]
}

/** What GROUPING says of a set: one bit a key, the first the highest, 1 where the set leaves it out. */
function maskOf(set: readonly Key[], keys: readonly Key[]): number {
  return keys.reduce((mask, key) => mask * 2 + (set.includes(key) ? 0 : 1), 0)
}

function rowsOf(
  plan: CountPlan,
  { keys, plans }: { readonly keys: readonly Key[]; readonly plans: readonly CountPlan[] },
  rows: readonly Row[],
): Row[] {
  const own = keysOf(plan)
  const names = [...plan.spec.by, periodName(plan.spec) ?? []].flat()
  const levels = new Map(setsOf(plan, keys).map((set) => [maskOf(set, keys), set.length]))
  const statistics = Object.entries(statisticsOf(plan.metric)).map(
    ([name, node]) => [name, nameOf(node, plans)] as const,
  )
  const kept = onlyCounted(plan) === null ? () => true : isCounted
  const found = rows.flatMap((row) => {
    const level = levels.get(countIn(row, 'grouping'))
    if (level === undefined) return []
    const group = Object.fromEntries(names.map((name, place) => [name, row[own[place]?.name ?? name]]))
    const values = Object.fromEntries(statistics.map(([name, from]) => [name, row[from]]))
    const one = {
      ...group,
      denominator: null,
      ...values,
      is_total: level < own.length || own.length === 0,
      level,
    }
    return level === 0 || kept(one) ? [one] : []
  })
  return plan.spec.totals === 'subtotals' ? nested(found, names) : inLevels(found)
}

/** A group of which nothing is counted is not there where its own query reads only what is counted. */
function isCounted(row: Row): boolean {
  return (numberIn(row, 'denominator') ?? numberIn(row, 'numerator') ?? 0) > 0
}

type LevelRow = Row & { readonly level: number }

/** Details before the total; the pass has sorted those of one grouping set. */
function inLevels(rows: readonly LevelRow[]): LevelRow[] {
  return rows.toSorted((a, b) => b.level - a.level)
}

/** Each subtotal after the rows it sums up. */
function nested(rows: readonly LevelRow[], names: readonly string[]): LevelRow[] {
  const under = (parent: LevelRow): LevelRow[] => {
    const inside = rows.filter(
      (row) =>
        row.level === parent.level + 1 &&
        names.slice(0, parent.level).every((name) => row[name] === parent[name]),
    )
    return [...inside.flatMap(under), parent]
  }
  return rows.filter(({ level }) => level === 0).flatMap(under)
}
