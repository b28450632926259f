import { column, type ExprNode, isIn, literal } from '@uwdata/mosaic-sql'
import type { WorkStatus } from '@vedich/model'

/** The fact's `status` is one of these. */
export function isStatus(...statuses: WorkStatus[]): ExprNode {
  return isIn(
    column('status'),
    statuses.map((status) => literal(status)),
  )
}
