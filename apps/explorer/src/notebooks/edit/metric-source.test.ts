import { describe, expect, it } from 'vitest'
import { type MetricForm, metricSource } from './metric-source.ts'

const blank: MetricForm = {
  metric: 'completion_rate',
  by: [],
  where: [],
  asOf: '',
  grain: '',
  totals: false,
}

describe('the source of a metric cell', () => {
  it('says what was chosen, and nothing else', () => {
    expect(metricSource(blank)).toBe('metric("completion_rate")')
    const full = {
      ...blank,
      by: ['tier'],
      where: [{ dimension: 'unit', value: 'a "b" \\' }],
      asOf: '2025-02-03',
      totals: true,
    }
    expect(metricSource(full)).toBe(
      'metric("completion_rate", {by: ["tier"], where: {unit: "a \\"b\\" \\\\"}, asOf: "2025-02-03", totals: true})',
    )
  })

  it('leaves out what was not chosen', () => {
    expect(metricSource({ ...blank, where: [{ dimension: 'unit', value: '' }] })).toBe(
      'metric("completion_rate")',
    )
  })

  it('refuses what the metric does not have', () => {
    expect(() => metricSource({ ...blank, by: ['colour'] })).toThrow('colour')
    expect(() => metricSource({ ...blank, asOf: '2025-02-31' })).toThrow('2025-02-31')
  })
})
