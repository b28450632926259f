import { expect, it } from 'vitest'
import { drawnAsBefore } from '../../test/drawn-as-before.ts'
import { languages } from '../messages/language.ts'
import { testWords } from './check-words.ts'
import { testsChart } from './tests-chart.ts'

const runs = ['03', '02', '01'].map((day) => ({
  run_id: `r${day}`,
  checked_at: `2025-02-${day}T04:05:06.789Z`,
}))
const result = (test: string, run: number, status: string, failing: number | null = 0) => ({
  ...(runs[run] ?? { run_id: '', checked_at: '' }),
  campaign_id: 'c',
  test_id: test,
  severity: 'warn',
  target: 'core.work.completed_on',
  status,
  failing_rows: failing,
  detail: null,
})
const rows = [
  result('ngay-hoan-thanh', 0, 'fail', 12),
  result('ngay-hoan-thanh', 1, 'pass'),
  result('so-dong', 1, 'error', null),
  result('so-dong', 2, 'pass'),
]
const { tests, title } = testWords(rows, languages.vi)
const once = testWords(rows.slice(0, 1), languages.en).tests
const none = { sentence: '', courses: [], moments: [] }

it('speaks of the latest run, and of each test as it went last', () => {
  expect(title).toBe('1 trong 1 phép kiểm gần nhất không đạt')
  expect(tests?.courses).toMatchObject([
    { label: 'ngay-hoan-thanh', detail: 'không đạt', results: [{ run: 2 }, { run: 1 }] },
    { label: 'so-dong', detail: '–', results: [{ run: 1 }, { run: 0 }] },
  ])
  expect(tests?.courses[0]?.results[0]?.words).toBe('03/02/2025 04:05: không đạt (12 dòng không đạt)')
})

drawnAsBefore(import.meta.dirname, {
  tests: (width) => testsChart(tests ?? none, width),
  'tests, once': (width) => testsChart(once ?? none, width),
})
