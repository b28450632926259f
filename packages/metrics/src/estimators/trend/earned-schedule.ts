import { MetricError } from '../../metric-error.ts'
import { requireCount } from '../require-count.ts'

export interface EarnedScheduleOptions {
  /** Periods elapsed, 0 to the length of the earned series; by default that length. */
  readonly at?: number
  /** In periods; by default the first period by which all planned works are due. */
  readonly plannedDuration?: number
}

/** Times are in periods. */
export interface EarnedSchedule {
  /** PV: works due by now. */
  readonly planned: number
  /** EV: works completed by now, of those that were planned. */
  readonly earned: number
  /** The actual time AT; once all is done, the time it took. */
  readonly at: number
  readonly finished: boolean
  /** ES: when the plan had what is done now. */
  readonly earnedSchedule: number | null
  /** SV(t) = ES - AT: negative is behind the plan. */
  readonly scheduleVariance: number | null
  /** SPI(t) = ES / AT; NULL at time 0. */
  readonly scheduleIndex: number | null
  /** Planned duration / SPI(t); NULL until something is earned. */
  readonly forecastDuration: number | null
  /** EV / PV, which drifts to 1 however late the end is; NULL while nothing is due. */
  readonly valueIndex: number | null
}

/**
 * Earned schedule in works: how late the campaign is, in time. `planned` and `earned` are running totals at
 * the end of periods 1, 2, …: works due, and works completed among those that have a due date (the others
 * are left out of both; count them beside it).
 *
 * ES = C + (EV - PV[C]) / (PV[C+1] - PV[C]), C the last period with PV[C] <= EV: where the plan stands still,
 * the end of the standstill. EV = 0 gives ES = 0. When all is done, ES is the planned duration and the clock
 * stops at the completion. Where nothing is planned, every index is NULL.
 * Lipke (2003), "Schedule is Different", The Measurable News, March.
 * @throws MetricError when a running total falls or is negative, or `at` lies outside the earned series.
 */
export function earnedSchedule(
  planned: readonly number[],
  earned: readonly number[],
  options: EarnedScheduleOptions = {},
): EarnedSchedule {
  requireRising(planned, 'works due')
  requireRising(earned, 'works completed')
  const { at = earned.length } = options
  if (!(Number.isInteger(at) && at >= 0 && at <= earned.length)) {
    throw new MetricError(`period ${at} is not in the earned series`, [`0 to ${earned.length}`])
  }
  const total = planned.at(-1) ?? 0
  const done = earned.findIndex((value) => value >= total)
  const finished = total > 0 && done !== -1 && done < at
  const clock = finished ? done + 1 : at
  const duration = requireCount(options.plannedDuration ?? planned.indexOf(total) + 1, 'a planned duration')
  const ev = Math.min(valueAt(earned, clock), total)
  const pv = valueAt(planned, clock)
  const es = total === 0 ? null : finished ? duration : Math.min(scheduleOf(ev, planned), duration)
  return {
    planned: pv,
    earned: ev,
    at: clock,
    finished,
    earnedSchedule: es,
    scheduleVariance: es === null ? null : es - clock,
    scheduleIndex: es === null || clock === 0 ? null : es / clock,
    forecastDuration: es === null || es === 0 ? null : (duration * clock) / es,
    valueIndex: pv === 0 ? null : ev / pv,
  }
}

function requireRising(totals: readonly number[], what: string): void {
  let before = 0
  for (const total of totals) {
    if (requireCount(total, what) < before) {
      throw new MetricError(`a running total of ${what} cannot fall from ${before} to ${total}`)
    }
    before = total
  }
}

/** A running total at the end of a period: 0 before the first, the last one after the last. */
function valueAt(totals: readonly number[], period: number): number {
  return period === 0 ? 0 : (totals[Math.min(period, totals.length) - 1] ?? 0)
}

function scheduleOf(ev: number, planned: readonly number[]): number {
  if (ev === 0) return 0
  const reached = planned.findLastIndex((value) => value <= ev) + 1
  const [from, to] = [valueAt(planned, reached), valueAt(planned, reached + 1)]
  return to > from ? reached + (ev - from) / (to - from) : reached
}
