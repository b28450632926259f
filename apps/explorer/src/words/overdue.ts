import { mostSquares } from '../chart/overdue.ts'
import type { Overview } from '../data/overview.ts'
import { shorten } from '../format/shorten.ts'
import { countCell } from './cell.ts'
import { countDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'

export function overdueWords({ overdue, total, burnUp }: Overview, context: Context): FigureWords {
  const { language } = context
  const { messages, number } = language
  const words = messages.overdue
  const { worst } = overdue
  const longest = overdue.days[0]?.days ?? 0
  return {
    kicker: words.kicker,
    title:
      overdue.total === 0
        ? burnUp.due === 0
          ? words.notDue
          : words.none
        : words.title({ count: number.count(overdue.total), days: number.count(longest) }),
    subtitle: subtitle(context, overdue.total > mostSquares ? words.bars : words.squares, overdue.total),
    source: sourceLine(context),
    notes:
      worst === null
        ? []
        : [
            words.longest({
              work: shorten(worst.title),
              code: worst.work_id,
              unit: worst.unit_name ?? worst.unit_id,
            }),
          ],
    definition: countDefinition('works_overdue', language),
    table: {
      columns: [words.days, words.works],
      rows: overdue.days.map(({ days, count }) => [countCell(days, language), countCell(count, language)]),
    },
    empty: overdue.total > 0 ? null : total.denominator === 0 ? words.nothing : words.empty,
  }
}
