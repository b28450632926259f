import { requireCount } from '../require-count.ts'

/** What happened in one period, in works. A period of NULL, an unknown day, counts from the start. */
export interface PeriodCounts {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly period: string | null
  readonly registered: number
  readonly cancelled: number
  readonly completed: number
  /** Works whose due date falls in the period. */
  readonly due: number
}

/** The state at the end of a period, in works. */
export interface BurnUpPoint {
  readonly period: string
  /** The line to reach: registered so far less cancelled so far. It moves. */
  readonly scope: number
  readonly registered: number
  readonly cancelled: number
  readonly completed: number
  /** Planned to be completed by now. */
  readonly due: number
  /** scope - completed. */
  readonly open: number
}

/**
 * The burn-up chart: running totals per period, in the order of the periods; rows of one period are added up.
 * The scope line rises with late registrations and falls with cancellations, so that a campaign that got
 * nearer by dropping works is not taken for one that worked. Periods without a row have no point.
 * @throws MetricError on a negative count.
 */
export function burnUp(counts: readonly PeriodCounts[]): BurnUpPoint[] {
  const points = new Map<string, BurnUpPoint>()
  let [registered, cancelled, completed, due] = [0, 0, 0, 0]
  for (const row of inOrder(counts)) {
    registered += requireCount(row.registered, 'works registered')
    cancelled += requireCount(row.cancelled, 'works cancelled')
    completed += requireCount(row.completed, 'works completed')
    due += requireCount(row.due, 'works due')
    if (row.period === null) continue
    const scope = registered - cancelled
    const open = scope - completed
    points.set(row.period, { period: row.period, scope, registered, cancelled, completed, due, open })
  }
  return [...points.values()]
}

function inOrder(counts: readonly PeriodCounts[]): PeriodCounts[] {
  const key = ({ period }: PeriodCounts) => period ?? ''
  return counts.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
