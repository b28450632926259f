import { column, count } from '@uwdata/mosaic-sql'
import { describe, expect, it } from 'vitest'
import { units } from './facts/units.ts'
import { works } from './facts/works.ts'
import { defineMetric, type Metric } from './metric.ts'

const sound: Metric = {
  id: 'sound',
  label: { vi: 'Đúng', en: 'Sound' },
  description: { vi: 'Đúng', en: 'Sound' },
  formula: { vi: 'Đúng', en: 'Sound' },
  missing: { vi: 'Không có', en: 'Nothing' },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: ['tier', 'phase'],
  numerator: count(),
  denominator: null,
  additive: true,
}

describe('defineMetric', () => {
  it('returns a sound definition as it is', () => {
    expect(defineMetric(sound)).toBe(sound)
  })

  it('refuses a proportion of nothing, and a count of something', () => {
    expect(() => defineMetric({ ...sound, kind: 'proportion' })).toThrow(
      'metric sound: a proportion has a denominator',
    )
    expect(() => defineMetric({ ...sound, denominator: count() })).toThrow('a count has none')
  })

  it('refuses a dimension its facts do not have', () => {
    expect(() => defineMetric({ ...sound, facts: units })).toThrow(
      'metric sound: its facts have no tier, phase',
    )
  })

  it('refuses a column its facts do not have', () => {
    expect(() => defineMetric({ ...sound, numerator: count(column('note')) })).toThrow(
      'metric sound: its facts have no note',
    )
  })

  it('refuses phases without a clock', () => {
    expect(() => defineMetric({ ...sound, clock: null })).toThrow('metric sound: phases need a clock')
  })
})
