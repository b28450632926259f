import { requireProportion } from '../proportion-counts.ts'
import { meanMovingRange } from './moving-range.ts'
import { type ChartPoint, type Flags, nhsRules, noFlags, type RuleOptions } from './nhs-rules.ts'

/** x of n in one period. */
export interface PeriodRate {
  readonly x: number
  readonly n: number
}

export interface LaneyOptions extends RuleOptions {
  /** Leave out moving ranges above 3.267 times their mean; false by default, as Laney defines it. */
  readonly screen?: boolean
}

export interface LaneyPoint {
  /** x / n, 0 to 1; NULL, like the limits, when n = 0. */
  readonly value: number | null
  /** Three sigma, cut at 0 and 1. */
  readonly lower: number | null
  readonly upper: number | null
  readonly flags: Flags
}

export interface LaneyP {
  readonly points: readonly LaneyPoint[]
  /** Σx / Σn; NULL without denominators. */
  readonly mean: number | null
  /** How many times wider than binomial the periods vary: 1 is a p chart. NULL below two periods with n > 0. */
  readonly sigmaZ: number | null
  /** Fewer than 12 periods with n > 0: the limits are for trial. */
  readonly trial: boolean
}

/**
 * Laney's P′ chart of a rate per period, with the NHS rules: a p chart whose limits are widened by how much
 * the standardised rates really vary, mean moving range / 1.128. Use it, not a p chart, for large n, where
 * everything would be outside. A rate that is 0 or 1 throughout has no limits.
 * Laney (2002), Quality Engineering 14:531.
 * @throws MetricError unless 0 <= x <= n, both finite.
 */
export function laneyP(rates: readonly PeriodRate[], options: LaneyOptions = {}): LaneyP {
  for (const { x, n } of rates) requireProportion(x, n)
  const total = rates.reduce((sum, { n }) => sum + n, 0)
  const centre = total === 0 ? null : rates.reduce((sum, { x }) => sum + x, 0) / total
  const known = rates.filter(({ n }) => n > 0)
  const binomial = (n: number) => Math.sqrt(((centre ?? 0) * (1 - (centre ?? 0))) / n)
  const scores = known.map(({ x, n }) => (x / n - (centre ?? 0)) / binomial(n))
  const range = centre === 0 || centre === 1 ? null : meanMovingRange(scores, options.screen ?? false)
  const sigmaZ = range === null ? null : range / 1.128
  const charted = known.map(({ x, n }) => ({
    value: x / n,
    centre: centre ?? 0,
    sigma: (sigmaZ ?? 0) * binomial(n),
  }))
  const flags = sigmaZ === null ? [] : nhsRules(charted, options)
  let next = 0
  const points = rates.map(({ n }) => {
    if (n === 0) return empty
    const point = pointOf(charted[next], flags[next])
    next += 1
    return point
  })
  return { points, mean: centre, sigmaZ, trial: known.length < 12 }
}

const empty: LaneyPoint = { value: null, lower: null, upper: null, flags: noFlags }

function pointOf(point: ChartPoint | undefined, flags: Flags | undefined): LaneyPoint {
  if (point === undefined) return empty
  const { value, centre, sigma } = point
  if (flags === undefined) return { ...empty, value }
  return { value, lower: Math.max(0, centre - 3 * sigma), upper: Math.min(1, centre + 3 * sigma), flags }
}
