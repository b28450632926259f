import { cumulate } from '../estimators/cumulate.ts'
import { periodSpine } from '../estimators/trend/period-spine.ts'
import { type Axis, type Grain } from '../grain.ts'
import type { Metric } from '../metric.ts'
import { MetricError } from '../metric-error.ts'
import type { Estimates, MetricRow } from '../metric-row.ts'
import { query } from '../query.ts'
import type { Scope } from '../query-spec.ts'
import { answered, type Question } from '../question.ts'
import { groupRows } from './group-rows.ts'

export interface TrendSpec extends Scope {
  readonly grain: Grain
  /** `calendar` by default; `campaign_day` lays campaigns over each other. */
  readonly axis?: Axis
  /** One series for each value of this dimension; one of all together by default. */
  readonly by?: string
  /** Running totals instead of what happened in each period; for metrics that add up. */
  readonly cumulative?: boolean
}

export interface TrendPoint extends Omit<Estimates, 'is_total' | 'level'> {
  /** First day of the period: `YYYY-MM-DD`, or the day of the campaign. */
  readonly period: string | number
}

export interface TrendSeries {
  /** Value of `by`; NULL for records that have none, and without one. */
  readonly group: string | null
  /** In order and without gaps, all series from the first to the last period of any. */
  readonly points: readonly TrendPoint[]
  /** What bears no date: counted from the start in running totals, in no point otherwise. */
  readonly undated: Omit<Estimates, 'is_total' | 'level'> | null
}

/**
 * A metric over time, gaps filled: 0 for counts, nothing of nothing for rates.
 * @throws MetricError naming what does not fit the metric.
 */
export function trend(metric: Metric, spec: TrendSpec): Question<TrendSeries[]> {
  const { by, cumulative = false, ...rest } = spec
  if (cumulative && !metric.additive) {
    throw new MetricError(`${metric.id} does not add up over periods, so it has no running totals`)
  }
  const counted = query(metric, { ...rest, by: by === undefined ? [] : [by] })
  return answered(counted, (rows) => {
    const groups = groupRows(rows, (row) => groupOf(row, by))
    const spine = spineOf(rows, spec)
    return [...groups].map(([group, own]) => seriesOf(metric, group, own, spine, cumulative))
  })
}

function groupOf(row: MetricRow, by: string | undefined): string | null {
  const value = Object.entries(row).find(([name]) => name === by)?.[1]
  return typeof value === 'string' ? value : null
}

function periodOf({ period, campaign_day }: MetricRow): string | number | null {
  return period ?? campaign_day ?? null
}

function spineOf(rows: readonly MetricRow[], { grain, axis }: TrendSpec): (string | number)[] {
  if (axis === 'campaign_day') {
    const days = rows.flatMap((row) => row.campaign_day ?? [])
    if (days.length === 0) return []
    const [first, last, step] = [Math.min(...days), Math.max(...days), grain === 'week' ? 7 : 1]
    return Array.from({ length: (last - first) / step + 1 }, (_, place) => first + place * step)
  }
  const known = rows.flatMap((row) => row.period ?? []).toSorted()
  const [first, last] = [known.at(0), known.at(-1)]
  return first === undefined || last === undefined ? [] : periodSpine(first, last, grain)
}

function seriesOf(
  metric: Metric,
  group: string | null,
  rows: readonly MetricRow[],
  spine: readonly (string | number)[],
  cumulative: boolean,
): TrendSeries {
  const byPeriod = new Map(rows.map((row) => [periodOf(row), row]))
  const undated = byPeriod.get(null)
  const nothing = metric.kind === 'count' ? noCount : noRate
  const filled = spine.map((period) => ({ ...(byPeriod.get(period) ?? nothing), period }))
  // Running totals go by the order of their periods, which days of the campaign have as numbers.
  const inOrder = [undated ?? [], filled]
    .flat()
    .map((row, place) => ({ ...estimatesIn(row), is_total: false, period: orderKey(place) }))
  const values = cumulative ? cumulate(inOrder).slice(undated === undefined ? 0 : 1) : filled
  return {
    group,
    points: spine.map((period, place) => ({ period, ...estimatesIn(values[place] ?? nothing) })),
    undated: undated === undefined ? null : estimatesIn(undated),
  }
}

const noCount: MetricRow = {
  numerator: 0,
  denominator: null,
  value: 0,
  lower: null,
  upper: null,
  is_total: false,
}
const noRate: MetricRow = { ...noCount, denominator: 0, value: null }

function orderKey(place: number): string {
  return String(place).padStart(9, '0')
}

function estimatesIn({ numerator, denominator, value, lower, upper }: Estimates) {
  return { numerator, denominator, value, lower, upper }
}
