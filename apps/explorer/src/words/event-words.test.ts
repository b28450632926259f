import { expect, it } from 'vitest'
import { languages } from '../messages/language.ts'
import { eventWords } from './event-words.ts'

const event = {
  kind: 'redated',
  happened_on: null,
  known_at: '2024-06-01',
  detail: 'due_on: 2024-05-01 → 2024-06-30',
  source_path: 'sources/q2.xlsx',
  source_sheet: 'Cấp cơ sở',
  source_row: 12,
}

it('tells a change, since when it is known, and the row that told it', () => {
  const words = eventWords(event, languages.en)
  expect(words.day).toBe('day not known')
  expect(words.detail).toBe('Due: 1\u00a0May\u00a02024 → 30\u00a0Jun\u00a02024')
  expect(words.known).toBe('known since 1\u00a0Jun\u00a02024, sources/q2.xlsx, Cấp cơ sở, row 12')
})

it('names columns as the page does, and none that stand in a text', () => {
  const detail = 'note: – → started_on: xong; started_on: – → 2024-05-01; budget_vnd: 1 → 2'
  expect(eventWords({ ...event, kind: 'corrected', detail }, languages.en).detail).toBe(
    'Note: – → started_on: xong; Started: – → 1\u00a0May\u00a02024; Budget: 1 → 2',
  )
})

it('shows a kind it does not know as it stands', () => {
  expect(eventWords({ ...event, kind: 'moved' }, languages.vi).what).toBe('moved')
})
