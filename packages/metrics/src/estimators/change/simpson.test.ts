import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simpson } from './simpson.ts'

// Graduate admissions at Berkeley, autumn 1973, six largest departments: Bickel, Hammel & O'Connell (1975),
// Science 187:398, as in R's UCBAdmissions.
const men = [
  { id: 'A', x: 512, n: 825 },
  { id: 'B', x: 353, n: 560 },
  { id: 'C', x: 120, n: 325 },
  { id: 'D', x: 138, n: 417 },
  { id: 'E', x: 53, n: 191 },
  { id: 'F', x: 22, n: 373 },
]
const women = [
  { id: 'A', x: 89, n: 108 },
  { id: 'B', x: 17, n: 25 },
  { id: 'C', x: 202, n: 593 },
  { id: 'D', x: 131, n: 375 },
  { id: 'E', x: 94, n: 393 },
  { id: 'F', x: 24, n: 341 },
]

// Kidney stones: Charig et al. (1986), British Medical Journal 292:879.
const open = [
  { id: 'small', x: 81, n: 87 },
  { id: 'large', x: 192, n: 263 },
]
const keyhole = [
  { id: 'small', x: 234, n: 270 },
  { id: 'large', x: 55, n: 80 },
]

const groups = fc.uniqueArray(
  fc
    .integer({ min: 0, max: 200 })
    .chain((n) => fc.record({ id: fc.constantFrom('a', 'b', 'c'), n: fc.constant(n), x: fc.nat(n) })),
  { selector: ({ id }) => id, minLength: 1 },
)

describe('simpson', () => {
  it('sees Berkeley reversed once departments are held equal, though two of them lean the other way', () => {
    const found = simpson(men, women)!
    expect(found.crude).toBeCloseTo(1198 / 2691 - 557 / 1835, 14)
    expect(found.adjusted).toBeLessThan(0)
    expect(found).toMatchObject({ strict: false, reversed: true, mixDominates: true, alarm: true })
  })

  it('sees the kidney stones reversed in every group', () => {
    const found = simpson(open, keyhole)!
    expect(found.crude).toBeCloseTo(273 / 350 - 289 / 350, 14)
    expect(found).toMatchObject({ strict: true, reversed: true, alarm: true })
  })

  // Rothman, Greenland & Lash (2008), Modern Epidemiology, table 15-1, with the digits of metafor's rma.mh (tests,
  // test_analysis_example_rothman2008.r).
  it('holds age equal in the deaths of the UGDP trial: 0.0349, where the whole says 0.0446', () => {
    const tolbutamide = [
      { id: '<55', x: 8, n: 106 },
      { id: '55+', x: 22, n: 98 },
    ]
    const placebo = [
      { id: '<55', x: 5, n: 120 },
      { id: '55+', x: 16, n: 85 },
    ]
    expect(simpson(tolbutamide, placebo)).toMatchObject({
      crude: expect.closeTo(0.0446, 4),
      adjusted: expect.closeTo(0.0349, 4),
      reversed: false,
      alarm: false,
    })
  })

  it('is quiet where the groups lean as the whole does', () => {
    const now = [
      { id: 'city', x: 50, n: 71 },
      { id: 'grassroots', x: 800, n: 871 },
    ]
    const before = [
      { id: 'city', x: 40, n: 71 },
      { id: 'grassroots', x: 702, n: 871 },
    ]
    expect(simpson(now, before)).toMatchObject({
      strict: false,
      reversed: false,
      mixDominates: false,
      alarm: false,
    })
  })

  it('warns where the mix explains more than the rates, even without reversal', () => {
    const a = [
      { id: 'easy', x: 90, n: 100 },
      { id: 'hard', x: 1, n: 10 },
    ]
    const b = [
      { id: 'easy', x: 9, n: 10 },
      { id: 'hard', x: 10, n: 100 },
    ]
    expect(simpson(a, b)).toMatchObject({ strict: false, reversed: false, mixDominates: true, alarm: true })
  })

  it('is strict only where it is reversed, and the same from either side', () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [there, back] = [simpson(a, b), simpson(b, a)]
        fc.pre(there !== null && back !== null)
        expect(there.strict && !there.reversed).toBe(false)
        expect(back.crude).toBeCloseTo(-there.crude, 14)
        expect([back.strict, back.reversed]).toEqual([there.strict, there.reversed])
      }),
    )
  })

  it('compares no groups where the sides share none, and nothing where a side has no works', () => {
    expect(simpson([{ id: 'a', x: 1, n: 2 }], [{ id: 'b', x: 1, n: 4 }])).toMatchObject({
      adjusted: null,
      strict: false,
    })
    expect(simpson([], [{ id: 'b', x: 1, n: 4 }])).toBeNull()
  })
})
