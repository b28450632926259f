import { continuedFraction } from './continued-fraction.ts'
import { halfDeviance } from './deviance.ts'
import { logistic } from './logistic.ts'
import { fromLower, fromUpper, type LogTails } from './log-tails.ts'
import { requireNumber, requirePositive, requireProbability } from './require-parameter.ts'
import { solveRising } from './solve-rising.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/**
 * P(X <= x) for X ~ Beta(a, b), the regularised incomplete beta function I_x(a, b). DLMF 8.17.
 * @throws MetricError (a RangeError) unless a, b > 0, finite, and x is a number.
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireNumber(x)
  requirePositive('a shape', a, b)
  if (x <= 0) return 0
  if (x >= 1) return 1
  return Math.exp(betaLogTails(x, 1 - x, a, b).lower)
}

/**
 * The x, 0 to 1, below which (tail `lower`) or above which (`upper`) Beta(a, b) has the probability p. Naming the
 * tail keeps the digits that 1 - p would lose.
 * @throws MetricError (a RangeError) unless a, b > 0, finite, and 0 < p < 1.
 */
export function betaQuantile(p: number, a: number, b: number, tail: 'lower' | 'upper' = 'lower'): number {
  requireProbability(p)
  requirePositive('a shape', a, b)
  const target = Math.log(p)
  const middle = Math.log(a / b)
  const logit = solveRising((u) => {
    const x = logistic(u)
    const y = logistic(-u)
    const log = betaLogTails(x, y, a, b)[tail]
    const slope = Math.exp(betaLogDensity(x, y, a, b) - log)
    return tail === 'lower' ? { value: log - target, slope } : { value: target - log, slope }
  }, middle)
  return logistic(logit)
}

/** Both tails of Beta(a, b) at x, where y = 1 - x is given for its own digits. */
export function betaLogTails(x: number, y: number, a: number, b: number): LogTails {
  const density = betaLogDensity(x, y, a, b)
  return x * (a + b + 2) < a + 1
    ? fromLower(density + Math.log(fraction(x, y, a, b)))
    : fromUpper(density + Math.log(fraction(y, x, b, a)))
}

/** log(x^a y^b / B(a, b)), where y = 1 - x: the log-density of Beta(a, b) over the logit of x. */
export function betaLogDensity(x: number, y: number, a: number, b: number): number {
  const n = a + b
  return (
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    halfDeviance(a, n * x) -
    halfDeviance(b, n * y) +
    0.5 * (Math.log(a) + Math.log(b / n)) -
    logRootTwoPi
  )
}

/**
 * I_x(a, b) over its density, for x below about the mean: the even part of the fraction of DLMF 8.17.22. Its terms
 * hold λ = a - (a + b) x, which is told from the smaller of x and y = 1 - x: the fraction itself would lose as many
 * digits as b or a has more than the other. DiDonato & Morris (1992), Algorithm 708, ACM Trans. Math. Softw. 18:360.
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const aside = 1 + (x <= y ? a - (a + b) * x : (a + b) * y - b)
  return continuedFraction(0, (level) => {
    if (level === 1) return [1, aside / (1 + 1 / a)]
    const n = level - 1
    const s = a + 2 * n - 1
    const p = 1 + (n - 1) / a
    const w = n * (b - n) * x
    const e = (1 + n / a) / (1 + (1 + 2 * n) / a)
    return [p * (p + b / a) * (a / s) ** 2 * w * x, n + w / s + e * (aside + n * (1 + y))]
  })
}
