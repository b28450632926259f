import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import {
  aalenJohansen,
  burnUp,
  compare,
  control,
  findMetric,
  kitagawa,
  league,
  type League,
  type LifeCount,
  lifetimes,
  metrics,
  progress,
  query,
  type Question,
  type QuerySpec,
  type Scope,
  simpson,
  together,
  trend,
} from '../src/index.ts'
import { registers } from './arbitrary.ts'
import { answer } from './twin.ts'
import { openWarehouse, type Records, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

const rate = findMetric('completion_rate')
const completed = findMetric('works_completed')

describe('league', () => {
  it('judges the units of a tier among themselves', async () => {
    await warehouse.load(tiered())
    const { groups, standardised } = await ask(league(rate, { within: 'tier' }))
    expect(groups.map(({ group, units }) => [group, units.map(({ id, x, n }) => [id, x, n])])).toEqual([
      ['city', [['u1', 1, 10], ['u2', 9, 10]]], // prettier-ignore
      ['ward', [['u1', 9, 10], ['u2', 9, 10], ['u3', 10, 10]]], // prettier-ignore
    ])
    const [city] = groups
    expect(city!.funnel.centre).toBe(0.5)
    const [low, high] = city!.units
    expect(low).toMatchObject({ rate: 0.1, flag: 'look-low' })
    expect(high).toMatchObject({ rate: 0.9, flag: 'look-high' })
    expect(low!.shrunken.rate).toBeGreaterThan(low!.rate!)
    expect(high!.shrunken.rate).toBeLessThan(high!.rate!)
    expect(high!.rank!.expected).toBeLessThan(low!.rank!.expected)
    // 2 · (P(X = 0) + P(X = 1) / 2) of ten fair tosses.
    expect(low!.p).toBeCloseTo((2 * (1 + 5)) / 1024, 12)
    expect(standardised.find(({ id }) => id === 'u1')).toMatchObject({
      observed: 10,
      expected: expect.closeTo(5 + 280 / 30, 12),
    })
  })

  it('compares all with all where no peers are named, and is empty without works', async () => {
    await warehouse.load(tiered())
    const { groups } = await ask(league(rate))
    expect(groups.map(({ group, units }) => [group, units.length])).toEqual([[null, 3]])
    await warehouse.load({})
    expect(await ask(league(rate))).toEqual({ groups: [], standardised: [] })
  })

  it('is refused to what is no rate of counts', () => {
    expect(() => league(completed)).toThrow('works_completed is no rate of counts')
    expect(() => league(findMetric('budget_weighted_completion'))).toThrow('has no league')
    expect(() => league(rate, { within: 'ward' })).toThrow('completion_rate has no dimension "ward"')
  })

  it('may be counted in one scan with other questions, and is typed', async () => {
    await warehouse.load(tiered())
    const page = together([league(rate, { within: 'tier' }), query(rate, { by: ['tier'], totals: true })])
    expect(page.statements).toHaveLength(1)
    const [table, rows] = page.answer([await warehouse.rows(page.statements[0]!)])
    expectTypeOf(table).toEqualTypeOf<League>()
    expect(table).toEqual(await ask(league(rate, { within: 'tier' })))
    expect(rows.at(-1)).toMatchObject({ numerator: 38, denominator: 50 })
  })
})

describe('compare', () => {
  it('gives both sides what each question gives alone, whatever differs between them', async () => {
    const side = fc.record(
      {
        where: fc.record({ tier: fc.constantFrom('city', 'grassroots') }),
        asOf: fc.constantFrom('2024-01-07', '2024-02-29', 8),
        knownOn: fc.constantFrom('2024-01-08', '2024-02-29'),
      },
      { requiredKeys: [] },
    )
    const by = fc.constantFrom(undefined, 'tier', 'unit', 'category', 'status')
    const metric = fc.constantFrom(...metrics.filter(({ facts }) => facts.columns.includes('tier')))
    await fc.assert(
      fc.asyncProperty(registers, metric, side, side, by, async (register, measured, a, b, dimension) => {
        await warehouse.load(register)
        const grouped = dimension === undefined ? {} : { by: dimension }
        const found = await ask(compare(measured, { a, b, ...grouped }))
        for (const [name, scope] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const spec: QuerySpec = { ...scope, by: dimension === undefined ? [] : [dimension], totals: true }
          const rows = answer(measured.id, register, spec)
          const total = rows.find(({ is_total }) => is_total)!
          expect(found[name]).toEqual({ x: total['numerator'], n: total['denominator'] ?? 0 })
          const names = dimension === undefined ? [] : [...new Set(rows.map((row) => row[dimension] ?? ''))]
          for (const id of names) {
            const own = rows.filter((row) => !row['is_total'] && (row[dimension!] ?? '') === id)
            const sum = (column: string) => own.reduce((all, row) => all + Number(row[column] ?? 0), 0)
            const group = found.groups.find((known) => known.id === id)
            expect(group?.[name] ?? { x: 0, n: 0 }).toEqual({ x: sum('numerator'), n: sum('denominator') })
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('names the groups in the order of their dimension', async () => {
    const tier = [
      { campaign_id: 'c', tier_id: 'ward', ordinal: 1 },
      { campaign_id: 'c', tier_id: 'city', ordinal: 2 },
    ]
    await warehouse.load({ ...tiered(), tier })
    const sides = { a: { where: { unit: 'u3' } }, b: {} }
    const { groups } = await ask(compare(completed, { ...sides, by: 'tier' }))
    expect(groups.map(({ id }) => id)).toEqual(['ward', 'city'])
  })

  it('splits the change of a rate into rates and mix, and warns where the whole misleads', async () => {
    await warehouse.load(tiered())
    const units = { a: { where: { unit: 'u1' } }, b: { where: { unit: ['u2', 'u3'] } } }
    const question = compare(rate, { ...units, by: 'tier' })
    expect(question.sql.match(/"core"\."work"/gu)).toHaveLength(1)
    const found = await ask(question)
    const a = [
      { id: 'city', x: 1, n: 10 },
      { id: 'ward', x: 9, n: 10 },
    ]
    const b = [
      { id: 'city', x: 9, n: 10 },
      { id: 'ward', x: 19, n: 20 },
    ]
    expect(found.split).toEqual(kitagawa(a, b))
    expect(found.simpson).toEqual(simpson(a, b))
    expect(found.change).toMatchObject({ before: 28 / 30, after: 0.5 })
  })

  it('gives no limits to sides that hold the same works, which are no two samples', async () => {
    await warehouse.load(tiered())
    const limits = async (a: Scope, b: Scope) => {
      const { overlapping, change } = await ask(compare(rate, { a, b, by: 'tier' }))
      expect(change.lower === null).toBe(overlapping)
      return overlapping
    }
    const [now, then] = [{ asOf: '2024-12-31' }, { asOf: '2024-06-30' }]
    expect(await limits(now, then)).toBe(true)
    expect(await limits({ where: { unit: ['u1', 'u2'] } }, { where: { unit: 'u2' } })).toBe(true)
    expect(await limits({}, { where: { tier: 'city' } })).toBe(true)
    expect(await limits({ where: { tier: 'ward' } }, { where: { tier: 'city' } })).toBe(false)
    expect(await limits({ where: { tier: 'ward' }, ...now }, { where: { tier: 'city' }, ...then })).toBe(
      false,
    )
    const [open, done] = [{ where: { status: 'registered' } }, { where: { status: 'completed' } }]
    expect(await limits(open, done)).toBe(false)
    expect(await limits({ ...open, ...then }, { ...done, ...now })).toBe(true)
  })

  it('says of counts how many more, in number and percent', async () => {
    await warehouse.load(tiered())
    const tiers = { a: { where: { tier: 'city' } }, b: { where: { tier: 'ward' } } }
    const { change, split } = await ask(compare(completed, tiers))
    expect(change).toMatchObject({ before: 28, after: 10, difference: -18, percent: -18 / 28, lower: null })
    expect(split).toBeNull()
  })
})

describe('trend', () => {
  it('fills the periods in which nothing happened, the same for each series', async () => {
    const done = (tier_id: string, completed_on: string | null) => ({
      tier_id,
      status: 'completed',
      completed_on,
    })
    await warehouse.load(
      works([
        done('city', '2024-01-31'),
        done('city', '2024-04-01'),
        done('ward', '2024-02-29'),
        done('ward', null),
      ]),
    )
    const series = await ask(trend(completed, { grain: 'month', by: 'tier' }))
    expect(series.map(({ group, points }) => [group, points.map(({ value }) => value)])).toEqual([
      ['city', [1, 0, 0, 1]],
      ['ward', [0, 1, 0, 0]],
    ])
    expect(series.map(({ undated }) => undated?.numerator)).toEqual([undefined, 1])
    const running = await ask(trend(completed, { grain: 'month', by: 'tier', cumulative: true }))
    expect(running.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [1, 1, 1, 2],
      [1, 2, 2, 2],
    ])
  })

  it('runs by the days of each campaign', async () => {
    await warehouse.load({
      campaign: [
        { campaign_id: 'c', started_on: '2024-01-01', ended_on: '2024-12-31' },
        { campaign_id: 'd', started_on: '2023-01-01', ended_on: '2023-12-31' },
      ],
      ...works([
        { registered_on: '2024-01-02' },
        { registered_on: '2024-01-20' },
        { campaign_id: 'd', registered_on: '2023-01-09' },
      ]),
    })
    const weekly = { grain: 'week', axis: 'campaign_day', by: 'campaign', cumulative: true } as const
    const series = await ask(trend(findMetric('works_registered'), weekly))
    expect(series.map(({ points }) => points.map(({ period, value }) => [period, value]))).toEqual([
      [[1, 1], [8, 1], [15, 2]], // prettier-ignore
      [[1, 0], [8, 1], [15, 1]], // prettier-ignore
    ])
  })

  it('has no running totals of what does not add up', () => {
    const units = findMetric('units_registered')
    expect(() => trend(units, { grain: 'week', cumulative: true })).toThrow(
      'units_registered does not add up',
    )
  })
})

describe('progress', () => {
  const plan = (
    registered_on: string,
    due_on: string | null,
    completed_on: string | null,
    status = 'completed',
  ) => ({
    registered_on,
    due_on,
    completed_on,
    status: completed_on === null && status === 'completed' ? 'registered' : status,
  })

  it('says how far the campaign is, how late, and what the last weeks promise', async () => {
    await warehouse.load(
      works([
        plan('2024-01-01', '2024-01-07', '2024-01-03'),
        plan('2024-01-01', '2024-01-14', '2024-01-16'),
        plan('2024-01-09', '2024-01-21', null),
        plan('2024-01-09', '2024-01-28', null),
        plan('2024-01-10', null, null, 'cancelled'),
      ]),
    )
    const question = progress({ asOf: '2024-01-21', grain: 'week', deadline: '2024-02-04' })
    expect(question.sql.match(/"core"\."work"/gu)).toHaveLength(1)
    const found = await ask(question)
    expect(found.burnUp.map(({ scope, completed: done, open }) => [scope, done, open])).toEqual([
      [2, 1, 1],
      [4, 1, 3],
      [4, 2, 2],
    ])
    expect(found.throughput.map(({ completed: done }) => done)).toEqual([1, 0, 1])
    expect(found.schedule).toMatchObject({ planned: 3, earned: 2, earnedSchedule: 2, scheduleVariance: -1 })
    expect(found.required).toMatchObject({ remaining: 2, required: 1 })
    // Two weeks, each 1 with probability 2/3.
    expect(found.forecasts!.throughput!.mean).toBeCloseTo(4 / 3, 12)
    expect(found.forecasts).toMatchObject({ periods: 2 })
    expect(found.undated).toEqual({ registered: 0, completed: 0, due: 1 })
  })

  it('counts what fell due by the day of the figures, also in the week that is running', async () => {
    await warehouse.load(
      works([
        plan('2024-01-01', '2024-01-05', '2024-01-03'),
        plan('2024-01-01', '2024-01-10', null),
        plan('2024-01-01', '2024-01-11', null),
      ]),
    )
    const found = await ask(progress({ asOf: '2024-01-10', grain: 'week' }))
    expect(found.burnUp.map(({ period, due }) => [period, due])).toEqual([
      ['2024-01-01', 1],
      ['2024-01-08', 2],
    ])
  })

  it('counts on the day of the figures what the register dates later, where it is asked for as it stands', async () => {
    await warehouse.load(
      works([
        plan('2024-01-01', null, '2024-01-03'),
        plan('2024-01-01', null, '2024-01-12'),
        plan('2024-02-01', null, null),
        plan('2024-02-01', '2024-02-20', null, 'cancelled'),
      ]),
    )
    const state = async (day: { asOf: string } | { lateBy: string }) => {
      const { burnUp: points } = await ask(progress({ ...day, grain: 'week' }))
      return points.map(({ period, scope, completed, open, due }) => [period, scope, completed, open, due])
    }
    const first = ['2024-01-01', 2, 1, 1, 0]
    expect(await state({ asOf: '2024-01-10' })).toEqual([first])
    expect(await state({ lateBy: '2024-01-10' })).toEqual([first, ['2024-01-08', 3, 2, 1, 0]])
  })

  it('needs more each week when the deadline cuts the last one short', async () => {
    await warehouse.load(
      works([plan('2024-01-01', null, '2024-01-03'), ...Array(9).fill(plan('2024-01-01', null, null))]),
    )
    const on = async (deadline: string) =>
      (await ask(progress({ asOf: '2024-01-07', grain: 'week', deadline }))).required!.required
    expect(await on('2024-01-21')).toBe(4.5)
    expect(await on('2024-01-15')).toBeCloseTo(9 / (8 / 7), 12)
  })

  it('does not take the week that is still running for a slump', async () => {
    await warehouse.load(
      works([plan('2024-01-01', null, '2024-01-03'), plan('2024-01-01', null, '2024-01-10')]),
    )
    const found = await ask(progress({ asOf: '2024-01-10', grain: 'week' }))
    expect(found.throughput).toEqual([{ period: '2024-01-01', completed: 1 }])
    expect(found.burnUp.at(-1)).toMatchObject({ period: '2024-01-08', completed: 2 })
    expect(found.forecasts).toBeNull()
  })

  it('has the burn-up that counting row by row has, at every grain', async () => {
    await fc.assert(
      fc.asyncProperty(registers, fc.constantFrom('day', 'week', 'month'), async (register, grain) => {
        await warehouse.load(register)
        const asOf = '2024-04-01'
        const { burnUp: points } = await ask(progress({ asOf, grain }))
        const counts = (id: string) =>
          answer(id, register, { asOf, grain }).map((row) => [
            row['period'] as string | null,
            row['numerator'],
          ])
        const none = { registered: 0, cancelled: 0, completed: 0, due: 0 }
        const naive = burnUp([
          ...counts('works_registered').map(([period, n]) => ({ ...none, period, registered: n }) as never),
          ...counts('works_cancelled').map(([period, n]) => ({ ...none, period, cancelled: n }) as never),
          ...counts('works_completed').map(([period, n]) => ({ ...none, period, completed: n }) as never),
        ])
        for (const { period, registered, cancelled, completed: done } of naive)
          expect(points.find((point) => point.period === period)).toMatchObject({
            registered,
            cancelled,
            completed: done,
          })
      }),
      { numRuns: 40 },
    )
  })

  it('says nothing of an empty register', async () => {
    await warehouse.load({})
    const found = await ask(progress({ asOf: '2024-01-21', grain: 'week', deadline: '2024-02-04' }))
    expect(found).toMatchObject({ burnUp: [], throughput: [], required: null })
    expect(found.schedule.earnedSchedule).toBeNull()
    expect(found.forecasts).toMatchObject({ throughput: null, negativeBinomial: null })
  })
})

describe('lifetimes', () => {
  it('has the curves that counting row by row has, for each group', async () => {
    const by = fc.constantFrom('tier', 'unit', 'category')
    const from = fc.constantFrom('registered_on' as const, 'started_on' as const)
    await fc.assert(
      fc.asyncProperty(registers, by, from, async (register, dimension, origin) => {
        await warehouse.load(register)
        const asOf = '2024-04-01'
        const found = await ask(lifetimes({ by: dimension, from: origin, asOf }))
        const naive = naiveLives(register, dimension, origin, asOf)
        expect(new Set(found.map(({ group }) => group))).toEqual(new Set(naive.keys()))
        for (const { group, curve, undated, negative } of found) {
          const own = naive.get(group)!
          expect(curve).toEqual(aalenJohansen(own.lives))
          expect({ undated, negative }).toEqual({ undated: own.undated, negative: own.negative })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('looks ahead for the works that are open', async () => {
    const done = Array.from({ length: 10 }, (_, day) => ({
      status: 'completed',
      registered_on: '2024-01-01',
      completed_on: `2024-01-${String(2 + day).padStart(2, '0')}`,
    }))
    const open = { status: 'started', registered_on: '2024-01-06' }
    await warehouse.load(works([...done, open]))
    const [all] = await ask(lifetimes({ asOf: '2024-01-11', horizon: 1 }))
    expect(all!.forecast!.beyond).toBe(0)
    expect(all!.forecast!.forecast!.mean).toBeGreaterThan(0)
    expect(all!.forecast!.forecast!.mean).toBeLessThan(1)
  })

  it('does not look ahead by the end of a curve that few works reached', async () => {
    const done = (completed_on: string) => ({
      status: 'completed',
      registered_on: '2024-01-01',
      completed_on,
    })
    const open = { status: 'started', registered_on: '2024-01-08' }
    await warehouse.load(
      works([done('2024-01-03'), done('2024-01-03'), done('2024-01-11'), open, open, open]),
    )
    const spec = { asOf: '2024-01-11', horizon: 7 }
    const [all] = await ask(lifetimes(spec))
    expect(all!.forecast).toMatchObject({ forecast: null, beyond: 3 })
    const [daring] = await ask(lifetimes({ ...spec, leastAtRisk: 1 }))
    // The one work that was watched so long was completed, so all would be.
    expect(daring!.forecast!.forecast!.atLeast).toBe(3)
  })

  it('refuses a date that no age is counted from', () => {
    expect(() => lifetimes({ from: 'due_on' as never })).toThrow('works have no age from "due_on"')
  })
})

describe('control', () => {
  const weekly = (counts: readonly number[]) =>
    works(
      counts.flatMap((n, week) =>
        Array.from({ length: n }, () => ({
          status: 'completed',
          registered_on: day(week * 7),
          completed_on: day(week * 7 + 2),
        })),
      ),
    )

  it('charts a count by week and flags what chance does not explain', async () => {
    await warehouse.load(weekly([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 25]))
    const { points, chart } = await ask(control(completed, { asOf: day(13 * 7 - 1) }))
    expect(points.map(({ numerator }) => numerator)).toEqual([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 25])
    expect(chart.kind).toBe('xmr')
    expect(chart.points.at(-1)!.flags.outside).toBe(1)
  })

  it('leaves out the week that is still running', async () => {
    await warehouse.load(weekly([5, 6, 1]))
    const { points } = await ask(control(completed, { asOf: day(2 * 7 + 3) }))
    expect(points).toHaveLength(2)
  })

  it('charts a rate by its denominators, and refuses a weighted one', async () => {
    await warehouse.load(weekly([5, 6, 5]))
    const { chart } = await ask(control(rate, { asOf: day(3 * 7 - 1) }))
    expect(chart).toMatchObject({ kind: 'laney', mean: 1 })
    expect(() => control(findMetric('budget_weighted_completion'), { asOf: day(0) })).toThrow(
      'no control chart',
    )
  })
})

async function ask<T>(question: Question<T>): Promise<T> {
  return question.answer(await warehouse.rows(question.sql))
}

function naiveLives(
  register: Records,
  by: 'tier' | 'unit' | 'category' | (string & {}),
  origin: 'registered_on' | 'started_on',
  asOf: string,
) {
  const groups = new Map<string | null, { lives: LifeCount[]; undated: number; negative: number }>()
  for (const work of register.work ?? []) {
    if (work.status === 'withdrawn' || (work.registered_on ?? '') > asOf) continue
    const value = { tier: work.tier_id, unit: work.unit_id, category: work.category }[by as 'tier'] ?? null
    const group = groups.get(value) ?? { lives: [], undated: 0, negative: 0 }
    groups.set(value, group)
    const isDone = work.status === 'completed' && (work.completed_on ?? '') <= asOf
    const isDropped = work.status === 'cancelled'
    const dropped = work.known_on! < asOf ? work.known_on! : asOf
    const end = isDone ? (work.completed_on ?? null) : isDropped ? dropped : asOf
    const start = work[origin] ?? null
    const isToCome = !isDone && !isDropped && start !== null && start > asOf
    if (start === null || end === null || isToCome) group.undated += 1
    else {
      const age = (Date.parse(end) - Date.parse(start)) / 86_400_000
      if (age < 0) group.negative += 1
      else
        group.lives.push({
          age,
          event: isDone ? 'completed' : isDropped ? 'cancelled' : 'censored',
          count: 1,
        })
    }
  }
  return groups
}

function tiered(): Records {
  const many = (tier_id: string, unit_id: string, done: number, n: number) =>
    Array.from({ length: n }, (_, k) => ({ tier_id, unit_id, status: k < done ? 'completed' : 'registered' }))
  return works([
    ...many('city', 'u1', 1, 10),
    ...many('city', 'u2', 9, 10),
    ...many('ward', 'u1', 9, 10),
    ...many('ward', 'u2', 9, 10),
    ...many('ward', 'u3', 10, 10),
  ])
}

function works(records: NonNullable<Records['work']>): Records {
  const plain = { campaign_id: 'c', unit_id: 'u', tier_id: 'city', status: 'registered' }
  return { work: records.map((record, place) => ({ ...plain, work_id: `w${place}`, ...record })) }
}

/** Days from Monday, 2024-01-01. */
function day(after: number): string {
  return new Date(Date.UTC(2024, 0, 1 + after)).toISOString().slice(0, 10)
}
