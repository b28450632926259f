import type { dataTestResults, driftedColumns, ListingRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { countCell } from '../words/cell.ts'
import { type BookWords, bookWords, codeWord, momentText } from './book-words.ts'
import { messages } from './messages.ts'

type Drift = ListingRow<ReturnType<typeof driftedColumns>>
type Result = ListingRow<ReturnType<typeof dataTestResults>>

/** Columns that changed between one reading of a source and the next. */
export function driftWords(rows: readonly Drift[], language: Language): BookWords {
  const { columns: c, found, kinds, decisions } = messages[language.code]
  const table = {
    columns: [c.path, c.column, c.kind, c.before, c.after, c.decision, c.run],
    rows: rows.map((row) => [
      row.path,
      row.column_name,
      codeWord(kinds, row.kind),
      row.before ?? '–',
      row.after ?? '–',
      codeWord(decisions, row.decision),
      row.run_id,
    ]),
  }
  const title = found.drift({ count: language.number.count(rows.length) })
  return bookWords('drift', title, table, language)
}

/** The data tests over time, the latest first; the sentence speaks of the latest run. */
export function testWords(rows: readonly Result[], language: Language): BookWords {
  const { columns: c, found, statuses } = messages[language.code]
  const table = {
    columns: [c.test, c.status, c.failing, c.target, c.detail, c.checked, c.run],
    rows: rows.map((row) => [
      row.test_id,
      codeWord(statuses, row.status),
      row.failing_rows === null ? '–' : countCell(row.failing_rows, language),
      row.target,
      row.detail ?? '–',
      momentText(row.checked_at, language),
      row.run_id,
    ]),
  }
  const latest = rows.filter((row) => row.run_id === rows[0]?.run_id)
  const title = found.tests({
    failed: language.number.count(latest.filter(({ status }) => status !== 'pass').length),
    count: language.number.count(latest.length),
  })
  return bookWords('tests', title, table, language)
}
