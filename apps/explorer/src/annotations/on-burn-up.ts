import { type LanePlace, type NoteLane, noteLane } from '../chart/notes.ts'
import { type BurnUp, lastDrawn } from '../data/burn-up.ts'
import type { Language } from '../messages/language.ts'
import type { FigureWords } from '../words/figure-words.ts'
import type { Annotations } from './annotations.ts'
import { chartNotes, onCalendar, rowUpTo, withNotes } from './chart-notes.ts'

export { default as List } from './AnnotationList.svelte'
export { notedIn } from './noted.svelte.ts'

/** A burn-up with the notes on its days: its words, and what its chart draws. */
export function burnUpWithNotes(
  { words, burnUp }: { readonly words: FigureWords; readonly burnUp: BurnUp },
  annotations: Annotations,
  language: Language,
): { readonly words: FigureWords; readonly notes: (place: LanePlace) => NoteLane } {
  const notes = chartNotes(annotations, language).filter(
    ({ day }) => day >= burnUp.from && day <= lastDrawn(burnUp),
  )
  return {
    words: withNotes(words, notes, rowUpTo, language),
    notes: (place) => noteLane(onCalendar(notes), place),
  }
}
