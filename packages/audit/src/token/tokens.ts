import type { Row } from '../text/rows.ts'
import { lowerBound } from '../text/sentences.ts'
import { columnPercentsOf } from './column-percents.ts'
import { countsOf } from './counts.ts'
import { datesOf, type DateMention } from './dates.ts'
import { fractionsOf } from './fractions.ts'
import { percentsOf } from './percents.ts'
import { isProtected, protect } from './protect.ts'
import type { CountToken, Token } from './token.ts'

/** What figures are made of, in order and without overlap, and the dates beside them. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
}

/** Reads the tokens of a normal text: first what is no figure is set aside, then percentages, fractions, counts. */
export function tokensOf(text: string, rows: readonly Row[]): Tokens {
  const dates = datesOf(text)
  const mask = protect(text, dates, rows)
  const tokens: Token[] = []
  const percents = [...percentsOf(text), ...columnPercentsOf(text, rows)]
  const counts = countsOf(text, percents).map((count) => withinCell(count, rows))
  for (const kind of [percents, fractionsOf(text), counts]) {
    for (const token of kind) {
      if (isProtected(mask, token.start, token.end)) continue
      mask.fill(1, token.start, token.end)
      tokens.push(token)
    }
  }
  return { tokens: tokens.toSorted((a, b) => a.start - b.start), dates }
}

/** "2 | Công trình hoàn thành": the noun of the next cell counts nothing of this one. */
function withinCell(count: CountToken, rows: readonly Row[]): CountToken {
  const row = rows[lowerBound(rows, count.start + 1) - 1]
  const cell = row?.cells.find(({ start, end }) => start <= count.start && count.start < end)
  return cell === undefined || count.end <= cell.end ? count : { ...count, end: cell.end, noun: null }
}
