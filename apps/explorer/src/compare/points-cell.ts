import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import type { TypedCell } from '../words/cell.ts'

/** A difference of shares in percentage points, with its sign. */
export function pointsCell(difference: number | null, { number }: Language): TypedCell {
  return {
    type: 'number',
    value: difference === null ? null : difference * 100,
    text: difference === null ? noNumber : number.signedPoints(difference, 1),
  }
}
