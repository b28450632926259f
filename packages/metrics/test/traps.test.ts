import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  compare,
  control,
  estimate,
  findMetric,
  league,
  lifetimes,
  newcombe,
  progress,
  query,
  type Question,
  type QuerySpec,
  trend,
  undatedIn,
  withUndated,
} from '../src/index.ts'
import { openWarehouse, type Records, type Warehouse } from './warehouse.ts'

// The traps of such figures, each with its answer worked out by hand from a few works.

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

const rate = findMetric('completion_rate')
const completed = findMetric('works_completed')

describe('a mix of tiers', () => {
  // A does better in the city (18/20 against 68/80) and in the wards (24/80 against 5/20), and worse in all.
  const mixed = () =>
    works([
      ...many({ tier_id: 'city', unit_id: 'A' }, 18, 20),
      ...many({ tier_id: 'ward', unit_id: 'A' }, 24, 80),
      ...many({ tier_id: 'city', unit_id: 'B' }, 68, 80),
      ...many({ tier_id: 'ward', unit_id: 'B' }, 5, 20),
    ])

  it('turns the whole against each of its parts, which is said', async () => {
    await warehouse.load(mixed())
    const sides = { a: { where: { unit: 'A' } }, b: { where: { unit: 'B' } }, by: 'tier' }
    const { change, groups, split, simpson } = await ask(compare(rate, sides))
    const { lower, upper } = newcombe(42, 100, 73, 100)
    expect(change).toMatchObject({ after: 0.42, before: 0.73, difference: near(-0.31), lower, upper })
    expect(groups.map(({ difference }) => difference)).toEqual([near(0.05), near(0.05)])
    // Rates 0.05 · (0.2 + 0.8) / 2 twice; mix (0.2 - 0.8) · 0.875 + (0.8 - 0.2) · 0.275.
    expect(split).toMatchObject({ gap: near(-0.31), rate: near(0.05), mix: near(-0.36) })
    expect(simpson).toMatchObject({ adjusted: near(0.05), strict: true, reversed: true, alarm: true })
  })

  it('is allowed for where units are held against their tiers', async () => {
    await warehouse.load(mixed())
    const { standardised } = await ask(league(rate, { within: 'tier' }))
    // City 86/100, wards 29/100: A is expected to do 20 · 0.86 + 80 · 0.29, B 80 · 0.86 + 20 · 0.29.
    expect(standardised).toMatchObject([
      { id: 'A', observed: 42, expected: near(40.4), ratio: near(42 / 40.4) },
      { id: 'B', observed: 73, expected: near(74.6), ratio: near(73 / 74.6) },
    ])
  })

  it('has nothing to say of a tier without works', async () => {
    await warehouse.load(mixed())
    const nowhere = { a: { where: { tier: 'none' } }, b: {}, by: 'tier' }
    expect(await ask(compare(rate, nowhere))).toMatchObject({
      a: { x: 0, n: 0 },
      change: { after: null, before: 0.575, difference: null, lower: null },
      split: null,
      simpson: null,
    })
    const [none] = await asked('completion_rate', { where: { tier: 'none' } })
    expect(none).toMatchObject({ numerator: 0, denominator: 0, value: null, lower: null, upper: null })
  })
})

describe('small units', () => {
  it('are not called different for one work: 5 of 5 and 2 of 5 beside 740 of 940', async () => {
    await warehouse.load(
      works([
        ...many({ unit_id: 'all' }, 5, 5),
        ...many({ unit_id: 'few' }, 2, 5),
        ...many({ unit_id: 'rest' }, 740, 940),
      ]),
    )
    const { groups } = await ask(league(rate))
    expect(groups[0]!.units.map(({ id, flag }) => [id, flag])).toEqual([
      ['all', 'within'],
      ['few', 'within'],
      ['rest', 'within'],
    ])
    expect(groups[0]!.funnel.expectedFlags).toEqual({ look: near(0.15), signal: near(0.006) })
  })

  it('are tested together: of four, one at p 0.0117 is no discovery at 0.05 once others are counted', async () => {
    await warehouse.load(
      works([
        ...many({ unit_id: 'a' }, 9, 10),
        ...many({ unit_id: 'b' }, 5, 10),
        ...many({ unit_id: 'c' }, 5, 10),
        ...many({ unit_id: 'd' }, 1, 10),
      ]),
    )
    const { groups } = await ask(league(rate))
    // Around 1/2, of ten tosses: twice P(X < 1) + P(X = 1) / 2 is 2 · (1 + 5) / 1024 for 1 and for 9.
    const far = 12 / 1024
    expect(groups[0]!.units.map(({ p, adjustedP }) => [p, adjustedP])).toEqual([
      [near(far), near(2 * far)],
      [near(1), near(1)],
      [near(1), near(1)],
      [near(far), near(2 * far)],
    ])
  })
})

describe('lives on an as-of date', () => {
  const register = () =>
    works([
      { registered_on: '2024-01-01', status: 'completed', completed_on: '2024-01-11' },
      { registered_on: '2024-01-01', status: 'completed', completed_on: '2024-01-21' },
      { registered_on: '2024-01-01', status: 'cancelled', known_on: '2024-01-14' },
      { registered_on: '2024-01-01', status: 'registered' },
      { registered_on: '2024-01-10', status: 'started' },
      { registered_on: '2024-01-20', status: 'completed', completed_on: '2024-01-20' },
    ])

  it('do not know what came later: it is censored, or not there yet', async () => {
    await warehouse.load(register())
    const [all] = await ask(lifetimes({ asOf: '2024-01-16' }))
    // At risk 5, 4, 3 and 2; the work of the 10th is six days old, two others fifteen.
    expect(
      all!.curve.map(({ age, atRisk, survival, completion, cancellation }) => [
        age,
        atRisk,
        survival,
        completion.estimate,
        cancellation.estimate,
      ]),
    ).toEqual([
      [6, 5, 1, 0, 0],
      [10, 4, near(3 / 4), near(1 / 4), 0],
      [13, 3, near(1 / 2), near(1 / 4), near(1 / 4)],
      [15, 2, near(1 / 2), near(1 / 4), near(1 / 4)],
    ])
    expect(all).toMatchObject({ undated: 0, negative: 0 })
  })

  it('count a work that has not begun yet as such, not as bad data', async () => {
    await warehouse.load(
      works([
        { registered_on: '2024-01-01', started_on: '2024-02-01', status: 'started' },
        {
          registered_on: '2024-01-01',
          started_on: '2024-02-01',
          completed_on: '2024-02-05',
          status: 'completed',
        },
        {
          registered_on: '2024-01-01',
          started_on: '2024-01-12',
          completed_on: '2024-01-10',
          status: 'completed',
        },
      ]),
    )
    const [then] = await ask(lifetimes({ from: 'started_on', asOf: '2024-01-15' }))
    expect(then).toMatchObject({ curve: [], undated: 2, negative: 1 })
    const [later] = await ask(lifetimes({ from: 'started_on', asOf: '2024-02-05' }))
    expect(later).toMatchObject({ undated: 0, negative: 1 })
    expect(later!.curve).toMatchObject([{ age: 4, atRisk: 2, completed: 1, censored: 1 }])
  })

  it('look ahead for open works only: those carried over are left to the next campaign', async () => {
    const done = Array.from({ length: 5 }, (_, k) => ({
      registered_on: '2024-01-01',
      status: 'completed',
      completed_on: `2024-01-0${2 + k}`,
    }))
    const open = { registered_on: '2024-01-03', status: 'started' }
    await warehouse.load(works([...done, open, { ...open, status: 'carried_over' }]))
    const [all] = await ask(lifetimes({ asOf: '2024-01-06', horizon: 2, leastAtRisk: 1 }))
    // Two are three days old and censored there; all that were watched for two days more were completed in them.
    expect(all!.curve.map(({ censored }) => censored)).toEqual([0, 0, 2, 0, 0])
    expect(all!.forecast).toEqual({
      forecast: { distribution: [0, 1], mean: 1, atLeast: 1 },
      chances: [1],
      beyond: 0,
    })
  })

  it('are counted in days of the calendar, over a leap day and the end of a year', async () => {
    const done = (registered_on: string, completed_on: string) => ({
      registered_on,
      completed_on,
      status: 'completed',
    })
    await warehouse.load(
      works([
        done('2024-02-28', '2024-03-01'),
        done('2023-02-28', '2023-03-01'),
        done('2023-12-30', '2024-01-02'),
      ]),
    )
    const [all] = await ask(lifetimes({ asOf: '2024-12-31' }))
    expect(all!.curve.map(({ age, completed: n }) => [age, n])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ])
  })
})

describe('weeks without anything', () => {
  it('are on the control chart up to the day of the figures: a standstill is seen', async () => {
    const weeks = [3, 4, 3, 4, 3, 4, 3, 4]
    await warehouse.load(
      works(
        weeks.flatMap((n, week) =>
          many({ registered_on: '2024-01-01', completed_on: day(week * 7 + 2) }, n, n),
        ),
      ),
    )
    const { points, chart } = await ask(control(completed, { asOf: day(16 * 7 - 1) }))
    expect(points.map(({ numerator }) => numerator)).toEqual([...weeks, 0, 0, 0, 0, 0, 0, 0, 0])
    // The mean is 28 / 16: the last eight weeks lie below it.
    expect(chart.points.slice(8).map(({ flags }) => flags.shift)).toEqual(Array(8).fill(-1))
    expect(points.at(-1)!.period).toBe(day(15 * 7))
  })

  it('are not made up for rates, which have no value of nothing', async () => {
    await warehouse.load(works(many({ registered_on: '2024-01-01' }, 1, 2)))
    const { points } = await ask(control(rate, { asOf: day(20) }))
    expect(points).toHaveLength(1)
  })

  it('cross the end of a year without a gap or a week too many', async () => {
    await warehouse.load(
      works(
        ['2023-12-24', '2023-12-31', '2024-01-01', '2024-01-14'].map((completed_on) => ({
          status: 'completed',
          registered_on: '2023-12-20',
          completed_on,
        })),
      ),
    )
    const [series] = await ask(trend(completed, { grain: 'week' }))
    expect(series!.points.map(({ period, value }) => [period, value])).toEqual([
      ['2023-12-18', 1],
      ['2023-12-25', 1],
      ['2024-01-01', 1],
      ['2024-01-08', 1],
    ])
    const found = await ask(progress({ asOf: '2024-01-14', grain: 'week', deadline: '2024-01-28' }))
    expect(found.throughput.map(({ completed: n }) => n)).toEqual([1, 1, 1, 1])
    expect(found.required).toMatchObject({ remaining: 0, required: 0 })
  })
})

describe('the time left', () => {
  it('is counted in months of the calendar, the last of them in part: February in a leap year has 29 days', async () => {
    await warehouse.load(works(many({ registered_on: '2024-01-10', completed_on: '2024-01-20' }, 1, 10)))
    const left = async (asOf: string, deadline: string) => {
      const found = await ask(progress({ asOf, grain: 'month', deadline }))
      return 9 / found.required!.required!
    }
    // All of March and 15 of the 30 days of April; 29 of 29, 14 of 29; of a month that is running, what is left of it.
    expect(await left('2024-02-29', '2024-04-15')).toBeCloseTo(1.5, 12)
    expect(await left('2024-01-31', '2024-02-29')).toBeCloseTo(1, 12)
    expect(await left('2024-01-31', '2024-02-14')).toBeCloseTo(14 / 29, 12)
    expect(await left('2024-02-28', '2024-02-29')).toBeCloseTo(1 / 29, 12)
    expect(await left('2024-02-15', '2024-03-31')).toBeCloseTo(14 / 29 + 1, 12)
    expect(await left('2024-11-30', '2025-01-31')).toBeCloseTo(2, 12)
  })
})

describe('days outside the campaign', () => {
  const campaign = [{ campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-01-31' }]

  it('count: before it nothing is there yet, after it late works are', async () => {
    await warehouse.load({
      campaign,
      ...works([
        { registered_on: '2023-12-15', status: 'completed', completed_on: '2023-12-20' },
        {
          registered_on: '2024-01-10',
          due_on: '2024-01-20',
          status: 'completed',
          completed_on: '2024-02-10',
        },
        { registered_on: '2024-02-05', due_on: '2024-02-20' },
      ]),
    })
    const counts = async (asOf: string | number) => {
      const [row] = await asked('completion_rate', { asOf })
      return [row!.numerator, row!.denominator]
    }
    expect(await counts('2023-12-01')).toEqual([0, 0])
    expect(await counts(0)).toEqual([1, 1])
    expect(await counts(-11)).toEqual([1, 1])
    expect(await counts(-12)).toEqual([0, 1])
    expect(await counts('2024-01-31')).toEqual([1, 2])
    expect(await counts(41)).toEqual([2, 3])
    const overdue = async (asOf: string) => (await asked('works_overdue', { asOf }))[0]!.value
    expect(await overdue('2024-01-31')).toBe(1)
    expect(await overdue('2024-02-28')).toBe(1)
    const found = await ask(progress({ asOf: '2024-02-11', grain: 'week', deadline: '2024-01-31' }))
    expect(found.required).toMatchObject({ remaining: 1, required: null })
    expect(found.forecasts).toMatchObject({ periods: 0, throughput: { atLeast: 0 } })
  })

  it('says of each group what is completed on every day for want of one', async () => {
    await warehouse.load(
      works([
        { tier_id: 'city', status: 'completed' },
        { tier_id: 'city', status: 'completed', completed_on: '2024-02-10' },
        { tier_id: 'ward', status: 'completed', completed_on: '2024-01-10' },
      ]),
    )
    const spec = { by: ['tier'], totals: true, asOf: '2024-01-31' }
    const question = query(rate, spec)
    const rows = withUndated(question, await ask(question), await ask(undatedIn(rate, spec)!))
    expect(rows).toMatchObject([
      { tier: 'city', numerator: 1, undated: 1 },
      { tier: 'ward', numerator: 1, undated: 0 },
      { is_total: true, numerator: 2, undated: 1 },
    ])
    const ofWards = { ...spec, where: { tier: 'ward' } }
    const wards = query(rate, ofWards)
    const dated = await ask(wards)
    expect(withUndated(wards, dated, await ask(undatedIn(rate, ofWards)!))).toBe(dated)
    expect(undatedIn(rate, { by: ['tier'] })).toBeNull()
    const told = ['works_open', 'units_all_done', 'on_time_rate', 'cancellation_rate', 'award_rate'].filter(
      (id) => undatedIn(findMetric(id), { asOf: '2024-01-31' }) !== null,
    )
    expect(told).toEqual(['works_open', 'units_all_done'])
  })
})

async function ask<T>(question: Question<T>): Promise<T> {
  return question.answer(await warehouse.rows(question.sql))
}

async function asked(id: string, spec: QuerySpec) {
  const question = query(findMetric(id), spec)
  return estimate(question, await warehouse.rows(question.sql))
}

function near(value: number): number {
  return expect.closeTo(value, 12) as number
}

/** So many works of a kind, the first of them done. */
function many(kind: NonNullable<Records['work']>[number], done: number, n: number) {
  return Array.from({ length: n }, (_, k) => ({ ...kind, status: k < done ? 'completed' : 'registered' }))
}

function works(records: NonNullable<Records['work']>): Records {
  const plain = { campaign_id: 'c', unit_id: 'u', tier_id: 'city', status: 'registered' }
  return { work: records.map((record, place) => ({ ...plain, work_id: `w${place}`, ...record })) }
}

/** Days from Monday, 2024-01-01. */
function day(after: number): string {
  return new Date(Date.UTC(2024, 0, 1 + after)).toISOString().slice(0, 10)
}
