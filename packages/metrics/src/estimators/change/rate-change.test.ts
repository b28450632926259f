import { describe, expect, it } from 'vitest'
import { newcombe } from '../newcombe.ts'
import { rateChange } from './rate-change.ts'

describe('rateChange', () => {
  it('tells points from percent', () => {
    const { lower, upper } = newcombe(60, 80, 40, 80)
    expect(rateChange({ x: 40, n: 80 }, { x: 60, n: 80 })).toEqual({
      before: 0.5,
      after: 0.75,
      points: 0.25,
      percent: 0.5,
      lower,
      upper,
    })
  })

  it('has points but no percent where nothing was done before', () => {
    expect(rateChange({ x: 0, n: 10 }, { x: 5, n: 10 })).toMatchObject({ points: 0.5, percent: null })
  })

  it('keeps the rate of the side that has one where the other has none', () => {
    const none = { points: null, percent: null, lower: null, upper: null }
    expect(rateChange({ x: 0, n: 0 }, { x: 5, n: 10 })).toEqual({ before: null, after: 0.5, ...none })
    expect(rateChange({ x: 5, n: 10 }, { x: null, n: 10 })).toEqual({ before: 0.5, after: null, ...none })
  })

  it('widens its interval with the level and refuses counts that cannot be', () => {
    const usual = rateChange({ x: 40, n: 71 }, { x: 50, n: 71 })
    expect(rateChange({ x: 40, n: 71 }, { x: 50, n: 71 }, { level: 0.998 }).lower).toBeLessThan(usual.lower!)
    expect(() => rateChange({ x: 3, n: 2 }, { x: 1, n: 2 })).toThrow(RangeError)
  })
})
