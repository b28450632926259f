import { requireWhole } from './require-whole.ts'

/** @throws MetricError unless every past throughput is a whole number >= 0. */
export function requireHistory(history: readonly number[]): void {
  for (const completed of history) requireWhole(completed, 'a throughput')
}
