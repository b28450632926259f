import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { type LifeEvent, riskTable } from './risk-table.ts'

describe('riskTable', () => {
  it('counts who is at risk just before each age, works censored at that age among them', () => {
    expect(
      riskTable([
        { age: 5, event: 'censored', count: 2 },
        { age: 0, event: 'completed', count: 1 },
        { age: 5, event: 'completed', count: 3 },
        { age: 2, event: 'cancelled', count: 4 },
        { age: 5, event: 'completed', count: 1 },
        { age: 9, event: 'completed', count: 0 },
      ]),
    ).toEqual([
      { age: 0, atRisk: 11, completed: 1, cancelled: 0, censored: 0 },
      { age: 2, atRisk: 10, completed: 0, cancelled: 4, censored: 0 },
      { age: 5, atRisk: 6, completed: 4, cancelled: 0, censored: 2 },
    ])
  })

  it('refuses negative ages and counts, and an event it does not know', () => {
    expect(() => riskTable([{ age: -1, event: 'completed', count: 1 }])).toThrow('an age cannot be -1')
    expect(() => riskTable([{ age: 1, event: 'completed', count: -1 }])).toThrow(MetricError)
    const unknown = 'deferred' as LifeEvent
    expect(() => riskTable([{ age: 1, event: unknown, count: 1 }])).toThrow(
      'unknown event deferred; allowed:',
    )
  })
})
