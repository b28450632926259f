import type { IntervalRow } from '../chart/interval.ts'
import type { Overview } from '../data/overview.ts'
import { leastWorks } from '../data/units-to-watch.ts'
import { worksHref } from '../route/route.ts'
import { countCell } from './cell.ts'
import { completionDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'
import { rateCells, rateColumns } from './rate-table.ts'

export function unitsWords({ total, units }: Overview, context: Context): FigureWords {
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
      words.subtitle({ count: number.count(units.length) }),
      units.reduce((sum, unit) => sum + (unit.rate.denominator ?? 0), 0),
    ),
    source: sourceLine(context),
    notes: [words.rule({ least })],
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

export function unitRows({ units }: Overview, { messages, number }: Context['language']): IntervalRow[] {
  return units.map(({ unitId, name, rate, overdue }) => ({
    label: name,
    detail: messages.units.detail({
      counts: `${number.count(rate.numerator)}/${number.count(rate.denominator ?? 0)}`,
      overdue: number.count(overdue),
    }),
    denominator: rate.denominator ?? 0,
    value: rate.value,
    lower: rate.lower,
    upper: rate.upper,
    href: worksHref({ unit: [unitId] }),
  }))
}
