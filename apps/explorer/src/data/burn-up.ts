import type { MetricRow } from '@vedich/metrics'
import { cumulate } from '@vedich/metrics'
import { addDays } from '../format/date.ts'

/** Totals at the end of one week. */
export interface BurnUpWeek {
  /** Last day of the week, or the as-of date where that is earlier. */
  readonly day: string
  readonly registered: number
  readonly due: number
  readonly completed: number
}

export type Series = 'registered' | 'due' | 'completed'

/** Counts of each series by week, or by day. */
export type WeeklyCounts = Readonly<Record<Series, readonly MetricRow[]>>

/** What had been registered, due and completed by the end of each week of a campaign. */
export interface BurnUp {
  /** The first day drawn: of the campaign, or of its first record while it has not begun. */
  readonly from: string
  readonly start: string
  /** The deadline. */
  readonly end: string
  /** The day of the last point: later than the deadline where works were completed after it. */
  readonly lastDay: string
  readonly weeks: readonly BurnUpWeek[]
  readonly registered: number
  readonly due: number
  readonly completed: number
  /** What the top line is called where it is less than what was registered. */
  readonly scopeLabel?: string
  /** Of those, works that are counted from the first day for want of a date. */
  readonly undated?: { readonly registered: number; readonly completed: number }
}

/** The last day that is drawn: the deadline, or the last point where it is later. */
export function lastDrawn({ end, lastDay }: Pick<BurnUp, 'end' | 'lastDay'>): string {
  return lastDay > end ? lastDay : end
}

/**
 * Sums the counts of weeks, of what is due those of days. What bears no date counts from the first day and what the
 * register dates later on the last, so that each line ends at the total the sentences state; what happened before the
 * campaign is there on its first day.
 */
export function burnUp(counts: WeeklyCounts, span: { start: string; end: string; asOf: string }): BurnUp {
  const lastDay = span.asOf
  const running = {
    registered: totals(counts.registered, lastDay),
    due: totals(counts.due, null),
    completed: totals(counts.completed, lastDay),
  }
  const from = lastDay < span.start ? firstPeriod(counts, lastDay) : span.start
  const days = [from, ...weekEnds(from, lastDay)]
  const weeks = days.map((day) => ({
    day,
    registered: running.registered(day),
    due: running.due(day),
    completed: running.completed(day),
  }))
  const last = weeks.at(-1) ?? { registered: 0, due: 0, completed: 0 }
  const { registered, due, completed } = last
  const undated = { registered: withoutDate(counts.registered), completed: withoutDate(counts.completed) }
  return { from, start: span.start, end: span.end, lastDay, weeks, registered, due, completed, undated }
}

function withoutDate(rows: readonly MetricRow[]): number {
  return rows.reduce((sum, { period, is_total, numerator }) => {
    return period === null && !is_total ? sum + numerator : sum
  }, 0)
}

/** The first week with a record, up to a day. */
function firstPeriod({ registered, due, completed }: WeeklyCounts, day: string): string {
  const periods = [...registered, ...due, ...completed].flatMap(({ period }) => period ?? [])
  return periods.reduce((first, period) => (period < first ? period : first), day)
}

/** Sundays after the first day, and the last day. */
function weekEnds(start: string, lastDay: string): string[] {
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay()
  const days: string[] = []
  for (let day = addDays(start, (7 - weekday) % 7); day < lastDay; day = addDays(day, 7)) {
    if (day > start) days.push(day)
  }
  return lastDay > start ? [...days, lastDay] : days
}

/** The running total of a series on a day; all of it on the day `whole`. */
function totals(rows: readonly MetricRow[], whole: string | null): (day: string) => number {
  const cumulated = cumulate(rows.filter((row) => !row.is_total))
    .map((row) => ({ from: row.period ?? '', total: row.numerator }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return (day) => cumulated.findLast((row) => day === whole || row.from <= day)?.total ?? 0
}
