import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rush } from './rush.ts'

describe('rush', () => {
  // R's poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its help page.
  it('gives the published rate ratio with its exact limits', () => {
    const { ratio, lower, upper } = rush([
      { daysLeft: 3, completed: 11, openDays: 800 },
      { daysLeft: 20, completed: 6, openDays: 1083 },
      { daysLeft: 30, completed: 8, openDays: 1050 },
      { daysLeft: 45, completed: 7, openDays: 878 },
    ])
    expect(ratio).toBeCloseTo(1.971488, 6)
    expect(lower).toBeCloseTo(0.8584264, 6)
    expect(upper).toBeCloseTo(4.2772659, 6)
  })

  // Breast cancer after fluoroscopy, 41 in 28 010 and 15 in 19 017 woman-years: Stata's `iri 41 15 28010 19017`.
  it('gives the rate ratio and the exact limits that Stata prints', () => {
    const found = rush([
      { daysLeft: 0, completed: 41, openDays: 28_010 },
      { daysLeft: 14, completed: 15, openDays: 19_017 },
    ])
    expect(found).toMatchObject({
      ratio: expect.closeTo(1.855759, 6),
      lower: expect.closeTo(1.005684, 6),
      upper: expect.closeTo(3.6093, 5),
    })
  })

  it('counts windows back from the deadline, the empty ones too', () => {
    const days = [
      { daysLeft: 0, completed: 2, openDays: 10 },
      { daysLeft: 6, completed: 1, openDays: 20 },
      { daysLeft: 14, completed: 3, openDays: 60 },
      { daysLeft: -1, completed: 9, openDays: 9 },
    ]
    expect(rush(days, { window: 7 }).windows).toEqual([
      { from: 0, to: 6, completed: 3, openDays: 30, hazard: 0.1 },
      { from: 7, to: 13, completed: 0, openDays: 0, hazard: null },
      { from: 14, to: 20, completed: 3, openDays: 60, hazard: 0.05 },
    ])
    expect(rush(days, { window: 7 }).ratio).toBeCloseTo(2, 14)
  })

  it('has no ratio without completions before, and no bound above', () => {
    const last = { daysLeft: 0, completed: 3, openDays: 10 }
    const quiet = { daysLeft: 20, completed: 0, openDays: 100 }
    expect(rush([last, quiet])).toMatchObject({ ratio: null, lower: expect.any(Number), upper: null })
    expect(
      rush([
        { ...last, completed: 0 },
        { ...quiet, completed: 5 },
      ]),
    ).toMatchObject({ ratio: 0, lower: 0 })
    const nothing = { ratio: null, lower: null, upper: null }
    expect(rush([last])).toMatchObject(nothing)
    expect(rush([{ ...last, completed: 0 }, quiet])).toMatchObject(nothing)
    expect(rush([])).toEqual({ windows: [], ...nothing })
  })

  it.each([
    [{ daysLeft: 1, completed: -1, openDays: 1 }, {}, 'works completed cannot be -1'],
    [{ daysLeft: Number.NaN, completed: 1, openDays: 1 }, {}, 'days left cannot be NaN'],
    [{ daysLeft: 1, completed: 1, openDays: 1 }, { window: 0 }, 'days of a window cannot be 0'],
  ])('refuses %j with %j', (day, options, message) => {
    expect(() => rush([day], options)).toThrow(message)
  })

  it('keeps the ratio within its limits', () => {
    const count = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(count, count, count, count, (x1, t1, x2, t2) => {
        const { ratio, lower, upper } = rush([
          { daysLeft: 0, completed: x1, openDays: t1 },
          { daysLeft: 99, completed: x2, openDays: t2 },
        ])
        expect(lower!).toBeLessThan(ratio!)
        expect(upper!).toBeGreaterThan(ratio!)
      }),
    )
  })
})
