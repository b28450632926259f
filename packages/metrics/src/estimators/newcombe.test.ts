import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcombe } from './newcombe.ts'

const proportion = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('newcombe', () => {
  // Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published limits of %d/%d - %d/%d', (x1, n1, x2, n2, lower, upper) => {
    const result = newcombe(x1, n1, x2, n2)
    expect(result.lower).toBeCloseTo(lower, 4)
    expect(result.upper).toBeCloseTo(upper, 4)
  })

  it('puts the city tier 24.3 points below the grassroots tier (13.0 to 36.1)', () => {
    const { difference, lower, upper } = newcombe(40, 71, 702, 871)
    expect([100 * difference!, 100 * lower!, 100 * upper!]).toEqual([
      expect.closeTo(-24.3, 1),
      expect.closeTo(-36.1, 1),
      expect.closeTo(-13.0, 1),
    ])
  })

  it('holds the difference, within -1 and 1', () => {
    fc.assert(
      fc.property(proportion, proportion, ([x1, n1], [x2, n2]) => {
        const { difference, lower, upper } = newcombe(x1, n1, x2, n2)
        expect(difference).toBe(x1 / n1 - x2 / n2)
        expect(lower).toBeLessThanOrEqual(difference!)
        expect(upper).toBeGreaterThanOrEqual(difference!)
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(upper).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  it('changes sign when the sides are exchanged', () => {
    fc.assert(
      fc.property(proportion, proportion, ([x1, n1], [x2, n2]) => {
        const there = newcombe(x1, n1, x2, n2)
        const back = newcombe(x2, n2, x1, n1)
        expect(back.lower).toBeCloseTo(-there.upper!, 12)
        expect(back.upper).toBeCloseTo(-there.lower!, 12)
      }),
    )
  })

  it('widens with the level', () => {
    const usual = newcombe(40, 71, 702, 871)
    const strict = newcombe(40, 71, 702, 871, { level: 0.998 })
    expect(strict.lower).toBeLessThan(usual.lower!)
    expect(strict.upper).toBeGreaterThan(usual.upper!)
  })

  it('has no value when one side has nothing to divide by', () => {
    const none = { difference: null, lower: null, upper: null }
    expect(newcombe(0, 0, 1, 2)).toEqual(none)
    expect(newcombe(1, 2, 0, 0)).toEqual(none)
    expect(newcombe(null, 2, 1, 2)).toEqual(none)
  })

  it('refuses counts that cannot be', () => {
    expect(() => newcombe(3, 2, 1, 2)).toThrow(RangeError)
    expect(() => newcombe(1, 2, -1, 2)).toThrow(RangeError)
  })
})
