import type { IntervalRow } from '../chart/interval.ts'
import { noNumber } from '../format/number.ts'
import { blankCell, countCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import type { Trends } from './load-trends.ts'
import { definitionOf } from './definition-of.ts'
import { messages } from './messages.ts'
import type { Expected } from './outlook.ts'

/** A model's forecast of the works done by the deadline, those done before included. */
interface Model {
  readonly name: 'throughput' | 'negativeBinomial' | 'survival'
  /** It speaks of fewer than half of the open works: shown as not known. */
  readonly isBlind: boolean
  readonly least: number
  readonly lower: number
  readonly middle: number
  readonly upper: number
}

export interface ModelsFigure {
  readonly words: FigureWords
  readonly rows: readonly IntervalRow[]
  /** What came of it, as a share of the scope of that day; NULL while the campaign runs. */
  readonly actual: { readonly value: number; readonly label: string } | null
}

/** The three forecasts side by side, and whether such statements held in the past. */
export function modelsFigure(trends: Trends, context: Context): ModelsFigure {
  const { language, register } = context
  const { number, date, code } = language
  const words = messages[code].models
  const { past, address, weeks } = trends
  const scope = past.burnUp.at(-1)?.scope ?? 0
  const models = modelsOf(trends)
  const isOver = register.asOf >= register.campaign.ended_on
  const actual = isOver ? (weeks.burnUp.at(-1)?.completed ?? 0) : null
  const first = models[0]
  const said = {
    day: date.day(address.from),
    least: number.count(first?.least ?? 0),
    scope: number.count(scope),
    actual: number.count(actual ?? 0),
  }
  return {
    rows: models.map(({ name, isBlind, least, lower, middle, upper }) => ({
      label: words[name],
      detail: isBlind ? noNumber : words.detail({ least: number.count(least) }),
      denominator: scope,
      value: isBlind ? null : share(middle, scope),
      lower: share(lower, scope),
      upper: share(upper, scope),
    })),
    actual:
      actual === null || scope === 0
        ? null
        : {
            value: Math.min(1, actual / scope),
            label: words.actual({ count: number.count(actual) }),
          },
    words: {
      kicker: words.kicker,
      title:
        first === undefined
          ? language.messages.figure.unknown
          : actual === null
            ? words.title(said)
            : words.hindsight(said),
      subtitle: subtitle(context, words.subtitle, scope),
      source: sourceLine(context),
      notes: [words.means, ...tested(past, context), ...beyondCurve(trends, context)],
      definition: definitionOf('forecast', language),
      table: {
        columns: Object.values(words.columns),
        rows: models.map(({ name, isBlind, least, lower, middle, upper }) => [
          words[name],
          ...[least, lower, middle, upper].map((works) => (isBlind ? blankCell : countCell(works, language))),
        ]),
      },
      empty: first === undefined ? words.empty : null,
    },
  }
}

function share(works: number, scope: number): number | null {
  return scope === 0 ? null : Math.min(1, works / scope)
}

function modelsOf({ past, ages }: Trends): Model[] {
  const { completed: done = 0, open = 0 } = past.burnUp.at(-1) ?? {}
  const model = (name: Model['name'], expected: Expected | null): Model[] => {
    if (expected === null) return []
    const { least, lower, middle, upper } = expected
    return [
      {
        name,
        isBlind: name === 'survival' && ages.beyond * 2 > open,
        least: done + least,
        lower: done + lower,
        middle: done + middle,
        upper: done + upper,
      },
    ]
  }
  return [
    ...model('throughput', past.models.throughput),
    ...model('negativeBinomial', past.models.negativeBinomial),
    ...model('survival', ages.expected),
  ]
}

function tested({ backtest }: Trends['past'], { language }: Context): string[] {
  const words = messages[language.code].models
  const { coverage, cutoffs, held } = backtest ?? { coverage: null, cutoffs: [], held: 0 }
  if (coverage === null) return [words.untested]
  return [
    words.tested({
      held: language.number.count(held),
      cutoffs: language.number.count(cutoffs.length),
      coverage: language.number.percent(coverage, 0),
    }),
  ]
}

function beyondCurve({ past, ages: { beyond: count } }: Trends, { language }: Context): string[] {
  const { number, code } = language
  const open = past.burnUp.at(-1)?.open ?? 0
  if (count === 0) return []
  const words = messages[code].models
  const said = { count: number.count(count), open: number.count(open) }
  return [count * 2 > open ? words.blind(said) : words.beyond(said)]
}
