import { and, column, type ExprNode, gte, isNull, literal, lte } from '@uwdata/mosaic-sql'
import { MetricError } from '../metric-error.ts'
import { dateLiteral, parseDate } from '../sql/date.ts'
import { oneOf } from '../sql/one-of.ts'
import type { BoardChoice, BoardSpan } from './board-field.ts'

/** A span of values, both ends included, open where NULL; 'none' is the works that have no value. */
export type SpanOf = 'none' | { readonly from: string | number | null; readonly to: string | number | null }

/** The works whose field is one of these; null stands for no value. */
export function isChosen(field: BoardChoice, values: readonly (string | null)[], expr?: ExprNode): ExprNode {
  return oneOf(expr ?? column(field), values, field)
}

/**
 * The works whose field lies in a span.
 * @throws MetricError naming a value that is no day or no number.
 */
export function isWithin(field: BoardSpan, span: SpanOf, expr: ExprNode = column(field)): ExprNode {
  if (span === 'none') return isNull(expr)
  const bound = (value: string | number) => valueLiteral(field, value)
  return and(
    span.from === null ? [] : gte(expr, bound(span.from)),
    span.to === null ? [] : lte(expr, bound(span.to)),
  )
}

function valueLiteral(field: BoardSpan, value: string | number): ExprNode {
  if (field !== 'budget' && field !== 'late') return dateLiteral(parseDate(value, field))
  if (typeof value === 'number' && Number.isSafeInteger(value)) return literal(value)
  throw new MetricError(`${field} is not a whole number: ${JSON.stringify(value)}`)
}
