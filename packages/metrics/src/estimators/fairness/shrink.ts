import { type IntervalOptions, tailProbability } from '../level.ts'
import { betaQuantile } from '../special/beta.ts'
import type { Interval } from '../wilson.ts'
import { aggregatesOf, betaBinomialMoments } from './beta-binomial-moments.ts'
import { type BetaPrior, checkPrior } from './prior.ts'
import { checkUnits, type UnitCounts } from './unit-counts.ts'

export interface ShrinkOptions extends IntervalOptions {
  /** By default that of the units given, by the method of moments. */
  readonly prior?: BetaPrior | null
}

export interface ShrunkenUnit extends UnitCounts, Interval {
  /** x / n, 0 to 1; NULL when n = 0. */
  readonly rate: number | null
  /** Posterior mean (α + x) / (α + β + n), 0 to 1. */
  readonly shrunken: number | null
  /** False when n = 0: what is shown is the prior alone. */
  readonly hasData: boolean
}

export interface Shrinkage {
  /** NULL when no unit has works, and then nothing can be said of any. */
  readonly prior: BetaPrior | null
  readonly units: readonly ShrunkenUnit[]
}

/**
 * Empirical-Bayes rates of units: posterior mean and equal-tailed interval under a beta prior. Give the units of
 * one tier, so that none is pulled towards another tier's rate. With full pooling every unit has the mean, and an
 * interval of no width. Efron & Morris (1975), J. Am. Stat. Assoc. 70:311.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n, 0 < level < 1 and the prior's α, β > 0.
 */
export function shrink(units: readonly UnitCounts[], { level = 0.95, prior }: ShrinkOptions = {}): Shrinkage {
  const tail = tailProbability(level)
  checkUnits(units)
  const common = prior === undefined ? betaBinomialMoments(aggregatesOf(units)) : prior
  if (common !== null) checkPrior(common)
  return {
    prior: common,
    units: units.map(({ id, x, n }) => {
      const data = { id, x, n, rate: n === 0 ? null : x / n, hasData: n > 0 }
      return { ...data, ...posterior(x, n, common, tail) }
    }),
  }
}

function posterior(x: number, n: number, prior: BetaPrior | null, tail: number) {
  if (prior === null) return { shrunken: null, lower: null, upper: null }
  const { alpha, beta, mean } = prior
  if (alpha === Infinity) return { shrunken: mean, lower: mean, upper: mean }
  const done = alpha + x
  const open = beta + (n - x)
  return {
    shrunken: done / (done + open),
    lower: betaQuantile(tail, done, open),
    upper: betaQuantile(tail, done, open, 'upper'),
  }
}
