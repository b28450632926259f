import type { ListingRow, runs } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { countCell } from '../words/cell.ts'
import { type BookWords, bookWords, momentText } from './book-words.ts'
import { messages } from './messages.ts'

type Run = ListingRow<ReturnType<typeof runs>>

/** The history of the warehouse: each run, and what it changed. */
export function runWords(rows: readonly Run[], language: Language): BookWords {
  const { columns: c, found } = messages[language.code]
  const count = (value: number) => countCell(value, language)
  const table = {
    columns: [
      c.finished,
      c.run,
      c.files,
      c.read,
      c.inserted,
      c.updated,
      c.unchanged,
      c.duplicate,
      c.rejected,
      c.structural,
      c.snapshot,
    ],
    rows: rows.map((run) => [
      momentText(run.finished_at, language),
      run.run_id,
      count(run.files),
      count(run.read),
      count(run.inserted),
      count(run.updated),
      count(run.unchanged),
      count(run.duplicate),
      count(run.rejected),
      count(run.structural),
      run.snapshot_id ?? '–',
    ]),
  }
  const [last] = rows
  const title = found.runs({
    count: language.number.count(rows.length),
    last: last === undefined ? '–' : momentText(last.finished_at, language),
  })
  return bookWords('runs', title, table, language)
}
