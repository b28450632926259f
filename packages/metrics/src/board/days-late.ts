import { and, cond, eq, type ExprNode, isIn, literal, lt } from '@uwdata/mosaic-sql'
import { call } from '../sql/call.ts'

/** What lateness is told from. */
export interface DueWork {
  readonly status: ExprNode
  readonly due: ExprNode
  readonly completed: ExprNode
  readonly asOf: ExprNode
}

/**
 * Days from the due date to completion, negative when it came early; of an open work past its due date, to the as-of
 * date. NULL when a date is not known or the work is not late yet.
 */
export function daysLate({ status, due, completed, asOf }: DueWork): ExprNode {
  const until = (day: ExprNode) => call('date_diff', literal('day'), due, day)
  const isOpen = isIn(status, [literal('registered'), literal('started')])
  return cond(eq(status, literal('completed')), until(completed)).when(
    and(isOpen, lt(due, asOf)),
    until(asOf),
  )
}
