import { type BurnUp, lastDrawn } from '../data/burn-up.ts'
import type { Overview } from '../data/overview.ts'
import { daysBetween } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import { countCell, dayCell } from './cell.ts'
import { countDefinition } from './definition.ts'
import { type Context, type FigureWords, sourceLine, subtitle } from './figure-words.ts'

export function burnUpWords(
  { total, burnUp }: Pick<Overview, 'total' | 'burnUp'>,
  context: Context,
): FigureWords {
  const { language, register } = context
  const { messages, date } = language
  const words = messages.burnUp
  return {
    kicker: words.kicker,
    title: title(total.numerator, burnUp, context),
    subtitle: subtitle(context, words.subtitle, burnUp.registered),
    source: sourceLine(context),
    notes: [
      ...undatedNote(burnUp, language),
      ...(register.occasions.length === 0 ? [] : [words.occasions({ list: occasionList(context) })]),
      ...(register.campaign.start_is_derived ? [words.derivedStart({ day: date.day(burnUp.start) })] : []),
    ],
    definition: countDefinition('works_completed', language),
    table: {
      columns: [words.week, words.registeredColumn, words.dueColumn, words.completedColumn],
      rows: burnUp.weeks.map((week) => [
        dayCell(week.day, language),
        countCell(week.registered, language),
        countCell(week.due, language),
        countCell(week.completed, language),
      ]),
    },
    empty: burnUp.registered === 0 ? words.empty : hasNoDates(burnUp) ? words.noDates : null,
  }
}

/** Whether its lines would be flat: nothing in them has a date. */
function hasNoDates({ undated, registered, completed }: BurnUp): boolean {
  return undated?.registered === registered && undated.completed === completed
}

function undatedNote({ undated }: BurnUp, { messages, number }: Language): string[] {
  if (undated === undefined || undated.registered + undated.completed === 0) return []
  const { registered, completed } = undated
  return [
    messages.burnUp.undated({ registered: number.count(registered), completed: number.count(completed) }),
  ]
}

function title(completed: number, burnUp: BurnUp, { language }: Context): string {
  const { messages, number } = language
  const words = messages.burnUp
  const { registered } = burnUp
  if (registered === 0) return messages.headline.none
  const days = number.count(daysBetween(burnUp.start, lastDrawn(burnUp)) + 1)
  const counts = { days, registered: number.count(registered) }
  if (burnUp.lastDay < burnUp.start)
    return words.before({ ...counts, days: number.count(daysBetween(burnUp.lastDay, burnUp.start)) })
  if (burnUp.lastDay < burnUp.end) {
    const day = number.count(daysBetween(burnUp.start, burnUp.lastDay) + 1)
    return words.running({ ...counts, day, completed: number.count(completed) })
  }
  if (completed >= registered) return words.allDone(counts)
  const finished = words.finished({ ...counts, open: number.count(registered - completed) })
  const late = lastHalf(burnUp)
  return late === null ? finished : `${finished}; ${words.half({ days: number.count(late) })}`
}

/** Days before the end in which the later half of the completions fell; NULL when that was no rush. */
export function lastHalf({ weeks, completed, start, lastDay }: BurnUp): number | null {
  const reached = weeks.findLast((week) => week.completed <= completed / 2)
  if (completed === 0 || reached === undefined) return null
  const days = daysBetween(reached.day, lastDay)
  return days * 3 < daysBetween(start, lastDay) + 1 ? days : null
}

function occasionList({ language, register }: Context): string {
  const { messages, date, code } = language
  return register.occasions
    .map((occasion) =>
      messages.burnUp.occasion({ label: occasion[`label_${code}`], day: date.day(occasion.held_on) }),
    )
    .join('; ')
}
