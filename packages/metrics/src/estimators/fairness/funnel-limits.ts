import { MetricError } from '../../metric-error.ts'
import { criticalValue, type IntervalOptions, tailProbability } from '../level.ts'
import { binomialPmf, binomialTails } from '../special/binomial.ts'
import type { Interval } from '../wilson.ts'

export interface FunnelOptions extends IntervalOptions {
  /** Variance between units on the scale of the rate, which widens the score limits; 0 by default. */
  readonly tau2?: number
}

/**
 * Score limits of a funnel plot around the rate p0 for a unit of size n: p0 ± z √(p0 q0 / n + τ²), cut at 0 and 1.
 * NULLs when n = 0. UKHSA's PHEindicatormethods draws the same limits ("Wilson" with adjusted sigma) at τ² = 0;
 * τ² as Spiegelhalter (2005), Quality & Safety in Health Care 14:347.
 * @throws MetricError (a RangeError) unless n >= 0, 0 <= p0 <= 1, tau2 >= 0 and 0 < level < 1.
 */
export function funnelLimits(
  n: number,
  p0: number,
  { level = 0.95, tau2 = 0 }: FunnelOptions = {},
): Interval {
  const z = criticalValue(level)
  checkCentre(n, p0)
  if (!(tau2 >= 0)) throw new MetricError(`a variance cannot be ${tau2}`)
  if (n === 0) return { lower: null, upper: null }
  const margin = z * Math.sqrt((p0 * (1 - p0)) / n + tau2)
  return { lower: Math.max(0, p0 - margin), upper: Math.min(1, p0 + margin) }
}

/**
 * The exact binomial curves of a funnel plot, interpolated to be smooth in n: with r the least count whose
 * P(R <= r) reaches the tail probability, (r - (P(R <= r) - tail) / P(R = r)) / n. To draw, not to flag by:
 * at n = 5 they would call 5 of 5 an outlier. Cut at 0 and 1; NULLs when n = 0; n is a whole number.
 * Spiegelhalter (2005), Statistics in Medicine 24:1185, appendix A.1.1.
 * @throws MetricError (a RangeError) unless n >= 0, 0 <= p0 <= 1 and 0 < level < 1.
 */
export function exactFunnelLimits(n: number, p0: number, { level = 0.95 }: IntervalOptions = {}): Interval {
  const tail = tailProbability(level)
  checkCentre(n, p0)
  if (!Number.isInteger(n)) throw new MetricError(`an exact limit needs a whole number of works, not ${n}`)
  if (n === 0) return { lower: null, upper: null }
  if (p0 === 0 || p0 === 1) return { lower: p0, upper: p0 }
  return {
    lower: Math.max(
      0,
      interpolated(
        n,
        p0,
        (atMost) => atMost >= tail,
        (atMost) => atMost - tail,
      ),
    ),
    upper: Math.min(
      1,
      interpolated(
        n,
        p0,
        (_, above) => above <= tail,
        (_, above) => tail - above,
      ),
    ),
  }
}

/** Both tails are asked for, so that neither is got by taking nearly 1 from 1. */
function interpolated(
  n: number,
  p0: number,
  reached: (atMost: number, above: number) => boolean,
  excess: (atMost: number, above: number) => number,
): number {
  let low = -1
  let r = n
  while (r - low > 1) {
    const middle = Math.floor((low + r) / 2)
    const { atMost, above } = binomialTails(middle, n, p0)
    if (reached(atMost, above)) r = middle
    else low = middle
  }
  const { atMost, above } = binomialTails(r, n, p0)
  return (r - excess(atMost, above) / binomialPmf(r, n, p0)) / n
}

function checkCentre(n: number, p0: number): void {
  if (!(n >= 0 && n < Infinity)) throw new MetricError(`a unit cannot have ${n} works`)
  if (!(p0 >= 0 && p0 <= 1)) throw new MetricError(`a rate must lie between 0 and 1, not ${p0}`)
}
