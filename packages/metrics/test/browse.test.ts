import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  boardTotal,
  type BrowseFilter,
  browseWorks,
  countBrowsed,
  crossWorks,
  findMetric,
  groupWorks,
  isChosen,
  isWithin,
  query,
  registerSize,
} from '../src/index.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.load({
    campaign: [{ campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-06-30' }],
    tier: [{ campaign_id: 'c', tier_id: 'city', ordinal: 1 }],
    unit: [
      { campaign_id: 'c', unit_id: 'u1', name: 'Phường Đông Hoà', parent: 'Khối phường' },
      { campaign_id: 'c', unit_id: 'u2', name: 'Trường Đông Hoà' },
    ],
    work: [
      work('a', { status: 'completed', due_on: '2024-03-10', completed_on: '2024-03-01', budget_vnd: 7 }),
      work('b', { status: 'completed', due_on: '2024-03-10', completed_on: '2024-08-01', budget_vnd: 5 }),
      work('c', {
        status: 'started',
        due_on: '2024-06-01',
        budget_vnd: 3,
        category: 'Y tế',
        subcategory: 'Trạm y tế',
      }),
      work('d', { status: 'registered', due_on: '2024-12-01', category: 'Y tế', unit_id: 'u2' }),
      work('e', { status: 'withdrawn', due_on: '2024-06-01' }),
      work('f', { status: 'registered', registered_on: '2024-07-01' }),
    ],
  })
})
afterAll(() => warehouse.close())

function work(id: string, facts: object) {
  return {
    campaign_id: 'c',
    work_id: id,
    title: id,
    tier_id: 'city',
    unit_id: 'u1',
    registered_on: '2024-01-03',
    ...facts,
  }
}

const all = { campaign: 'c', asOf: '2024-06-30' } satisfies BrowseFilter

async function ids(filter: Partial<BrowseFilter>, more: object = {}): Promise<unknown[]> {
  const rows = await warehouse.rows(browseWorks({ ...all, ...filter, ...more }).sql)
  return rows.map((row) => row['work_id'])
}

describe('browsing', () => {
  it('shows the works as they stood on the day, without those withdrawn or registered later', async () => {
    const rows = await warehouse.rows(browseWorks(all).sql)
    expect(rows.map((row) => [row['work_id'], row['status'], row['days_late']])).toEqual([
      ['a', 'completed', -9n],
      ['b', 'registered', 112n],
      ['c', 'started', 29n],
      ['d', 'registered', null],
    ])
  })

  it('keeps what lies within every span, and what has no value when asked', async () => {
    expect(
      await ids({ spans: { due: { from: '2024-03-10', to: '2024-06-01' }, late: { from: 0, to: null } } }),
    ).toEqual(['b', 'c'])
    expect(await ids({ spans: { budget: 'none' } })).toEqual(['d'])
    expect(await ids({ where: { status: ['started'], category: ['Y tế'] } })).toEqual(['c'])
  })

  it('sorts by more than one column', async () => {
    const sort = [{ by: 'category' }, { by: 'budget_vnd', direction: 'desc' }]
    expect(await ids({}, { sort })).toEqual(['c', 'd', 'a', 'b'])
    expect(await ids({}, { sort, limit: 2, offset: 1 })).toEqual(['d', 'a'])
  })

  it('gives totals from the works themselves, in all and by group', async () => {
    expect(await warehouse.rows(countBrowsed(all).sql)).toMatchObject([{ works: 4n, completed: 1n }])
    const groups = await warehouse.rows(groupWorks(all, 'category').sql)
    expect(
      groups.map((row) => [row['key'], row['works'], row['completed'], Number(row['budget_vnd'])]),
    ).toEqual([
      ['Y tế', 2n, 0n, 3],
      [null, 2n, 1n, 12],
    ])
  })

  it('counts each pair of two fields once, so that the pairs add up to the whole', async () => {
    const pairs = await warehouse.rows(crossWorks(all, 'category', 'status').sql)
    expect(pairs.map((row) => [row['key'], row['across'], row['works'], row['completed']])).toEqual([
      ['Y tế', 'registered', 1n, 0n],
      ['Y tế', 'started', 1n, 0n],
      [null, 'completed', 1n, 1n],
      [null, 'registered', 1n, 0n],
    ])
  })

  it('groups by the unit above and by the field within a field, and keeps what is asked of either', async () => {
    const by = async (field: 'parent' | 'subcategory') =>
      (await warehouse.rows(groupWorks(all, field).sql)).map((row) => [row['key'], row['works']])
    expect(await by('parent')).toEqual([
      ['Khối phường', 3n],
      [null, 1n],
    ])
    expect(await by('subcategory')).toEqual([
      [null, 3n],
      ['Trạm y tế', 1n],
    ])
    const where = { parent: ['Khối phường'], subcategory: [null] }
    expect(await ids({ where })).toEqual(['a', 'b'])
    expect(await warehouse.rows(countBrowsed({ ...all, where }).sql)).toMatchObject([{ works: 2n }])
    expect(await warehouse.rows(registerSize(all).sql)).toMatchObject([{ works: 4n, subcategorised: 1n }])
  })

  it('finds as many works as a board counts under the same filter', async () => {
    const span = { from: '2024-03-01', to: null }
    const board = boardTotal({ campaign: 'c', asOf: all.asOf }, [
      isChosen('status', ['registered', 'started']),
      isWithin('due', span),
    ])
    const browsed = countBrowsed({
      ...all,
      where: { status: ['registered', 'started'] },
      spans: { due: span },
    })
    const [onBoard] = await warehouse.rows(String(board))
    const [inList] = await warehouse.rows(browsed.sql)
    expect(inList?.['works']).toBe(onBoard?.['works'])
    expect(inList?.['works']).toBe(3n)
  })

  it('has the whole register on the last day told of, in the states it gives, and says how much is dated later', async () => {
    const now: BrowseFilter = { campaign: 'c', lateBy: all.asOf }
    const rows = await warehouse.rows(browseWorks(now).sql)
    expect(rows.map((row) => [row['work_id'], row['status'], row['days_late']])).toEqual([
      ['a', 'completed', -9n],
      ['b', 'completed', 144n],
      ['c', 'started', 29n],
      ['d', 'registered', null],
      ['f', 'registered', null],
    ])
    const [counted] = await warehouse.rows(query(findMetric('completion_rate')).sql)
    expect(await warehouse.rows(countBrowsed(now).sql)).toMatchObject([
      { works: counted?.['denominator'], completed: counted?.['numerator'] },
    ])
    expect(await warehouse.rows(String(boardTotal(now, [])))).toMatchObject([{ works: 5n, completed: 2n }])
    expect(await warehouse.rows(registerSize(now).sql)).toMatchObject([{ works: 5n, registered_later: 1n }])
  })

  it('speaks of one day', () => {
    expect(() => browseWorks({ ...all, lateBy: '2024-06-30' })).toThrow('do not go together')
    expect(() => countBrowsed({ campaign: 'c' })).toThrow('lateBy is not a date')
  })

  it('takes what is typed for text', async () => {
    expect(await ids({ where: { category: ["' OR 1=1 --"] } })).toEqual([])
    expect(() => browseWorks({ ...all, asOf: "2024-01-01' --" })).toThrow('asOf is not a date')
  })
})
