import { requirePositive } from './require-parameter.ts'

/**
 * What Stirling's formula leaves of log-gamma: δ(n) = log Γ(n + 1) - (n + ½) log n + n - ½ log 2π, for n > 0,
 * to about 1e-15 absolute. Probabilities computed from δ keep their digits at any n, while differences of
 * log-gammas lose as many as n has.
 * Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  let sum = 0
  let at = n
  // δ(n) = δ(n + 1) + (n + ½) log(1 + 1/n) - 1, up to where the asymptotic series is exact.
  for (; at < 10; at += 1) sum += (at + 0.5) * Math.log1p(1 / at) - 1
  return sum + series.reduceRight((rest, term) => rest / (at * at) + term, 0) / at
}

/**
 * log Γ(x), to about 1e-14 relative; near its zeros 1 and 2, absolute.
 * @throws MetricError (a RangeError) unless x > 0, finite.
 */
export function logGamma(x: number): number {
  requirePositive('x', x)
  return (x - 0.5) * Math.log(x) - x + logRootTwoPi + stirlingError(x)
}

/** ½ log 2π */
export const logRootTwoPi = 0.9189385332046728

const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
