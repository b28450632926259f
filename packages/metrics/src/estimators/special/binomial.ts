import { requireCount } from '../require-count.ts'
import { betaLogTails } from './beta.ts'
import { halfDeviance } from './deviance.ts'
import { requireNumber, requireProbability } from './require-parameter.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/**
 * P(X = x) for X ~ Binomial(n, p): 0 unless x is whole and 0 <= x <= n. Loader (2000), as in R's dbinom.
 * @throws MetricError (a RangeError) unless n >= 0, finite, 0 <= p <= 1, and x is a number.
 */
export function binomialPmf(x: number, n: number, p: number): number {
  requireBinomial(x, n, p)
  if (!(Number.isInteger(x) && x >= 0 && x <= n)) return 0
  const q = 1 - p
  // Below a half, 1 - p has lost digits of p, which the power would multiply by n.
  if (x === 0) return p < 0.5 ? Math.exp(n * Math.log1p(-p)) : q ** n
  if (x === n) return p ** n
  if (p <= 0 || q <= 0) return 0
  const y = n - x
  const correction = stirlingError(n) - stirlingError(x) - stirlingError(y)
  return Math.exp(
    correction - halfDeviance(x, n * p) - halfDeviance(y, n * q) - logRootTwoPi + 0.5 * Math.log(n / x / y),
  )
}

/**
 * P(X <= x) for X ~ Binomial(n, p); x is rounded down.
 * @throws MetricError (a RangeError) unless n >= 0, finite, 0 <= p <= 1, and x is a number.
 */
export function binomialCdf(x: number, n: number, p: number): number {
  requireBinomial(x, n, p)
  return binomialTails(x, n, p).atMost
}

/** P(X <= x) and P(X > x) for X ~ Binomial(n, p), each with its own digits; x is rounded down. */
export function binomialTails(x: number, n: number, p: number): { atMost: number; above: number } {
  const k = Math.floor(x)
  if (k < 0) return { atMost: 0, above: 1 }
  if (k >= n || p <= 0) return { atMost: 1, above: 0 }
  if (p >= 1) return { atMost: 0, above: 1 }
  const { lower, upper } = betaLogTails(p, 1 - p, k + 1, n - k)
  return { atMost: Math.exp(upper), above: Math.exp(lower) }
}

function requireBinomial(x: number, n: number, p: number): void {
  requireNumber(x)
  requireCount(n, 'trials')
  requireProbability(p, 'closed')
}
