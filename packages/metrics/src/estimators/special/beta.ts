import { continuedFraction } from './continued-fraction.ts'
import { halfDeviance } from './deviance.ts'
import { logistic } from './logistic.ts'
import { fromLower, fromUpper, type LogTails } from './log-tails.ts'
import { solveRising } from './solve-rising.ts'
import { logRootTwoPi, stirlingError } from './stirling-error.ts'

/** P(X <= x) for X ~ Beta(a, b), the regularised incomplete beta function I_x(a, b); a, b > 0, 0 <= x <= 1. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return Math.exp(betaLogTails(x, 1 - x, a, b).lower)
}

/**
 * The x below which (tail `lower`) or above which (`upper`) Beta(a, b) has the probability p; a, b > 0,
 * 0 < p < 1. Naming the tail keeps the digits that 1 - p would lose.
 */
export function betaQuantile(p: number, a: number, b: number, tail: 'lower' | 'upper' = 'lower'): number {
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

/** Both tails of Beta(a, b) at x, where y = 1 - x is given for its own digits. DLMF 8.17.22. */
export function betaLogTails(x: number, y: number, a: number, b: number): LogTails {
  const density = betaLogDensity(x, y, a, b)
  return x * (a + b + 2) < a + 1
    ? fromLower(density + Math.log(fraction(x, a, b) / a))
    : fromUpper(density + Math.log(fraction(y, b, a) / b))
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

function fraction(x: number, a: number, b: number): number {
  return (
    1 /
    continuedFraction(1, (level) => {
      const m = Math.floor(level / 2)
      const numerator =
        level % 2 === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
      return [numerator, 1]
    })
  )
}
