import { MetricError } from '../../metric-error.ts'

/** A beta distribution of the units' true rates, from which shrinkage pulls each unit towards the mean. */
export interface BetaPrior {
  /** Both Infinity when units do not differ more than chance has them: full pooling to the mean. */
  readonly alpha: number
  readonly beta: number
  /** α / (α + β), 0 to 1. */
  readonly mean: number
  /** 1 / (α + β + 1), the correlation of two works of one unit; 0 with full pooling. */
  readonly rho: number
}

/** @throws MetricError unless both parameters are above 0, or both infinite. */
export function checkPrior({ alpha, beta }: BetaPrior): void {
  if (alpha > 0 && beta > 0 && (alpha === Infinity) === (beta === Infinity)) return
  throw new MetricError(`a beta prior cannot have alpha ${alpha} and beta ${beta}`, ['both above 0'])
}

export function priorOf(mean: number, strength: number): BetaPrior {
  if (strength === Infinity) return { alpha: Infinity, beta: Infinity, mean, rho: 0 }
  return { alpha: mean * strength, beta: (1 - mean) * strength, mean, rho: 1 / (strength + 1) }
}

/**
 * The prior at its mean, with the weight of one work at least, as Jeffreys' has. A few units of one or two works each are easily
 * all or nothing; taken at their word they would leave no doubt of any unit.
 */
export function atLeastOneWork(prior: BetaPrior): BetaPrior {
  return prior.alpha + prior.beta < 1 ? priorOf(prior.mean, 1) : prior
}
