import { moneyUnit } from '../normalise/money.ts'
import { foldText } from '../text/fold.ts'
import { parseAsOf } from './as-of.ts'
import type { SheetRow } from './cells.ts'
import { type DocumentReference, parseReference } from './reference.ts'

/** A cell above the table that says something about all of it. */
export interface PreamblePlace {
  readonly record: number
  /** 0-based. */
  readonly column: number
  readonly text: string
}

/** What the rows above a table say about all of it. */
export interface Preamble {
  /** "Số liệu tính đến ngày 03/02/2025". */
  readonly asOf: string | undefined
  /** Dong per one in money columns, from "Đơn vị tính: triệu đồng"; 1 when nothing is said. */
  readonly moneyUnit: number
  /** The document the sheet is attached to. */
  readonly reference: DocumentReference | undefined
  /** Where each was read; absent for what is not said. */
  readonly places: Readonly<Partial<Record<'asOf' | 'moneyUnit' | 'reference', PreamblePlace>>>
}

const unitPhrase = /(?:đơn vị(?: tính)?|đvt) ?:? ?((?:[^.;)]|\.(?=\S))+)/u

/** Reads the rows above the header. */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const cells = rows.flatMap(({ record, cells: texts }) =>
    texts.flatMap((text, column) => (text === null ? [] : [{ record, column, text }])),
  )
  const asOf = firstRead(cells, (text) => parseAsOf(text))
  const unit = firstRead(cells, (text) => moneyUnit(unitPhrase.exec(foldText(text))?.[1] ?? ''))
  const reference = firstRead(cells, parseReference)
  return {
    asOf: asOf?.value,
    moneyUnit: unit?.value ?? 1,
    reference: reference?.value,
    places: {
      ...(asOf && { asOf: asOf.place }),
      ...(unit && { moneyUnit: unit.place }),
      ...(reference && { reference: reference.place }),
    },
  }
}

function firstRead<T>(
  cells: readonly PreamblePlace[],
  read: (text: string) => T | undefined,
): { readonly value: T; readonly place: PreamblePlace } | undefined {
  for (const place of cells) {
    const value = read(place.text)
    if (value !== undefined) return { value, place }
  }
  return undefined
}
