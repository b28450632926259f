import { criticalValue, type IntervalOptions } from '../level.ts'
import type { Interval } from '../wilson.ts'
import { eventCount } from './event-count.ts'

/**
 * Byar's interval of the mean of a Poisson count of x events, in events. Good from about 10 events on; below,
 * use `poissonExact`. 0 below when x = 0; the lower limit is NULL where the approximation turns negative (x = 1
 * at 99.8 %), as UKHSA's PHEindicatormethods; NULLs when x is NULL.
 * Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69.
 * @throws MetricError (a RangeError) unless x >= 0, finite, and 0 < level < 1.
 */
export function byar(x: number | null, { level = 0.95 }: IntervalOptions = {}): Interval {
  const z = criticalValue(level)
  const events = eventCount(x)
  if (events === null) return { lower: null, upper: null }
  const lower = events === 0 ? 0 : cube(events, -z)
  return { lower: lower < 0 ? null : lower, upper: cube(events + 1, z) }
}

function cube(x: number, z: number): number {
  return x * (1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3
}
