import { tailProbability } from '../level.ts'
import { binomialPmf, binomialTails } from '../special/binomial.ts'
import type { Interval } from '../wilson.ts'
import { funnelLimits } from './funnel-limits.ts'
import { type Overdispersion, type OverdispersionOptions, overdispersion } from './overdispersion.ts'
import { checkUnits, pooledRate, type UnitCounts } from './unit-counts.ts'
import { widenedFunnelLimits } from './widened-funnel-limits.ts'

/** Where a unit stands: within the 95 % limits, beyond them (worth a look), beyond 99.8 % (a signal). */
export type FunnelFlag = 'within' | 'look-low' | 'look-high' | 'signal-low' | 'signal-high'

export interface FunnelUnit extends UnitCounts {
  /** x / n, 0 to 1; NULL when n = 0. */
  readonly rate: number | null
  /** Score limits at 95 and 99.8 % around the centre, as if only chance made units differ. */
  readonly look: Interval
  readonly signal: Interval
  /** Judged by chance alone; NULL when n = 0. */
  readonly flag: FunnelFlag | null
  /** The same limits and flag with the variance between units added; equal to the above where it is none. */
  readonly adjustedLook: Interval
  readonly adjustedSignal: Interval
  readonly adjustedFlag: FunnelFlag | null
}

export interface Funnel {
  /** ΣX / ΣN; NULL when no unit has works. */
  readonly centre: number | null
  readonly units: readonly FunnelUnit[]
  /** How many units chance alone is expected to put beyond each limit: 5 % and 0.2 % of those judged. */
  readonly expectedFlags: { readonly look: number; readonly signal: number }
  readonly overdispersion: Overdispersion
}

/**
 * Funnel plot of units: how far is each from the common rate, given its size. A unit with n · min(p0, q0) < 5 is
 * flagged by its mid-P tail probability, where the score limit would call 2 of 5 low; others by the score limit,
 * with overdispersion by the limit widened on the scale of τ². Spiegelhalter (2005), Statistics in Medicine
 * 24:1185 and Quality & Safety in Health Care 14:347.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n.
 */
export function funnel(units: readonly UnitCounts[], options: OverdispersionOptions = {}): Funnel {
  checkUnits(units)
  const centre = pooledRate(units)
  const dispersion = overdispersion(units, options)
  const judged = units.filter(({ n }) => n > 0).length
  return {
    centre,
    units: units.map((unit) => judge(unit, centre, dispersion)),
    expectedFlags: { look: judged * (1 - lookLevel), signal: judged * (1 - signalLevel) },
    overdispersion: dispersion,
  }
}

const lookLevel = 0.95
const signalLevel = 0.998

function judge({ id, x, n }: UnitCounts, centre: number | null, dispersion: Overdispersion): FunnelUnit {
  const nothing: Interval = { lower: null, upper: null }
  if (n === 0 || centre === null) {
    const blank = { look: nothing, signal: nothing, flag: null }
    const adjusted = { adjustedLook: nothing, adjustedSignal: nothing, adjustedFlag: null }
    return { id, x, n, rate: null, ...blank, ...adjusted }
  }
  const rate = x / n
  const look = funnelLimits(n, centre, { level: lookLevel })
  const signal = funnelLimits(n, centre, { level: signalLevel })
  const flag =
    n * Math.min(centre, 1 - centre) < fewestExpected ? byTail(x, n, centre) : byLimits(rate, look, signal)
  const adjustedLook = widenedFunnelLimits(n, centre, dispersion, { level: lookLevel })
  const adjustedSignal = widenedFunnelLimits(n, centre, dispersion, { level: signalLevel })
  // Widening can only take a flag away.
  const adjustedFlag =
    (dispersion.tau2 ?? 0) === 0 ? flag : milder(flag, byLimits(rate, adjustedLook, adjustedSignal))
  return { id, x, n, rate, look, signal, flag, adjustedLook, adjustedSignal, adjustedFlag }
}

/** Expected works done, or not done, from which the score limit may be trusted. */
const fewestExpected = 5

function byLimits(rate: number, look: Interval, signal: Interval): FunnelFlag {
  if (isBelow(rate, signal)) return 'signal-low'
  if (isAbove(rate, signal)) return 'signal-high'
  if (isBelow(rate, look)) return 'look-low'
  return isAbove(rate, look) ? 'look-high' : 'within'
}

function isBelow(rate: number, { lower }: Interval): boolean {
  return lower !== null && rate < lower
}

function isAbove(rate: number, { upper }: Interval): boolean {
  return upper !== null && rate > upper
}

function byTail(x: number, n: number, centre: number): FunnelFlag {
  const { atMost, above } = binomialTails(x, n, centre)
  const half = binomialPmf(x, n, centre) / 2
  const low = atMost - half
  const high = above + half
  if (low < tailProbability(signalLevel)) return 'signal-low'
  if (high < tailProbability(signalLevel)) return 'signal-high'
  if (low < tailProbability(lookLevel)) return 'look-low'
  return high < tailProbability(lookLevel) ? 'look-high' : 'within'
}

function milder(a: FunnelFlag, b: FunnelFlag): FunnelFlag {
  const order: readonly FunnelFlag[] = ['within', 'look-low', 'look-high', 'signal-low', 'signal-high']
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}
