import { requireProbability } from '../special/require-parameter.ts'
import type { Forecast } from './forecast.ts'

/**
 * The smallest number of works that is not passed with at least that probability.
 * @throws MetricError unless the share is 0 to 1.
 */
export function quantileOf({ distribution }: Pick<Forecast, 'distribution'>, share: number): number {
  requireProbability(share, 'closed')
  let below = 0
  for (let m = 0; m < distribution.length; m += 1) {
    below += distribution[m] ?? 0
    if (below >= share - 1e-12) return m
  }
  return Math.max(0, distribution.length - 1)
}
