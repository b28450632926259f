import { type ExprNode } from '@uwdata/mosaic-sql'
import type { DimensionId } from './dimension.ts'
import { type Grain, parseGrain } from './grain.ts'
import type { Metric } from './metric.ts'
import { MetricError } from './metric-error.ts'
import { parseDate } from './sql/date.ts'
import type { Selected } from './sql/one-of.ts'

/** What is asked of a metric. */
export interface QuerySpec<By extends readonly string[] = readonly string[]> {
  /** Dimensions to group by, in the order they are sorted. */
  readonly by?: By
  /** Values of dimensions to keep, also of dimensions not in `by`; null keeps the rows that have none. */
  readonly where?: Readonly<Record<string, Selected>>
  /** Predicates over the columns of the metric's facts, such as the clauses of a cross-filter selection. */
  readonly filter?: readonly ExprNode[]
  /** `YYYY-MM-DD`: count what had happened by that day. Without it, the register as it stands. */
  readonly asOf?: string
  /** Cut time into periods, by the metric's clock. */
  readonly grain?: Grain
  /** Add one row for all groups together, counted anew. */
  readonly totals?: boolean
}

/** A spec whose every part is known to fit the metric. */
export interface CheckedSpec {
  readonly by: readonly DimensionId[]
  readonly where: readonly (readonly [DimensionId, Selected])[]
  readonly filter: readonly ExprNode[]
  readonly asOf: string | null
  readonly grain: Grain | null
  readonly totals: boolean
}

/** @throws MetricError naming the metric, what does not fit, and what would. */
export function checkSpec(metric: Metric, spec: QuerySpec): CheckedSpec {
  return {
    by: once((spec.by ?? []).map((name) => dimensionOf(metric, name))),
    where: Object.entries(spec.where ?? {}).map(([name, selected]) => [dimensionOf(metric, name), selected]),
    filter: spec.filter ?? [],
    asOf: spec.asOf === undefined ? null : parseDate(spec.asOf, 'asOf'),
    grain: spec.grain === undefined ? null : grainOf(metric, spec.grain),
    totals: spec.totals ?? false,
  }
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

function grainOf(metric: Metric, grain: string): Grain {
  if (metric.clock === null) throw new MetricError(`${metric.id} has no periods, so no grain`)
  return parseGrain(grain)
}
