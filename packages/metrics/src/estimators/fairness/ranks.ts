import { MetricError } from '../../metric-error.ts'
import { tailProbability } from '../level.ts'
import { aggregatesOf, betaBinomialMoments } from './beta-binomial-moments.ts'
import { checkPrior } from './prior.ts'
import { drawLogOdds, seeded } from './random.ts'
import type { ShrinkOptions } from './shrink.ts'
import { checkUnits, type UnitCounts } from './unit-counts.ts'

export interface RankOptions extends ShrinkOptions {
  /** How many places count as the top; a quarter of the units, rounded up, by default. */
  readonly top?: number
  /** Posterior draws, 2000 by default; the same draws for the same seed, 1 by default. */
  readonly draws?: number
  readonly seed?: number
}

/** Rank 1 is the highest rate. */
export interface UnitRank {
  readonly id: string
  /** Mean of the rank over the posterior. */
  readonly expected: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  /** Probability of being among the top quarter (rounded up), and among the top places asked for. */
  readonly topQuartile: number
  readonly top: number
}

/**
 * Ranks of units with what is not known of them: from posterior draws of all rates at once. A rank is never to be
 * shown without its interval. Empty when no unit has works; with full pooling nothing tells units apart, and each
 * has every rank. Goldstein & Spiegelhalter (1996), J. R. Stat. Soc. A 159:385.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n, 0 < level < 1, the prior's α, β > 0, and draws and top
 * are whole from 1.
 */
export function ranks(units: readonly UnitCounts[], options: RankOptions = {}): UnitRank[] {
  checkUnits(units)
  const { level = 0.95, draws = 2000, seed = 1, prior = betaBinomialMoments(aggregatesOf(units)) } = options
  if (units.length === 0) return []
  const quarter = Math.ceil(units.length / 4)
  const { top = quarter } = options
  const tail = tailProbability(level)
  checkWhole(draws, 'draws')
  checkWhole(top, 'top places')
  if (prior === null) return []
  checkPrior(prior)
  if (prior.alpha === Infinity) return units.map(({ id }) => anyRank(id, units.length, quarter, top))
  const random = seeded(seed)
  const places = units.map(() => new Uint32Array(draws))
  for (let draw = 0; draw < draws; draw += 1) {
    const odds = units.map(({ x, n }) => drawLogOdds(random, prior.alpha + x, prior.beta + (n - x)))
    descending(odds).forEach((unit, place) => places[unit]?.fill(place + 1, draw, draw + 1))
  }
  return units.map(({ id }, unit) => summary(id, places[unit] ?? new Uint32Array(), tail, quarter, top))
}

function checkWhole(value: number, what: string): void {
  if (!(Number.isInteger(value) && value >= 1)) throw new MetricError(`there cannot be ${value} ${what}`)
}

function anyRank(id: string, units: number, quarter: number, top: number): UnitRank {
  const middle = (units + 1) / 2
  const share = { topQuartile: quarter / units, top: Math.min(1, top / units) }
  return { id, expected: middle, lower: 1, median: middle, upper: units, ...share }
}

function descending(odds: readonly number[]): number[] {
  return odds.map((_, unit) => unit).sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
}

function summary(id: string, places: Uint32Array, tail: number, quarter: number, top: number): UnitRank {
  const sorted = places.toSorted()
  // The least rank that so large a share of the draws does not exceed.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 1
  const within = (place: number) => sorted.filter((rank) => rank <= place).length / sorted.length
  return {
    id,
    expected: sorted.reduce((sum, rank) => sum + rank, 0) / sorted.length,
    lower: at(tail),
    median: at(0.5),
    upper: at(1 - tail),
    topQuartile: within(quarter),
    top: within(top),
  }
}
