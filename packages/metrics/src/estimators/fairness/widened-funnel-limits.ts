import { criticalValue, type IntervalOptions } from '../level.ts'
import type { Interval } from '../wilson.ts'
import { funnelLimits } from './funnel-limits.ts'
import type { Overdispersion } from './overdispersion.ts'

/**
 * Limits of a funnel around the rate p0 for a unit of size n, with the variance between units added on its own
 * scale; the score limits where there is none. NULLs when n = 0. Spiegelhalter (2005), Quality & Safety in Health
 * Care 14:347; on the arcsine scale as FunnelPlotR.
 * @throws MetricError (a RangeError) unless n >= 0, 0 <= p0 <= 1 and 0 < level < 1.
 */
export function widenedFunnelLimits(
  n: number,
  p0: number,
  { scale, tau2 }: Pick<Overdispersion, 'scale' | 'tau2'>,
  options: IntervalOptions = {},
): Interval {
  const variance = tau2 ?? 0
  if (n === 0 || scale === 'natural' || variance === 0) {
    return funnelLimits(n, p0, { ...options, tau2: variance })
  }
  const angle = Math.asin(Math.sqrt(p0))
  const margin = criticalValue(options.level ?? 0.95) * Math.sqrt(1 / (4 * n) + variance)
  return {
    lower: Math.sin(Math.max(0, angle - margin)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, angle + margin)) ** 2,
  }
}
