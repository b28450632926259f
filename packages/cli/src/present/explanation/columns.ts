import type { SheetExplanation } from '@vedich/ingest'
import stringWidth from 'string-width'

import { cutTo, fit, widest } from '../fit.ts'
import type { Page } from './page.ts'

/** Each column: its letter, heading, the field it became, and by which word; an example while there is room. */
export function columnLines(columns: SheetExplanation['columns'], { words, pen, width }: Page): string[] {
  const letters = widest(
    columns.map(({ column }) => column),
    3,
  )
  const headings = widest(
    columns.map(({ heading }) => heading ?? '–'),
    Math.floor(width * 0.32),
  )
  const fields = widest(
    columns.map(({ field }) => field ?? words.notRead),
    22,
  )
  const why = widest(
    columns.map((column) => words.why[column.why](column.term ?? '')),
    Math.floor(width * 0.3),
  )
  const room = width - letters - headings - fields - why - 14
  return columns.map((column) => {
    const isRead = column.field !== null
    const reason = fit(words.why[column.why](column.term ?? ''), why)
    const field = fit(column.field ?? words.notRead, fields)
    const example = column.example === null || room < 8 ? '' : `  ${pen.dim(cutTo(column.example, room))}`
    return `   ${pen.bold(fit(column.column, letters))}  ${fit(shortened(column.heading ?? '–', headings), headings)} ${
      isRead ? `→ ${pen.green(field)}  ${pen.dim(reason)}` : `  ${pen.yellow(field)}  ${pen.yellow(reason)}`
    }${example}`.trimEnd()
  })
}

/** Of a heading under merged ones the lowest text tells most: "… > Khởi công". */
function shortened(heading: string, width: number): string {
  const lowest = heading.split(' > ').at(-1) ?? heading
  return stringWidth(heading) <= width || lowest === heading ? heading : `… > ${lowest}`
}
