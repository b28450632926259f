import { knownName } from '../../known-name.ts'
import { criticalValue, type IntervalOptions } from '../level.ts'
import type { Interval } from '../wilson.ts'
import { type IntervalScale, intervalScales, probabilityInterval } from './probability-interval.ts'
import { type LifeCount, type RiskRow, riskTable } from './risk-table.ts'

export interface CurveOptions extends IntervalOptions {
  /** `log-log` by default. */
  readonly interval?: IntervalScale
}

export interface SurvivalPoint extends RiskRow, Interval {
  /** S(age): the share still not completed after this age, 0 to 1. */
  readonly survival: number
  /** By Greenwood's formula; NULL once S = 0. */
  readonly standardError: number | null
}

export interface SurvivalCurve {
  /** One per distinct age; S is 1 before the first and holds until the next. Few at risk: do not show. */
  readonly points: readonly SurvivalPoint[]
  /** First age with S <= 1/2, and with each limit <= 1/2; NULL where that is not reached. */
  readonly median: { readonly age: number | null } & Interval
}

/**
 * Time to completion by Kaplan and Meier. A cancelled work counts as censored, as if it might still have been
 * completed, so that 1 - S overstates completion where works are cancelled: use `aalenJohansen` there.
 * Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457; Greenwood (1926); median after Brookmeyer & Crowley
 * (1982), Biometrics 38:29.
 * @throws MetricError on a negative age or count, a level outside 0 to 1, or an unknown scale.
 */
export function kaplanMeier(lives: readonly LifeCount[], options: CurveOptions = {}): SurvivalCurve {
  const { level = 0.95 } = options
  const interval = knownName(intervalScales, options.interval ?? 'log-log', 'interval scale')
  const z = criticalValue(level)
  let survival = 1
  let greenwood = 0
  // Fields are named one by one: hundreds of curves are drawn at once, and spreads cost fifty times as much.
  const points = riskTable(lives).map(({ age, atRisk, completed, cancelled, censored }) => {
    const left = atRisk - completed
    survival *= left / atRisk
    greenwood += completed / (atRisk * left)
    const standardError = survival === 0 ? null : survival * Math.sqrt(greenwood)
    const { lower, upper } = probabilityInterval(survival, standardError, z, interval)
    return { age, atRisk, completed, cancelled, censored, survival, standardError, lower, upper }
  })
  return { points, median: medianOf(points) }
}

/** 1/2 within rounding: a product of ratios may end a few units beside it. */
const half = 0.5 + 1e-12

function medianOf(points: readonly SurvivalPoint[]): SurvivalCurve['median'] {
  const first = (of: (point: SurvivalPoint) => number | null) =>
    points.find((point) => (of(point) ?? 1) <= half)?.age ?? null
  return {
    age: first(({ survival }) => survival),
    lower: first(({ lower }) => lower),
    upper: first(({ upper }) => upper),
  }
}
