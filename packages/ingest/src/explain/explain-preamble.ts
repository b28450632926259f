import type { Preamble, PreamblePlace } from '../layout/preamble.ts'
import type { PreambleExplanation, Stated } from './explanation.ts'
import { addressOf, type RowOf } from './place.ts'

/** What the rows above the table say, each with the cell that says it. */
export function explainPreamble(preamble: Preamble, rowOf: RowOf): PreambleExplanation {
  const stated = <T>(value: T | undefined, place: PreamblePlace | undefined): Stated<T> | null =>
    value === undefined || place === undefined
      ? null
      : { value, cell: addressOf(place.column, rowOf(place.record)), text: place.text }
  const { asOf, moneyUnit, reference, places } = preamble
  return {
    as_of: stated(asOf, places.asOf),
    money_unit: stated(moneyUnit, places.moneyUnit),
    reference: stated(reference, places.reference),
  }
}
