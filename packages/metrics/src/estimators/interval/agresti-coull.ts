import { criticalValue, type IntervalOptions } from '../level.ts'
import { proportionCounts } from '../proportion-counts.ts'
import type { Interval } from '../wilson.ts'

export interface AgrestiCoullOptions extends IntervalOptions {
  /** Cut the limits at 0 and 1; false by default, as R's binom and statsmodels. */
  readonly clip?: boolean
}

/**
 * Agresti and Coull's "add z²/2 successes and failures" interval of the proportion x of n. Holds Wilson's
 * interval and has its middle; may reach beyond 0 and 1. NULLs when n = 0 or a count is NULL.
 * Agresti & Coull (1998), The American Statistician 52:119.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function agrestiCoull(
  x: number | null,
  n: number | null,
  { level = 0.95, clip = false }: AgrestiCoullOptions = {},
): Interval {
  const z = criticalValue(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  const size = counts.n + z * z
  const done = (counts.x + (z * z) / 2) / size
  const open = (counts.n - counts.x + (z * z) / 2) / size
  const margin = z * Math.sqrt((done * open) / size)
  const lower = done - margin
  const upper = done + margin
  return clip ? { lower: Math.max(0, lower), upper: Math.min(1, upper) } : { lower, upper }
}
