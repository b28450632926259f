import { describe, expect, it } from 'vitest'
import { contextIn, register } from '../../test/sample.ts'
import type { WorkGroups } from '../data/work-groups.ts'
import { plainLayout } from '../route/works-layout.ts'
import { cellText } from '../words/cell.ts'
import { groupTable } from './group-table.ts'

const { language } = contextIn('en')

const counts = (works: number, completed: number) => ({ works, completed, budget_vnd: works * 1e6 })

const found: WorkGroups = {
  groups: [
    { key: 'grassroots', ...counts(6, 4) },
    { key: 'city', ...counts(2, 0) },
  ],
  total: counts(8, 4),
  within: {
    field: 'category',
    pairs: [
      { key: 'city', across: 'Health', ...counts(2, 0) },
      { key: 'grassroots', across: 'Health', ...counts(2, 1) },
      { key: 'grassroots', across: null, ...counts(4, 3) },
    ],
    totals: [
      { key: 'Health', ...counts(4, 1) },
      { key: null, ...counts(4, 3) },
    ],
  },
}

function linesOf(...asked: Parameters<typeof groupTable>): string[] {
  const { columns, rows } = groupTable(...asked)
  return [columns, ...rows].map((row) => row.map((cell) => cellText(cell).replace('\u00a0', ' ')).join(' | '))
}

describe('works in groups', () => {
  it('show what each group and the whole count', () => {
    const layout = { ...plainLayout, by: ['tier'] } as const
    expect(linesOf({ ...found, within: null }, layout, register, language)).toEqual([
      'Tier | Works | Completed | Rate | Budget, million dong',
      'Grassroots tier | 6 | 4 | 66.7 % | 6',
      'City tier | 2 | 0 | 0.0 % | 2',
      'Total | 8 | 4 | 50.0 % | 8',
    ])
  })

  it('stand as subtotals above the groups within them', () => {
    const layout = { ...plainLayout, by: ['tier', 'category'] } as const
    expect(linesOf(found, layout, register, language)).toEqual([
      'Tier | Field | Works | Completed | Rate | Budget, million dong',
      'Grassroots tier |  | 6 | 4 | 66.7 % | 6',
      'Grassroots tier | Health | 2 | 1 | 50.0 % | 2',
      'Grassroots tier | Not recorded | 4 | 3 | 75.0 % | 4',
      'City tier |  | 2 | 0 | 0.0 % | 2',
      'City tier | Health | 2 | 0 | 0.0 % | 2',
      'Total |  | 8 | 4 | 50.0 % | 8',
    ])
    const { keys, sums } = groupTable(found, layout, register, language)
    expect([...sums]).toEqual([0, 3, 5])
    expect(keys[2]).toEqual({ tier: 'grassroots', category: '' })
    expect(keys[5]).toEqual({})
  })
})

describe('a pivot', () => {
  it('has the total of each row and column from its own counts, and a dash where no work stands', () => {
    const layout = { ...plainLayout, by: ['tier'], across: 'category', cell: 'rate' } as const
    expect(linesOf(found, layout, register, language)).toEqual([
      'Tier | Health | Not recorded | Total',
      'Grassroots tier | 50.0 % | 75.0 % | 66.7 %',
      'City tier | 0.0 % | – | 0.0 %',
      'Total | 25.0 % | 75.0 % | 50.0 %',
    ])
  })
})
