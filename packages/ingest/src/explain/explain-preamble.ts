import type { Given } from '../layout/given.ts'
import type { SheetGiven } from '../table/detect.ts'
import type { Preamble, PreamblePlace } from '../layout/preamble.ts'
import type { PreambleExplanation, Stated } from './explanation.ts'
import { addressOf, type RowOf } from './place.ts'

/** What the rows above the table say, each with the cell that says it. */
export function explainPreamble(
  preamble: Preamble,
  { unit, tier }: SheetGiven,
  rowOf: RowOf,
): PreambleExplanation {
  const stated = <T>(value: T | undefined, place: PreamblePlace | undefined): Stated<T> | null =>
    value === undefined || place === undefined
      ? null
      : { value, cell: cellAt(place, rowOf), text: place.text }
  const given = (said: Given | undefined): Stated<string> | null =>
    said === undefined
      ? null
      : { value: said.text, cell: said.place ? cellAt(said.place, rowOf) : null, text: said.source }
  const { asOf, moneyUnit, reference, places } = preamble
  return {
    as_of: stated(asOf, places.asOf),
    money_unit: stated(moneyUnit, places.moneyUnit),
    reference: stated(reference, places.reference),
    unit: given(unit),
    tier: given(tier),
  }
}

/** Lines of a text before its table stand in no row. */
function cellAt({ record, column }: { readonly record: number; readonly column: number }, rowOf: RowOf) {
  const row = rowOf(record)
  return row < 1 ? null : addressOf(column, row)
}
