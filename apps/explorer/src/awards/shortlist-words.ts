import type { IntervalRow } from '../chart/interval.ts'
import { itemHref } from '../route/route.ts'
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
  const { number } = language
  return {
    kicker: words.kicker,
    title:
      first === undefined
        ? words.none
        : words.title({ unit: first.name, chance: number.percent(first.rank?.topQuartile ?? null, 0) }),
    subtitle: subtitle(
      context,
      words.subtitle({ count: number.count(list.length || shown) }),
      list.reduce((sum, { n }) => sum + n, 0),
    ),
    source: sourceLine(context),
    notes: [words.note],
    definition: completionDefinition(awards.completion ?? nothing, language),
    table: unitTable(list, awards.floor, language),
    empty: first === undefined ? words.none : null,
  }
}

export function shortlistRows(awards: Awards, { language: { code, number } }: Context): IntervalRow[] {
  const words = messages[code].shortlist
  return shortlistOf(awards).map(({ id, name, x, n, shrunken, rank }) => ({
    label: name,
    detail: words.detail({
      counts: `${number.count(x)}/${number.count(n)}`,
      chance: number.percent(rank?.topQuartile ?? null, 0),
    }),
    denominator: n,
    value: shrunken.rate,
    lower: shrunken.lower,
    upper: shrunken.upper,
    href: itemHref('units', id),
  }))
}

const nothing = { numerator: 0, denominator: 0, value: null, lower: null, upper: null, is_total: true }
