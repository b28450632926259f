import { eq, type ExprNode, literal, max, Query, ScalarSubqueryNode } from '@uwdata/mosaic-sql'
import { campaign, sourceFile, work } from '@vedich/model/tables'
import { call } from '../sql/call.ts'
import { dateLiteral } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'

/**
 * The day that figures speak of when none is asked for, as a DATE, of the `campaign` in the FROM clause: its own last
 * day, or that of the last work that was registered or completed when it is later, and no later than the last day that
 * the registers tell of or the day that is asked to be known. So all that is known counts on that day, and what became
 * of a work since, nobody knows.
 *
 * A register tells of its as-of date, or of the day it was read.
 */
export function lastDay(knownOn: string | null = null): ExprNode {
  const told = Query.from(source(sourceFile))
    .select({ day: max(columnOf(sourceFile, 'known_on')) })
    .where(
      eq(columnOf(sourceFile, 'role'), literal('register')),
      eq(columnOf(sourceFile, 'campaign_id'), columnOf(campaign, 'campaign_id')),
    )
  const late = Query.from(source(work))
    .select({ day: max(lastEvent) })
    .where(eq(columnOf(work, 'campaign_id'), columnOf(campaign, 'campaign_id')))
  const ended = columnOf(campaign, 'ended_on')
  const end = call('greatest', ended, call('coalesce', new ScalarSubqueryNode(late), ended))
  const known = knownOn === null ? [] : [dateLiteral(knownOn)]
  return call('least', end, call('coalesce', new ScalarSubqueryNode(told), end), ...known)
}

/** Not NULL where one of the two is known, in every dialect. */
const lastEvent = call(
  'greatest',
  call('coalesce', columnOf(work, 'registered_on'), columnOf(work, 'completed_on')),
  call('coalesce', columnOf(work, 'completed_on'), columnOf(work, 'registered_on')),
)
