import type { MetricRow, Progress } from '@vedich/metrics'
import type { Fan } from '../chart/fan.ts'
import type { BurnUp } from '../data/burn-up.ts'
import { progressBurnUp } from '../data/progress-burn-up.ts'
import type { Language } from '../messages/language.ts'
import { burnUpWords } from '../words/burn-up.ts'
import { blankCell, countCell, dayCell, type TypedCell } from '../words/cell.ts'
import { type Context, type FigureWords, subtitle, type TableWords } from '../words/figure-words.ts'
import type { FanWeek } from './fan.ts'
import type { Trends } from './load-trends.ts'
import { messages } from './messages.ts'

export interface BurnUpFigure {
  readonly words: FigureWords
  readonly burnUp: BurnUp
  readonly fan: Fan | null
}

/** Scope, plan and completions, with the fan of the forecast and what came of it. */
export function burnUpFigure(
  {
    weeks,
    past,
    address,
  }: Pick<Trends, 'past' | 'address'> & {
    readonly weeks: Pick<Progress, 'burnUp'> & Partial<Pick<Progress, 'undated'>>
  },
  context: Context,
): BurnUpFigure {
  const { language, register } = context
  const words = messages[language.code].burnUp
  const { fan } = past
  const cancelled = cancelledIn(weeks)
  const drawn = progressBurnUp(weeks, register)
  const burnUp =
    cancelled === 0
      ? drawn
      : { ...drawn, scopeLabel: words.inScope({ count: language.number.count(drawn.registered) }) }
  const plain = burnUpWords({ total: totalOf(burnUp), burnUp }, context)
  const end = fan.at(-1)
  // What bears no date is in none of its weeks.
  const isUndated = burnUp.registered === 0 && (weeks.undated?.registered ?? 0) > 0
  const notes = [
    words.means,
    ...(cancelled === 0 ? [] : [words.cancelled({ count: language.number.count(cancelled) })]),
    ...(end === undefined ? [] : [words.fanMeans]),
    ...plain.notes,
  ]
  return {
    burnUp,
    fan:
      end === undefined
        ? null
        : { weeks: fan, label: words.fan({ range: rangeOf(end, language, (p) => `${p.lower}–${p.upper}`) }) },
    words: {
      ...plain,
      kicker: words.kicker,
      title: isUndated
        ? language.messages.figure.unknown
        : end === undefined
          ? plain.title
          : title(burnUp, end, { past, address }, context),
      subtitle: subtitle(context, words.subtitle, burnUp.registered),
      notes,
      table: tableOf(burnUp, fan, cancelled > 0, language),
      empty: isUndated ? words.undated : plain.empty,
    },
  }
}

function totalOf({ completed, registered }: BurnUp): MetricRow {
  return {
    numerator: completed,
    denominator: registered,
    value: null,
    lower: null,
    upper: null,
    is_total: true,
  }
}

/** "506 to 558", or one number where both limits are that. */
function rangeOf(
  { lower, upper }: FanWeek,
  { number }: Language,
  between: (p: { lower: string; upper: string }) => string,
): string {
  if (lower === upper) return number.count(lower)
  return between({ lower: number.count(lower), upper: number.count(upper) })
}

function title(
  burnUp: BurnUp,
  end: FanWeek,
  { past, address }: Pick<Trends, 'past' | 'address'>,
  { language }: Context,
): string {
  const { number, date, code } = language
  const words = messages[code].burnUp
  const range = rangeOf(end, language, words.range)
  if (burnUp.lastDay < burnUp.end) return words.forecast({ range, scope: number.count(scopeOf(past)) })
  const said = { range, day: date.day(address.from), actual: number.count(burnUp.completed) }
  if (burnUp.completed > end.upper) return words.exceeded(said)
  return burnUp.completed < end.lower ? words.missed(said) : words.kept(said)
}

/** Works that were registered and are out of scope. */
function cancelledIn({ burnUp }: Pick<Progress, 'burnUp'>): number {
  const last = burnUp.at(-1)
  return last === undefined ? 0 : last.registered - last.scope
}

function scopeOf({ burnUp }: Trends['past']): number {
  return burnUp.at(-1)?.scope ?? 0
}

function tableOf(burnUp: BurnUp, fan: readonly FanWeek[], isLess: boolean, language: Language): TableWords {
  const { week, registeredColumn, dueColumn, completedColumn } = language.messages.burnUp
  const words = messages[language.code].burnUp
  const happened = new Map(burnUp.weeks.map((row) => [row.day, row]))
  const forecast = new Map(fan.map((row) => [row.day, row]))
  const days = [...new Set([...happened.keys(), ...forecast.keys()])].toSorted()
  return {
    columns: [
      week,
      isLess ? words.scopeColumn : registeredColumn,
      dueColumn,
      completedColumn,
      ...(fan.length === 0 ? [] : [words.lower, words.middle, words.upper]),
    ],
    rows: days.map((day) => {
      const [was, expected] = [happened.get(day), forecast.get(day)]
      const known = [was?.registered, was?.due, was?.completed]
      const values = fan.length === 0 ? known : [...known, expected?.lower, expected?.middle, expected?.upper]
      return [dayCell(day, language), ...values.map((value) => cellOf(value, language))]
    }),
  }
}

function cellOf(value: number | undefined, language: Language): TypedCell {
  return value === undefined ? blankCell : countCell(value, language)
}
