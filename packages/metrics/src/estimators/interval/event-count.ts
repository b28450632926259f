import { MetricError } from '../../metric-error.ts'

/**
 * A count of events, null when missing.
 * @throws MetricError (a RangeError) unless it is finite and not below 0.
 */
export function eventCount(x: number | null): number | null {
  if (x === null || (x >= 0 && x < Infinity)) return x
  throw new MetricError(`${x} is not a count of events`)
}
