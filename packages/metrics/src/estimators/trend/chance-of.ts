import { requireNumber } from '../special/require-parameter.ts'
import type { Forecast } from './forecast.ts'

/**
 * P(so many works or more) by a forecast, 0 to 1: the chance of a target. 1 for none or fewer. Summed from the
 * far end, where the small terms are.
 * @throws MetricError on NaN.
 */
export function chanceOf(forecast: Forecast, works: number): number {
  requireNumber(works, 'a target')
  if (works <= 0) return 1
  return Math.min(
    1,
    forecast.distribution.slice(Math.ceil(works)).reduceRight((sum, p) => sum + p, 0),
  )
}
