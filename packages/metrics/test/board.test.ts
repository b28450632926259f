import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  binAt,
  type BoardField,
  boardCounts,
  boardExtents,
  type BoardScale,
  type BoardSpec,
  boardTile,
  boardTotal,
  dayScale,
  isChosen,
  isWithin,
  wholeScale,
} from '../src/index.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.load({
    campaign: [{ campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-06-30' }],
    tier: [{ campaign_id: 'c', tier_id: 'city', ordinal: 1 }],
    unit: [{ campaign_id: 'c', unit_id: 'u1', name: 'Phường Đông Hoà' }],
    work: [
      work('early', {
        status: 'completed',
        due_on: '2024-03-10',
        completed_on: '2024-03-01',
        budget_vnd: 1_000,
      }),
      work('late', {
        status: 'completed',
        due_on: '2024-03-10',
        completed_on: '2024-03-25',
        budget_vnd: 999,
      }),
      work('open', { status: 'started', due_on: '2024-06-01', budget_vnd: 5_000_000 }),
      work('ahead', { status: 'started', due_on: '2024-12-01', tier_id: 'grassroots' }),
      work('left', { status: 'withdrawn', due_on: '2024-06-01' }),
      work('other', { status: 'completed', campaign_id: 'other' }),
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

const spec: BoardSpec = { campaign: 'c', asOf: '2024-06-30' }
const weeks = dayScale('2024-01-03', '2024-12-01', 90)
const late = wholeScale(-9, 29, 60)
const powers: BoardScale = { kind: 'powers' }

async function counts(field: BoardField, scale: BoardScale | null) {
  const rows = await warehouse.rows(String(boardCounts(spec, { field, scale }, [])))
  return new Map(rows.map(({ key, works, completed }) => [key, [Number(works), Number(completed)]]))
}

describe('the board', () => {
  it('counts the works of a campaign that are still in its register', async () => {
    expect(await warehouse.rows(String(boardTotal(spec, [])))).toMatchObject([{ works: 4n, completed: 2n }])
  })

  it('gives the extents of what has an order', async () => {
    const [extents] = await warehouse.rows(String(boardExtents(spec)))
    expect(extents).toMatchObject({ due_min: '2024-03-10', due_max: '2024-12-01', budget_min: 999 })
    expect(Number(extents?.['late_min'])).toBe(-9)
    expect(Number(extents?.['late_max'])).toBe(29)
  })

  it('puts values into the bins that the page names', async () => {
    expect(await counts('late', late)).toEqual(
      new Map([
        [binAt(-9, late), [1, 1]],
        [binAt(15, late), [1, 1]],
        [binAt(29, late), [1, 0]],
        [null, [1, 0]],
      ]),
    )
    expect(await counts('budget', powers)).toEqual(
      new Map([
        [binAt(1_000, powers), [1, 1]],
        [binAt(999, powers), [1, 1]],
        [binAt(5_000_000, powers), [1, 0]],
        [null, [1, 0]],
      ]),
    )
    expect((await counts('due', weeks)).get(binAt('2024-03-10', weeks))).toEqual([2, 2])
  })

  it('keeps what is chosen and what lies within a span, both ends included', async () => {
    const total = async (...filter: ReturnType<typeof isChosen>[]) => {
      const [row] = await warehouse.rows(String(boardTotal(spec, filter)))
      return Number(row?.['works'])
    }
    expect(await total(isChosen('tier', ['city']))).toBe(3)
    expect(await total(isWithin('due', { from: '2024-03-10', to: '2024-06-01' }))).toBe(3)
    expect(await total(isWithin('budget', { from: 1_000, to: null }))).toBe(2)
    expect(await total(isWithin('late', 'none'))).toBe(1)
    expect(await total(isChosen('tier', ["x' OR 1=1 --"]))).toBe(0)
  })

  it('is narrowed by a search without tones', async () => {
    const found = await warehouse.rows(String(boardTotal({ ...spec, search: 'dong hoa early' }, [])))
    expect(found).toMatchObject([{ works: 1n }])
  })

  it('answers any choice of the active panel from one tile', async () => {
    const active = { field: 'due', scale: weeks } as const
    const tile = await warehouse.rows(String(boardTile(spec, active, { field: 'tier', scale: null }, [])))
    const chosen = tile.filter((row) => Number(row['active']) <= binAt('2024-06-01', weeks))
    const city = chosen.filter((row) => row['key'] === 'city')
    expect(city.reduce((sum, row) => sum + Number(row['works']), 0)).toBe(3)
    const asked = await warehouse.rows(
      String(
        boardCounts(spec, { field: 'tier', scale: null }, [
          isWithin('due', { from: null, to: '2024-06-02' }),
        ]),
      ),
    )
    expect(asked).toMatchObject([{ key: 'city', works: 3n, completed: 2n }])
  })

  it('refuses a span that is none', () => {
    expect(() => isWithin('due', { from: "2024' --", to: null })).toThrow('due is not a date')
    expect(() => isWithin('budget', { from: 1.5, to: null })).toThrow('budget is not a whole number')
  })
})
