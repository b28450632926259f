import { asc, type ExprNode, isIn, literal, lt, Query, ScalarSubqueryNode } from '@uwdata/mosaic-sql'
import { required } from '@vedich/model'
import { campaign, work } from '@vedich/model/tables'
import { happenedBy, statusAsOf } from '../facts/as-of.ts'
import { lastDay } from '../facts/last-day.ts'
import { call } from '../sql/call.ts'
import { dateLiteral, parseDate } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { listing } from './listing.ts'
import { workFields, worksOf } from './work-record.ts'

export interface OverdueSpec {
  readonly campaign: string
  /** `YYYY-MM-DD`; by default `as_of` of {@link campaigns}, the day that its figures speak of. */
  readonly asOf?: string
}

/**
 * The works that `works_overdue` counts, the longest overdue first: open on the as-of date, and due before
 * it.
 * @throws MetricError when `asOf` is not a date.
 */
export function overdueWorks(spec: OverdueSpec) {
  const asOf = spec.asOf === undefined ? null : parseDate(spec.asOf, 'asOf')
  const deadline = asOf === null ? lastDayOf(spec.campaign) : dateLiteral(asOf)
  const status = asOf === null ? columnOf(work, 'status') : statusAsOf(dateLiteral(asOf))
  const due = columnOf(work, 'due_on')
  const rows = worksOf(spec.campaign)
    .where(isIn(status, [literal('registered'), literal('started')]), lt(due, deadline))
    .where(asOf === null ? [] : happenedBy(columnOf(work, 'registered_on'), dateLiteral(asOf)))
    .orderby(asc(due), asc(columnOf(work, 'work_id')))
  return listing(rows, {
    ...workFields,
    status: { column: workFields.status.column, from: status },
    days_overdue: {
      column: required('BIGINT', { vi: 'Số ngày quá hạn', en: 'Days overdue' }),
      from: call('date_diff', literal('day'), due, deadline),
    },
  })
}

function lastDayOf(id: string): ExprNode {
  return new ScalarSubqueryNode(
    Query.from(source(campaign)).select({ day: lastDay() }).where(inCampaign(campaign, id)),
  )
}
