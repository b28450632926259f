import type { SheetExplanation } from '@vedich/ingest'

import { cutTo, fit, widest } from '../fit.ts'
import { formatCount } from '../number.ts'
import type { Page } from './page.ts'

/** Each kind of row, how many there are, and the first of them. */
export function rowLines(
  { kinds }: SheetExplanation['rows'],
  { words, pen, width, language }: Page,
): string[] {
  const label = (row: (typeof kinds)[number]) => words.kinds[row.kind]
  const labels = widest(kinds.map(label), 16)
  const counts = widest(
    kinds.map(({ count }) => formatCount(count, language)),
    12,
  )
  return kinds.flatMap((row) => {
    const paint = row.kind === 'accepted' ? pen.green : row.kind === 'rejected' ? pen.red : pen.dim
    const tier = row.tier === null ? '' : `${words.setsTier(row.tier)}  `
    const start = `   ${paint(fit(label(row), labels))}  ${fit(formatCount(row.count, language), counts, 'right')}  `
    const indent = labels + counts + 7
    const shown = row.kind === 'blank' ? [] : row.examples
    const texts = shown.map(({ row: number, text }) => {
      const place = `${words.row} ${number}: `
      return `${pen.dim(place)}${cutTo(text, width - indent - place.length - tier.length)}`
    })
    const [first = '', ...rest] = texts
    return [
      `${start}${tier === '' ? '' : pen.cyan(tier)}${first}`.trimEnd(),
      ...rest.map((text) => `${' '.repeat(indent + tier.length)}${text}`),
    ]
  })
}
