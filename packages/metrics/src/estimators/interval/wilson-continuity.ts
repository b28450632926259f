import { criticalValue, type IntervalOptions } from '../level.ts'
import { proportionCounts } from '../proportion-counts.ts'
import type { Interval } from '../wilson.ts'

/**
 * Wilson's score interval with continuity correction, of the proportion x of n, 0 to 1; R's prop.test. About as
 * wide as Clopper-Pearson. Exactly 0 below when x = 0, exactly 1 above when x = n; NULLs when n = 0 or a count
 * is NULL. Fleiss (1981), Statistical Methods for Rates and Proportions; Newcombe (1998), Statistics in Medicine
 * 17:857, method 4.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function wilsonContinuity(
  x: number | null,
  n: number | null,
  { level = 0.95 }: IntervalOptions = {},
): Interval {
  const z = criticalValue(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  return { lower: lowerLimit(counts.x, counts.n, z), upper: upperLimit(counts.x, counts.n, z) }
}

/** The lower limit with its numerator rationalised: the printed form cancels nearly equal numbers at small x. */
function lowerLimit(x: number, n: number, z: number): number {
  if (x <= 0.5) return 0
  const middle = 2 * x + z * z - 1
  const root = z * Math.sqrt(z * z - 2 - 1 / n + (4 * x * (n - x + 1)) / n)
  return (2 * x - 1) ** 2 / (2 * n * (middle + root))
}

/** The printed form keeps the digits of a small limit; what is left of 1 keeps those near it, and 1 itself. */
function upperLimit(x: number, n: number, z: number): number {
  if (2 * x >= n || n - x <= 0.5) return 1 - lowerLimit(n - x, n, z)
  const root = z * Math.sqrt(z * z + 2 - 1 / n + (4 * x * (n - x - 1)) / n)
  return (2 * x + z * z + 1 + root) / (2 * (n + z * z))
}
