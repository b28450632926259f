import { type EventKind, eventKindLabels } from '@vedich/model'
import type { WorkEvent } from '../data/work-story.ts'
import type { Language } from '../messages/language.ts'

/** One change of a work, in words. */
export interface EventWords {
  /** When it happened; that it is not known, when the register does not say. */
  readonly day: string
  readonly what: string
  readonly detail: string
  /** Since when it is known, and the row that told it. */
  readonly known: string
}

export function eventWords(event: WorkEvent, language: Language): EventWords {
  const { messages, date, number, code } = language
  const words = messages.list
  const labels: Readonly<Record<string, (typeof eventKindLabels)[EventKind]>> = eventKindLabels
  const file = [event.source_path, event.source_sheet].filter(Boolean).join(', ')
  const row = event.source_row === null ? '–' : number.count(event.source_row)
  return {
    day: event.happened_on === null ? words.undated : date.day(event.happened_on),
    what: labels[event.kind]?.[code] ?? event.kind,
    detail: readable(event.detail ?? '', language),
    known: words.known({ day: date.day(event.known_at), place: words.place({ file, row }) }),
  }
}

/** `due_on: 2024-05-01 → 2024-06-30` with the column and the days as the reader knows them. */
function readable(detail: string, { messages, date }: Language): string {
  const columns: Readonly<Record<string, string>> = messages.list.columns
  return detail
    .replace(/\b([a-z]+_[a-z_]+)(?=: )/g, (name) => columns[name] ?? name)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => date.day(day))
}
