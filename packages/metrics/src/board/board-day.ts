import { MetricError } from '../metric-error.ts'
import { parseDate } from '../sql/date.ts'

/** The day that a board or a list speaks of, `YYYY-MM-DD`: one of the two. */
export interface BoardDay {
  /** Works as they stood on that day. */
  readonly asOf?: string
  /** Works as the register has them, late by that day. */
  readonly lateBy?: string
}

/** @throws MetricError unless one of the two is a day. */
export function dayOf({ asOf, lateBy }: BoardDay): string {
  if (asOf !== undefined && lateBy !== undefined)
    throw new MetricError('asOf and lateBy do not go together', ['asOf', 'lateBy'])
  return asOf === undefined ? parseDate(lateBy, 'lateBy') : parseDate(asOf, 'asOf')
}
