import { expect, it } from 'vitest'
import { languages } from '../messages/language.ts'
import { heldFacts } from './work-facts.ts'

it('tells where an earlier register has what the latest has no column for', () => {
  const held = {
    column_name: 'due_on',
    source_path: 'sources/q1.xlsx',
    source_sheet: 'Cấp cơ sở',
    source_row: 12,
  }
  expect(heldFacts([held], languages.vi)).toEqual([
    { name: 'Thời hạn', value: 'sources/q1.xlsx, Cấp cơ sở, dòng 12' },
  ])
})
