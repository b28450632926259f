import { describe, expect, it } from 'vitest'
import { backtest } from './backtest.ts'
import { negativeBinomialForecast } from './negative-binomial-forecast.ts'
import { throughputForecast } from './throughput-forecast.ts'

describe('backtest', () => {
  it('compares each past promise with what came after it', () => {
    expect(backtest([2, 2, 2, 2, 1, 3], throughputForecast, { periods: 1 })).toEqual({
      cutoffs: [
        { at: 4, atLeast: 2, actual: 1, held: false },
        { at: 5, atLeast: 1, actual: 3, held: true },
      ],
      held: 1,
      coverage: 0.5,
    })
  })

  it('shows a forecast from the quiet weeks to be too low, never too high, once the rush comes', () => {
    const rush = [1, 2, 1, 2, 1, 2, 5, 8, 12, 20]
    const { coverage, cutoffs } = backtest(rush, throughputForecast, { periods: 2, minimum: 4 })
    expect(coverage).toBe(1)
    expect(cutoffs.every(({ actual, atLeast }) => actual >= atLeast)).toBe(true)
    expect(cutoffs.at(-1)).toMatchObject({ at: 8, actual: 32 })
  })

  it('holds no past forecast to more than was open then', () => {
    const open = [9, 8, 7, 1, 0]
    const { cutoffs } = backtest([1, 1, 1, 6, 1], throughputForecast, { periods: 1, minimum: 4, open })
    expect(cutoffs).toEqual([{ at: 4, atLeast: 1, actual: 1, held: true }])
  })

  it('takes any forecast, and leaves out cut-offs that had none', () => {
    const { cutoffs } = backtest([0, 0, 3, 4], negativeBinomialForecast, { periods: 1, minimum: 1 })
    expect(cutoffs.map(({ at }) => at)).toEqual([3])
  })

  it('has no coverage where there is no past to test', () => {
    expect(backtest([1, 2], throughputForecast, { periods: 1 })).toEqual({
      cutoffs: [],
      held: 0,
      coverage: null,
    })
    expect(() => backtest([1], throughputForecast, { periods: 1, minimum: -1 })).toThrow(
      'periods before the first cut-off cannot be -1',
    )
  })

  it('covers about as often as it says when every period is alike', () => {
    // A fixed sequence without pattern: the powers of 3 modulo 101, spread over 0 to 5.
    let power = 1
    const weeks = Array.from({ length: 100 }, () => Math.floor(((power = (power * 3) % 101) * 6) / 101))
    const { coverage } = backtest(weeks, throughputForecast, { periods: 4, minimum: 20 })
    expect(coverage).toBeGreaterThan(0.78)
    expect(coverage).toBeLessThan(0.97)
  })
})
