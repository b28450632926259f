import { countCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { definitionOf } from './definition-of.ts'
import type { Trends } from './load-trends.ts'
import { messages } from './messages.ts'
import { binsOf, type Pace } from './pace-chart.ts'

export interface PaceFigure {
  readonly words: FigureWords
  readonly pace: Pace
}

/** The pace that is needed from the day of the forecast on, beside that of the weeks before it. */
export function paceFigure({ past, address }: Trends, context: Context): PaceFigure {
  const { language } = context
  const { number, date, code } = language
  const words = messages[code].pace
  const weeks = past.throughput.map(({ completed }) => completed)
  const [required, recent] = [past.required?.required ?? null, past.required?.recent ?? null]
  const decimal = (rate: number | null) => number.points((rate ?? 0) / 100, 1)
  const said = { required: decimal(required), recent: decimal(recent) }
  const reached = weeks.filter((completed) => completed >= (required ?? Infinity)).length
  const isKnown = weeks.length > 0 && required !== null
  const isEnough = (recent ?? 0) >= (required ?? Infinity)
  const title = required === 0 ? words.done : isEnough ? words.enough(said) : words.title(said)
  const left = required === null || required === 0 ? 0 : (past.required?.remaining ?? 0) / required
  return {
    pace: { weeks, required, recent },
    words: {
      kicker: words.kicker,
      title: isKnown ? title : language.messages.figure.unknown,
      subtitle: subtitle(context, words.subtitle, weeks.length),
      source: sourceLine(context),
      notes: [
        reached === 0 ? words.never : words.some({ share: number.percent(reached / weeks.length, 0) }),
        words.means({
          day: date.day(address.from),
          remaining: number.count(past.required?.remaining ?? 0),
          weeks: decimal(left),
        }),
      ],
      definition: definitionOf('pace', language),
      table: {
        columns: [words.axis, words.weeks],
        rows: binsOf(weeks, 1).map(({ x1, weeks: count }) => [
          countCell(x1 + 0.5, language),
          countCell(count, language),
        ]),
      },
      empty: isKnown ? null : words.empty,
    },
  }
}
