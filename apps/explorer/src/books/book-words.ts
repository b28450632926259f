import { mostBookRows } from '@vedich/metrics'
import { toDay, toMoment } from '../format/date.ts'
import type { Language } from '../messages/language.ts'
import type { TableWords } from '../words/figure-words.ts'
import { messages } from './messages.ts'
import type { Part } from './part.ts'
import type { TestCourses } from './tests-chart.ts'

/** What one part of the data page says. */
export interface BookWords {
  /** The finding, in a sentence. */
  readonly title: string
  /** What is drawn of data tests. */
  readonly tests?: TestCourses
  /** NULL when there is nothing to list. */
  readonly table: TableWords | null
  /** Said under the table. */
  readonly note: string | null
}

export function bookWords(part: Part, title: string, table: TableWords, language: Language): BookWords {
  const words = messages[language.code]
  const { length } = table.rows
  if (length === 0) return { title: words.none[part], table: null, note: null }
  const isLimited = length >= mostBookRows
  return { title, table, note: isLimited ? words.limited({ count: language.number.count(length) }) : null }
}

/** One of the words that a code stands for; the code itself when the page does not know it. */
export function codeWord(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}

/** `2025-02-03T04:05:06.789` → `03/02/2025 11:05` by the reader's clock, in Vietnam. */
export function momentText(moment: string, { date }: Language): string {
  const at = toMoment(moment)
  const clock = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return `${date.day(toDay(at))} ${clock.join(':')}`
}
