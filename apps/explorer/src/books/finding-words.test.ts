import { expect, it } from 'vitest'
import { languages } from '../messages/language.ts'
import { cellText } from '../words/cell.ts'
import { rejectedWords } from './finding-words.ts'

const row = {
  run_id: 'r',
  source_file_id: 'f',
  source_sheet: 'Cấp cơ sở',
  source_row: 12,
  rule: 'unknown_tier',
  source_column: 3,
  column_name: 'Cấp',
  value: 'cấp xã',
  hint: 'cấp cơ sở',
  cells: ['1', '<b>Cầu</b>', ''],
  path: 'sources/q2.xlsx',
}

it('tells where a row was refused, why, and what to do, in the language of the reader', () => {
  const words = rejectedWords([row, { ...row, rule: 'unheard_of', source_sheet: '' }], languages.en)
  expect(words.title).toBe('2 rows were rejected; most often: The tier is not one of the campaign')
  const [first = [], second = []] = words.table?.rows ?? []
  expect(first.map(cellText)).toEqual([
    'sources/q2.xlsx',
    'Cấp cơ sở, row 12, column 3',
    'The tier is not one of the campaign',
    'Cấp: cấp xã',
    'Correct the cell, or add this spelling to the tier’s synonyms in campaign.yaml (cấp cơ sở)',
    '1 · <b>Cầu</b>',
  ])
  expect(second.map(cellText).slice(1, 3)).toEqual(['row 12, column 3', 'unheard_of'])
})

it('counts a row once, whatever number of its cells breaks a rule', () => {
  const cells = [4, 5, 6].map((column) => ({ ...row, rule: 'invalid_date', source_column: column }))
  const others = [20, 21].map((number) => ({ ...row, source_row: number, source_column: 0 }))
  const words = rejectedWords([...cells, ...others], languages.en)
  expect(words.title).toBe('3 rows were rejected; most often: The tier is not one of the campaign')
  expect((words.table?.rows ?? []).map(([, place]) => cellText(place ?? '')).slice(2, 4)).toEqual([
    'Cấp cơ sở, row 12, column 6',
    'Cấp cơ sở, row 20',
  ])
})

it('says that nothing was refused', () => {
  expect(rejectedWords([], languages.vi)).toEqual({
    title: 'Không dòng nào bị từ chối.',
    table: null,
    note: null,
  })
})
