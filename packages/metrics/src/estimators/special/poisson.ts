import { halfDeviance } from './deviance.ts'
import { gammaLogTails } from './gamma.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/** P(X = x) for X ~ Poisson(mean); whole x >= 0, else 0. Loader (2000), as in R's dpois. */
export function poissonPmf(x: number, mean: number): number {
  if (x < 0) return 0
  if (mean === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - halfDeviance(x, mean) - logRootTwoPi - 0.5 * Math.log(x))
}

/** P(X <= x) for X ~ Poisson(mean); x is rounded down. */
export function poissonCdf(x: number, mean: number): number {
  const k = Math.floor(x)
  if (k < 0) return 0
  return mean === 0 ? 1 : Math.exp(gammaLogTails(mean, k + 1).upper)
}
