import { MetricError } from '../../metric-error.ts'
import { told } from '../../told.ts'

/** Passes a number of things through. @throws MetricError, naming them, unless it is whole and >= least. */
export function requireWhole(count: number, what: string, least = 0): number {
  if (!(Number.isSafeInteger(count) && count >= least)) {
    throw new MetricError(`${what} cannot be ${told(count)}`, [`a whole number >= ${least}`])
  }
  return count
}
