import type { ChartNote, NoteAt } from '../chart/notes.ts'
import { daysBetween, toDate } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import type { Cell } from '../words/cell.ts'
import type { FigureWords } from '../words/figure-words.ts'
import type { Annotations } from './annotations.ts'
import { messages } from './messages.ts'

/** The notes as charts number them, in the order of their days. */
export function chartNotes({ notes }: Annotations, { code, number }: Language): ChartNote[] {
  return notes.map((note, place) => ({
    day: note.day,
    number: number.count(place + 1),
    label: note[code],
  }))
}

/** On an axis of calendar days, in milliseconds. */
export function onCalendar(notes: readonly ChartNote[]): NoteAt[] {
  return notes.map((note) => ({ ...note, at: toDate(note.day).getTime() }))
}

/** Each row of the table tells of the days up to that in its first cell. */
export function rowUpTo({ day }: ChartNote, firsts: readonly Cell[]): number {
  return firsts.findIndex((cell) => dayIn(cell) >= day)
}

/** Each row of the table tells of the week from the day in its first cell on. */
export function rowFrom({ day }: ChartNote, firsts: readonly Cell[]): number {
  return firsts.findIndex((cell) => dayIn(cell) <= day && daysBetween(dayIn(cell), day) < 7)
}

/** The notes on a chart in the sentence about it, under its pictures and in a column of its table. */
export function withNotes<N extends ChartNote>(
  words: FigureWords,
  notes: readonly N[],
  rowOf: (note: N, firsts: readonly Cell[]) => number,
  language: Language,
): FigureWords {
  if (notes.length === 0 || words.empty !== null) return words
  const { columns, rows } = words.table
  const firsts = rows.map(([first = '']) => first)
  const told = notes.map((note) => ({ text: noteText(note, language), row: rowOf(note, firsts) }))
  const listOf = (some: typeof told) => some.map(({ text }) => text).join('; ')
  const said = messages[language.code]
  return {
    ...words,
    noted: said.noted({ list: listOf(told) }),
    table: {
      columns: [...columns, said.column],
      rows: rows.map((cells, place) => [...cells, listOf(told.filter(({ row }) => row === place))]),
    },
  }
}

/** The same for a chart whose table has a row for each day that it draws, and that has no list of the notes beside it. */
export function withNotesTold<N extends ChartNote>(
  plain: FigureWords,
  notes: readonly N[],
  rowOf: (note: N, firsts: readonly Cell[]) => number,
  language: Language,
): FigureWords {
  const firsts = plain.table.rows.map(([first = '']) => first)
  const words = withNotes(
    plain,
    notes.filter((note) => rowOf(note, firsts) >= 0),
    rowOf,
    language,
  )
  return words.noted === undefined ? words : { ...words, notes: [words.noted, ...words.notes] }
}

function noteText({ number, day, label }: ChartNote, { code, date }: Language): string {
  return messages[code].note({ number, day: date.day(day), text: label })
}

function dayIn(cell: Cell): string {
  return typeof cell === 'string' ? '' : String(cell.value)
}
