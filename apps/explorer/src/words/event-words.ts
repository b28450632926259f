import { type EventKind, eventKindLabels } from '@vedich/model'
import type { WorkEvent } from '../data/work-story.ts'
import type { Language } from '../messages/language.ts'
import { columnName } from './column-name.ts'

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
  const { messages, date, code } = language
  const words = messages.list
  const labels: Readonly<Record<string, (typeof eventKindLabels)[EventKind]>> = eventKindLabels
  return {
    day: event.happened_on === null ? words.undated : date.day(event.happened_on),
    what: labels[event.kind]?.[code] ?? event.kind,
    detail: readable(event.detail ?? '', language),
    known: words.known({ day: date.day(event.known_at), place: placeText(event, language) }),
  }
}

/** File, sheet and row. */
export function placeText(
  {
    source_path: path,
    source_sheet: sheet,
    source_row,
  }: Pick<WorkEvent, 'source_path' | 'source_sheet' | 'source_row'>,
  { messages, number }: Language,
): string {
  const row = source_row === null ? '–' : number.count(source_row)
  return messages.list.place({ file: [path, sheet].filter(Boolean).join(', '), row })
}

/** `due_on: 2024-05-01 → 2024-06-30` with the column and the days as the reader knows them. */
function readable(detail: string, language: Language): string {
  return detail
    .replace(/(?<=^|; )[a-z_]+(?=: )/g, (name) => columnName(name, language))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => language.date.day(day))
}
