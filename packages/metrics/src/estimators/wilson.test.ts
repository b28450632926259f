import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../metric-error.ts'
import { wilson } from './wilson.ts'

const proportion = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))

describe('wilson', () => {
  // Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published limits of %d of %d', (x, n, lower, upper) => {
    expect(limits(x, n)).toEqual([expect.closeTo(lower, 4), expect.closeTo(upper, 4)])
  })

  // The campaign's published counts, in percent.
  it.each([
    [742, 942, 76.04, 81.26],
    [40, 71, 44.77, 67.25],
    [702, 871, 77.84, 83.09],
    [63, 201, 25.33, 38.06],
    [1, 1, 20.65, 100],
  ])('puts %d of %d between %d and %d percent', (x, n, lower, upper) => {
    const [low, high] = limits(x, n)
    expect([100 * low, 100 * high]).toEqual([expect.closeTo(lower, 2), expect.closeTo(upper, 2)])
  })

  it('starts at exactly 0 when nothing is done and ends at exactly 1 when all is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (n) => {
        expect(wilson(0, n).lower).toBe(0)
        expect(wilson(n, n).upper).toBe(1)
      }),
    )
  })

  it('holds the proportion, within 0 and 1', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const [lower, upper] = limits(x, n)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(x / n)
        expect(upper).toBeGreaterThanOrEqual(x / n)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('solves the score equation (p - limit)² = z² limit (1 - limit) / n', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        for (const limit of limits(x, n)) {
          expect((x / n - limit) ** 2).toBeCloseTo((1.959963984540054 ** 2 * limit * (1 - limit)) / n, 12)
        }
      }),
    )
  })

  it('mirrors: what is left undone has the mirrored interval', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const [lower, upper] = limits(x, n)
        expect(limits(n - x, n)).toEqual([expect.closeTo(1 - upper, 14), expect.closeTo(1 - lower, 14)])
      }),
    )
  })

  it('moves up with every work completed', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        fc.pre(x < n)
        const [lower, upper] = limits(x, n)
        const [higherLower, higherUpper] = limits(x + 1, n)
        expect(higherLower).toBeGreaterThan(lower)
        expect(higherUpper).toBeGreaterThanOrEqual(upper)
      }),
    )
  })

  it('narrows as the same rate rests on more works, and widens with the level', () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
        expect(width(x * times, n * times)).toBeLessThan(width(x, n))
        expect(width(x, n, 0.998)).toBeGreaterThan(width(x, n, 0.95))
      }),
    )
  })

  // Worked out in decimal arithmetic with 50 digits.
  it.each([
    [1, 100_000_000, 1.7652455515325505e-9, 5.664934041143644e-8],
    [0.445, 1, 0.04381744772058818, 0.9334621276979157],
  ])('keeps its digits at %d of %d, whole or weighted', (x, n, lower, upper) => {
    const [low, high] = limits(x, n)
    expect(low / lower - 1).toBeCloseTo(0, 13)
    expect(high / upper - 1).toBeCloseTo(0, 13)
  })

  it('has no limits where there is nothing to divide by', () => {
    for (const [x, n] of [
      [0, 0],
      [null, 5],
      [5, null],
      [null, null],
    ] as const) {
      expect(wilson(x, n)).toEqual({ lower: null, upper: null })
    }
  })

  it.each([
    [2, 1],
    [1, 0],
    [-1, 1],
    [0, -1],
    [Number.NaN, 1],
    [1, Number.NaN],
    [1, Infinity],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilson(x, n)).toThrow(RangeError)
    expect(() => wilson(x, n)).toThrow(MetricError)
  })

  it.each([0, 1, 95, Number.NaN])('refuses a level of %d', (level) => {
    expect(() => wilson(1, 2, { level })).toThrow('a confidence level must lie between 0 and 1')
  })
})

function limits(x: number, n: number, level = 0.95): [number, number] {
  const { lower, upper } = wilson(x, n, { level })
  return [lower!, upper!]
}

function width(x: number, n: number, level = 0.95): number {
  const [lower, upper] = limits(x, n, level)
  return upper - lower
}
