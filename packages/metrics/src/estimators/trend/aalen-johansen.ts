import { knownName } from '../../known-name.ts'
import { criticalValue } from '../level.ts'
import type { Interval } from '../wilson.ts'
import type { CurveOptions } from './kaplan-meier.ts'
import { type IntervalScale, intervalScales, probabilityInterval } from './probability-interval.ts'
import { type LifeCount, type RiskRow, riskTable } from './risk-table.ts'

/** A share of all works that left in one way by some age, 0 to 1. */
export interface Incidence extends Interval {
  readonly estimate: number
  readonly standardError: number
}

export interface CompletionPoint extends RiskRow {
  /** Still open after this age. With the two incidences it adds up to 1. */
  readonly survival: number
  readonly completion: Incidence
  readonly cancellation: Incidence
}

/**
 * Completion curves with cancellation as a competing event, by Aalen and Johansen: one point per distinct
 * age; before the first all works are open. Few at risk: do not show.
 *
 * The increment of each curve is S(before) · d / n. Standard errors are those of the delta method over the
 * multinomial counts of each age, which equal the infinitesimal jackknife of R's survfit. Limits are
 * symmetric in log(-log F) unless `interval` says otherwise.
 * Aalen & Johansen (1978), Scand. J. Statist. 5:141; Marubini & Valsecchi (1995), section 10.2.
 * @throws MetricError on a negative age or count, a level outside 0 to 1, or an unknown scale.
 */
export function aalenJohansen(lives: readonly LifeCount[], options: CurveOptions = {}): CompletionPoint[] {
  const { level = 0.95 } = options
  const interval = knownName(intervalScales, options.interval ?? 'log-log', 'interval scale')
  const z = criticalValue(level)
  const done = incidence(z, interval)
  const dropped = incidence(z, interval)
  let survival = 1
  // Fields are named one by one: hundreds of curves are drawn at once, and spreads cost fifty times as much.
  return riskTable(lives).map(({ age, atRisk, completed, cancelled, censored }) => {
    const events = completed + cancelled
    const before = { survival, atRisk, events }
    const completion = done(completed, before)
    const cancellation = dropped(cancelled, before)
    survival *= (atRisk - events) / atRisk
    return { age, atRisk, completed, cancelled, censored, survival, completion, cancellation }
  })
}

interface Before {
  readonly survival: number
  readonly atRisk: number
  readonly events: number
}

/**
 * One curve F and its variance Σ_s [ a_s (F(t) - F(s))² - 2 b_s (F(t) - F(s)) + c_s ], where for the events of
 * age s: a = d / n(n - d), b = S h / n, c = S² h (1 - h) / n, with d all events and h this curve's hazard.
 * Kept as running sums that only grow by products of what F grew, so that nothing cancels.
 */
function incidence(z: number, interval: IntervalScale): (count: number, before: Before) => Incidence {
  let [estimate, weight, linear, square, slope, cross, own] = [0, 0, 0, 0, 0, 0, 0]
  return (count, { survival, atRisk, events }) => {
    const hazard = count / atRisk
    const step = survival * hazard
    square += step * (2 * linear + step * weight)
    linear += step * weight
    cross += step * slope
    estimate += step
    weight += events < atRisk ? events / (atRisk * (atRisk - events)) : 0
    slope += step / atRisk
    own += (survival * step * (1 - hazard)) / atRisk
    const standardError = Math.sqrt(Math.max(0, square - 2 * cross + own))
    const { lower, upper } = probabilityInterval(estimate, standardError, z, interval)
    return { estimate, standardError, lower, upper }
  }
}
