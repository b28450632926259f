import type { IntervalRow } from '../chart/interval.ts'
import { noNumber } from '../format/number.ts'
import type { Language } from '../messages/language.ts'
import { itemHref } from '../route/route.ts'
import { briefName } from '../words/brief-names.ts'
import { drawnRate } from './drawn-rate.ts'
import type { JudgedPeers } from './judged-peers.ts'
import { rankText } from './rank-text.ts'

/** A few units, each with its own line: the rate drawn to its peers', and its rank. */
export function leagueRows({ units }: JudgedPeers, language: Language): IntervalRow[] {
  const { number } = language
  const drawn = drawnRate(units)
  return units.map((unit) => ({
    label: briefName(unit.name, units),
    name: unit.name,
    detail:
      unit.n === 0
        ? noNumber
        : `${number.count(unit.x)}/${number.count(unit.n)} · ${rankText(unit, language)}`,
    denominator: unit.n,
    value: unit.n === 0 ? null : drawn(unit).rate,
    lower: unit.n === 0 ? null : drawn(unit).lower,
    upper: unit.n === 0 ? null : drawn(unit).upper,
    href: itemHref('units', unit.id),
  }))
}
