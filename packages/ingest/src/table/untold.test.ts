import { describe, expect, it } from 'vitest'

import { registerTable } from './register.ts'
import { untoldColumns } from './untold.ts'

const header = (...fields: string[]) => ({
  record: 0,
  columns: new Map(fields.map((field, column) => [field, column])),
  headings: fields,
  matches: new Map(),
  unread: [],
  rows: [],
})

describe('untoldColumns', () => {
  it('are those of which no column of the table tells', () => {
    expect(untoldColumns(registerTable, header('title', 'unit', 'tier', 'status', 'period', 'note'))).toEqual(
      ['category', 'subcategory', 'location', 'registered_on', 'completed_on', 'budget_vnd'],
    )
  })

  it('have the state where nothing but its plan is told of a work', () => {
    const plan = untoldColumns(registerTable, header('title', 'unit', 'registered_on', 'due_on'))
    expect(plan).toContain('status')
    expect(untoldColumns(registerTable, header('title', 'unit', 'completed_on'))).not.toContain('status')
  })
})
