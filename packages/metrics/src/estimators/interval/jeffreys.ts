import { knownName } from '../../known-name.ts'
import { type IntervalOptions, tailProbability } from '../level.ts'
import { proportionCounts } from '../proportion-counts.ts'
import { betaQuantile } from '../special/beta.ts'
import type { Interval } from '../wilson.ts'

export interface JeffreysOptions extends IntervalOptions {
  /**
   * What to do at x = 0 and x = n. `equal-tailed` (default): nothing, as scipy and statsmodels; the interval
   * then leaves out the observed rate. `closed`: the outer limit becomes 0 or 1 and the inner one stays, as
   * Brown, Cai & DasGupta (2001).
   */
  readonly boundary?: (typeof boundaries)[number]
}

const boundaries = ['equal-tailed', 'closed'] as const

/**
 * Jeffreys' interval of the proportion x of n, 0 to 1: the equal-tailed credible interval under the prior
 * Beta(½, ½). NULLs when n = 0 or a count is NULL; weighted counts need not be whole.
 * Brown, Cai & DasGupta (2001), Statistical Science 16:101.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function jeffreys(
  x: number | null,
  n: number | null,
  { level = 0.95, boundary = 'equal-tailed' }: JeffreysOptions = {},
): Interval {
  const tail = tailProbability(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  const done = counts.x
  const open = counts.n - done
  const closed = knownName(boundaries, boundary, 'boundary') === 'closed'
  return {
    lower: closed && done === 0 ? 0 : betaQuantile(tail, done + 0.5, open + 0.5),
    upper: closed && open === 0 ? 1 : betaQuantile(tail, done + 0.5, open + 0.5, 'upper'),
  }
}
