import { compare, type Comparison, type CompareSpec, findMetric } from '@vedich/metrics'
import { describe, expect, it } from 'vitest'
import { register as sample } from '../../test/sample.ts'
import { languages } from '../messages/language.ts'
import { type CompareAddress } from './compare-address.ts'
import { courseFigure } from './course-words.ts'
import { differencesChart, reachOf } from './differences-chart.ts'
import { differencesFigure } from './differences-words.ts'
import { compareHead } from './head-words.ts'
import type { Compared } from './load-comparison.ts'
import { ratesFigure } from './rates-words.ts'
import { simpsonWords } from './simpson-words.ts'
import { splitFigure } from './split-words.ts'
import { waterfallChart } from './waterfall-chart.ts'

const register = { ...sample, campaigns: [sample.campaign] }
const context = { language: languages.en, register, snapshot: null }

type Counts = readonly [x: number, n: number]

/** The comparison of groups that each have so many works done on either side. */
function comparisonOf(groups: Readonly<Record<string, { a: Counts; b: Counts }>>): Comparison {
  const spec: CompareSpec = {
    a: { where: { tier: 'city' } },
    b: { where: { tier: 'grassroots' } },
    by: 'category',
  }
  const rows = Object.entries(groups).flatMap(([group, sides]) =>
    (['a', 'b'] as const).map((side) => ({
      in_a: side === 'a',
      in_b: side === 'b',
      group,
      numerator: sides[side][0],
      denominator: sides[side][1],
      is_total: false,
    })),
  )
  return compare(findMetric('completion_rate'), spec).answer(rows)
}

const plain = comparisonOf({ road: { a: [1, 10], b: [80, 100] }, school: { a: [8, 10], b: [70, 100] } })
/** Berkeley in small: better in each group, worse in all. */
const paradox = comparisonOf({ road: { a: [30, 90], b: [3, 10] }, school: { a: [9, 10], b: [80, 90] } })

const address: CompareAddress = {
  of: 'tiers',
  a: 'city',
  b: 'grassroots',
  by: 'category',
  metric: 'completion_rate',
}

function compared(comparison: Comparison, change: Partial<CompareAddress> = {}): Compared {
  return {
    address: { ...address, ...change },
    comparison,
    campaignDay: null,
    undated: 0,
    course: [],
    tiers: [],
  }
}

describe('the head of a comparison', () => {
  it('says by how much, with counts, and how sure that is', () => {
    const { title, meaning } = compareHead(compared(plain), context)
    expect(title).toBe(
      'City tier is 30.0 points below grassroots tier: 45.0\u00a0% (9/20) against 75.0\u00a0% (150/200)',
    )
    expect(meaning).toMatch(
      /^95\u00a0% interval of the difference: −[\d.]+ to −[\d.]+ points \(Newcombe\)\./u,
    )
    expect(meaning).toContain('it does not tell why')
  })

  it('gives no interval of chance to two days, which speak of the same works', () => {
    const days = compared(plain, { of: 'days', a: '2025-02-03', b: '2024-11-05' })
    expect(compareHead(days, context).meaning).toMatch(/^Both days speak of the same works/u)
    expect(differencesFigure(days, context).rows.every(({ lower }) => lower === null)).toBe(true)
    expect(differencesFigure(days, context).words.subtitle).toContain('n\u00a0=\u00a0200')
    expect(ratesFigure(days, context).words.subtitle).toMatch(
      / · as of 3\u00a0Feb\u00a02025 and of 5\u00a0Nov\u00a02024$/u,
    )
  })

  it('says how many completions bear no date, and compares no days where none does', () => {
    const days = compared(plain, { of: 'days', a: '2025-02-03', b: '2024-11-05' })
    expect(compareHead({ ...days, undated: 7 }, context).meaning).toContain('7 completed works bear no date')
    expect(compareHead({ ...days, undated: 150 }, context).title).toContain(
      'the register has no completion dates',
    )
  })

  it('splits nothing where all works are of one group', () => {
    const one = compared(comparisonOf({ road: { a: [1, 10], b: [8, 10] } }))
    expect(splitFigure(one, context).words.empty).toMatch(/^All works are of one group/u)
    expect(differencesFigure(one, context).words.title).toBe('All works are of one group')
    expect(simpsonWords(one.comparison, languages.en)).toBeNull()
  })

  it('says that there is nothing to compare where a side has no works', () => {
    const empty = comparisonOf({ road: { a: [0, 0], b: [1, 2] } })
    expect(compareHead(compared(empty), context).title).toContain('cannot be compared yet')
    expect(splitFigure(compared(empty), context).words.empty).not.toBeNull()
  })
})

describe('the warning beside the wholes', () => {
  it('is raised where the same groups say the opposite', () => {
    expect(simpsonWords(paradox, languages.en)).toMatchObject({ isAlarm: true })
    expect(simpsonWords(paradox, languages.en)?.text).toMatch(/^Beware: the wholes lean one way/u)
  })

  it('is a plain statement where they agree', () => {
    expect(simpsonWords(plain, languages.vi)).toMatchObject({ isAlarm: false })
  })
})

describe('the split of the gap', () => {
  it('adds up to the gap that the title states', () => {
    const { words, steps } = splitFigure(compared(plain), context)
    expect(words.title).toMatch(/^Of −30.0 points, −30.0 come from rates within groups, /u)
    expect(steps[0]).toMatchObject({ kind: 'whole', label: 'Grassroots tier', to: 0.75 })
    expect(steps.at(-1)).toMatchObject({ kind: 'whole', label: 'City tier', to: 0.45 })
    expect(words.table.rows).toHaveLength(2)
  })

  it('is drawn for any width', () => {
    const { steps } = splitFigure(compared(paradox), context)
    for (const width of [340, 1200])
      expect(waterfallChart(steps, width, languages.vi).x?.domain).toHaveLength(2)
  })
})

describe('the differences of groups', () => {
  it('lead with all and name the group that is furthest apart', () => {
    const { rows, words } = differencesFigure(compared(plain), context)
    expect(rows.map(({ label }) => label)).toEqual(['All', 'road', 'school'])
    expect(rows[1]).toMatchObject({ detail: '−70.0 · 1/10 − 80/100', isTotal: false })
    expect(words.title).toBe('Furthest apart in road: −70.0 points')
  })

  it('say of a group that only one side has that it is not comparable, and draw nothing', () => {
    const { rows } = differencesFigure(compared(comparisonOf({ road: { a: [0, 0], b: [8, 10] } })), context)
    expect(rows[1]).toMatchObject({ detail: 'not comparable: – and 8/10', difference: null })
  })

  it('have a scale that holds all limits and takes no side', () => {
    const { rows } = differencesFigure(compared(plain), context)
    const reach = reachOf(rows)
    expect(differencesChart(rows, 800, languages.en).x?.domain).toEqual([-reach, reach])
    for (const { lower, upper } of rows) {
      expect(lower ?? 0).toBeGreaterThanOrEqual(-reach)
      expect(upper ?? 0).toBeLessThanOrEqual(reach)
    }
  })
})

it('says whether the intervals of both sides touch, and that this is not the last word', () => {
  const { words } = ratesFigure(compared(plain), context)
  expect(words.title).toBe('The intervals of the two sides lie apart')
  expect(words.notes[0]).toContain('Overlap does not mean equal')
})

it('lays two campaigns over each other by the day of the campaign', () => {
  const point = (period: number, numerator: number) => ({
    period,
    numerator,
    denominator: null,
    value: numerator,
    lower: null,
    upper: null,
  })
  const course = [
    { group: 'c', points: [point(1, 2), point(8, 5)], undated: null },
    { group: 'old', points: [point(1, 4), point(8, 4)], undated: null },
  ]
  const two = { ...compared(plain, { of: 'campaigns', a: 'c', b: 'old' }), campaignDay: 10, course }
  const figure = courseFigure(two, context)
  expect(figure?.courses[0]?.points).toEqual([
    { day: 7, completed: 2 },
    { day: 10, completed: 5 },
  ])
  expect(figure?.words.title).toBe('By day 10 500-day campaign had 5 works done, old 4')
  expect(courseFigure(compared(plain), context)).toBeNull()
})
