import { type IntervalOptions, tailProbability } from '../level.ts'
import { proportionCounts } from '../proportion-counts.ts'
import { betaQuantile } from '../special/beta.ts'
import type { Interval } from '../wilson.ts'

/**
 * Clopper and Pearson's "exact" interval of the proportion x of n, 0 to 1: covers with at least the level,
 * whatever the true rate, and is wider than it need be. Exactly 0 below when x = 0, exactly 1 above when x = n;
 * NULLs when n = 0 or a count is NULL; weighted counts need not be whole.
 * Limits are the quantiles B(α/2; x, n - x + 1) and B(1 - α/2; x + 1, n - x) of the beta distribution.
 * Clopper & Pearson (1934), Biometrika 26:404.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function clopperPearson(
  x: number | null,
  n: number | null,
  { level = 0.95 }: IntervalOptions = {},
): Interval {
  const tail = tailProbability(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  const done = counts.x
  const open = counts.n - done
  return {
    lower: done === 0 ? 0 : betaQuantile(tail, done, open + 1),
    upper: open === 0 ? 1 : betaQuantile(tail, done + 1, open, 'upper'),
  }
}
