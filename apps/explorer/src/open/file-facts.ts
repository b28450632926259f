import type { UnderstoodSheet } from '@vedich/ingest/understand'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** What is known of a sheet beside its rows, as pairs of a label and what it says. */
export function fileFacts(
  format: string,
  { encoding, encoding_confidence: sure, delimiter, header, preamble }: UnderstoodSheet,
  { code, number, date }: Language,
): [label: string, text: string][] {
  const words = messages[code].facts
  const certainty = sure === null ? '' : `, ${words.sure({ percent: number.percent(sure, 0) })}`
  const { as_of, money_unit, reference } = preamble
  // What stands in the text around a table is in no cell.
  const at = (cell: string | null = null) => (cell === null ? '' : ` (${words.at({ cell })})`)
  const isText = delimiter !== null
  const rows = header && {
    first: number.count(header.first_row),
    last: number.count(header.last_row),
  }
  return [
    [words.format, format],
    ...pair(isText, words.encoding, `${encoding}${certainty}`),
    ...pair(isText, words.delimiter, delimiter === '\t' ? words.tab : (delimiter ?? '')),
    ...pair(
      rows !== null,
      words.header,
      rows === null ? '' : rows.first === rows.last ? words.row({ row: rows.first }) : words.rows(rows),
    ),
    ...pair(as_of !== null, words.as_of, `${date.day(as_of?.value ?? null)}${at(as_of?.cell)}`),
    ...pair(
      money_unit !== null,
      words.money_unit,
      `${words.dong({ count: number.count(money_unit?.value ?? 1) })}${at(money_unit?.cell)}`,
    ),
    ...pair(reference !== null, words.reference, reference?.text ?? ''),
  ]
}

function pair(isThere: boolean, label: string, text: string): [string, string][] {
  return isThere ? [[label, text]] : []
}
