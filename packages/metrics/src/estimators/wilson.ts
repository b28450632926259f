import { criticalValue, type IntervalOptions } from './level.ts'
import { proportionCounts } from './proportion-counts.ts'

/** Limits of a proportion, 0 to 1; both NULL when there is nothing to divide by. */
export interface Interval {
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * Wilson's score interval, without continuity correction, of the proportion x of n. Weighted counts need not
 * be whole. Exactly 0 below when x = 0, exactly 1 above when x = n.
 * Wilson (1927), J. Am. Stat. Assoc. 22:209; recommended for small n by Brown, Cai & DasGupta (2001),
 * Statistical Science 16:101.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function wilson(x: number | null, n: number | null, { level = 0.95 }: IntervalOptions = {}): Interval {
  const z = criticalValue(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  return { lower: lowerLimit(counts.x, counts.n, z), upper: upperLimit(counts.x, counts.n, z) }
}

/** The lower limit with its numerator rationalised: the usual form cancels nearly equal numbers at small x. */
function lowerLimit(x: number, n: number, z: number): number {
  return (x * (x / n)) / (x + (z * z) / 2 + spread(x, n, z))
}

/** The usual form keeps the digits of a small limit; what is left of 1 keeps those near it, and 1 itself. */
function upperLimit(x: number, n: number, z: number): number {
  return 2 * x < n ? (x + (z * z) / 2 + spread(x, n, z)) / (n + z * z) : 1 - lowerLimit(n - x, n, z)
}

function spread(x: number, n: number, z: number): number {
  return z * Math.sqrt(x * ((n - x) / n) + (z * z) / 4)
}
