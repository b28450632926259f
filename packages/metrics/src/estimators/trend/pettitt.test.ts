import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pettitt } from './pettitt.ts'

describe('pettitt', () => {
  // Pettitt (1979), table 1: Page's data; K = 232 at t = 17, and 0.01456 as printed by R's trend package.
  it('finds the published change in the data of Page', () => {
    const page = [
      -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
      -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1,
      0.8, 1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
    ]
    expect(pettitt(page)).toEqual({ at: 17, statistic: 232, p: expect.closeTo(0.01456, 5), caution: false })
  })

  // Cross Validated, "Pettitt's Test for Change-Point Detection Showing P-Value Larger than 1": R prints
  // U* = 17, K = 10 and 1.109, which is no probability.
  it('never gives a p above 1', () => {
    const values = [-0.2, -0.2, -1.8, -0.3, 1.5, -0.2, -0.2, 1.2, -1, 1.2, -1, -0.5, 1.1, -1.2]
    expect(pettitt(values)).toEqual({ at: 10, statistic: 17, p: 1, caution: true })
  })

  it('names the last value before a clean break', () => {
    expect(pettitt([2, 1, 2, 1, 9, 8, 9])).toMatchObject({ at: 4, statistic: 12 })
  })

  it('finds no change where nothing changes', () => {
    expect(pettitt([])).toBeNull()
    expect(pettitt([3])).toBeNull()
    expect(pettitt([3, 3, 3])).toBeNull()
    expect(() => pettitt([1, Infinity])).toThrow('a series cannot hold a value of Infinity')
  })

  it('is the largest of all sums of signs, by definition', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 25 }), (values) => {
        const sums = values.map((_, k) => {
          const [first, rest] = [values.slice(0, k + 1), values.slice(k + 1)]
          return Math.abs(
            first.flatMap((a) => rest.map((b) => Math.sign(a - b))).reduce((sum, s) => sum + s, 0),
          )
        })
        const largest = Math.max(...sums)
        const found = pettitt(values) ?? { at: 0, statistic: 0 }
        expect(found.statistic).toBe(largest)
        expect(found.at).toBe(largest === 0 ? 0 : sums.indexOf(largest) + 1)
      }),
    )
  })
})
