import { findMetric, wilson } from '@vedich/metrics'
import type { IntervalRow } from '../chart/interval.ts'
import { type Context, type FigureWords, sourceLine } from '../words/figure-words.ts'
import { countsWithRate } from '../words/headline.ts'
import { rateCells } from '../words/rate-table.ts'
import { comparedSize } from './compared-size.ts'
import { comparedSubtitle } from './compared-subtitle.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'
import { sideName } from './names.ts'

export interface RatesFigure {
  readonly words: FigureWords
  readonly rows: readonly IntervalRow[]
}

/** Both rates, each with its own interval. */
export function ratesFigure(compared: Compared, context: Context): RatesFigure {
  const { language, register } = context
  const { address, comparison } = compared
  const words = messages[language.code].rates
  const metric = findMetric(address.metric)
  const isSure = address.of !== 'days'
  const sides = (['a', 'b'] as const).map((side) => {
    const { x, n } = comparison[side]
    const row = {
      numerator: x,
      denominator: n,
      value: n === 0 ? null : x / n,
      ...wilson(x, n),
      is_total: false,
    }
    return { name: sideName(address.of, address[side], register, language), row }
  })
  const total = comparedSize(compared)
  const { numerator, denominator } = language.messages.figure
  const { rate, lower, upper } = language.messages.rateColumns
  return {
    rows: sides.map(({ name, row }) => ({
      label: name,
      detail: countsWithRate(row, language),
      denominator: row.denominator,
      value: row.value,
      lower: row.lower,
      upper: row.upper,
    })),
    words: {
      kicker: words.kicker,
      title: sides.some(({ row }) => row.value === null)
        ? language.messages.figure.unknown
        : isSure
          ? touch(sides.map(({ row }) => row))
            ? words.touching
            : words.apart
          : words.twoDays,
      subtitle: comparedSubtitle(compared, context, words.subtitle({ metric: metric.label[language.code] })),
      source: sourceLine(context),
      notes: [...(isSure ? [words.means] : []), language.messages.census],
      definition: {
        metric: metric.label[language.code],
        about: metric.description[language.code],
        numerator: null,
        denominator: null,
        formula: metric.formula[language.code],
      },
      table: {
        columns: [words.column, numerator, denominator, rate, lower, upper],
        rows: sides.map(({ name, row }) => [name, ...rateCells(row, language)]),
      },
      empty: total === 0 ? words.empty : null,
    },
  }
}

function touch(sides: readonly { readonly lower: number | null; readonly upper: number | null }[]): boolean {
  const known = sides.flatMap(({ lower, upper }) =>
    lower === null || upper === null ? [] : [{ lower, upper }],
  )
  return Math.max(...known.map(({ lower }) => lower)) <= Math.min(...known.map(({ upper }) => upper))
}
