import type { LeagueUnit } from '@vedich/metrics'
import type { IntervalRow } from '../chart/interval.ts'
import type { Overview } from '../data/overview.ts'
import { leastWorks } from '../data/units-to-watch.ts'
import { worksHref } from '../route/route.ts'
import { countCell } from './cell.ts'
import { completionDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'
import { rateCells, rateColumns } from './rate-table.ts'

/** What is known of units' ranks, by id. */
export type Standing = ReadonlyMap<string, Pick<LeagueUnit, 'shrunken' | 'rank'>>

export function unitsWords(
  { total, units }: Overview,
  context: Context,
  standing: Standing | null = null,
): FigureWords {
  const { language } = context
  const { messages, number } = language
  const words = messages.units
  const [worst] = units
  const least = number.count(leastWorks)
  return {
    kicker: words.kicker,
    title:
      worst === undefined
        ? words.none
        : words.title({
            unit: worst.name,
            completed: number.count(worst.rate.numerator),
            registered: number.count(worst.rate.denominator ?? 0),
          }),
    subtitle: subtitle(
      context,
      (standing === null ? words.subtitle : words.ranked)({ count: number.count(units.length) }),
      units.reduce((sum, unit) => sum + (unit.rate.denominator ?? 0), 0),
    ),
    source: sourceLine(context),
    notes: [words.rule({ least }), ...(standing === null ? [] : [words.rankNote])],
    definition: completionDefinition(total, language),
    table: {
      columns: [words.column, ...rateColumns(language), messages.rateColumns.overdue],
      rows: units.map((unit) => [
        unit.name,
        ...rateCells(unit.rate, language),
        countCell(unit.overdue, language),
      ]),
    },
    empty: worst === undefined ? words.empty({ least }) : null,
  }
}

/** The rates as they are; once their standing is known, the rates drawn towards the whole, and the ranks. */
export function unitRows(
  { units }: Overview,
  { messages, number }: Context['language'],
  standing: Standing | null = null,
): IntervalRow[] {
  return units.map(({ unitId, name, rate, overdue }) => {
    const counts = `${number.count(rate.numerator)}/${number.count(rate.denominator ?? 0)}`
    const { rank = null, shrunken = null } = standing?.get(unitId) ?? {}
    const { value, lower, upper } = rate
    return {
      label: name,
      detail:
        rank === null
          ? messages.units.detail({ counts, overdue: number.count(overdue) })
          : messages.units.rank({
              counts,
              rank: number.count(rank.median),
              lower: number.count(rank.lower),
              upper: number.count(rank.upper),
            }),
      denominator: rate.denominator ?? 0,
      ...(shrunken === null
        ? { value, lower, upper }
        : { value: shrunken.rate, lower: shrunken.lower, upper: shrunken.upper }),
      href: worksHref({ unit: [unitId] }),
    }
  })
}
