import { digamma, trigamma } from '../special/digamma.ts'
import { logGamma } from '../special/stirling-error.ts'
import { proportionCounts } from '../proportion-counts.ts'
import { aggregatesOf, betaBinomialMoments } from './beta-binomial-moments.ts'
import { type BetaPrior, priorOf } from './prior.ts'

interface Group {
  readonly x: number
  readonly n: number
}

/**
 * The beta prior of the units' rates by maximum likelihood: damped Newton steps on (log α, log β), started at
 * the moments. Full pooling when the likelihood falls as soon as units may differ; groups with n = 0 say nothing;
 * NULL when there are no others. Griffiths (1973), Biometrics 29:637.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n, both finite.
 */
export function betaBinomialMle(groups: readonly Group[]): BetaPrior | null {
  const judged = groups.filter(({ x, n }) => proportionCounts(x, n) !== null)
  const start = betaBinomialMoments(aggregatesOf(judged))
  if (start === null || poolsFully(judged, start.mean)) return start && priorOf(start.mean, Infinity)
  let strength = start.rho === 0 ? fallback : 1 / start.rho - 1
  let at: Point = [Math.log(start.mean * strength), Math.log((1 - start.mean) * strength)]
  for (let step = 0; step < 200; step += 1) {
    const next = improved(judged, at)
    const moved = Math.max(Math.abs(next[0] - at[0]), Math.abs(next[1] - at[1]))
    at = next
    if (moved < 1e-12) break
  }
  const alpha = Math.exp(at[0])
  strength = alpha + Math.exp(at[1])
  return strength > pooled ? priorOf(start.mean, Infinity) : priorOf(alpha / strength, strength)
}

type Point = readonly [logAlpha: number, logBeta: number]

/** Start where the moments see no difference between units but the likelihood does. */
const fallback = 100

/** A prior worth more works than this pulls everything to the mean. */
const pooled = 1e9

/** Whether the derivative of the log-likelihood by ρ, at ρ = 0, is not above 0. */
function poolsFully(groups: readonly Group[], p: number): boolean {
  if (p === 0 || p === 1) return true
  const slope = groups.reduce((sum, { x, n }) => {
    return sum + (x * (x - 1)) / p + ((n - x) * (n - x - 1)) / (1 - p) - n * (n - 1)
  }, 0)
  return slope <= 0
}

/** One Newton step, shortened towards the gradient until the likelihood does not fall. */
function improved(groups: readonly Group[], at: Point): Point {
  const { a, b, aa, ab, bb } = derivatives(groups, at)
  const before = logLikelihood(groups, at)
  for (let damping = 0; damping < 1e12; damping = damping === 0 ? 1e-3 : damping * 10) {
    const [maa, mbb] = [damping - aa, damping - bb]
    const determinant = maa * mbb - ab * ab
    if (maa <= 0 || determinant <= 0) continue
    const next: Point = [at[0] + (mbb * a + ab * b) / determinant, at[1] + (maa * b + ab * a) / determinant]
    if (logLikelihood(groups, next) >= before - 1e-12 * Math.abs(before)) return next
  }
  return at
}

/** Of a step too long to be told in numbers, less than of any other. */
function logLikelihood(groups: readonly Group[], at: Point): number {
  const [alpha, beta] = [Math.exp(at[0]), Math.exp(at[1])]
  if (!(alpha > 0 && beta > 0 && alpha + beta < Infinity)) return -Infinity
  const norm = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
  return groups.reduce((sum, { x, n }) => {
    return sum + norm + logGamma(alpha + x) + logGamma(beta + (n - x)) - logGamma(alpha + beta + n)
  }, 0)
}

/** Gradient and Hessian of the log-likelihood by log α and log β. */
function derivatives(groups: readonly Group[], at: Point) {
  const [alpha, beta] = [Math.exp(at[0]), Math.exp(at[1])]
  const first = sums(groups, alpha, beta, digamma)
  const second = sums(groups, alpha, beta, trigamma)
  const a = alpha * (first.done - first.all)
  const b = beta * (first.open - first.all)
  return {
    a,
    b,
    aa: alpha * alpha * (second.done - second.all) + a,
    ab: -alpha * beta * second.all,
    bb: beta * beta * (second.open - second.all) + b,
  }
}

function sums(groups: readonly Group[], alpha: number, beta: number, f: (x: number) => number) {
  const zero = { done: f(alpha), open: f(beta), all: f(alpha + beta) }
  return groups.reduce(
    (sum, { x, n }) => ({
      done: sum.done + f(alpha + x) - zero.done,
      open: sum.open + f(beta + (n - x)) - zero.open,
      all: sum.all + f(alpha + beta + n) - zero.all,
    }),
    { done: 0, open: 0, all: 0 },
  )
}
