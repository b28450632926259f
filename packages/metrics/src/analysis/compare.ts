import { and, asc, cast, column, desc, FromClauseNode, literal, or, Query } from '@uwdata/mosaic-sql'
import { asksForStatus, columnsOf, conditionsOf, type CountPlan, factsOf, usesClock } from '../count-plan.ts'
import { orderOf } from '../dimension.ts'
import { type Kitagawa, kitagawa } from '../estimators/change/kitagawa.ts'
import { rateChange } from '../estimators/change/rate-change.ts'
import { type Simpson, simpson } from '../estimators/change/simpson.ts'
import { type Metric, statisticsOf } from '../metric.ts'
import { query } from '../query.ts'
import { checkSpec, type Scope } from '../query-spec.ts'
import type { Question, Row } from '../question.ts'
import { flagIn, numberIn, textIn } from '../row-value.ts'

export interface CompareSpec {
  /** The side that is explained, such as now. */
  readonly a: Scope
  /** The side it is held against, such as before. */
  readonly b: Scope
  /** Dimension whose groups may differ in their rates or in their share, such as `tier`. */
  readonly by?: string
  /** Confidence level of the limits, 0 to 1; 0.95 by default. */
  readonly level?: number
}

/** A value on both sides. Of rates, `difference` 0.05 is five percentage points, with Newcombe's limits. */
export interface Change {
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** difference / before: 0.05 is five percent more; NULL where there was nothing before. */
  readonly percent: number | null
  /** NULL for counts and weighted rates, and where both sides may hold the same works: these are no two samples. */
  readonly lower: number | null
  readonly upper: number | null
}

export interface ComparedGroup extends Change {
  /** Value of the dimension; '' for what has none, or an empty one. */
  readonly id: string
  readonly a: Side
  readonly b: Side
}

/** Counts of one side: the denominator is 0 for counts. */
export interface Side {
  readonly x: number
  readonly n: number
}

export interface Comparison {
  readonly a: Side
  readonly b: Side
  readonly change: Change
  /** Whether a work may be on both sides, as it is on two days: what changed is then counted, and has no limits. */
  readonly overlapping: boolean
  readonly groups: readonly ComparedGroup[]
  /** What the groups do differently and which groups there are; NULL for counts and without groups. */
  readonly split: Kitagawa | null
  /** Whether the comparison of the wholes misleads; NULL likewise. */
  readonly simpson: Simpson | null
}

/**
 * What has changed from b to a: two days, two tiers, two campaigns. Of a rate, the part due to rates and the part
 * due to the mix of groups. One SELECT; one scan where both sides read the same facts.
 * @throws MetricError naming what does not fit the metric.
 */
export function compare(metric: Metric, { a, b, by, level }: CompareSpec): Question<Comparison> {
  const plans = { a: planOf(metric, a, by), b: planOf(metric, b, by) }
  const counted = readSameFacts(plans.a, plans.b)
    ? oneScan(plans.a, plans.b, by)
    : twoScans(metric, { a, b }, by)
  const ast = sorted(counted, plans.a)
  return {
    ast,
    sql: String(ast),
    plan: null,
    answer: (rows) =>
      comparison(metric, [...rows], {
        isGrouped: by !== undefined,
        overlapping: overlap(plans.a, plans.b),
        level,
      }),
  }
}

/**
 * Sides that select different values of a dimension have no work in common; of the state only on one day, since a work
 * goes from one to the next. Filters that differ are taken to do the same.
 */
function overlap(a: CountPlan, b: CountPlan): boolean {
  const values = ({ spec }: CountPlan, name: string) => {
    const selected = spec.where.find(([dimension]) => dimension === name)?.[1]
    return selected === undefined ? undefined : [selected].flat()
  }
  const isApart = a.spec.where.some(([name]) => {
    const [one, other] = [values(a, name), values(b, name)]
    if (one === undefined || other === undefined || (name === 'status' && days(a) !== days(b))) return false
    return !one.some((value) => other.includes(value))
  })
  return !isApart && String(a.spec.filter) === String(b.spec.filter)
}

/** The days that a side speaks of. */
function days({ spec }: CountPlan): string {
  return JSON.stringify([spec.asOf, spec.lateBy, spec.knownOn])
}

/** Groups in the order of their dimension, whichever side they are on. */
function sorted(counted: Query, { spec: { by, where } }: CountPlan): Query {
  const campaigns = where.find(([dimension]) => dimension === 'campaign')?.[1]
  const scope = { relation: 'counted', withinCampaign: false, campaigns, name: 'group' }
  return Query.from(new FromClauseNode(counted, 'counted'))
    .select('in_a', 'in_b', 'group', 'numerator', 'denominator', 'is_total')
    .orderby(
      by.flatMap((dimension) => orderOf(dimension, scope)).map((key) => asc(key, false)),
      desc(column('in_a')),
    )
}

function planOf(metric: Metric, scope: Scope, by: string | undefined): CountPlan {
  return { metric, spec: checkSpec(metric, { ...scope, by: by === undefined ? [] : [by] }) }
}

/** Sides that differ in their filters only can be told apart row by row. */
function readSameFacts(a: CountPlan, b: CountPlan): boolean {
  const clocked = (plan: CountPlan) => usesClock(columnsOf(plan))
  return (
    a.metric.additive &&
    days(a) === days(b) &&
    asksForStatus(a) === asksForStatus(b) &&
    clocked(a) === clocked(b)
  )
}

function oneScan(a: CountPlan, b: CountPlan, by: string | undefined): Query {
  const group = by === undefined ? nothing : column(by)
  const isIn = (plan: CountPlan) => and(literal(true), ...conditionsOf(plan))
  const [inA, inB] = [isIn(a), isIn(b)]
  return Query.from(new FromClauseNode(factsOf([a, b]), 'facts'))
    .select({
      in_a: inA,
      in_b: inB,
      group,
      denominator: noCount,
      ...statisticsOf(a.metric),
      is_total: literal(false),
    })
    .where(or(inA, inB))
    .groupby(inA, inB, by === undefined ? [] : group)
}

const nothing = cast(literal(null), 'VARCHAR')
const noCount = cast(literal(null), 'BIGINT')

function twoScans(
  metric: Metric,
  sides: { readonly a: Scope; readonly b: Scope },
  by: string | undefined,
): Query {
  const side = (scope: Scope, isA: boolean) => {
    const counted = query(metric, { ...scope, ...(by === undefined ? {} : { by: [by], totals: 'all' }) })
    return Query.from(new FromClauseNode(counted.ast, 'side')).select({
      in_a: literal(isA),
      in_b: literal(!isA),
      group: by === undefined ? nothing : column(by),
      numerator: column('numerator'),
      denominator: column('denominator'),
      is_total: column('is_total'),
    })
  }
  return Query.unionAll(side(sides.a, true), side(sides.b, false))
}

type Groups = Map<string, Side>

interface Asked {
  readonly isGrouped: boolean
  readonly overlapping: boolean
  readonly level: number | undefined
}

function comparison(
  metric: Metric,
  rows: readonly Row[],
  { isGrouped, overlapping, level = 0.95 }: Asked,
): Comparison {
  const a = sideOf(rows, 'in_a')
  const b = sideOf(rows, 'in_b')
  const change = (now: Side, before: Side) => {
    const found = changeOf(metric, now, before, level)
    return overlapping ? { ...found, lower: null, upper: null } : found
  }
  const ids = isGrouped ? groupsIn(rows) : []
  const groups = ids.map((id) => {
    const [now, before] = [a.groups.get(id) ?? empty, b.groups.get(id) ?? empty]
    return { id, a: now, b: before, ...change(now, before) }
  })
  const isSplit = isGrouped && metric.kind === 'proportion'
  const counts = ({ groups: own }: { readonly groups: Groups }) =>
    [...own].map(([id, side]) => ({ id, ...side }))
  return {
    a: a.total,
    b: b.total,
    change: change(a.total, b.total),
    overlapping,
    groups,
    split: isSplit ? kitagawa(counts(a), counts(b)) : null,
    simpson: isSplit ? simpson(counts(a), counts(b)) : null,
  }
}

function groupsIn(rows: readonly Row[]): string[] {
  const groups = rows.filter((row) => row['is_total'] === false).map((row) => textIn(row, 'group') ?? '')
  return [...new Set(groups)]
}

const empty: Side = { x: 0, n: 0 }

/** The total is the one counted as such, or else the sum of groups that do not overlap. */
function sideOf(
  rows: readonly Row[],
  side: 'in_a' | 'in_b',
): { readonly total: Side; readonly groups: Groups } {
  const groups: Groups = new Map()
  let [total, sum]: [Side | null, Side] = [null, empty]
  for (const row of rows) {
    if (row[side] !== true) continue
    const counts = { x: numberIn(row, 'numerator') ?? 0, n: numberIn(row, 'denominator') ?? 0 }
    if (flagIn(row, 'is_total')) total = counts
    else {
      const id = textIn(row, 'group') ?? ''
      groups.set(id, plus(groups.get(id) ?? empty, counts))
      sum = plus(sum, counts)
    }
  }
  return { total: total ?? sum, groups }
}

function plus(one: Side, other: Side): Side {
  return { x: one.x + other.x, n: one.n + other.n }
}

function changeOf(metric: Metric, now: Side, before: Side, level: number): Change {
  if (metric.kind === 'count') {
    const difference = now.x - before.x
    const percent = before.x === 0 ? null : difference / before.x
    return { before: before.x, after: now.x, difference, percent, lower: null, upper: null }
  }
  const { points: difference, lower, upper, ...values } = rateChange(before, now, { level })
  const isWeighted = metric.squares !== undefined
  return { ...values, difference, lower: isWeighted ? null : lower, upper: isWeighted ? null : upper }
}
