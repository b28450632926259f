import { type ExprNode, isInDistinct, literal } from '@uwdata/mosaic-sql'
import { textLiteral } from './text-literal.ts'

/** One value or a list of them; null selects the rows that have none. An empty list selects nothing. */
export type Selected = string | null | readonly (string | null)[]

/** `expr` is one of the selected values. */
export function oneOf(expr: ExprNode, selected: Selected, what: string): ExprNode {
  const values = isList(selected) ? selected : [selected]
  if (values.length === 0) return literal(false)
  return isInDistinct(
    expr,
    values.map((value) => (value === null ? literal(null) : textLiteral(value, what))),
  )
}

function isList(selected: Selected): selected is readonly (string | null)[] {
  return Array.isArray(selected)
}
