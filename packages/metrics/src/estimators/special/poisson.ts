import { requireCount } from '../require-count.ts'
import { halfDeviance } from './deviance.ts'
import { gammaLogTails } from './gamma.ts'
import { requireNumber } from './require-parameter.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/**
 * P(X = x) for X ~ Poisson(mean): 0 unless x is whole and x >= 0. Loader (2000), as in R's dpois.
 * @throws MetricError (a RangeError) unless mean >= 0, finite, and x is a number.
 */
export function poissonPmf(x: number, mean: number): number {
  requirePoisson(x, mean)
  if (!(Number.isInteger(x) && x >= 0)) return 0
  if (mean === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - halfDeviance(x, mean) - logRootTwoPi - 0.5 * Math.log(x))
}

/**
 * P(X <= x) for X ~ Poisson(mean); x is rounded down.
 * @throws MetricError (a RangeError) unless mean >= 0, finite, and x is a number.
 */
export function poissonCdf(x: number, mean: number): number {
  requirePoisson(x, mean)
  const k = Math.floor(x)
  if (k < 0) return 0
  return mean === 0 || k === Infinity ? 1 : Math.exp(gammaLogTails(mean, k + 1).upper)
}

function requirePoisson(x: number, mean: number): void {
  requireNumber(x)
  requireCount(mean, 'a mean')
}
