import { and, column, type ExprNode, isNotNull } from '@uwdata/mosaic-sql'
import { isStatus } from './is-status.ts'

/** The work is completed, and both its completion and its due date are known: only then can it be on time. */
export function completedWithDates(): ExprNode {
  return and(isStatus('completed'), isNotNull(column('completed_on')), isNotNull(column('due_on')))
}
