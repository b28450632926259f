import { requirePositive } from './require-parameter.ts'

/**
 * ψ(x), the derivative of log Γ. DLMF 5.5.2 up to where the asymptotic series 5.11.2 is exact.
 * @throws MetricError (a RangeError) unless x > 0, finite.
 */
export function digamma(x: number): number {
  requirePositive('x', x)
  let sum = 0
  let at = x
  for (; at < 12; at += 1) sum -= 1 / at
  const square = 1 / (at * at)
  return sum + Math.log(at) - 0.5 / at - digammaSeries.reduceRight((rest, term) => (rest + term) * square, 0)
}

/**
 * ψ′(x), the second derivative of log Γ. DLMF 5.15.5 and 5.15.8.
 * @throws MetricError (a RangeError) unless x > 0, finite.
 */
export function trigamma(x: number): number {
  requirePositive('x', x)
  let sum = 0
  let at = x
  for (; at < 12; at += 1) sum += 1 / (at * at)
  const square = 1 / (at * at)
  const series = bernoulli.reduceRight((rest, term) => (rest + term) * square, 0)
  return sum + (1 + series) / at + square / 2
}

/** B2, B4, … */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

const digammaSeries = bernoulli.map((term, place) => term / (2 * (place + 1)))
