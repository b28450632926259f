import { browseWorks, type MetricRow } from '@vedich/metrics'
import { addDays, daysBetween } from '../format/date.ts'
import { dayScope, type Register } from './register.ts'
import type { Source } from './source.ts'
import { openStatuses, type Work } from './work.ts'

/** How many open works are that many days overdue. */
export interface OverdueDays {
  readonly days: number
  readonly count: number
}

export interface Overdue {
  readonly total: number
  /** The longest first. */
  readonly days: readonly OverdueDays[]
  /** A work that is overdue the longest; NULL when none is. */
  readonly worst: Work | null
}

/**
 * From the works overdue by the day they were due: counted in the database, so that a million of them cost no more than
 * a hundred. The worst is looked up among those of its day.
 */
export async function loadOverdue(
  source: Source,
  register: Register,
  rows: readonly MetricRow[],
): Promise<Overdue> {
  const { campaign, asOf } = register
  const days = overdueDays(rows, asOf)
  const longest = days[0]?.days
  const total = days.reduce((sum, { count }) => sum + count, 0)
  if (longest === undefined) return { total, days, worst: null }
  const day = addDays(asOf, -longest)
  const works = browseWorks({
    campaign: campaign.campaign_id,
    ...dayScope(register),
    where: { status: openStatuses },
    spans: { due: { from: day, to: day } },
    limit: 1,
  })
  const [worst = null] = await source.list(works)
  return { total, days, worst }
}

export function overdueDays(rows: readonly MetricRow[], asOf: string): OverdueDays[] {
  return rows
    .flatMap(({ period, numerator, is_total }) =>
      is_total || period == null || numerator === 0
        ? []
        : [{ days: daysBetween(period, asOf), count: numerator }],
    )
    .toSorted((a, b) => b.days - a.days)
}
