import { moneyUnit } from '../normalise/money.ts'
import { parseDate } from '../normalise/date.ts'
import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'
import { type DocumentReference, parseReference } from './reference.ts'

/** What the rows above a table say about all of it. */
export interface Preamble {
  /** "Số liệu tính đến ngày 03/02/2025". */
  readonly asOf: string | undefined
  /** Dong per one in money columns, from "Đơn vị tính: triệu đồng"; 1 when nothing is said. */
  readonly moneyUnit: number
  /** The document the sheet is attached to. */
  readonly reference: DocumentReference | undefined
}

const asOfPhrase =
  /(?:tính đến|đến hết|cập nhật đến)(?: hết)?(?: ngày)? (\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/u
const unitPhrase = /(?:đơn vị tính|đvt) ?: ?([^.;)]+)/u

/** Reads the rows above the header. */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const texts = rows.flatMap((row) => row.cells.flatMap((cell) => (cell === null ? [] : [foldText(cell)])))
  const dates = texts.flatMap((text) => asOfPhrase.exec(text)?.[1] ?? []).map((text) => parseDate(text).value)
  const units = texts.flatMap((text) => unitPhrase.exec(text)?.[1] ?? []).map((words) => moneyUnit(words))
  const [reference] = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell === null ? [] : (parseReference(cell) ?? []))),
  )
  return {
    reference,
    asOf: dates.find((date) => date !== undefined),
    moneyUnit: units.find((unit) => unit !== undefined) ?? 1,
  }
}
