import { type IntervalOptions, tailProbability } from '../level.ts'
import { gammaQuantile } from '../special/gamma.ts'
import type { Interval } from '../wilson.ts'
import { eventCount } from './event-count.ts'

/**
 * The exact (Garwood) interval of the mean of a Poisson count of x events, in events: the gamma quantiles
 * G(α/2; x) and G(1 - α/2; x + 1), half of R's qchisq with 2x and 2x + 2 degrees of freedom. 0 below when x = 0;
 * NULLs when x is NULL. Garwood (1936), Biometrika 28:437.
 * @throws MetricError (a RangeError) unless x >= 0, finite, and 0 < level < 1.
 */
export function poissonExact(x: number | null, { level = 0.95 }: IntervalOptions = {}): Interval {
  const tail = tailProbability(level)
  const events = eventCount(x)
  if (events === null) return { lower: null, upper: null }
  return {
    lower: events === 0 ? 0 : gammaQuantile(tail, events),
    upper: gammaQuantile(tail, events + 1, 'upper'),
  }
}
