import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import { countCell, percentCell, rateCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { flagOf } from './funnel-chart.ts'
import type { JudgedUnit } from './judged-peers.ts'
import { messages } from './messages.ts'
import { rankCellText } from './rank-text.ts'

/** The units with all that is known of their rates, in the order they come. */
export function leagueTable(units: readonly JudgedUnit[], byChance: boolean, language: Language): TableWords {
  const { columns } = messages[language.code].table
  return {
    columns: Object.values(columns),
    rows: units.map((unit) => [
      unit.name,
      countCell(unit.x, language),
      countCell(unit.n, language),
      rateCell(unit.x, unit.n, 1, language),
      percentCell(unit.lower, 1, language),
      percentCell(unit.upper, 1, language),
      percentCell(unit.n === 0 ? null : unit.shrunken.rate, 1, language),
      rankCellText(unit, language),
      flagText(unit, byChance, language),
    ]),
  }
}

export function flagText(unit: JudgedUnit, byChance: boolean, { code }: Language): string {
  const words = messages[code]
  if (unit.n === 0) return `${noNumber} ${words.table.flagNone}`
  return words.flags[flagOf(unit, byChance) ?? 'within']
}
