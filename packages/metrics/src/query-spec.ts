import { type ExprNode } from '@uwdata/mosaic-sql'
import type { DimensionId } from './dimension-id.ts'
import { type IntervalMethod, intervalMethods } from './estimators/interval/interval.ts'
import { tailProbability } from './estimators/level.ts'
import type { AsOf } from './facts/fact-source.ts'
import { type Axis, type Grain, parseAxis, parseGrain } from './grain.ts'
import { knownName } from './known-name.ts'
import type { Metric } from './metric.ts'
import { MetricError } from './metric-error.ts'
import { parseDate } from './sql/date.ts'
import type { Selected } from './sql/one-of.ts'
import { told } from './told.ts'

/** `all`: one row for all groups together. `subtotals`: also one for each group of the outer dimensions. */
export const totalsKinds = ['none', 'all', 'subtotals'] as const

export type Totals = (typeof totalsKinds)[number]

/** Which records are counted: the part of a question that does not say how they are grouped. */
export interface Scope {
  /** Values of dimensions to keep, also of dimensions not in `by`; null keeps the rows that have none. */
  readonly where?: Readonly<Record<string, Selected>>
  /** Predicates over the columns of the metric's facts, such as the clauses of a cross-filter selection. */
  readonly filter?: readonly ExprNode[]
  /**
   * Count what had happened by that day: `YYYY-MM-DD`, or a number, the day of each campaign with its first
   * day as 1, which aligns campaigns. Without it, the register as it stands, and what is late by the day that the
   * campaign's figures speak of, `as_of` of `campaigns()`.
   */
  readonly asOf?: AsOf
  /** `YYYY-MM-DD`: of the register as it stands, the day before which what is open has to be due to be late. */
  readonly lateBy?: string
  /** `YYYY-MM-DD`: count what was known on that day. Without it, all that is known. */
  readonly knownOn?: string
}

/** What is asked of a metric. */
export interface QuerySpec<By extends readonly string[] = readonly string[]> extends Scope {
  /** Dimensions to group by, the outer one first, in the order they are sorted. */
  readonly by?: By
  /** Cut time into periods, by the metric's clock. Dates are days of the campaign's own calendar. */
  readonly grain?: Grain
  /** `calendar` by default; `campaign_day` counts from the first day of each campaign. Needs a grain. */
  readonly axis?: Axis
  /** Rows for groups together, counted anew; true is `all`, false `none`, the default. */
  readonly totals?: boolean | Totals
  /** Of the limits of a proportion; Wilson's by default. */
  readonly interval?: IntervalMethod
  /** Confidence level of the limits, 0 to 1; 0.95 by default. */
  readonly level?: number
}

/** A spec whose every part is known to fit the metric. */
export interface CheckedSpec {
  readonly by: readonly DimensionId[]
  readonly where: readonly (readonly [DimensionId, Selected])[]
  readonly filter: readonly ExprNode[]
  readonly asOf: AsOf | null
  readonly lateBy: string | null
  readonly knownOn: string | null
  readonly grain: Grain | null
  readonly axis: Axis
  readonly totals: Totals
  readonly interval: IntervalMethod
  readonly level: number
}

/** @throws MetricError naming the metric, what does not fit, and what would. */
export function checkSpec(metric: Metric, spec: QuerySpec): CheckedSpec {
  const axis = parseAxis(spec.axis ?? 'calendar')
  const checked: CheckedSpec = {
    by: once(listOf(spec.by, 'by').map((name) => dimensionOf(metric, name))),
    where: Object.entries(spec.where ?? {}).map(([name, selected]) => [dimensionOf(metric, name), selected]),
    filter: listOf(spec.filter, 'filter').map(predicate),
    asOf: spec.asOf === undefined ? null : parseAsOf(spec.asOf),
    lateBy: lateByOf(spec),
    knownOn: spec.knownOn === undefined ? null : parseDate(spec.knownOn, 'knownOn'),
    grain: grainOf(metric, spec.grain, axis),
    axis,
    totals: totalsOf(spec.totals ?? false),
    interval: intervalOf(metric, spec.interval ?? 'wilson'),
    level: levelOf(spec.level ?? 0.95),
  }
  // A misspelt "asof" would otherwise ask for the register as it stands.
  const strange = Object.keys(spec).find((name) => !(name in checked))
  if (strange === undefined) return checked
  throw new MetricError(`a question has no ${strange}`, Object.keys(checked))
}

/** @throws MetricError on a single text, whose letters would be taken for a list. */
function listOf<T>(list: readonly T[] | undefined, what: string): readonly T[] {
  if (list === undefined || Array.isArray(list)) return list ?? []
  throw new MetricError(`${what} is a list, not ${told(list)}`)
}

/** @throws MetricError on a text, which would stand in the SELECT as it is. */
function predicate(node: ExprNode): ExprNode {
  if (typeof node === 'object') return node
  throw new MetricError(`a filter is made of nodes of mosaic-sql, not of the text ${told(node)}`)
}

function dimensionOf(metric: Metric, name: string): DimensionId {
  const dimension = metric.dimensions.find((known) => known === name)
  if (dimension) return dimension
  throw new MetricError(`${metric.id} has no dimension ${JSON.stringify(name)}`, metric.dimensions)
}

function once(by: readonly DimensionId[]): readonly DimensionId[] {
  const twice = by.find((dimension, place) => by.indexOf(dimension) !== place)
  if (twice === undefined) return by
  throw new MetricError(`dimension ${twice} is named twice`)
}

/** @throws MetricError unless it is a day of the calendar or a whole day of the campaign. */
export function parseAsOf(asOf: unknown): AsOf {
  if (typeof asOf !== 'number') return parseDate(asOf, 'asOf')
  if (Number.isInteger(asOf) && Math.abs(asOf) < 100_000) return asOf
  throw new MetricError(`asOf is not a day of the campaign: ${asOf}`, ['1, 2, 3 …'])
}

/** A day that is looked back from is also the one to be late by. */
function lateByOf({ asOf, lateBy }: QuerySpec): string | null {
  if (lateBy === undefined) return null
  if (asOf === undefined) return parseDate(lateBy, 'lateBy')
  throw new MetricError('asOf and lateBy do not go together', ['asOf', 'lateBy'])
}

function grainOf(metric: Metric, grain: string | undefined, axis: Axis): Grain | null {
  if (grain === undefined) {
    if (axis === 'calendar') return null
    throw new MetricError('the axis campaign_day needs a grain', ['day', 'week'])
  }
  if (metric.clock === null) throw new MetricError(`${metric.id} has no periods, so no grain`)
  return parseGrain(grain, axis)
}

function totalsOf(totals: boolean | string): Totals {
  if (typeof totals === 'boolean') return totals ? 'all' : 'none'
  return knownName(totalsKinds, totals, 'totals')
}

/** Wilson's is the only one defined for an effective number of works. */
function intervalOf(metric: Metric, name: string): IntervalMethod {
  const allowed = metric.squares === undefined ? intervalMethods : intervalMethods.slice(0, 1)
  const method = allowed.find((known) => known === name)
  if (method) return method
  throw new MetricError(`${metric.id} has no interval ${JSON.stringify(name)}`, allowed)
}

function levelOf(level: number): number {
  tailProbability(level)
  return level
}
