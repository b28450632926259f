import type { SheetExplanation } from '@vedich/ingest'
import stringWidth from 'string-width'

import { cutTo, fit, widest } from '../fit.ts'
import { formatCount } from '../number.ts'
import type { Page } from './page.ts'

/** What stands above the table, each with the cell that says it, and how its text is written. */
export function preambleLines(sheet: SheetExplanation, { words, pen, width, language }: Page): string[] {
  const { as_of: asOf, money_unit: money, reference, unit, tier } = sheet.preamble
  const said = (label: string, value: string, place: { cell: string | null; text: string }) => ({
    label,
    value,
    place: place.cell === null ? `“${place.text}”` : `${place.cell} “${place.text}”`,
  })
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const encoding = [
    sheet.encoding,
    ...(sheet.encoding_confidence === null ? [] : [words.sure(percent(sheet.encoding_confidence))]),
    ...(sheet.delimiter === null ? [] : [`${words.delimiter} “${shownDelimiter(sheet.delimiter)}”`]),
  ].join(', ')
  const lines = [
    ...(sheet.delimiter === null ? [] : [{ label: words.encoding, value: encoding, place: '' }]),
    ...(reference === null
      ? []
      : [
          said(
            words.document,
            [reference.value.kind, reference.value.number, reference.value.date, reference.value.issuer]
              .filter((part) => part !== undefined)
              .join(' · '),
            reference,
          ),
        ]),
    ...(asOf === null ? [] : [said(words.asOf, asOf.value, asOf)]),
    ...(unit === null ? [] : [said(words.unit, unit.value, unit)]),
    ...(tier === null ? [] : [said(words.tier, tier.value, tier)]),
    ...(money === null ? [] : [said(words.money, `× ${formatCount(money.value, language)} đ`, money)]),
    ...(sheet.header === null
      ? []
      : [
          {
            label: words.header,
            value: words.rowsFrom(sheet.header.first_row, sheet.header.last_row),
            place: '',
          },
        ]),
  ]
  const labelWidth = widest(
    lines.map(({ label }) => label),
    20,
  )
  const indent = labelWidth + 5
  return lines.flatMap(({ label, value, place }) => {
    const said = cutTo(value, width - indent)
    const start = `   ${pen.dim(fit(label, labelWidth))}  ${said}`
    if (place === '') return [start]
    const left = width - indent - stringWidth(said) - 2
    return left >= stringWidth(place) || left >= leastPlace
      ? [`${start}  ${pen.dim(cutTo(place, left))}`]
      : [start, `${' '.repeat(indent)}${pen.dim(cutTo(place, width - indent))}`]
  })
}

/** Cells that the place of something must have beside it; with fewer it stands below. */
const leastPlace = 24

function shownDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter
}
