import { MetricError } from '../metric-error.ts'
import { told } from '../told.ts'

/** Passes a count through. @throws MetricError, naming what was counted, unless it is finite and >= 0. */
export function requireCount(count: number, what: string): number {
  if (!(Number.isFinite(count) && count >= 0)) {
    throw new MetricError(`${what} cannot be ${told(count)}`, ['a finite number >= 0'])
  }
  return count
}
