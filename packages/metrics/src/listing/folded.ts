import { type ExprNode, literal, lower } from '@uwdata/mosaic-sql'
import { call } from '../sql/call.ts'

/**
 * Text without case and without Vietnamese tones and marks: `Đường Hoàng Sa` → `duong hoang sa`. The bar of đ
 * is part of the letter in Unicode, not a mark, so that strip_accents leaves it.
 */
export function folded(text: ExprNode): ExprNode {
  return call('replace', call('strip_accents', lower(text)), literal('đ'), literal('d'))
}
