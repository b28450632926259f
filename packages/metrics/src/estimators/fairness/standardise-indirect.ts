import { knownName } from '../../known-name.ts'
import { MetricError } from '../../metric-error.ts'
import { byar } from '../interval/byar.ts'
import { poissonExact } from '../interval/poisson-exact.ts'
import { criticalValue, type IntervalOptions } from '../level.ts'
import { variances } from './standardised-variance.ts'

/** One stratum (a tier) of the unit that is judged, and of the reference it is judged by. */
export interface ReferredStratum {
  readonly x: number
  readonly n: number
  /** The reference's x of n in this stratum, such as the whole campaign's. */
  readonly referenceX: number
  readonly referenceN: number
}

export interface IndirectOptions extends IntervalOptions {
  /**
   * `bounded` (default) for x of n: variance Σ n p̄ (1 - p̄), of completions that cannot exceed the works.
   * `poisson` for counts of events: Byar from 10 events on, exact below, as UKHSA's PHEindicatormethods.
   */
  readonly variance?: (typeof variances)[number]
}

export interface IndirectlyStandardised {
  readonly observed: number
  /** E = Σ n p̄: what the unit would have with the reference's rates. */
  readonly expected: number
  /** O / E with its interval; above 1 is better than the reference in the same strata. NULL when E = 0. */
  readonly ratio: number | null
  readonly ratioLower: number | null
  readonly ratioUpper: number | null
  /** The ratio times the reference's overall rate, with its interval; may exceed 1. */
  readonly rate: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * Indirectly standardised ratio and rate: is a unit good for the works it has? A stratum the reference does not
 * have, with no works in the unit either, says nothing. With `bounded`, the interval is O ± z √(Σ n p̄ (1 - p̄)), cut
 * at 0 and at the n there are. Breslow & Day (1987), Statistical Methods in Cancer Research II, chapter 2.
 * @throws MetricError (a RangeError) unless counts are finite and not negative, n > 0 only where the reference
 * has works, x <= n (`bounded`), and 0 < level < 1.
 */
export function indirect(
  strata: readonly ReferredStratum[],
  { level = 0.95, variance = 'bounded' }: IndirectOptions = {},
): IndirectlyStandardised {
  const z = criticalValue(level)
  const isBounded = knownName(variances, variance, 'variance') === 'bounded'
  strata.forEach((stratum) => check(stratum, isBounded))
  const total = (of: (stratum: ReferredStratum) => number) =>
    strata.reduce((sum, stratum) => sum + of(stratum), 0)
  const observed = total(({ x }) => x)
  const expected = total(({ n, ...reference }) => n * rateOf(reference))
  if (expected === 0) return { observed, expected, ...nothing }
  const spread = Math.sqrt(total(({ n, ...reference }) => n * rateOf(reference) * (1 - rateOf(reference))))
  const limits = isBounded
    ? {
        lower: Math.max(0, observed - z * spread),
        upper: Math.min(
          total(({ n }) => n),
          observed + z * spread,
        ),
      }
    : (observed < fewEvents ? poissonExact : byar)(observed, { level })
  const reference = total(({ referenceX }) => referenceX) / total(({ referenceN }) => referenceN)
  const scaled = (events: number | null, by: number) => (events === null ? null : (events / expected) * by)
  return {
    observed,
    expected,
    ratio: observed / expected,
    ratioLower: scaled(limits.lower, 1),
    ratioUpper: scaled(limits.upper, 1),
    rate: (observed / expected) * reference,
    lower: scaled(limits.lower, reference),
    upper: scaled(limits.upper, reference),
  }
}

const fewEvents = 10

const nothing = { ratio: null, ratioLower: null, ratioUpper: null, rate: null, lower: null, upper: null }

function rateOf({ referenceX, referenceN }: { referenceX: number; referenceN: number }): number {
  return referenceN === 0 ? 0 : referenceX / referenceN
}

function check({ x, n, referenceX, referenceN }: ReferredStratum, isBounded: boolean): void {
  const areCounts = [x, n, referenceX, referenceN].every((count) => count >= 0 && count < Infinity)
  if (!areCounts || (isBounded && (x > n || referenceX > referenceN))) {
    throw new MetricError(`${x} of ${n}, for ${referenceX} of ${referenceN}, cannot be`, ['0 <= x <= n'])
  }
  if (referenceN === 0 && n > 0) throw new MetricError('a stratum with works has none in the reference')
}
