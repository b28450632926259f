import { type DeadlineDay, type Progress, rush, type Rush } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import { countCell, percentCell } from '../words/cell.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from '../words/figure-words.ts'
import { definitionOf } from './definition-of.ts'
import { messages } from './messages.ts'
import { mostWindows, weekly } from './rush-chart.ts'

export interface RushFigure {
  readonly words: FigureWords
  readonly rush: Rush
}

/** Whether works are finished at the last moment, from progress by day. */
export function rushFigure(days: Progress, context: Context): RushFigure {
  const { language, register } = context
  const { number, code } = language
  const words = messages[code].rush
  const { asOf, campaign } = register
  const found = rush(daysLeft(days, campaign.ended_on))
  const drawn = found.windows.slice(0, mostWindows)
  const empty = asOf < campaign.ended_on ? words.empty : found.ratio === null ? words.none : null
  return {
    rush: found,
    words: {
      kicker: words.kicker,
      title: empty === null ? title(found, context) : language.messages.figure.unknown,
      subtitle: subtitle(
        context,
        words.subtitle,
        drawn.reduce((sum, { completed }) => sum + completed, 0),
      ),
      source: sourceLine(context),
      notes: [words.means],
      definition: definitionOf('rush', language),
      table: {
        columns: Object.values(words.columns),
        rows: drawn.map(({ from, to, completed, hazard }) => [
          `${number.count(from)}–${number.count(to)}`,
          countCell(completed, language),
          percentCell(weekly(hazard), 1, language),
        ]),
      },
      empty,
    },
  }
}

/** The row of the table, and so the window, that a day lies in, by its days before the deadline; -1 for none. */
export function rushRow({ windows }: Rush, left: number): number {
  return windows.slice(0, mostWindows).findIndex(({ from, to }) => from <= left && left <= to)
}

/**
 * Works completed each day, and open as it began. Works completed on a day that nobody knows are in the burn-up from its first
 * day, when few may be registered yet: they were completed on none of these days and were open on none.
 */
export function daysLeft(
  { burnUp, undated }: Pick<Progress, 'burnUp' | 'undated'>,
  deadline: string,
): DeadlineDay[] {
  return burnUp.flatMap(({ period, completed, scope }, i) => {
    const left = daysBetween(period, deadline)
    const before = burnUp[i - 1]?.completed ?? undated.completed
    return left < 0
      ? []
      : [{ daysLeft: left, completed: completed - before, openDays: Math.max(0, scope - before) }]
  })
}

function title({ ratio, lower, upper }: Rush, { language }: Context): string {
  const words = messages[language.code].rush
  const decimal = (value: number | null) => (value === null ? '∞' : language.number.points(value / 100, 1))
  const said = { ratio: decimal(ratio), lower: decimal(lower), upper: decimal(upper) }
  return (lower ?? 0) > 1 ? words.title(said) : words.no(said)
}
