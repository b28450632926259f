import { describe, expect, it } from 'vitest'
import { dimensions } from '../dimension.ts'
import { MetricError } from '../metric-error.ts'
import { findMetric, metrics } from './index.ts'

describe('the catalogue', () => {
  it('holds each metric once', () => {
    expect(metrics.map((metric) => metric.id)).toEqual([
      'completion_rate',
      'works_registered',
      'works_started',
      'works_completed',
      'works_due',
      'works_open',
      'works_overdue',
      'works_cancelled',
      'works_carried_over',
      'on_time_rate',
      'early_rate',
      'late_rate',
      'cancellation_rate',
      'budget_weighted_completion',
      'units_registered',
      'units_all_done',
      'units_all_done_rate',
      'award_rate',
    ])
  })

  it.each(metrics)(
    'names and explains $id in both languages',
    ({ label, description, formula, missing, unit }) => {
      for (const text of [label, description, formula, missing, unit]) {
        expect(text.vi).not.toBe('')
        expect(text.en).not.toBe('')
      }
      expect(label.vi).not.toBe(label.en)
    },
  )

  it.each(metrics)('gives $id dimensions that are defined, each once', (metric) => {
    expect(new Set(metric.dimensions).size).toBe(metric.dimensions.length)
    expect(Object.keys(dimensions)).toEqual(expect.arrayContaining([...metric.dimensions]))
  })

  it('shows proportions in percent', () => {
    for (const { kind, unit } of metrics) expect(unit.en === '%').toBe(kind === 'proportion')
  })
})

describe('findMetric', () => {
  it('finds a metric by its id', () => {
    expect(findMetric('award_rate').label.en).toBe('Award rate')
  })

  it('names the ids there are when there is no such metric', () => {
    expect(() => findMetric('toString')).toThrow(MetricError)
    expect(() => findMetric('completion')).toThrow(
      'unknown metric "completion"; allowed: completion_rate, works_registered,',
    )
  })
})
