import type { vi } from './annotations.vi.ts'

/** The words of the notes on charts, in English. */
export const en: typeof vi = {
  title: 'Notes on the chart',
  note: (p) => `${p.number}. ${p.day}: ${p.text}`,
  day: 'Day',
  text: 'Note',
  translated: 'In Vietnamese (if you have it)',
  add: 'Add the note',
  open: 'Put a note on a day',
  remove: (p) => `Remove the note: ${p.text}`,
  noted: (p) => `Notes on the chart: ${p.list}.`,
  column: 'Note',
  kept: 'Notes are kept in annotations.yaml, beside campaign.yaml.',
}
