import { cast, type ExprNode, literal } from '@uwdata/mosaic-sql'
import { MetricError } from '../metric-error.ts'

/**
 * Checks that a text is a day of the calendar, written `YYYY-MM-DD`.
 * @throws MetricError otherwise; `what` names the option in the message.
 */
export function parseDate(text: unknown, what: string): string {
  if (typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const day = new Date(`${text}T00:00:00Z`)
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text
  }
  throw new MetricError(`${what} is not a date: ${JSON.stringify(text)}`, ['YYYY-MM-DD'])
}

export function dateLiteral(date: string): ExprNode {
  return cast(literal(date), 'DATE')
}
