import { column, count, type ExprNode, not, sub } from '@uwdata/mosaic-sql'
import { isStatus } from './is-status.ts'

/** Units of the group less those with a work in it that is not completed. */
export function unitsAllDoneCount(): ExprNode {
  const units = count(column('unit_key')).distinct()
  return sub(units, units.where(not(isStatus('completed'))))
}
