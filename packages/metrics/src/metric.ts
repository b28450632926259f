import { AggregateNode, collectColumns, type ExprNode } from '@uwdata/mosaic-sql'
import type { Localized } from '@vedich/model'
import type { DimensionId } from './dimension-id.ts'
import type { Clock, FactSource } from './facts/fact-source.ts'

/** `proportion`: numerator of denominator, 0 to 1, with an interval. `count`: the numerator alone. */
export type MetricKind = 'proportion' | 'count'

/** A metric is data: what is counted, of what, and along which dimensions. */
export interface Metric {
  readonly id: string
  readonly label: Localized
  readonly description: Localized
  /** How the value comes about, such as `completed ÷ registered`. */
  readonly formula: Localized
  /** What becomes of records that lack the date or the amount the metric speaks of. */
  readonly missing: Localized
  /** What the value is shown in: `%` for proportions, the counted thing for counts. */
  readonly unit: Localized
  readonly kind: MetricKind
  /** The relation that is counted. */
  readonly facts: FactSource
  /** The date that `grain` and the `phase` dimension speak of; null where no date makes sense. */
  readonly clock: Clock | null
  readonly dimensions: readonly DimensionId[]
  /** Aggregate over the columns of `facts`; a count says in its own filter which facts it counts. */
  readonly numerator: ExprNode
  readonly denominator: ExprNode | null
  /** Of a weighted proportion: the sum of the squared weights of the denominator, for its interval. */
  readonly squares?: ExprNode
  /** Whether rows of different groups may be summed; false for counts of distinct units. */
  readonly additive: boolean
}

/**
 * Defines a metric.
 * @throws Error when the definition contradicts itself: that is a bug, not bad input.
 */
export function defineMetric(metric: Metric): Metric {
  if ((metric.kind === 'proportion') !== (metric.denominator !== null)) {
    throw new Error(`metric ${metric.id}: a proportion has a denominator, a count has none`)
  }
  if (metric.squares !== undefined && metric.kind === 'count') {
    throw new Error(`metric ${metric.id}: only a proportion has weights`)
  }
  const strange = namesIn(metric).filter((name) => !metric.facts.columns.includes(name))
  if (strange.length > 0) throw new Error(`metric ${metric.id}: its facts have no ${strange.join(', ')}`)
  if (metric.clock === null && metric.dimensions.includes('phase')) {
    throw new Error(`metric ${metric.id}: phases need a clock`)
  }
  return metric
}

/** The aggregates of a metric under the names its rows have them by. */
export function statisticsOf({ numerator, denominator, squares }: Metric): Record<string, ExprNode> {
  return {
    numerator,
    ...(denominator === null ? {} : { denominator }),
    ...(squares === undefined ? {} : { squares }),
  }
}

/** The facts a metric speaks of: what a count counts, what a rate is of; null where that is all of them. */
export function factsSpokenOf({ numerator, denominator }: Metric): ExprNode | null {
  const population = denominator ?? numerator
  return population instanceof AggregateNode ? population.filter : null
}

function namesIn(metric: Metric): string[] {
  const columns = Object.values(statisticsOf(metric)).flatMap((aggregate) => collectColumns(aggregate))
  return [...metric.dimensions, ...columns.map((reference) => reference.column)]
}
