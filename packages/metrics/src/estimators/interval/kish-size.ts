import { MetricError } from '../../metric-error.ts'

/**
 * Kish's effective number of works, (Σw)² / Σw²: how many equally weighted ones say as much as the weighted.
 * NULL when a sum is NULL or there is no weight. Kish (1965), Survey Sampling.
 * @throws MetricError (a RangeError) unless both sums are finite and not below 0.
 */
export function kishSize(sumOfWeights: number | null, sumOfSquaredWeights: number | null): number | null {
  if (sumOfWeights === null || sumOfSquaredWeights === null) return null
  if (![sumOfWeights, sumOfSquaredWeights].every((sum) => sum >= 0 && sum < Infinity)) {
    throw new MetricError(
      `weights cannot sum to ${sumOfWeights}, and their squares to ${sumOfSquaredWeights}`,
    )
  }
  return sumOfWeights === 0 || sumOfSquaredWeights === 0
    ? null
    : sumOfWeights * (sumOfWeights / sumOfSquaredWeights)
}
