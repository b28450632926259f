import { MetricError } from '../metric-error.ts'
import { normalQuantile } from './normal-quantile.ts'

export interface IntervalOptions {
  /** Confidence level of the two-sided interval, 0 to 1; 0.95 by default. */
  readonly level?: number
}

/** The z of a two-sided interval: 1.959964 for 0.95. */
export function criticalValue(level: number): number {
  return -normalQuantile(tailProbability(level))
}

/** The probability left outside on each side of a two-sided interval: 0.025 for 0.95. */
export function tailProbability(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new MetricError(`a confidence level must lie between 0 and 1, not ${level}`)
  }
  return (1 - level) / 2
}
