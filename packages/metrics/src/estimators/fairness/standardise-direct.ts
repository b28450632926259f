import { knownName } from '../../known-name.ts'
import { MetricError } from '../../metric-error.ts'
import { byar } from '../interval/byar.ts'
import type { IntervalOptions } from '../level.ts'
import { type Interval, wilson } from '../wilson.ts'
import { variances } from './standardised-variance.ts'

export interface WeightedStratum {
  readonly x: number
  readonly n: number
  /** The stratum's size in the standard population; only proportions between weights matter. */
  readonly weight: number
}

export interface DirectOptions extends IntervalOptions {
  /**
   * `bounded` (default) for x of n: Wilson's limits of the strata, combined. `poisson` for counts of events:
   * Dobson's method with Byar's limits, as UKHSA's PHEindicatormethods; then no stratum is too small, but fewer
   * than 10 events are.
   */
  readonly variance?: (typeof variances)[number]
}

export interface DirectlyStandardised extends Interval {
  readonly rate: number | null
  /** Why there is no rate. */
  readonly reason: 'small-stratum' | 'few-events' | 'no-weight' | null
}

/**
 * Directly standardised rate Σ w x/n / Σ w: what the standard population would have with the unit's rates. NULL with
 * the reason when a weighted stratum has n < 5. The interval of `bounded` is rate ± √(Σ (share × distance to the
 * stratum's Wilson limit)²), which stays within 0 and 1: Zou & Donner (2008), Statistics in Medicine 27:1693.
 * `poisson`: Dobson et al. (1991), Statistics in Medicine 10:457.
 * @throws MetricError (a RangeError) unless counts and weights are finite and not negative, x <= n (`bounded`),
 * and 0 < level < 1.
 */
export function direct(
  strata: readonly WeightedStratum[],
  { level = 0.95, variance = 'bounded' }: DirectOptions = {},
): DirectlyStandardised {
  const isBounded = knownName(variances, variance, 'variance') === 'bounded'
  strata.forEach((stratum) => check(stratum, isBounded))
  const used = strata.filter(({ weight }) => weight > 0)
  const weights = used.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return without('no-weight')
  const shares = used.map(({ x, n, weight }) => ({ x, n, share: weight / weights }))
  const rate = shares.reduce((sum, { x, n, share }) => sum + share * (x / n), 0)
  if (isBounded) {
    return used.some(({ n }) => n < fewestWorks)
      ? without('small-stratum')
      : { rate, reason: null, ...combined(rate, shares, { level }) }
  }
  if (used.some(({ n }) => n === 0)) return without('small-stratum')
  const events = strata.reduce((sum, { x }) => sum + x, 0)
  return events < fewestEvents
    ? without('few-events')
    : { rate, reason: null, ...dobson(rate, events, shares, { level }) }
}

const fewestWorks = 5
const fewestEvents = 10

type Share = { readonly x: number; readonly n: number; readonly share: number }

function without(reason: DirectlyStandardised['reason']): DirectlyStandardised {
  return { rate: null, lower: null, upper: null, reason }
}

function combined(rate: number, shares: readonly Share[], options: IntervalOptions): Interval {
  const parts = shares.map(({ x, n, share }) => {
    const { lower, upper } = wilson(x, n, options)
    return { below: share * (x / n - (lower ?? 0)), above: share * ((upper ?? 1) - x / n) }
  })
  return {
    lower: Math.max(0, rate - Math.hypot(...parts.map(({ below }) => below))),
    upper: Math.min(1, rate + Math.hypot(...parts.map(({ above }) => above))),
  }
}

function dobson(rate: number, events: number, shares: readonly Share[], options: IntervalOptions): Interval {
  const variance = shares.reduce((sum, { x, n, share }) => sum + ((share / n) * share * x) / n, 0)
  const scale = Math.sqrt(variance / events)
  const { lower, upper } = byar(events, options)
  const moved = (limit: number | null) => (limit === null ? null : rate + scale * (limit - events))
  return { lower: moved(lower), upper: moved(upper) }
}

function check({ x, n, weight }: WeightedStratum, isBounded: boolean): void {
  if (![x, n, weight].every((value) => value >= 0 && value < Infinity) || (isBounded && x > n)) {
    throw new MetricError(`${x} of ${n} with weight ${weight} cannot be a stratum`, ['0 <= x <= n'])
  }
}
