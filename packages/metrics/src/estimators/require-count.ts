import { MetricError } from '../metric-error.ts'

/** Passes a count through. @throws MetricError, naming what was counted, unless it is finite and >= 0. */
export function requireCount(count: number, what: string): number {
  if (!(count >= 0 && count < Infinity)) {
    throw new MetricError(`${what} cannot be ${count}`, ['a finite number >= 0'])
  }
  return count
}
