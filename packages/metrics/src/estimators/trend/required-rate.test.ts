import { describe, expect, it } from 'vitest'
import { requiredRate } from './required-rate.ts'

describe('requiredRate', () => {
  it('asks for what is left, over the periods left', () => {
    // 90 % of 942 is 847.8: 848 works, 106 of them still to do.
    expect(requiredRate({ total: 942, done: 742, target: 0.9, periodsLeft: 10 })).toMatchObject({
      remaining: 106,
      required: 10.6,
    })
  })

  it('does not ask for one work more because of a rounded product', () => {
    expect(0.07 * 100).toBeGreaterThan(7)
    expect(requiredRate({ total: 100, done: 0, target: 0.07, periodsLeft: 1 }).required).toBe(7)
  })

  it('asks for nothing once the target is reached, and has no rate when no period is left', () => {
    expect(requiredRate({ total: 10, done: 10, periodsLeft: 3 }).required).toBe(0)
    expect(requiredRate({ total: 10, done: 9, target: 0.5, periodsLeft: 3 }).remaining).toBe(0)
    expect(requiredRate({ total: 10, done: 4, periodsLeft: 0 })).toMatchObject({
      remaining: 6,
      required: null,
    })
  })

  it('says how often such a rate was reached, beside the median of the last four periods', () => {
    const history = [0, 2, 5, 1, 8, 4, 3, 6]
    expect(requiredRate({ total: 30, done: 20, periodsLeft: 2, history })).toEqual({
      remaining: 10,
      required: 5,
      recent: 5,
      requiredPercentile: 5.5 / 8,
      recentPercentile: 5.5 / 8,
    })
    expect(requiredRate({ total: 30, done: 20, periodsLeft: 1, history }).requiredPercentile).toBe(1)
  })

  it('has nothing to compare with without a history', () => {
    expect(requiredRate({ total: 30, done: 20, periodsLeft: 1 })).toMatchObject({
      recent: null,
      requiredPercentile: null,
      recentPercentile: null,
    })
    expect(requiredRate({ total: 1, done: 0, periodsLeft: 0, history: [1] }).requiredPercentile).toBeNull()
  })

  it.each([
    [{ total: -1, done: 0, periodsLeft: 1 }, 'works in scope cannot be -1'],
    [{ total: 1, done: Number.NaN, periodsLeft: 1 }, 'works done cannot be NaN'],
    [{ total: 1, done: 0, periodsLeft: -1 }, 'periods left cannot be -1'],
    [{ total: 1, done: 0, periodsLeft: 1, target: 90 }, 'a target must lie between 0 and 1, not 90'],
  ])('refuses %j', (needed, message) => {
    expect(() => requiredRate(needed)).toThrow(message)
  })
})
