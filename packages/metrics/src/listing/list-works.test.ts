import { describe, expect, expectTypeOf, it } from 'vitest'
import { MetricError } from '../metric-error.ts'
import { countWorks, listWorks, type WorkListSpec } from './list-works.ts'
import type { ListingRow } from './listing.ts'

describe('listWorks', () => {
  it('lists a hundred works by id unless told otherwise', () => {
    expect(listWorks({ campaign: 'c' }).sql).toMatch(
      /ORDER BY "work"\."work_id" ASC NULLS LAST, "work"\."work_id" ASC LIMIT 100 OFFSET 0$/u,
    )
  })

  it('says of each column what it is', () => {
    const { columns } = listWorks({ campaign: 'c' })
    expect(columns.due_on).toMatchObject({ type: 'DATE', nullable: true, about: { en: 'Day it is due' } })
    expect(columns.unit_name).toMatchObject({ type: 'VARCHAR', nullable: true })
  })

  it('knows the rows it yields by type', () => {
    type Row = ListingRow<ReturnType<typeof listWorks>>
    expectTypeOf<Row['work_id']>().toEqualTypeOf<string>()
    expectTypeOf<Row['completed_on']>().toEqualTypeOf<string | null>()
    expectTypeOf<Row['budget_vnd']>().toEqualTypeOf<number | null>()
    expectTypeOf<ListingRow<ReturnType<typeof countWorks>>>().toEqualTypeOf<{ readonly works: number }>()
  })

  it.each<[string, Partial<WorkListSpec>, string]>([
    [
      'a filter there is not',
      { where: { ward: 'x' } as never },
      'works have no filter "ward"; allowed: work, tier, unit, status, category',
    ],
    ['a filter value that is not a text', { where: { tier: 7 as never } }, 'tier is not a text: 7'],
    [
      'a column that cannot be sorted by',
      { sort: { by: 'note' as never } },
      'works cannot be sorted by "note"; allowed: work_id, title,',
    ],
    [
      'an inherited column',
      { sort: { by: 'constructor' as never } },
      'works cannot be sorted by "constructor"',
    ],
    ['a hostile column', { sort: { by: 'title"; --' as never } }, 'works cannot be sorted by'],
    [
      'a direction there is not',
      { sort: { by: 'title', direction: 'up' as never } },
      'unknown direction "up"; allowed: asc, desc',
    ],
    ['a limit below 0', { limit: -1 }, 'limit is not a number of rows: -1'],
    ['half a row', { offset: 0.5 }, 'offset is not a number of rows: 0.5'],
    ['a limit in words', { limit: '1; --' as never }, 'limit is not a number of rows: 1; --'],
    ['a search that ends a statement', { search: 'a\0b' }, 'search is not a text'],
    ['a campaign that is not a text', { campaign: 7 as never }, 'campaign is not a text: 7'],
  ])('refuses %s', (_, spec, message) => {
    expect(() => listWorks({ campaign: 'c', ...spec })).toThrow(MetricError)
    expect(() => listWorks({ campaign: 'c', ...spec })).toThrow(message)
  })
})
