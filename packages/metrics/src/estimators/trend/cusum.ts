import { MetricError } from '../../metric-error.ts'
import { requireFinite } from './require-finite.ts'

export interface CusumOptions {
  /** The level to hold, and one sigma about it, in the unit of the values (an XmR chart gives both). */
  readonly target: number
  readonly sigma: number
  /** Slack in sigma, half the shift to find; 0.5 by default. */
  readonly slack?: number
  /** Decision interval in sigma; 5 by default. */
  readonly decision?: number
}

export interface CusumPoint {
  /** Sums of the excess over and under target ± slack, in sigma, never below 0. */
  readonly high: number
  readonly low: number
  /** 1 when the high sum, -1 when the low sum exceeds the decision interval, else 0. */
  readonly signal: -1 | 0 | 1
}

/**
 * Tabular CUSUM, for experts: finds small lasting shifts sooner than limits do. One point per value.
 * Page (1954), Biometrika 41:100; NIST/SEMATECH e-Handbook 6.3.2.3.
 * @throws MetricError unless sigma > 0, slack, decision >= 0, and all values are finite.
 */
export function cusum(values: readonly number[], options: CusumOptions): CusumPoint[] {
  const { target, sigma, slack = 0.5, decision = 5 } = options
  if (!(sigma > 0 && slack >= 0 && decision >= 0)) {
    throw new MetricError(`a CUSUM needs sigma > 0 and slack, decision >= 0`)
  }
  requireFinite([target, sigma, ...values])
  let [high, low] = [0, 0]
  return values.map((value) => {
    const z = (value - target) / sigma
    high = Math.max(0, high + z - slack)
    low = Math.max(0, low - z - slack)
    return { high, low, signal: high > decision ? 1 : low > decision ? -1 : 0 }
  })
}
