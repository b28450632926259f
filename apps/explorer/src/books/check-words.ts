import type { dataTestResults, driftedColumns, ListingRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { countCell } from '../words/cell.ts'
import { type BookWords, bookWords, codeWord, momentText } from './book-words.ts'
import { messages } from './messages.ts'
import type { TestCourse, TestCourses } from './tests-chart.ts'

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
  const words = bookWords('tests', title, table, language)
  return rows.length === 0 ? words : { ...words, tests: courseOf(rows, language) }
}

/** Runs that fit under one another on a phone. */
const mostRuns = 30

/** How each test went in the runs of late. */
function courseOf(rows: readonly Result[], language: Language): TestCourses {
  const { statuses, course } = messages[language.code]
  const runs = [...new Map(rows.map((row) => [row.run_id, row.checked_at]))].slice(0, mostRuns).toReversed()
  const place = new Map(runs.map(([run], i) => [run, i]))
  const tests = [...new Set(rows.map(({ test_id: id }) => id))]
  const courses = tests.flatMap((id): TestCourse[] => {
    const results = rows.filter(({ test_id: own }) => own === id)
    const points = results.flatMap(({ run_id: run, status, failing_rows: failing, checked_at: at }) => {
      const i = place.get(run)
      const found = failing === null ? '' : ` (${course.failing({ rows: language.number.count(failing) })})`
      const words = `${momentText(at, language)}: ${codeWord(statuses, status)}${found}`
      return i === undefined ? [] : [{ run: i, status, words }]
    })
    const latest = results[0]
    return points.length === 0 || latest === undefined
      ? []
      : [
          {
            label: id,
            detail: latest.run_id === rows[0]?.run_id ? codeWord(statuses, latest.status) : '–',
            results: points,
          },
        ]
  })
  const moments = runs.map(([, at]) => momentText(at, language))
  const sentence = course.sentence({
    tests: language.number.count(courses.length),
    runs: language.number.count(runs.length),
  })
  return { sentence, courses, moments }
}
