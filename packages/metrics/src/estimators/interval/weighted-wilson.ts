import type { IntervalOptions } from '../level.ts'
import { type Interval, wilson } from '../wilson.ts'
import { kishSize } from './kish-size.ts'

/** Sufficient statistics of a weighted rate, such as the budget-weighted completion rate. */
export interface WeightedCounts {
  /** Σw over the works that count, such as the completed ones. */
  readonly x: number | null
  /** Σw over all works. */
  readonly n: number | null
  /** Σw² over all works. */
  readonly squares: number | null
}

export interface WeightedRate extends Interval {
  /** Σw of the works that count over Σw of all, 0 to 1. */
  readonly rate: number | null
  /** Kish's effective number of works. */
  readonly effectiveSize: number | null
}

/**
 * A weighted rate with Wilson's interval at Kish's effective sample size: that of rate · size of size.
 * All NULL when there is no weight. Kish (1965), Survey Sampling.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, all finite, and 0 < level < 1.
 */
export function weightedWilson(
  { x, n, squares }: WeightedCounts,
  options: IntervalOptions = {},
): WeightedRate {
  // Refuses impossible counts, and knows those of nothing.
  const { lower } = wilson(x, n, options)
  const effectiveSize = kishSize(n, squares)
  if (x === null || n === null || lower === null || effectiveSize === null) {
    return { rate: null, effectiveSize: null, lower: null, upper: null }
  }
  const rate = x / n
  return {
    rate,
    effectiveSize,
    ...wilson(Math.min(rate * effectiveSize, effectiveSize), effectiveSize, options),
  }
}
