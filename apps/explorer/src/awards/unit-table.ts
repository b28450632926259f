import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import { type Cell, countCell, percentCell, rateCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import type { Floor } from './judge-units.ts'
import type { AwardUnit } from './load-awards.ts'
import { messages } from './messages.ts'

/** Units, one row each: whether they are commended, and why or why not. */
export function unitTable(units: readonly AwardUnit[], floor: Floor | null, language: Language): TableWords {
  const c = messages[language.code].columns
  return {
    columns: [c.unit, c.standing, c.why, c.done, c.registered, c.rate, c.lower, c.upper, c.rank, c.chance],
    rows: units.map((unit) => rowOf(unit, floor, language)),
  }
}

function rowOf(unit: AwardUnit, floor: Floor | null, language: Language): Cell[] {
  const { standings } = messages[language.code]
  const { name, standing, x, n, lower, upper, rank } = unit
  return [
    name,
    floor === null ? noNumber : standing === 'commended' ? standings.in : standings.out,
    whyOf(unit, floor, language),
    countCell(x, language),
    countCell(n, language),
    rateCell(x, n, 1, language),
    percentCell(lower, 1, language),
    percentCell(upper, 1, language),
    { type: 'number', value: rank?.median ?? null, text: rankText(rank, language) },
    percentCell(rank?.topQuartile ?? null, 0, language),
  ]
}

/** Why a unit is in or out, as far as the list and the figures tell. */
export function whyOf({ standing, x, n }: AwardUnit, floor: Floor | null, language: Language): string {
  const { why } = messages[language.code]
  const { number } = language
  const least = { works: number.count(floor?.works ?? 0), rate: number.percent(floor?.rate ?? null, 1) }
  switch (standing) {
    case 'commended':
      return why.commended({ done: number.count(x), registered: number.count(n) })
    case 'alike':
      return why.alike
    case 'below':
      return why.below({ rate: number.rate(x, n, 1), least: least.rate })
    case 'few':
      return why.few({ count: number.count(n), least: least.works })
    case 'unjudged':
      return n === 0 ? why.unjudged : why.noList
  }
}

function rankText(rank: AwardUnit['rank'], { code, number }: Language): string {
  if (rank === null) return noNumber
  const { median, lower, upper } = rank
  return messages[code].rank({
    rank: number.count(median),
    lower: number.count(lower),
    upper: number.count(upper),
  })
}
