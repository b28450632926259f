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
export type Standing = ReadonlyMap<
  string,
  Pick<LeagueUnit, 'shrunken' | 'rank' | 'adjustedP'> & { readonly brief?: string }
>

/** Below this chance of it being luck, among so many units, a unit differs from the whole. */
const significant = 0.05

export function unitsWords(
  { total, units }: Overview,
  context: Context,
  standing: Standing | null = null,
): FigureWords {
  const { language } = context
  const { messages, number } = language
  const words = messages.units
  const [worst, other] = units
  const least = number.count(leastWorks)
  return {
    kicker: words.kicker,
    title:
      worst === undefined
        ? words.none
        : (other === undefined ? words.only : words.title)({
            unit: worst.name,
            least,
            completed: number.count(worst.rate.numerator),
            registered: number.count(worst.rate.denominator ?? 0),
          }),
    subtitle: subtitle(
      context,
      (isDrawn(standing) ? words.ranked : words.subtitle)({ count: number.count(units.length) }),
      units.reduce((sum, unit) => sum + (unit.rate.denominator ?? 0), 0),
    ),
    source: sourceLine(context),
    notes: [words.rule({ least }), ...standingNotes(standing, units, language)],
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

/** What the ranks mean, and whether any of the units named is behind by more than chance. */
function standingNotes(
  standing: Standing | null,
  units: Overview['units'],
  { messages }: Context['language'],
): string[] {
  if (standing === null || standing.size < 2 || units.length === 0) return []
  const isBehind = units.some(({ unitId }) => (standing.get(unitId)?.adjustedP ?? 1) < significant)
  return [
    isDrawn(standing) ? messages.units.rankNote : messages.units.alike,
    ...(isBehind ? [] : [messages.units.chance]),
  ]
}

/** Whether units differ by more than chance; where they do not, every rate drawn towards the whole is the same. */
function isDrawn(standing: Standing | null): boolean {
  if (standing === null) return false
  const rates = [...standing.values()].flatMap(({ shrunken: { rate } }) => rate ?? [])
  return Math.max(...rates) - Math.min(...rates) > 0.001
}

/** The rates as they are; once their standing is known, the rates drawn towards the whole, and the ranks. */
export function unitRows(
  { units }: Overview,
  { messages, number }: Context['language'],
  standing: Standing | null = null,
): IntervalRow[] {
  const isMoved = isDrawn(standing)
  return units.map(({ unitId, name, rate, overdue }) => {
    const counts = `${number.count(rate.numerator)}/${number.count(rate.denominator ?? 0)}`
    const { rank = null, shrunken = null, brief = name } = standing?.get(unitId) ?? {}
    const { value, lower, upper } = rate
    return {
      label: brief,
      name,
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
      ...(shrunken === null || !isMoved
        ? { value, lower, upper }
        : { value: shrunken.rate, lower: shrunken.lower, upper: shrunken.upper }),
      href: worksHref({ unit: [unitId] }),
    }
  })
}
