import { describe, expect, it } from 'vitest'
import { sparkline } from './sparkline.ts'

describe('sparkline', () => {
  it('draws from 0 to the largest value', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 80)).toBe('▁▂▃▄▅▆▇█')
    expect(sparkline([100, 101], 80)).toBe('██')
    expect(sparkline([0, 0], 80)).toBe('▁▁')
  })

  it('marks what has no value', () => {
    expect(sparkline([null, 1], 80)).toBe('·█')
    expect(sparkline([], 80)).toBe('')
  })

  it('draws a series that is too long by the mean of equal stretches', () => {
    expect(sparkline([0, 0, 4, 6, null, null], 3)).toBe('▁█·')
    const long = Array.from({ length: 500 }, (_, day) => day)
    for (const width of [1, 12, 499, 500, 501])
      expect(sparkline(long, width)).toHaveLength(Math.min(500, width))
  })
})
