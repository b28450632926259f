import { continuedFraction } from './continued-fraction.ts'
import { halfDeviance } from './deviance.ts'
import { fromLower, fromUpper, type LogTails } from './log-tails.ts'
import { requireNumber, requirePositive, requireProbability } from './require-parameter.ts'
import { solveRising } from './solve-rising.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/**
 * P(X <= x) for X ~ Gamma(shape, 1), the regularised incomplete gamma function P(shape, x). DLMF 8.2.
 * @throws MetricError (a RangeError) unless shape > 0, finite, and x is a number.
 */
export function gammaCdf(x: number, shape: number): number {
  requireNumber(x)
  requirePositive('a shape', shape)
  if (x === Infinity) return 1
  return x <= 0 ? 0 : Math.exp(gammaLogTails(x, shape).lower)
}

/**
 * The x below which (tail `lower`) or above which (`upper`) Gamma(shape, 1) has the probability p. A chi-squared
 * quantile is twice the one of half its degrees of freedom.
 * @throws MetricError (a RangeError) unless shape > 0, finite, and 0 < p < 1.
 */
export function gammaQuantile(p: number, shape: number, tail: 'lower' | 'upper' = 'lower'): number {
  requireProbability(p)
  requirePositive('a shape', shape)
  const target = Math.log(p)
  const log = solveRising((u) => {
    const x = Math.exp(u)
    const at = gammaLogTails(x, shape)[tail]
    const slope = Math.exp(logDensity(x, shape) - at)
    return tail === 'lower' ? { value: at - target, slope } : { value: target - at, slope }
  }, Math.log(shape))
  return Math.exp(log)
}

/** Both tails of Gamma(shape, 1) at x > 0. DLMF 8.11.4 below the mean, 8.9.2 above. */
export function gammaLogTails(x: number, shape: number): LogTails {
  const density = logDensity(x, shape)
  return x < shape + 1
    ? fromLower(density + Math.log(series(x, shape)))
    : fromUpper(density + Math.log(fraction(x, shape)))
}

/** log(x^shape e^-x / Γ(shape)): the density over the logarithm of x. */
function logDensity(x: number, shape: number): number {
  return 0.5 * Math.log(shape) - logRootTwoPi - stirlingError(shape) - halfDeviance(shape, x)
}

function series(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let j = 1; ; j += 1) {
    term *= x / (shape + j)
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
}

function fraction(x: number, shape: number): number {
  return 1 / continuedFraction(x + 1 - shape, (level) => [level * (shape - level), x + 2 * level + 1 - shape])
}
