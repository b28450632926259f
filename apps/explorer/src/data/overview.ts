import { findMetric, type MetricRow, query, reportedFigures } from '@vedich/metrics'
import { type BurnUp, burnUp } from './burn-up.ts'
import { loadOverdue, type Overdue } from './overdue.ts'
import { overviewQuestions } from './overview-questions.ts'
import { compare, type Comparison, publishedTotal, type ReportedFigure } from './published.ts'
import { ownScope, type Register } from './register.ts'
import type { TierRow } from './rates.ts'
import type { Source } from './source.ts'
import { type UnitRate, unitsToWatch } from './units-to-watch.ts'

/** Everything the overview says, in numbers; words and shapes come later. */
export interface Overview {
  readonly total: MetricRow
  readonly tiers: readonly TierRow[]
  readonly completion: Comparison | null
  readonly burnUp: BurnUp
  readonly overdue: Overdue
  readonly units: readonly UnitRate[]
  readonly awards: MetricRow | null
  readonly awardCheck: Comparison | null
}

export async function loadOverview(source: Source, register: Register): Promise<Overview> {
  const { campaign, asOf, units } = register
  const [[rates, registered, due, completed, overdueDays, unitRates, unitOverdue, awards], figures] =
    await Promise.all([
      source.together(overviewQuestions(ownScope(register))),
      source.list(reportedFigures(campaign.campaign_id)),
    ])
  const total = rates.find((row) => row.is_total) ?? nothing
  const award = awards[0] ?? nothing
  const [overdue, completion, awardCheck] = await Promise.all([
    loadOverdue(source, register, overdueDays),
    comparison(source, register, publishedTotal(figures, 'completion_rate'), total),
    comparison(source, register, publishedTotal(figures, 'award_rate'), award),
  ])
  return {
    total,
    tiers: rates.filter((row) => !row.is_total),
    completion,
    burnUp: burnUp(
      { registered, due, completed },
      { start: campaign.started_on, end: campaign.ended_on, asOf },
    ),
    overdue,
    units: unitsToWatch(unitRates, unitOverdue, (id) => units.get(id)?.name ?? id),
    awards: award.numerator === 0 ? null : award,
    awardCheck,
  }
}

const nothing: MetricRow = {
  numerator: 0,
  denominator: 0,
  value: null,
  lower: null,
  upper: null,
  is_total: true,
}

/** A figure is held against the records of the day it speaks of, which need not be the day of the page. */
async function comparison(
  source: Source,
  register: Register,
  figure: ReportedFigure | undefined,
  today: MetricRow,
): Promise<Comparison | null> {
  if (figure === undefined || figure.metric_id === null) return null
  const { campaign, asOf, registeredLater } = register
  const day = figure.as_of
  const isToday = day === null || (day === asOf && registeredLater === 0)
  const spec = { where: { campaign: campaign.campaign_id }, asOf: day ?? asOf }
  const [row = nothing] = isToday ? [today] : await source.measure(query(findMetric(figure.metric_id), spec))
  return compare(figure, { numerator: row.numerator, denominator: row.denominator ?? 0 })
}
