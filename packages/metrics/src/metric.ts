import { type AggregateNode, collectColumns } from '@uwdata/mosaic-sql'
import type { Localized } from '@vedich/model'
import type { DimensionId } from './dimension.ts'
import type { Clock, FactSource } from './facts/fact-source.ts'

/** `proportion`: numerator of denominator, 0 to 1, with an interval. `count`: the numerator alone. */
export type MetricKind = 'proportion' | 'count'

/** A metric is data: what is counted, of what, and along which dimensions. */
export interface Metric {
  readonly id: string
  readonly label: Localized
  readonly description: Localized
  /** What the value is shown in: `%` for proportions, the counted thing for counts. */
  readonly unit: Localized
  readonly kind: MetricKind
  /** The relation that is counted. */
  readonly facts: FactSource
  /** The date that `grain` and the `phase` dimension speak of; null where no date makes sense. */
  readonly clock: Clock | null
  readonly dimensions: readonly DimensionId[]
  /** Aggregate over the columns of `facts`; a count says in its own filter which facts it counts. */
  readonly numerator: AggregateNode
  readonly denominator: AggregateNode | null
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
  const strange = namesIn(metric).filter((name) => !metric.facts.columns.includes(name))
  if (strange.length > 0) throw new Error(`metric ${metric.id}: its facts have no ${strange.join(', ')}`)
  if (metric.clock === null && metric.dimensions.includes('phase')) {
    throw new Error(`metric ${metric.id}: phases need a clock`)
  }
  return metric
}

function namesIn({ dimensions, numerator, denominator }: Metric): string[] {
  const aggregates = denominator === null ? [numerator] : [numerator, denominator]
  const columns = aggregates.flatMap((aggregate) => collectColumns(aggregate))
  return [...dimensions, ...columns.map((reference) => reference.column)]
}
