import { type Flags, pettitt, type Progress, type Xmr, xmr } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { blankCell, countCell, dayCell, type TypedCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { definitionOf } from './definition-of.ts'
import { messages } from './messages.ts'
import { isSignal, type JudgedWeeks } from './weekly-chart.ts'

/** A change of level is told when chance gives one so clear less often than this. */
const clear = 0.05
/** With fewer works a week than this, on average, limits would hold nothing but the weeks without any. */
const fewest = 1

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
  const whole = xmr(values)
  const isSparse = (whole.mean ?? 0) < fewest
  const chart = isSparse ? unlimited(whole) : whole
  const found = pettitt(values)
  const change = found !== null && found.p < clear ? (throughput[found.at]?.period ?? null) : null
  const weeks = throughput.map((week, i) => ({ ...week, flags: chart.points[i]?.flags ?? noFlags }))
  const signals = weeks.filter(({ flags }) => isSignal(flags)).length
  const said = { count: number.count(signals), weeks: number.count(weeks.length) }
  const mean = number.points((chart.mean ?? 0) / 100, 1)
  const changed = change === null ? '' : words.changed({ day: date.day(change) })
  const finding = isSparse ? words.sparse({ mean }) : signals === 0 ? words.none(said) : words.signals(said)
  return {
    judged: { weeks, chart, change },
    words: {
      kicker: words.kicker,
      title: weeks.length === 0 ? language.messages.figure.unknown : `${finding}${changed}`,
      subtitle: subtitle(
        context,
        words.subtitle,
        values.reduce((sum, value) => sum + value, 0),
      ),
      source: sourceLine(context),
      notes: [
        ...(isSparse ? [words.sparseMeans] : [words.means, ...(chart.trial ? [words.trial] : [])]),
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

/** The chart without limits, and so without signals. */
function unlimited(chart: Xmr): Xmr {
  const points = chart.points.map((point) => ({ ...point, flags: noFlags }))
  return { ...chart, points, lower: null, upper: null }
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
