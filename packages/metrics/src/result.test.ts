import { describe, expect, it } from 'vitest'
import { findMetric } from './catalogue/index.ts'
import { query } from './query.ts'
import { comparisonResult, metricResult } from './result.ts'

const [rate, registered, weighted] = [
  'completion_rate',
  'works_registered',
  'budget_weighted_completion',
].map((id) => findMetric(id)) as [
  ReturnType<typeof findMetric>,
  ReturnType<typeof findMetric>,
  ReturnType<typeof findMetric>,
]
const row = { numerator: 1, denominator: 2, value: 0.5, lower: 0.1, upper: 0.9, is_total: false }

describe('the answer to a query as rows', () => {
  const columnsOf = (...answers: Parameters<typeof metricResult>[0]) =>
    Object.fromEntries(metricResult(answers).columns.map(({ name, type }) => [name, type]))

  it('has the groups, the period, the counts and what is made of them', () => {
    const asked = query(rate, { by: ['tier'], grain: 'month', totals: 'subtotals' })
    expect(Object.keys(columnsOf({ asked, rows: [] }))).toEqual([
      'tier',
      'period',
      'numerator',
      'denominator',
      'value',
      'lower',
      'upper',
      'is_total',
      'level',
    ])
  })

  it('names the metric where there are several', () => {
    const answers = [rate, registered].map((metric) => ({ asked: query(metric), rows: [row] }))
    expect(metricResult(answers).rows.map(({ metric }) => metric)).toEqual([
      'completion_rate',
      'works_registered',
    ])
    expect(metricResult(answers.slice(0, 1)).rows).toEqual([row])
  })

  it('counts in whole works unless they are weighed', () => {
    expect(columnsOf({ asked: query(rate), rows: [] })).toMatchObject({ numerator: 'BIGINT' })
    expect(columnsOf({ asked: query(weighted), rows: [] })).toMatchObject({
      numerator: 'DOUBLE',
      effective_size: 'DOUBLE',
    })
  })
})

it('a comparison has a row for each group and one for all; what has no group is null', () => {
  const change = { before: 0.2, after: 0.4, difference: 0.2, percent: 1, lower: null, upper: null }
  const side = { x: 4, n: 10 }
  const groups = [{ id: '', a: side, b: side, ...change }]
  const comparison = { a: side, b: side, change, overlapping: false, groups, split: null, simpson: null }
  const { columns, rows } = comparisonResult([{ metric: rate, comparison }], { by: 'tier' })
  expect(columns.map(({ name }) => name)).toEqual([
    'metric',
    'tier',
    'before',
    'after',
    'difference',
    'lower',
    'upper',
    'percent',
    'is_total',
  ])
  expect(rows).toEqual([
    { metric: 'completion_rate', tier: null, ...change, is_total: false },
    { metric: 'completion_rate', tier: null, ...change, is_total: true },
  ])
})
