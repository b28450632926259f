import { describe, expect, expectTypeOf, it } from 'vitest'
import { findMetric } from './catalogue/index.ts'
import { estimate } from './estimate.ts'
import { wilson } from './estimators/wilson.ts'
import { MetricError } from './metric-error.ts'
import type { MetricRow } from './metric-row.ts'
import { query } from './query.ts'

const rate = findMetric('completion_rate')
const completed = findMetric('works_completed')

describe('estimate', () => {
  it('puts value and limits beside the counts of a proportion', () => {
    const rows = [{ tier: 'city', numerator: 40, denominator: 71, is_total: false }]
    expect(estimate(query(rate, { by: ['tier'] }), rows)).toEqual([
      { tier: 'city', numerator: 40, denominator: 71, value: 40 / 71, ...wilson(40, 71), is_total: false },
    ])
  })

  it('gives no value where there is nothing to divide by', () => {
    const rows = [{ numerator: 0, denominator: 0, is_total: true }]
    expect(estimate(query(rate), rows)).toEqual([
      { numerator: 0, denominator: 0, value: null, lower: null, upper: null, is_total: true },
    ])
  })

  it('gives a count its number for a value, and no limits: the register is no sample', () => {
    const rows = [{ numerator: 742n, denominator: null, is_total: true }]
    expect(estimate(query(completed), rows)).toEqual([
      { numerator: 742, denominator: null, value: 742, lower: null, upper: null, is_total: true },
    ])
  })

  it('keeps periods, groups without a name, and the order of the rows', () => {
    const rows = [
      { category: 'b', period: '2024-01-01', numerator: 1, denominator: null, is_total: false },
      { category: null, period: null, numerator: 2, denominator: null, is_total: false },
    ]
    const kept = estimate(query(completed, { by: ['category'], grain: 'month' }), rows)
    expect(kept.map(({ category, period }) => [category, period])).toEqual([
      ['b', '2024-01-01'],
      [null, null],
    ])
  })

  it('drops columns that the query did not ask for', () => {
    const [row] = estimate(query(completed), [{ numerator: 1, is_total: true, secret: 'x' }])
    expect(row).not.toHaveProperty('secret')
  })

  it.each([
    [{ tier: 'city', denominator: 1, is_total: false }, 'column numerator holds no count'],
    [
      { tier: 'city', numerator: 1, denominator: null, is_total: false },
      'column denominator holds no count: null',
    ],
    [{ numerator: 1, denominator: 1, is_total: false }, 'column tier holds no text: undefined'],
    [{ tier: 7, numerator: 1, denominator: 1, is_total: false }, 'column tier holds no text: 7'],
    [{ tier: 'city', numerator: 1, denominator: 1 }, 'column is_total holds no truth value'],
    [{ tier: 'city', numerator: 2, denominator: 1, is_total: false }, '2 of 1 is not a proportion'],
  ])('refuses %j, which is no row of the query', (row, message) => {
    expect(() => estimate(query(rate, { by: ['tier'] }), [row])).toThrow(MetricError)
    expect(() => estimate(query(rate, { by: ['tier'] }), [row])).toThrow(message)
  })

  it.each([
    ['bigints', { numerator: 18n, period: '2025-02-01' }],
    ['texts, as in JSON', { numerator: '18', period: '2025-02-01' }],
    ['a date of JavaScript', { numerator: 18, period: new Date('2025-02-01T00:00:00Z') }],
    [
      'a date of an engine',
      { numerator: 18, period: { days: 20_120, toString: (): string => '2025-02-01' } },
    ],
  ])('takes rows as engines deliver them: %s', (_, row) => {
    const monthly = query(completed, { grain: 'month' })
    expect(estimate(monthly, [{ ...row, is_total: false }])).toMatchObject([
      { period: '2025-02-01', numerator: 18, value: 18 },
    ])
  })

  it('refuses what holds the rows instead of the rows, which would be taken for none', () => {
    const question = query(findMetric('completion_rate'))
    expect(() => estimate(question, { rows: [] } as never)).toThrow(TypeError)
  })

  it('knows the dimensions of its rows by type', () => {
    type Row = ReturnType<typeof byTier>[number]
    expectTypeOf<Row['tier']>().toEqualTypeOf<string | null>()
    expectTypeOf<Row['value']>().toEqualTypeOf<number | null>()
    expectTypeOf<Row>().not.toHaveProperty('unit')
    expectTypeOf<Row>().toExtend<MetricRow>()
    expectTypeOf(estimate(query(rate, { by: ['tier'].concat([]) }), [])).toEqualTypeOf<MetricRow[]>()
  })
})

function byTier() {
  return estimate(query(rate, { by: ['tier'] }), [])
}
