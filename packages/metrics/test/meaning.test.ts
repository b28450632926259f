import { column, eq, literal } from '@uwdata/mosaic-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clopperPearson,
  cumulate,
  estimate,
  findMetric,
  query,
  type QuerySpec,
  wilson,
} from '../src/index.ts'
import { openWarehouse, type Records, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

describe('the published figures', () => {
  beforeAll(() => warehouse.load(published()))

  it('are 742 of 942: city 40 of 71, grassroots 702 of 871', async () => {
    const rows = await ask('completion_rate', { by: ['tier'], totals: true })
    expect(rows).toMatchObject([
      { tier: 'city', numerator: 40, denominator: 71 },
      { tier: 'grassroots', numerator: 702, denominator: 871 },
      { tier: null, numerator: 742, denominator: 942, is_total: true },
    ])
    expect(rows.map(({ value }) => (100 * value!).toFixed(2))).toEqual(['56.34', '80.60', '78.77'])
    expect(rows.map(({ lower, upper }) => [lower, upper].map((limit) => (100 * limit!).toFixed(2)))).toEqual([
      ['44.77', '67.25'],
      ['77.84', '83.09'],
      ['76.04', '81.26'],
    ])
  })

  it('are 63 of 201 units commended', async () => {
    const [row] = await ask('award_rate', {})
    expect(row).toMatchObject({ numerator: 63, denominator: 201, is_total: true })
    expect(await ask('units_registered', {})).toMatchObject([{ value: 201 }])
  })
})

describe('a hierarchy', () => {
  it('counts each subtotal from its works: fields of work within fields', async () => {
    await warehouse.load(
      works([
        { category: 'Giao thông', subcategory: 'Cầu', status: 'completed' },
        { category: 'Giao thông', subcategory: 'Cầu' },
        { category: 'Giao thông', subcategory: null, status: 'completed' },
        { category: 'Y tế', subcategory: 'Cầu', status: 'completed' },
      ]),
    )
    const rows = await ask('completion_rate', { by: ['category', 'subcategory'], totals: 'subtotals' })
    expect(
      rows.map(({ category, subcategory, numerator, denominator, level }) => [
        category,
        subcategory,
        numerator,
        denominator,
        level,
      ]),
    ).toEqual([
      ['Giao thông', 'Cầu', 1, 2, 2],
      ['Giao thông', null, 1, 1, 2],
      ['Giao thông', null, 2, 3, 1],
      ['Y tế', 'Cầu', 1, 1, 2],
      ['Y tế', null, 1, 1, 1],
      [null, null, 3, 4, 0],
    ])
  })
})

describe('a total', () => {
  it('counts units once that stand in several groups', async () => {
    await warehouse.load(works([{ tier_id: 'city' }, { tier_id: 'grassroots' }, { tier_id: 'city' }]))
    expect(await values('units_registered', { by: ['tier'], totals: true })).toEqual([
      ['city', 1],
      ['grassroots', 1],
      [null, 1],
    ])
  })

  it('is told from a group that has no value of its own', async () => {
    await warehouse.load(works([{ category: null }, { category: 'school' }]))
    expect(await ask('works_registered', { by: ['category'], totals: true })).toMatchObject([
      { category: 'school', value: 1, is_total: false },
      { category: null, value: 1, is_total: false },
      { category: null, value: 2, is_total: true },
    ])
  })

  it('is no average of the rates below it', async () => {
    const done = Array.from({ length: 9 }, () => ({ tier_id: 'grassroots', status: 'completed' }))
    await warehouse.load(works([{ tier_id: 'city' }, ...done]))
    const rows = await ask('completion_rate', { by: ['tier'], totals: true })
    expect(rows.map(({ value }) => value)).toEqual([0, 1, 0.9])
  })
})

describe('completion_rate', () => {
  it('does not improve by cancelling', async () => {
    await warehouse.load(
      works([{ status: 'completed' }, { status: 'cancelled' }, { status: 'carried_over' }]),
    )
    expect(await ask('completion_rate', {})).toMatchObject([{ numerator: 1, denominator: 3 }])
  })
})

describe('a work that a later register left out', () => {
  it('is in no count, unless its state is asked for', async () => {
    await warehouse.load(works([{ status: 'completed' }, { status: 'withdrawn' }]))
    expect(await ask('completion_rate', {})).toMatchObject([{ numerator: 1, denominator: 1 }])
    expect(await values('works_registered', { by: ['status'] })).toEqual([
      ['completed', 1],
      ['withdrawn', 1],
    ])
    expect(await values('works_registered', { where: { status: 'withdrawn' } })).toEqual([[1]])
    const filter = [eq(column('status'), literal('withdrawn'))]
    expect(await values('works_registered', { filter })).toEqual([[1]])
  })

  it('does not keep its unit registered', async () => {
    await warehouse.load(works([{ unit_id: 'u' }, { unit_id: 'v', status: 'withdrawn' }]))
    expect(await values('units_registered', {})).toEqual([[1]])
    expect(await ask('award_rate', {})).toMatchObject([{ denominator: 1 }])
  })
})

describe('an as-of date', () => {
  it('takes back what was completed later: the work is open again', async () => {
    await warehouse.load(
      works([
        {
          status: 'completed',
          registered_on: '2024-01-01',
          started_on: '2024-02-01',
          completed_on: '2024-03-01',
        },
      ]),
    )
    const day = (asOf: string) => values('completion_rate', { asOf, by: ['status'] })
    expect(await day('2023-12-31')).toEqual([])
    expect(await day('2024-01-01')).toEqual([['registered', 0]])
    expect(await day('2024-02-01')).toEqual([['started', 0]])
    expect(await day('2024-02-29')).toEqual([['started', 0]])
    expect(await day('2024-03-01')).toEqual([['completed', 1]])
    expect(await values('works_open', { asOf: '2024-02-29' })).toEqual([[1]])
  })

  it('counts what happened on a day unknown as having happened', async () => {
    await warehouse.load(works([{ status: 'completed', registered_on: null, completed_on: null }]))
    expect(await ask('completion_rate', { asOf: '1900-01-01' })).toMatchObject([
      { numerator: 1, denominator: 1 },
    ])
  })

  it('takes back commendations decided later', async () => {
    await warehouse.load({
      ...works([{ registered_on: '2024-01-01' }]),
      award: [
        {
          campaign_id: 'c',
          award_id: 'a',
          unit_id: 'u',
          recipient_kind: 'collective',
          decided_on: '2024-03-01',
        },
      ],
    })
    expect(await ask('award_rate', { asOf: '2024-02-29' })).toMatchObject([{ numerator: 0, denominator: 1 }])
    expect(await ask('award_rate', { asOf: '2024-03-01' })).toMatchObject([{ numerator: 1, denominator: 1 }])
  })
})

describe('a day of knowledge', () => {
  it('shows the register as it was known: corrections and works learned of later are not there', async () => {
    await warehouse.load({
      ...works([
        { work_id: 'w', status: 'completed', known_on: '2024-03-01' },
        { work_id: 'late', status: 'registered', known_on: '2024-05-01' },
      ]),
      workVersion: [
        {
          campaign_id: 'c',
          work_id: 'w',
          unit_id: 'u',
          tier_id: 'city',
          status: 'registered',
          known_on: '2024-01-10',
          version: 1,
          superseded_on: '2024-03-01',
        },
      ],
    })
    const counts = async (knownOn: string) =>
      (await ask('completion_rate', { knownOn })).map(({ numerator, denominator }) => [
        numerator,
        denominator,
      ])
    expect(await counts('2024-01-09')).toEqual([[0, 0]])
    expect(await counts('2024-01-10')).toEqual([[0, 1]])
    expect(await counts('2024-02-29')).toEqual([[0, 1]])
    expect(await counts('2024-03-01')).toEqual([[1, 1]])
    expect(await counts('2024-05-01')).toEqual([[1, 2]])
    expect(await values('units_registered', { knownOn: '2024-01-09' })).toEqual([[0]])
    expect(await ask('award_rate', { knownOn: '2024-01-09' })).toMatchObject([{ denominator: 0 }])
  })
})

describe('days of the campaign', () => {
  const campaign = [
    { campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-06-30' },
    { campaign_id: 'd', started_on: '2024-02-29', ended_on: '2024-12-31' },
  ]

  it('lay campaigns over each other, the first day of each as 1', async () => {
    const days = ['2023-12-31', '2024-01-01', '2024-01-07', '2024-01-08', null]
    const later = { campaign_id: 'd', registered_on: '2024-03-07' }
    await warehouse.load({ campaign, ...works([...days.map((registered_on) => ({ registered_on })), later]) })
    const spec = { by: ['campaign'], grain: 'week', axis: 'campaign_day' } as const
    const rows = await ask('works_registered', spec)
    expect(rows.map((row) => [row.campaign, row.campaign_day, row.value])).toEqual([
      ['c', -6, 1],
      ['c', 1, 2],
      ['c', 8, 1],
      ['c', null, 1],
      ['d', 8, 1],
    ])
  })

  it('are as-of dates too, each campaign by its own', async () => {
    const done = { status: 'completed', registered_on: null }
    await warehouse.load({
      campaign,
      ...works([
        { ...done, completed_on: '2024-01-08' },
        { ...done, campaign_id: 'd', completed_on: '2024-03-07' },
      ]),
    })
    expect(await values('works_completed', { by: ['campaign'], asOf: 8 })).toEqual([
      ['c', 1],
      ['d', 1],
    ])
    expect(await values('works_completed', { by: ['campaign'], asOf: 7 })).toEqual([
      ['c', 0],
      ['d', 0],
    ])
  })
})

describe('subtotals', () => {
  it('follow the rows they sum up, counted anew, and say their level', async () => {
    await warehouse.load(
      works([
        { tier_id: 'city', unit_id: 'u' },
        { tier_id: 'city', unit_id: 'v' },
        { tier_id: 'ward', unit_id: 'u' },
      ]),
    )
    const rows = await ask('units_registered', { by: ['tier', 'unit'], totals: 'subtotals' })
    expect(rows.map((row) => [row.tier, row.unit, row.value, row.level, row.is_total])).toEqual([
      ['city', 'u', 1, 2, false],
      ['city', 'v', 1, 2, false],
      ['city', null, 2, 1, true],
      ['ward', 'u', 1, 2, false],
      ['ward', null, 1, 1, true],
      [null, null, 2, 0, true],
    ])
  })
})

describe('punctuality', () => {
  it('is of works completed with both dates: on time and late make all, early is part of on time', async () => {
    const done = (completed_on: string | null, due_on: string | null) => ({
      status: 'completed',
      completed_on,
      due_on,
    })
    await warehouse.load(
      works([
        done('2024-02-28', '2024-02-29'),
        done('2024-02-29', '2024-02-29'),
        done('2024-03-01', '2024-02-29'),
        done(null, '2024-02-29'),
        done('2024-02-28', null),
        { status: 'started', due_on: '2024-02-29' },
      ]),
    )
    const counts = async (id: string) => {
      const [row] = await ask(id, {})
      return [row!.numerator, row!.denominator]
    }
    expect(await counts('on_time_rate')).toEqual([2, 3])
    expect(await counts('early_rate')).toEqual([1, 3])
    expect(await counts('late_rate')).toEqual([1, 3])
  })
})

describe('units_all_done', () => {
  it('wants every work of the unit in the group completed: a cancelled one is not', async () => {
    await warehouse.load(
      works([
        { unit_id: 'u', tier_id: 'city', status: 'completed' },
        { unit_id: 'u', tier_id: 'ward', status: 'cancelled' },
        { unit_id: 'v', tier_id: 'ward', status: 'completed' },
      ]),
    )
    expect(await values('units_all_done', { by: ['tier'], totals: true })).toEqual([
      ['city', 1],
      ['ward', 1],
      [null, 1],
    ])
    expect(await ask('units_all_done_rate', {})).toMatchObject([{ numerator: 1, denominator: 2 }])
  })
})

describe('budget_weighted_completion', () => {
  it('weighs by budget, leaves out works that state none, and knows how little a few large works say', async () => {
    await warehouse.load(
      works([
        { status: 'completed', budget_vnd: 8_000_000_000 },
        { budget_vnd: 1_000_000_000 },
        { budget_vnd: 1_000_000_000 },
        { status: 'completed', budget_vnd: null },
        { status: 'completed', budget_vnd: 0 },
      ]),
    )
    const [row] = await ask('budget_weighted_completion', {})
    expect(row).toMatchObject({ numerator: 8e9, denominator: 1e10, value: 0.8 })
    expect(row!.effective_size).toBeCloseTo(100 / 66, 12)
    const { lower, upper } = wilson((0.8 * 100) / 66, 100 / 66)
    expect(row!.lower).toBeCloseTo(lower!, 12)
    expect(row!.upper).toBeCloseTo(upper!, 12)
  })
})

describe('the interval of a rate', () => {
  it('is by the method and the level asked for', async () => {
    await warehouse.load(works([{ status: 'completed' }, {}]))
    const [row] = await ask('completion_rate', { interval: 'clopper-pearson', level: 0.998 })
    expect(row).toMatchObject(clopperPearson(1, 2, { level: 0.998 }))
  })
})

describe('works_overdue', () => {
  it('counts open works due before the last day of the campaign, or before the as-of date', async () => {
    await warehouse.load({
      campaign: [{ campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-06-30' }],
      ...works([
        { due_on: '2024-06-29' },
        { due_on: '2024-06-30' },
        { due_on: '2024-03-01', status: 'cancelled' },
        { due_on: '2024-03-01', status: 'completed', completed_on: '2024-05-01' },
        { due_on: null },
      ]),
    })
    expect(await values('works_overdue', {})).toEqual([[1]])
    expect(await values('works_overdue', { asOf: '2024-07-01' })).toEqual([[2]])
    expect(await values('works_overdue', { asOf: '2024-04-01' })).toEqual([[1]])
    expect(await values('works_overdue', { asOf: '2024-03-01' })).toEqual([[0]])
  })
})

describe('a count', () => {
  it('shows 0 for a tier of which nothing is counted, but no period without anything', async () => {
    await warehouse.load(
      works([
        { tier_id: 'city', status: 'registered' },
        { tier_id: 'grassroots', status: 'completed', completed_on: '2024-02-10' },
      ]),
    )
    expect(await values('works_completed', { by: ['tier'] })).toEqual([
      ['city', 0],
      ['grassroots', 1],
    ])
    expect(await ask('works_completed', { grain: 'month' })).toMatchObject([
      { period: '2024-02-01', value: 1 },
    ])
  })
})

describe('phases', () => {
  const phase = [
    { campaign_id: 'c', phase_id: 'a', ordinal: 2, started_on: '2024-02-01', ended_on: '2024-02-29' },
    { campaign_id: 'c', phase_id: 'b', ordinal: 1, started_on: '2024-01-01', ended_on: '2024-02-01' },
  ]

  it('hold their first and last day, in their order, and days outside all of them have none', async () => {
    const days = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-29', '2024-03-01']
    await warehouse.load({ phase, ...works([...days, null].map((registered_on) => ({ registered_on }))) })
    expect(await values('works_registered', { by: ['phase'], totals: true })).toEqual([
      ['b', 2],
      ['a', 1],
      [null, 3],
      [null, 6],
    ])
    expect(await values('works_registered', { where: { phase: ['a', 'b'] } })).toEqual([[3]])
    expect(await values('works_registered', { where: { phase: null } })).toEqual([[3]])
  })

  it('that overlap count a work once, in the earlier', async () => {
    await warehouse.load({ phase, ...works([{ registered_on: '2024-02-01' }]) })
    expect(await values('works_registered', { by: ['phase'], totals: true })).toEqual([
      ['b', 1],
      [null, 1],
    ])
  })

  it('of another campaign are not mistaken for ours', async () => {
    await warehouse.load({
      phase: phase.map((one) => ({ ...one, campaign_id: 'other' })),
      ...works([{ registered_on: '2024-01-10' }]),
    })
    expect(await values('works_registered', { by: ['phase'] })).toEqual([[null, 1]])
  })

  it('speak of the day of completion where completions are counted', async () => {
    await warehouse.load({
      phase,
      ...works([{ status: 'completed', registered_on: '2024-01-10', completed_on: '2024-02-10' }]),
    })
    expect(await values('works_registered', { by: ['phase'] })).toEqual([['b', 1]])
    expect(await values('works_completed', { by: ['phase'] })).toEqual([['a', 1]])
  })
})

describe('units', () => {
  it('of the same id in two campaigns are two', async () => {
    await warehouse.load(works([{ campaign_id: 'c' }, { campaign_id: 'd' }]))
    expect(await values('units_registered', {})).toEqual([[2]])
    expect(await ask('award_rate', {})).toMatchObject([{ denominator: 2 }])
  })

  it('are not commended through a person, nor counted twice for two commendations', async () => {
    const award = { campaign_id: 'c', unit_id: 'u', recipient_kind: 'collective' }
    await warehouse.load({
      ...works([{ unit_id: 'u' }, { unit_id: 'u' }, { unit_id: 'v' }]),
      award: [
        { ...award, award_id: '1' },
        { ...award, award_id: '2' },
        { ...award, award_id: '3', unit_id: 'v', recipient_kind: 'person' },
        { ...award, award_id: '4', unit_id: 'registered nothing' },
      ],
    })
    expect(await ask('award_rate', {})).toMatchObject([{ numerator: 1, denominator: 2 }])
  })
})

describe('rows', () => {
  it('come by the rank of their tier, those without a rank after them, the total last', async () => {
    await warehouse.load({
      tier: [
        { campaign_id: 'c', tier_id: 'z first', ordinal: 1 },
        { campaign_id: 'c', tier_id: 'a second', ordinal: 2 },
      ],
      ...works(['b', 'a second', 'a', 'z first'].map((tier_id) => ({ tier_id }))),
    })
    const rows = await ask('works_registered', { by: ['tier'], totals: true })
    expect(rows.map(({ tier }) => tier)).toEqual(['z first', 'a second', 'a', 'b', null])
  })

  it('come by the rank that their own campaign gives a tier', async () => {
    const tier = [
      { campaign_id: 'c', tier_id: 'city', ordinal: 1 },
      { campaign_id: 'c', tier_id: 'ward', ordinal: 2 },
      { campaign_id: 'd', tier_id: 'ward', ordinal: 3 },
      { campaign_id: 'd', tier_id: 'city', ordinal: 4 },
    ]
    const both = ['city', 'ward'].map((tier_id) => ({ tier_id }))
    const work = ['c', 'd'].flatMap((campaign_id) => both.map((one) => ({ ...one, campaign_id })))
    await warehouse.load({ tier, ...works(work) })
    const order = async (spec: QuerySpec) =>
      (await ask('works_registered', spec)).map(({ campaign, tier: name }) =>
        [campaign, name].join(' ').trim(),
      )
    expect(await order({ by: ['campaign', 'tier'] })).toEqual(['c city', 'c ward', 'd ward', 'd city'])
    expect(await order({ by: ['tier'], where: { campaign: 'd' } })).toEqual(['ward', 'city'])
    expect(await order({ by: ['tier', 'campaign'] })).toEqual(['c city', 'd city', 'c ward', 'd ward'])
  })

  it('come by state in the order a work goes through them', async () => {
    const statuses = ['cancelled', 'completed', 'carried_over', 'registered', 'withdrawn', 'started']
    await warehouse.load(works(statuses.map((status) => ({ status }))))
    const rows = await ask('works_registered', { by: ['status'] })
    expect(rows.map(({ status }) => status)).toEqual([
      'registered',
      'started',
      'completed',
      'cancelled',
      'withdrawn',
      'carried_over',
    ])
  })
})

describe('a filter', () => {
  it('keeps one value, several, none, or those without one, of a dimension that need not be shown', async () => {
    await warehouse.load(works([{ category: 'a' }, { category: 'b' }, { category: null }]))
    const kept = async (category: string | null | string[]) =>
      (await values('works_registered', { where: { category } }))[0]
    expect(await kept('a')).toEqual([1])
    expect(await kept(['a', 'b', 'c'])).toEqual([2])
    expect(await kept(null)).toEqual([1])
    expect(await kept([])).toEqual([0])
  })

  it('takes clauses of a selection beside it', async () => {
    await warehouse.load(works([{ category: 'a' }, { category: 'b' }]))
    const filter = [eq(column('category'), literal('a'))]
    expect(await values('works_registered', { filter, totals: true, by: ['category'] })).toEqual([
      ['a', 1],
      [null, 1],
    ])
  })

  it.each([
    `' OR '1'='1`,
    `'; DROP TABLE core.work; --`,
    `\\' OR 1=1 --`,
    `') OR TRUE --`,
    `/* */ UNION SELECT 1`,
    `$1`,
    `?`,
    `%`,
    `🏁`,
    `Đường`,
  ])('takes %j for what it says', async (hostile) => {
    await warehouse.load(
      works([{ category: 'plain' }, { category: hostile, unit_id: hostile, tier_id: hostile }]),
    )
    for (const dimension of ['category', 'unit', 'tier']) {
      const spec = { where: { [dimension]: [hostile] }, by: [dimension], totals: true }
      expect(await ask('works_registered', spec)).toMatchObject([{ value: 1 }, { value: 1, is_total: true }])
      expect(await values('works_registered', { where: { [dimension]: `${hostile}x` } })).toEqual([[0]])
    }
    expect(await values('works_registered', { where: { campaign: hostile } })).toEqual([[0]])
    expect(await values('works_registered', {})).toEqual([[2]])
  })
})

describe('a burn-up', () => {
  it('says at the end of each month what an as-of date says of that day', async () => {
    const days = ['2024-01-31', '2024-02-01', '2024-02-29', '2024-04-15', null]
    await warehouse.load(
      works(days.map((completed_on) => ({ status: 'completed', completed_on, registered_on: null }))),
    )
    const months = cumulate(await ask('works_completed', { grain: 'month' }))
    const ends = [
      ['2024-01-01', '2024-01-31'],
      ['2024-02-01', '2024-02-29'],
      ['2024-04-01', '2024-04-30'],
    ]
    for (const [period, asOf] of ends) {
      const [then] = await ask('works_completed', { asOf: asOf! })
      expect(months.find((row) => row.period === period)?.value).toBe(then!.value)
    }
  })
})

async function ask<const By extends readonly string[]>(id: string, spec: QuerySpec<By>) {
  const question = query(findMetric(id), spec)
  return estimate(question, await warehouse.rows(question.sql))
}

/** Each row as its dimensions, then its value. */
async function values(id: string, spec: QuerySpec) {
  const rows = await ask(id, spec)
  return rows.map((row) => [...Object.values(row).slice(0, spec.by?.length ?? 0), row.value])
}

function works(records: NonNullable<Records['work']>): Records {
  const plain = { campaign_id: 'c', unit_id: 'u', tier_id: 'city', status: 'registered' }
  return { work: records.map((record, place) => ({ ...plain, work_id: `w${place}`, ...record })) }
}

function published(): Records {
  const work = Array.from({ length: 942 }, (_, place) => {
    const isCity = place < 71
    const isDone = isCity ? place < 40 : place < 71 + 702
    return {
      tier_id: isCity ? 'city' : 'grassroots',
      unit_id: `u${place % 201}`,
      status: isDone ? 'completed' : 'registered',
    }
  })
  const award = Array.from({ length: 63 }, (_, place) => ({
    campaign_id: 'c',
    award_id: `a${place}`,
    unit_id: `u${place}`,
    recipient_kind: 'collective',
  }))
  return {
    tier: [
      { campaign_id: 'c', tier_id: 'city', ordinal: 1 },
      { campaign_id: 'c', tier_id: 'grassroots', ordinal: 2 },
    ],
    ...works(work),
    award,
  }
}

describe('units that were merged', () => {
  it('are counted by kind, by the unit they became and by the group they were merged in, with subtotals', async () => {
    const work = (work_id: string, unit_id: string, status: string) => ({
      campaign_id: 'c',
      work_id,
      unit_id,
      tier_id: 'city',
      status,
    })
    const map = (work_id: string, new_name: string | null) => ({
      campaign_id: 'c',
      work_id,
      new_name,
      group_name: 'A + B',
    })
    await warehouse.load({
      unit: [
        { campaign_id: 'c', unit_id: 'u1', kind: 'ward', parent: 'Quận 9' },
        { campaign_id: 'c', unit_id: 'u2', kind: 'school', parent: 'Quận 9' },
      ],
      work: [
        work('w1', 'u1', 'completed'),
        work('w2', 'u1', 'registered'),
        work('w3', 'u2', 'completed'),
        work('w4', 'u3', 'completed'),
      ],
      workUnitMap: [map('w1', 'A'), map('w2', null), map('w3', 'A')],
    })
    const rows = async (by: readonly string[], totals: 'none' | 'subtotals' = 'none') => {
      const question = query(findMetric('completion_rate'), { by, totals })
      return estimate(question, await warehouse.rows(question.sql)).map((row) => {
        const values = new Map<string, unknown>(Object.entries(row))
        return [...by.map((name) => values.get(name)), `${row.numerator}/${row.denominator}`]
      })
    }
    expect(await rows(['unit_kind'])).toEqual([
      ['school', '1/1'],
      ['ward', '1/2'],
      [null, '1/1'],
    ])
    expect(await rows(['parent', 'unit'], 'subtotals')).toEqual([
      ['Quận 9', 'u1', '1/2'],
      ['Quận 9', 'u2', '1/1'],
      ['Quận 9', null, '2/3'],
      [null, 'u3', '1/1'],
      [null, null, '1/1'],
      [null, null, '3/4'],
    ])
    expect(await rows(['new_unit'])).toEqual([
      ['A', '2/2'],
      [null, '1/2'],
    ])
    expect(await rows(['unit_group', 'unit'], 'subtotals')).toEqual([
      ['A + B', 'u1', '1/2'],
      ['A + B', 'u2', '1/1'],
      ['A + B', null, '2/3'],
      [null, 'u3', '1/1'],
      [null, null, '1/1'],
      [null, null, '3/4'],
    ])
  })
})
