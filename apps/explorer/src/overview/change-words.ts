import { type EventKind, eventKindLabels } from '@vedich/model'

import { lowerFirst } from '../format/case.ts'
import { toDay, toMoment } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import type { Changes } from './load-changes.ts'
import { messages } from './messages.ts'

/** What changed since the snapshot before, in one line. */
export function changeWords(
  { run, before, events, works }: Changes,
  { code, number, date }: Language,
): string {
  const words = messages[code]
  if (before === null) {
    return words.first({ day: date.day(toDay(toMoment(run.finished_at))), works: number.count(works) })
  }
  const labels: Readonly<Record<string, (typeof eventKindLabels)[EventKind]>> = eventKindLabels
  const parts = [
    ...events.map(({ kind, works }) =>
      words.change({ count: number.count(works), what: lowerFirst(labels[kind]?.[code] ?? kind) }),
    ),
    ...(run.rejected === 0 ? [] : [words.rejected({ count: number.count(run.rejected) })]),
  ]
  return words.since({
    day: date.day(toDay(toMoment(before.finished_at))),
    changes: parts.length === 0 ? words.nothing : parts.join(', '),
  })
}
