import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { wilson } from '../wilson.ts'
import { byar } from './byar.ts'
import { kishSize } from './kish-size.ts'
import { poissonExact } from './poisson-exact.ts'
import { weightedWilson } from './weighted-wilson.ts'

describe('weightedWilson', () => {
  it('is Wilson where all weights are the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.double({ min: 0.1, max: 1e9, noNaN: true }),
        (n, k, w) => {
          const x = Math.min(n, k)
          const { lower, upper } = wilson(x, n)
          const weighted = weightedWilson({ x: x * w, n: n * w, squares: n * w * w })
          expect(weighted.rate).toBeCloseTo(x / n, 12)
          expect(weighted.effectiveSize! / n).toBeCloseTo(1, 12)
          expect(weighted).toMatchObject({
            lower: expect.closeTo(lower!, 12),
            upper: expect.closeTo(upper!, 12),
          })
        },
      ),
    )
  })

  it('counts one large and nine small works as fewer than ten', () => {
    // Weights 91 and nine times 1: (100)² / (91² + 9) = 1.2063.
    const { rate, effectiveSize, lower, upper } = weightedWilson({ x: 91, n: 100, squares: 8290 })
    expect(rate).toBe(0.91)
    expect(effectiveSize).toBeCloseTo(10_000 / 8290, 12)
    expect(upper! - lower!).toBeGreaterThan(0.7)
  })

  it('has no value without weight, and none for a missing sum', () => {
    const none = { rate: null, effectiveSize: null, lower: null, upper: null }
    expect(weightedWilson({ x: 0, n: 0, squares: 0 })).toEqual(none)
    expect(weightedWilson({ x: 1, n: 2, squares: null })).toEqual(none)
    expect(kishSize(0, 0)).toBeNull()
  })

  it('refuses sums that cannot be', () => {
    expect(() => weightedWilson({ x: 3, n: 2, squares: 4 })).toThrow(MetricError)
    expect(() => kishSize(-1, 1)).toThrow(RangeError)
  })
})

describe('byar', () => {
  // UKHSA PHEindicatormethods, tests/testthat/testdata_Byars_Wilson.xlsx.
  it.each([
    [65, 0.95, 50.163187710459454, 82.84913854593984],
    [1045, 0.95, 982.5932018073325, 1110.33121298565],
    [1, 0.95, 0.01307213290150435, 5.5637555824752605],
    [65, 0.998, 42.8802614714802, 94.00029084431802],
    [1045, 0.998, 947.9407035610374, 1148.806160988033],
    [10, 0.998, 2.916318374695686, 24.193724927880535],
  ])('gives %d events at %d the published limits', (x, level, lower, upper) => {
    const limits = byar(x, { level })
    expect(limits.lower! / lower).toBeCloseTo(1, 12)
    expect(limits.upper! / upper).toBeCloseTo(1, 12)
  })

  it('has no lower limit where the approximation turns negative, and 0 for no events', () => {
    expect(byar(1, { level: 0.998 })).toEqual({ lower: null, upper: expect.closeTo(9.362180217908362, 12) })
    expect(byar(0).lower).toBe(0)
  })
})

describe('poissonExact', () => {
  // UKHSA PHEindicatormethods, tests/testthat/testdata_Rate.xlsx, rates per 100 of 100.
  it.each([
    [1, 0.95, 0.025317807984289897, 5.571643390938898],
    [5, 0.95, 1.62348639011842, 11.668332079322669],
    [1, 0.998, 0.0010005003335835344, 9.233413476451585],
    [5, 0.998, 0.739371731917839, 16.454745203680105],
  ])('gives %d events at %d the published limits', (x, level, lower, upper) => {
    const limits = poissonExact(x, { level })
    expect(limits.lower! / lower).toBeCloseTo(1, 12)
    expect(limits.upper! / upper).toBeCloseTo(1, 12)
  })

  // R's poisson.test(42), as printed on Cross Validated, "How to calculate confidence interval for count data in R?"
  it.each([
    [0.9, 31.93813, 54.32395],
    [0.95, 30.26991, 56.7718],
  ])('gives the limits that R prints of 42 events at %d', (level, lower, upper) => {
    expect(poissonExact(42, { level })).toEqual({
      lower: expect.closeTo(lower, 5),
      upper: expect.closeTo(upper, 5),
    })
  })

  // R survival, cipoisson(4), as printed in tests/Examples/survival-Ex.Rout.save.
  it('gives four events the limits that R prints', () => {
    expect(poissonExact(4)).toEqual({
      lower: expect.closeTo(1.089865, 6),
      upper: expect.closeTo(10.241589, 6),
    })
  })

  it('starts at exactly 0 for no events and ends where e^-mean is α/2', () => {
    expect(poissonExact(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) })
  })

  it('is near Byar from ten events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (x) => {
        expect(byar(x).lower! / poissonExact(x).lower!).toBeCloseTo(1, 2)
        expect(byar(x).upper! / poissonExact(x).upper!).toBeCloseTo(1, 2)
      }),
    )
  })
})

describe.each([
  ['byar', byar],
  ['poissonExact', poissonExact],
] as const)('%s', (_, limitsOf) => {
  it('passes NULL through and refuses what is no count', () => {
    expect(limitsOf(null)).toEqual({ lower: null, upper: null })
    expect(() => limitsOf(-1)).toThrow(MetricError)
    expect(() => limitsOf(Number.NaN)).toThrow(MetricError)
    expect(() => limitsOf(1, { level: 1 })).toThrow(MetricError)
  })
})
