import { MetricError } from '../../metric-error.ts'
import { requireWhole } from './require-whole.ts'

/** How many more works will be completed. */
export interface Forecast {
  /** P(exactly m more), for m = 0, 1, …; adds up to 1; never longer than what is open. */
  readonly distribution: readonly number[]
  readonly mean: number
  /** The largest m of which P(m or more) is at least the level: "≥ m with 85 %". */
  readonly atLeast: number
}

export interface ForecastOptions {
  /** Periods to come, of the same length as those of the history. */
  readonly periods: number
  /** Works in scope and open: no more can be completed. No limit by default. */
  readonly open?: number
  /** Of the statement `atLeast`, 0 to 1; 0.85 by default. */
  readonly level?: number
}

/** The options with their defaults. @throws MetricError where one is out of range. */
export function forecastOptions({ periods, open = Infinity, level = 0.85 }: ForecastOptions) {
  requireWhole(periods, 'periods to come')
  if (open !== Infinity) requireWhole(open, 'open works')
  if (!(level > 0 && level < 1)) throw new MetricError(`a level must lie between 0 and 1, not ${level}`)
  return { periods, open, level }
}

/** Mean and lower bound of a distribution over 0, 1, …. */
export function forecastOf(distribution: readonly number[], level: number): Forecast {
  const mean = distribution.reduce((sum, p, m) => sum + m * p, 0)
  return { distribution, mean, atLeast: lowerBound(distribution, level) }
}

/** Summed from the far end, where the small terms are; a rounding below the level still counts as the level. */
export function lowerBound(distribution: readonly number[], level: number): number {
  let tail = 0
  for (let m = distribution.length - 1; m > 0; m -= 1) {
    tail += distribution[m] ?? 0
    if (tail >= level - 1e-12) return m
  }
  return 0
}
