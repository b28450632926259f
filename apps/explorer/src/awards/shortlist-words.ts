import type { IntervalRow } from '../chart/interval.ts'
import { itemHref } from '../route/route.ts'
import { areDrawn, drawnRate } from '../units/drawn-rate.ts'
import { briefName } from '../words/brief-names.ts'
import { completionDefinition } from '../words/definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import type { Awards, AwardUnit } from './load-awards.ts'
import { messages } from './messages.ts'
import { unitTable } from './unit-table.ts'

/** Units of the shortlist. */
const shown = 10

export function shortlistOf({ units }: Awards): readonly AwardUnit[] {
  return units.filter(({ rank }) => rank !== null).slice(0, shown)
}

export function shortlistWords(awards: Awards, context: Context): FigureWords {
  const { language } = context
  const words = messages[language.code].shortlist
  const list = shortlistOf(awards)
  const [first] = list
  const isDrawn = first === undefined || areDrawn(awards.units)
  const { number } = language
  return {
    kicker: words.kicker,
    title:
      first === undefined
        ? words.none
        : isDrawn
          ? words.title({ unit: first.name, chance: number.percent(first.rank?.topQuartile ?? null, 0) })
          : words.alike,
    subtitle: subtitle(
      context,
      (isDrawn ? words.subtitle : words.plain)({ count: number.count(list.length || shown) }),
      list.reduce((sum, { n }) => sum + n, 0),
    ),
    source: sourceLine(context),
    notes: [isDrawn ? words.note : language.messages.units.alike],
    definition: completionDefinition(awards.completion ?? nothing, language),
    table: unitTable(list, awards.floor, language),
    empty: first === undefined ? words.none : null,
  }
}

export function shortlistRows(awards: Awards, { language: { code, number } }: Context): IntervalRow[] {
  const words = messages[code].shortlist
  const drawn = drawnRate(awards.units)
  return shortlistOf(awards).map((unit) => ({
    label: briefName(unit.name, awards.units),
    name: unit.name,
    detail: words.detail({
      counts: `${number.count(unit.x)}/${number.count(unit.n)}`,
      chance: number.percent(unit.rank?.topQuartile ?? null, 0),
    }),
    denominator: unit.n,
    value: drawn(unit).rate,
    lower: drawn(unit).lower,
    upper: drawn(unit).upper,
    href: itemHref('units', unit.id),
  }))
}

const nothing = { numerator: 0, denominator: 0, value: null, lower: null, upper: null, is_total: true }
