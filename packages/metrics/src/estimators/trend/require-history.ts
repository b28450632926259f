import { MetricError } from '../../metric-error.ts'

/** @throws MetricError unless every past throughput is a whole number >= 0. */
export function requireHistory(history: readonly number[]): void {
  for (const completed of history) {
    if (!(Number.isSafeInteger(completed) && completed >= 0)) {
      throw new MetricError(`a throughput cannot be ${completed}`, ['0, 1, 2, …'])
    }
  }
}
