import { type ExprNode, literal } from '@uwdata/mosaic-sql'
import { MetricError } from '../metric-error.ts'

/**
 * The one way user text enters SQL: as a quoted literal. mosaic-sql prints a literal of a type it does not
 * know as bare text, and a NUL would end the statement in a C client, so both are refused.
 * @throws MetricError; `what` names the option in the message.
 */
export function textLiteral(value: unknown, what: string): ExprNode {
  if (typeof value === 'string' && !value.includes('\0')) return literal(value)
  throw new MetricError(`${what} is not a text: ${JSON.stringify(value) ?? String(value)}`)
}
