import { MetricError } from '../../metric-error.ts'
import { requireFinite } from './require-finite.ts'

export interface EwmaOptions {
  /** The level to hold, where the average starts, and one sigma about it. */
  readonly target: number
  readonly sigma: number
  /** Weight of the newest value, above 0 to 1; 0.2 by default. */
  readonly weight?: number
  /** Limits in sigma of the average; 3 by default. */
  readonly width?: number
}

export interface EwmaPoint {
  readonly average: number
  /** Limits of this point: they widen towards target ± width · sigma · √(w / (2 - w)). */
  readonly lower: number
  readonly upper: number
  readonly outside: -1 | 0 | 1
}

/**
 * Exponentially weighted moving average chart, for experts: between XmR and CUSUM. One point per value.
 * Roberts (1959), Technometrics 1:239; exact limits: Lucas & Saccucci (1990), Technometrics 32:1.
 * @throws MetricError unless sigma, width >= 0, 0 < weight <= 1, and all values are finite.
 */
export function ewma(values: readonly number[], options: EwmaOptions): EwmaPoint[] {
  const { target, sigma, weight = 0.2, width = 3 } = options
  if (!(sigma >= 0 && width >= 0 && weight > 0 && weight <= 1)) {
    throw new MetricError(`an EWMA needs sigma, width >= 0 and a weight above 0 to 1`)
  }
  requireFinite([target, sigma, width, ...values])
  let average = target
  return values.map((value, i) => {
    average += weight * (value - average)
    const settled = 1 - (1 - weight) ** (2 * (i + 1))
    const reach = width * sigma * Math.sqrt((weight / (2 - weight)) * settled)
    const [lower, upper] = [target - reach, target + reach]
    return { average, lower, upper, outside: average > upper ? 1 : average < lower ? -1 : 0 }
  })
}
