import { MetricError } from '../../metric-error.ts'
import { told } from '../../told.ts'

/** @throws MetricError unless every value of a series is a finite number. */
export function requireFinite(values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new MetricError(`a series cannot hold a value of ${told(value)}`)
  }
}
