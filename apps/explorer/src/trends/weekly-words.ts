import { type Flags, pettitt, type Progress, xmr } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { blankCell, countCell, dayCell, type TypedCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { definitionOf } from './definition-of.ts'
import { messages } from './messages.ts'
import { isSignal, type JudgedWeeks } from './weekly-chart.ts'

/** A change of level is told when chance gives one so clear less often than this. */
const clear = 0.05

export interface WeeklyFigure {
  readonly words: FigureWords
  readonly judged: JudgedWeeks
}

/** The weeks as a control chart: which of them are more than chance. */
export function weeklyFigure({ throughput }: Progress, context: Context): WeeklyFigure {
  const { language } = context
  const { number, date } = language
  const words = messages[language.code].weekly
  const values = throughput.map(({ completed }) => completed)
  const chart = xmr(values)
  const found = pettitt(values)
  const change = found !== null && found.p < clear ? (throughput[found.at]?.period ?? null) : null
  const weeks = throughput.map((week, i) => ({ ...week, flags: chart.points[i]?.flags ?? noFlags }))
  const signals = weeks.filter(({ flags }) => isSignal(flags)).length
  const said = { count: number.count(signals), weeks: number.count(weeks.length) }
  const finding = signals === 0 ? words.none(said) : words.signals(said)
  return {
    judged: { weeks, chart, change },
    words: {
      kicker: words.kicker,
      title: change === null ? finding : `${finding}${words.changed({ day: date.day(change) })}`,
      subtitle: subtitle(
        context,
        words.subtitle,
        values.reduce((sum, value) => sum + value, 0),
      ),
      source: sourceLine(context),
      notes: [
        words.means,
        ...(chart.trial ? [words.trial] : []),
        ...(change === null || found === null ? [] : [words.pettitt({ p: probability(found.p, language) })]),
      ],
      definition: definitionOf('xmr', language),
      table: {
        columns: Object.values(words.columns),
        rows: weeks.map(({ period, completed, flags }, i) => [
          dayCell(period, language),
          countCell(completed, language),
          movedCell(chart.points[i]?.movingRange ?? null, language),
          flagText(flags, language),
        ]),
      },
      empty: weeks.length === 0 ? words.empty : null,
    },
  }
}

const noFlags: Flags = { outside: 0, shift: 0, trend: 0, twoOfThree: 0 }

function movedCell(range: number | null, language: Language): TypedCell {
  return range === null ? blankCell : countCell(range, language)
}

function flagText(flags: Flags, { code }: Language): string {
  const words = messages[code].weekly.flags
  return (['outside', 'shift', 'trend', 'twoOfThree'] as const)
    .filter((name) => flags[name] !== 0)
    .map((name) => words[name])
    .join('; ')
}

function probability(p: number, { number }: Language): string {
  return p < 0.001 ? `< ${number.points(0.00001, 3)}` : `= ${number.points(p / 100, 3)}`
}
