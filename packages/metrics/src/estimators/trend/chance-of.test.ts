import { describe, expect, it } from 'vitest'
import { chanceOf } from './chance-of.ts'
import { throughputForecast } from './throughput-forecast.ts'

describe('chanceOf', () => {
  const dice = throughputForecast([1, 2, 3, 4, 5, 6], { periods: 2 })!

  it('is the share of outcomes that reach the target', () => {
    expect(chanceOf(dice, 10)).toBeCloseTo(6 / 36, 14)
    expect(chanceOf(dice, 9.5)).toBe(chanceOf(dice, 10))
    expect(chanceOf(dice, 13)).toBe(0)
  })

  it('is certain of nothing, and of what was promised at least as often as the level', () => {
    expect(chanceOf(dice, 0)).toBe(1)
    expect(chanceOf(dice, dice.atLeast)).toBeGreaterThanOrEqual(0.85)
    expect(chanceOf(dice, dice.atLeast + 1)).toBeLessThan(0.85)
  })
})
