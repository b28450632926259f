import type { Progress } from '@vedich/metrics'
import { addDays } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

export interface ScheduleWords {
  readonly title: string
  readonly meaning: string
  /** What qualifies it. */
  readonly notes: readonly string[]
}

/** How late the campaign is, in days, by the earned schedule of its works. `days` is progress by day. */
export function scheduleWords(
  { schedule, burnUp, undated }: Pick<Progress, 'schedule' | 'burnUp' | 'undated'>,
  asOf: string,
  language: Language,
): ScheduleWords {
  const words = messages[language.code]
  const { number, date } = language
  const first = burnUp[0]?.period
  const { earnedSchedule: earned, scheduleVariance: variance, scheduleIndex: index } = schedule
  const notes = undated.due === 0 ? [] : [words.undated({ count: number.count(undated.due) })]
  if (first === undefined || earned === null || variance === null)
    return { title: words.title.none, meaning: words.noMeaning, notes }
  if (schedule.planned === 0 && schedule.earned === 0)
    return { title: words.title.notDue, meaning: words.noMeaning, notes }
  const days = number.count(Math.round(Math.abs(variance)))
  const short = number.count(Math.max(0, schedule.planned - schedule.earned))
  const said = { days, day: date.day(asOf), short }
  const title = schedule.finished
    ? words.title.finished({ days: number.count(schedule.at) })
    : Math.abs(variance) < 1
      ? schedule.planned > schedule.earned
        ? words.title.short(said)
        : words.title.onTime(said)
      : variance < 0
        ? words.title.behind(said)
        : words.title.ahead(said)
  return {
    title,
    meaning: schedule.finished
      ? words.noMeaning
      : words.meaning({
          earned: number.count(schedule.earned),
          planned: number.count(schedule.planned),
          reached: date.day(addDays(first, Math.max(0, Math.floor(earned) - 1))),
        }),
    notes: [...(index === null ? [] : [words.index({ index: number.points(index / 100, 2) })]), ...notes],
  }
}
