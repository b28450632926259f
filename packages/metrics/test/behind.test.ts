import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findMetric, metrics, query, type QuerySpec, recordsBehind } from '../src/index.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
  await warehouse.load({
    campaign: [{ campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-06-30' }],
    tier: [{ campaign_id: 'c', tier_id: 'city', ordinal: 1 }],
    unit: [{ campaign_id: 'c', unit_id: 'u', name: 'Phường An Phú' }],
    work: [
      work('done', { status: 'completed', due_on: '2024-03-10', completed_on: '2024-03-01', budget_vnd: 7 }),
      work('late', { status: 'completed', due_on: '2024-03-10', completed_on: '2024-08-01', budget_vnd: 5 }),
      work('open', { status: 'started', due_on: '2024-06-01', tier_id: 'ward', budget_vnd: 3 }),
      work('gone', { status: 'withdrawn', due_on: '2024-06-01' }),
      work('void', { status: 'cancelled', tier_id: 'ward' }),
    ],
  })
})
afterAll(() => warehouse.close())

function work(id: string, facts: object) {
  const base = { title: id, tier_id: 'city', unit_id: 'u', registered_on: '2024-01-03' }
  return { campaign_id: 'c', work_id: id, ...base, ...facts }
}

async function behind(id: string, spec: Pick<QuerySpec, 'where' | 'asOf'> = {}) {
  const rows = await warehouse.rows(recordsBehind(findMetric(id), spec).sql)
  return rows.map(({ work_id, numerator, denominator }) => [work_id, Number(numerator), Number(denominator)])
}

describe('the records behind a figure', () => {
  it('are the works it counts, each with what it adds', async () => {
    expect(await behind('completion_rate')).toEqual([
      ['done', 1, 1],
      ['late', 1, 1],
      ['open', 0, 1],
      ['void', 0, 1],
    ])
  })

  it('are those within the scope, on the day asked for', async () => {
    expect(await behind('completion_rate', { where: { tier: 'city' }, asOf: '2024-04-01' })).toEqual([
      ['done', 1, 1],
      ['late', 0, 1],
    ])
  })

  it('are withdrawn works only where they are asked for', async () => {
    const rows = await behind('works_registered', { where: { status: 'withdrawn' } })
    expect(rows.map(([id]) => id)).toEqual(['gone'])
  })

  const ofWorks = metrics.filter(({ facts }) => facts.columns.includes('work_id'))
  it.each(ofWorks.filter(({ additive }) => additive).map(({ id }) => id))(
    'add up to the figure of %s',
    async (id) => {
      const [figure] = await warehouse.rows(query(findMetric(id)).sql)
      const rows = await warehouse.rows(recordsBehind(findMetric(id)).sql)
      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0)
      expect(sum('numerator')).toBe(Number(figure?.['numerator'] ?? 0))
      expect(sum('denominator')).toBe(Number(figure?.['denominator'] ?? 0))
    },
  )

  it('tell on which columns it depends whether a work counts', () => {
    const { columns } = recordsBehind(findMetric('completion_rate'), { where: { tier: 'city' } })
    expect(columns.toSorted()).toEqual(['status', 'tier'])
  })

  it('are refused for a metric of units', () => {
    expect(() => recordsBehind(findMetric('award_rate'))).toThrow('does not count works one by one')
  })
})
