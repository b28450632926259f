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
  const open = counts.n - counts.x
  return { lower: lowerLimit(counts.x, counts.n, z), upper: 1 - lowerLimit(open, counts.n, z) }
}

/** The lower limit with its numerator rationalised: the usual form cancels nearly equal numbers at small x. */
function lowerLimit(x: number, n: number, z: number): number {
  const half = (z * z) / 2
  return (x * (x / n)) / (x + half + z * Math.sqrt(x * ((n - x) / n) + half / 2))
}
