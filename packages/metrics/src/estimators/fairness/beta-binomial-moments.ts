import { MetricError } from '../../metric-error.ts'
import { proportionCounts } from '../proportion-counts.ts'
import { type BetaPrior, priorOf } from './prior.ts'

/** What one aggregate pass over the units with n > 0 must bring. */
export interface UnitAggregates {
  /** Number of units. */
  readonly units: number
  /** Σx and Σn. */
  readonly x: number
  readonly n: number
  /** Σn² */
  readonly nSquared: number
  /** Σx²/n */
  readonly xSquaredOverN: number
}

/**
 * The beta prior of the units' rates by the method of moments: with X/N = p and S = Σx²/n - X²/N, its
 * ρ = (S / pq - (k - 1)) / (N - Σn²/N - (k - 1)) and α + β = 1/ρ - 1. Full pooling when ρ <= 0, or when units
 * cannot show a difference (one unit, one work each, p = 0 or 1); ρ is kept below 1. NULL when N = 0.
 * Kleinman (1973), J. Am. Stat. Assoc. 68:46.
 * @throws MetricError (a RangeError) unless 0 <= X <= N and all sums are finite and not below 0.
 */
export function betaBinomialMoments(aggregates: UnitAggregates): BetaPrior | null {
  const { units, x, n, nSquared, xSquaredOverN } = aggregates
  const wrong = Object.entries(aggregates).find(([, sum]) => !(sum >= 0 && sum < Infinity))
  if (wrong !== undefined) throw new MetricError(`${wrong[0]} of units cannot be ${wrong[1]}`)
  if (proportionCounts(x, n) === null) return null
  const mean = x / n
  const between = (xSquaredOverN - x * mean) / (mean * (1 - mean)) - (units - 1)
  const room = n - nSquared / n - (units - 1)
  if (!(between > 0 && room > 0)) return priorOf(mean, Infinity)
  return priorOf(mean, 1 / Math.min(between / room, greatestRho) - 1)
}

/** The sums of `betaBinomialMoments` over units held in memory; units with n = 0 say nothing. */
export function aggregatesOf(units: readonly { readonly x: number; readonly n: number }[]): UnitAggregates {
  const judged = units.filter(({ n }) => n > 0)
  const sum = (of: (unit: { x: number; n: number }) => number) =>
    judged.reduce((all, unit) => all + of(unit), 0)
  return {
    units: judged.length,
    x: sum(({ x }) => x),
    n: sum(({ n }) => n),
    nSquared: sum(({ n }) => n * n),
    xSquaredOverN: sum(({ x, n }) => (x * x) / n),
  }
}

/** At 1 every unit would be all or nothing, and the prior no distribution any more. */
const greatestRho = 1 - 1e-6
