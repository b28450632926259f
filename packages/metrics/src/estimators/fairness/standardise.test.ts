import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { wilson } from '../wilson.ts'
import { direct } from './standardise-direct.ts'
import { indirect } from './standardise-indirect.ts'

// UKHSA PHEindicatormethods, tests/testthat/testdata_DSR_ISR_SMR.xlsx: 19 age bands.
const population = [
  636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207,
]
const big = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91]
const small = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4]
const referenceX = [
  10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210,
  5757,
]
const referenceN = [
  50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239,
  30819, 18136, 15325, 13918,
]
/** European Standard Population 2013, up to 90 and over. */
const esp2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
]

const referred = (x: readonly number[]) =>
  x.map((events, band) => ({
    x: events,
    n: population[band]!,
    referenceX: referenceX[band]!,
    referenceN: referenceN[band]!,
  }))

const weighted = (x: readonly number[]) =>
  x.map((events, band) => ({ x: events, n: population[band]!, weight: esp2013[band]! }))

const strata = fc.array(
  fc.record({
    unit: fc.integer({ min: 5, max: 200 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
    reference: fc.integer({ min: 1, max: 5000 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
  }),
  { minLength: 1, maxLength: 6 },
)

describe('indirect', () => {
  it.each([
    [big, 0.95, 10011.137622091057, 9365.91600297888, 10689.097582910616],
    [big, 0.998, 10011.137622091057, 9008.7578618655, 11089.02718538338],
    [small, 0.95, 1017.8922051511577, 819.521002506463, 1249.75926013832],
  ])('gives UKHSA’s rate per 100 000 of counted events', (x, level, rate, lower, upper) => {
    const result = indirect(referred(x), { level, variance: 'poisson' })
    expect(result.expected).toBeCloseTo(835.8835612311743, 9)
    expect(result.rate! * 1e5).toBeCloseTo(rate, 7)
    expect(result.lower! * 1e5).toBeCloseTo(lower, 7)
    expect(result.upper! * 1e5).toBeCloseTo(upper, 7)
  })

  it('gives UKHSA’s ratio, exact below ten events', () => {
    const tiny = referred([9, ...Array.from({ length: 18 }, () => 0)])
    expect(indirect(tiny, { variance: 'poisson' })).toMatchObject({
      observed: 9,
      ratio: expect.closeTo(0.010767049882813684, 14),
      ratioLower: expect.closeTo(0.004923380825095776, 14),
      ratioUpper: expect.closeTo(0.02043921455549973, 14),
    })
  })

  // Dohoo, Martin & Stryhn (2009), Veterinary Epidemiologic Research: tuberculosis of beef and dairy herds at the
  // standard risks 0.025 and 0.085, 0.060 in all, as R's epiR prints it (epi.indirectadj, example 2).
  it.each([
    ['A', 58, [550, 450], 52, 1.1153846, 0.06692308],
    ['B', 130, [500, 1500], 140, 0.9285714, 0.05571429],
  ] as const)('gives the published ratio of area %s', (_area, x, [beef, dairy], expected, ratio, rate) => {
    const area = [
      { x, n: beef, referenceX: 25, referenceN: 1000 },
      { x: 0, n: dairy, referenceX: 119, referenceN: 1400 },
    ]
    expect(indirect(area, { variance: 'poisson' })).toMatchObject({
      expected: expect.closeTo(expected, 12),
      ratio: expect.closeTo(ratio, 7),
      rate: expect.closeTo(rate, 8),
    })
  })

  it('is bounded by what the strata can give: O ± z √(Σ n p̄ (1 - p̄))', () => {
    // E = 20 · 0.86 + 80 · 0.29 = 40.4, variance 20 · 0.86 · 0.14 + 80 · 0.29 · 0.71 = 18.88.
    const unit = [
      { x: 18, n: 20, referenceX: 86, referenceN: 100 },
      { x: 24, n: 80, referenceX: 29, referenceN: 100 },
    ]
    const margin = 1.959963984540054 * Math.sqrt(18.88)
    expect(indirect(unit)).toMatchObject({
      observed: 42,
      expected: expect.closeTo(40.4, 12),
      ratioLower: expect.closeTo((42 - margin) / 40.4, 12),
      ratioUpper: expect.closeTo((42 + margin) / 40.4, 12),
      rate: expect.closeTo((42 / 40.4) * 0.575, 12),
    })
  })

  it('is 1, at the common rate, for the reference itself', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const own = some.map(({ reference: { x, n } }) => ({ x, n, referenceX: x, referenceN: n }))
        const [x, n] = [own.reduce((sum, one) => sum + one.x, 0), own.reduce((sum, one) => sum + one.n, 0)]
        fc.pre(x > 0)
        const result = indirect(own)
        expect(result.ratio).toBeCloseTo(1, 12)
        expect(result.rate).toBeCloseTo(x / n, 12)
      }),
    )
  })

  it('holds the ratio, tighter for bounded completions than for events without bound', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const given = some.map(({ unit, reference }) => ({
          ...unit,
          referenceX: reference.x,
          referenceN: reference.n,
        }))
        const bounded = indirect(given)
        fc.pre(bounded.ratio !== null && bounded.observed >= 20)
        expect(bounded.ratioLower).toBeLessThanOrEqual(bounded.ratio)
        expect(bounded.ratioUpper).toBeGreaterThanOrEqual(bounded.ratio)
        expect(bounded.lower).toBeGreaterThanOrEqual(0)
      }),
    )
    const tier = [{ x: 40, n: 71, referenceX: 702, referenceN: 871 }]
    const [narrow, wide] = [indirect(tier), indirect(tier, { variance: 'poisson' })]
    expect(narrow.ratioUpper! - narrow.ratioLower!).toBeLessThan(wide.ratioUpper! - wide.ratioLower!)
  })

  it('has no ratio where nothing is expected', () => {
    expect(indirect([{ x: 0, n: 5, referenceX: 0, referenceN: 9 }])).toMatchObject({
      expected: 0,
      ratio: null,
      rate: null,
    })
    expect(indirect([])).toMatchObject({ observed: 0, ratio: null })
  })

  it('refuses what cannot be', () => {
    expect(() => indirect([{ x: 3, n: 2, referenceX: 1, referenceN: 2 }])).toThrow(MetricError)
    expect(() => indirect([{ x: 1, n: 2, referenceX: 0, referenceN: 0 }])).toThrow('none in the reference')
    expect(() => indirect([{ x: -1, n: 2, referenceX: 1, referenceN: 2 }], { variance: 'poisson' })).toThrow(
      MetricError,
    )
  })
})

describe('direct', () => {
  it.each([
    [big, 0.95, 1043.0247991469423, 971.770906798568, 1117.894091547925],
    [big, 0.998, 1043.0247991469423, 932.3287880219904, 1162.0595999522059],
    [small, 0.95, 110.3212025300104, 87.7455767536709, 136.70882227251795],
  ])('gives UKHSA’s rate per 10 000 of counted events', (x, level, rate, lower, upper) => {
    const result = direct(weighted(x), { level, variance: 'poisson' })
    expect(result.rate! * 1e4).toBeCloseTo(rate, 9)
    expect(result.lower! * 1e4).toBeCloseTo(lower, 9)
    expect(result.upper! * 1e4).toBeCloseTo(upper, 9)
  })

  // Fleiss (1981), table 14.4: Down's syndrome in fifth children by age of the mother, standardised to all births;
  // R's dsrTest prints 75.529 (67.633 to 83.867) by Dobson's method with exact limits, which Byar's come near.
  it('gives the published rate of Fleiss, within the error of Byar’s limits', () => {
    const births = [
      [0, 327, 319933],
      [8, 30666, 931318],
      [63, 123419, 786511],
      [112, 149919, 488235],
      [262, 104088, 237863],
      [295, 34392, 61313],
    ].map(([x, n, weight]) => ({ x: x!, n: n!, weight: weight! }))
    const { rate, lower, upper } = direct(births, { variance: 'poisson' })
    expect(1e5 * rate!).toBeCloseTo(75.529, 3)
    expect(1e5 * lower!).toBeCloseTo(67.633, 2)
    expect(1e5 * upper!).toBeCloseTo(83.867, 2)
  })

  // Thrusfield (2007), Veterinary Epidemiology, p. 63, as R's epiR prints it (epi.directadj, example 1).
  it('gives the published rates of dogs, males and females in equal numbers', () => {
    const city = (male: readonly [number, number], female: readonly [number, number]) =>
      direct([male, female].map(([x, n]) => ({ x, n, weight: 250 }))).rate
    expect(city([15, 48], [46, 212])).toBeCloseTo(0.2647406, 7)
    expect(city([53, 180], [16, 71])).toBeCloseTo(0.2598983, 7)
  })

  it('is suppressed below ten events, as UKHSA does', () => {
    const tiny = weighted([9, ...Array.from({ length: 18 }, () => 0)])
    expect(direct(tiny, { variance: 'poisson' })).toEqual({
      rate: null,
      lower: null,
      upper: null,
      reason: 'few-events',
    })
  })

  it('is Wilson’s interval in a single stratum', () => {
    expect(direct([{ x: 40, n: 71, weight: 3 }])).toMatchObject({
      rate: 40 / 71,
      lower: expect.closeTo(wilson(40, 71).lower!, 13),
      upper: expect.closeTo(wilson(40, 71).upper!, 13),
    })
  })

  it('adds the squares of what each stratum is unsure of', () => {
    const [a, b] = [wilson(18, 20), wilson(24, 80)]
    const { rate, lower, upper } = direct([
      { x: 18, n: 20, weight: 1 },
      { x: 24, n: 80, weight: 3 },
    ])
    expect(rate).toBeCloseTo(0.9 / 4 + (0.3 * 3) / 4, 14)
    expect(lower).toBeCloseTo(rate! - Math.hypot((0.9 - a.lower!) / 4, ((0.3 - b.lower!) * 3) / 4), 14)
    expect(upper).toBeCloseTo(rate! + Math.hypot((a.upper! - 0.9) / 4, ((b.upper! - 0.3) * 3) / 4), 14)
  })

  it('is the weighted mean of the strata, inside an interval within 0 and 1, whatever the scale of weights', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const given = some.map(({ unit, reference }) => ({ ...unit, weight: reference.n }))
        const { rate, lower, upper } = direct(given)
        const total = given.reduce((sum, { weight }) => sum + weight, 0)
        expect(rate).toBeCloseTo(
          given.reduce((sum, { x, n, weight }) => sum + (weight * x) / n, 0) / total,
          12,
        )
        expect(0 <= lower! && lower! <= rate! && rate! <= upper! && upper! <= 1).toBe(true)
        const scaled = direct(given.map((stratum) => ({ ...stratum, weight: stratum.weight * 8 })))
        expect(scaled.rate).toBeCloseTo(rate!, 12)
      }),
    )
  })

  it('is not given when a stratum that counts has fewer than five works', () => {
    expect(
      direct([
        { x: 4, n: 4, weight: 1 },
        { x: 9, n: 20, weight: 9 },
      ]),
    ).toMatchObject({ rate: null, reason: 'small-stratum' })
    expect(
      direct([
        { x: 4, n: 4, weight: 0 },
        { x: 9, n: 20, weight: 9 },
      ]),
    ).toMatchObject({ rate: 0.45, reason: null })
    expect(direct([{ x: 0, n: 0, weight: 1 }], { variance: 'poisson' }).reason).toBe('small-stratum')
    expect(direct([]).reason).toBe('no-weight')
  })

  it('refuses what cannot be', () => {
    expect(() => direct([{ x: 3, n: 2, weight: 1 }])).toThrow(MetricError)
    expect(() => direct([{ x: 1, n: 2, weight: -1 }])).toThrow(MetricError)
  })
})
