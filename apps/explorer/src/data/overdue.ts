import { findMetric, listWorks, type MetricRow, query } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import type { Register } from './register.ts'
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

/** Counted by due day in the database, so that a million overdue works cost no more than a hundred. */
export async function loadOverdue(source: Source, { campaign, asOf }: Register): Promise<Overdue> {
  const where = { campaign: campaign.campaign_id }
  const earliest = listWorks({
    campaign: campaign.campaign_id,
    where: { status: openStatuses },
    sort: { by: 'due_on' },
    limit: 1,
  })
  const [rows, [first]] = await Promise.all([
    source.measure(query(findMetric('works_overdue'), { where, asOf, grain: 'day' })),
    source.list(earliest),
  ])
  const days = overdueDays(rows, asOf)
  // A work completed since was open on the as-of date too; then no name is better than the wrong one.
  const isWorst = first?.due_on != null && daysBetween(first.due_on, asOf) === days[0]?.days
  return {
    total: days.reduce((sum, { count }) => sum + count, 0),
    days,
    worst: isWorst ? first : null,
  }
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
