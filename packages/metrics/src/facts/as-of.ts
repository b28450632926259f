import { add, and, cond, eq, type ExprNode, gt, isNull, literal, lte, or } from '@uwdata/mosaic-sql'
import { type WorkStatus } from '@vedich/model'
import * as tables from '@vedich/model/tables'
import { dateLiteral } from '../sql/date.ts'
import { columnOf } from '../sql/source.ts'
import type { AsOf } from './fact-source.ts'

const status = columnOf(tables.work, 'status')
const startedOn = columnOf(tables.work, 'started_on')
const completedOn = columnOf(tables.work, 'completed_on')

/** The as-of date as a DATE. A day of the campaign is counted from the first day of the `campaign` joined. */
export function asOfDay(asOf: AsOf): ExprNode {
  if (typeof asOf === 'string') return dateLiteral(asOf)
  return add(columnOf(tables.campaign, 'started_on'), literal(asOf - 1))
}

/**
 * The event had happened by the as-of date.
 *
 * A NULL date means that the register states the event but not its day, never that it did not happen. Such an
 * event counts at every as-of date: dropping it would make the total shrink for want of a date.
 */
export function happenedBy(date: ExprNode, day: ExprNode): ExprNode {
  return or(isNull(date), lte(date, day))
}

/**
 * The state of a work on the as-of date. A work completed or started later was still in the state before;
 * cancelled, withdrawn and carried over bear no date, so they hold at every as-of date.
 */
export function statusAsOf(day: ExprNode): ExprNode {
  const before = cond(lte(startedOn, day), literal('started'), literal('registered'))
  return cond(and(is('completed'), gt(completedOn, day)), before)
    .when(and(is('started'), gt(startedOn, day)), literal('registered'))
    .else(status)
}

function is(value: WorkStatus): ExprNode {
  return eq(status, literal(value))
}
