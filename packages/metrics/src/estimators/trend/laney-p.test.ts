import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneyP } from './laney-p.ts'

// Mohammed et al. (2013), BMJ Quality & Safety 22:362: A&E attendances seen within 4 hours, as in PowerBI-SPC,
// test/Chart Types/pprime.test.ts, whose limits (in percent) these are.
const seen = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353,
  256820, 261835, 259144, 255910, 260863, 264465, 260989,
]
const attended = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629,
  268091, 276803, 271578, 266005, 273520, 278574, 273772,
]
const upper = [
  96.567, 96.5753, 96.5421, 96.5326, 96.5627, 96.5775, 96.5593, 96.5345, 96.5579, 96.5623, 96.5689, 96.5591,
  96.5996, 96.5961, 96.5753, 96.5877, 96.6012, 96.583, 96.5713, 96.5824,
]
const lower = [
  94.013, 94.0046, 94.0378, 94.0473, 94.0173, 94.0025, 94.0207, 94.0454, 94.022, 94.0177, 94.0111, 94.0208,
  93.9803, 93.9839, 94.0046, 93.9923, 93.9788, 93.9969, 94.0087, 93.9975,
]

describe('laneyP', () => {
  it('gives the published limits of the A&E attendances', () => {
    const { points, sigmaZ, trial } = laneyP(seen.map((x, i) => ({ x, n: attended[i]! })))
    expect(points.map((point) => 100 * point.upper!)).toEqual(upper.map((limit) => expect.closeTo(limit, 4)))
    expect(points.map((point) => 100 * point.lower!)).toEqual(lower.map((limit) => expect.closeTo(limit, 4)))
    expect(trial).toBe(false)
    // More than ten times wider than a p chart, on which nearly every month would be outside.
    expect(sigmaZ).toBeCloseTo(10.64, 2)
    expect(points.every(({ flags }) => flags.outside === 0)).toBe(true)
  })

  it('widens by the mean step between standardised rates, over 1.128', () => {
    const rate = fc.integer({ min: 5, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }))
    fc.assert(
      fc.property(fc.array(rate, { minLength: 2, maxLength: 15 }), (rates) => {
        const sum = (of: (one: (typeof rates)[number]) => number) =>
          rates.reduce((all, one) => all + of(one), 0)
        const p = sum(({ x }) => x) / sum(({ n }) => n)
        fc.pre(p > 0 && p < 1)
        const z = rates.map(({ x, n }) => (x / n - p) / Math.sqrt((p * (1 - p)) / n))
        const steps = z.slice(1).map((value, i) => Math.abs(value - z[i]!))
        const sigmaZ = steps.reduce((all, step) => all + step, 0) / steps.length / 1.128
        const { points, sigmaZ: found } = laneyP(rates)
        expect(found).toBeCloseTo(sigmaZ, 10)
        const reach = 3 * Math.sqrt((p * (1 - p)) / rates[0]!.n) * sigmaZ
        expect(points[0]).toMatchObject({
          lower: expect.closeTo(Math.max(0, p - reach), 10),
          upper: expect.closeTo(Math.min(1, p + reach), 10),
        })
      }),
    )
  })

  it('leaves a period without denominator empty, and the others as they were', () => {
    const rates = [
      { x: 5, n: 10 },
      { x: 7, n: 10 },
      { x: 4, n: 12 },
    ]
    const { points, sigmaZ } = laneyP(rates.toSpliced(1, 0, { x: 0, n: 0 }))
    expect(points[1]).toMatchObject({ value: null, lower: null, upper: null })
    expect(points.toSpliced(1, 1)).toEqual(laneyP(rates).points)
    expect(sigmaZ).toBe(laneyP(rates).sigmaZ)
  })

  it('has no limits where there is no variation to measure', () => {
    expect(laneyP([])).toEqual({ points: [], mean: null, sigmaZ: null, trial: true })
    const all = { x: 3, n: 3 }
    const unlimited = { value: 1, lower: null, upper: null }
    expect(laneyP([all, all])).toMatchObject({ mean: 1, sigmaZ: null, points: [unlimited, unlimited] })
    expect(laneyP([{ x: 1, n: 2 }])).toMatchObject({ sigmaZ: null, points: [{ value: 0.5, lower: null }] })
  })

  it('refuses more than all', () => {
    expect(() => laneyP([{ x: 3, n: 2 }])).toThrow('3 of 2 is not a proportion')
  })

  it('keeps the limits in order, within 0 and 1', () => {
    const rate = fc.tuple(fc.nat(30), fc.nat(30)).map(([x, rest]) => ({ x, n: x + rest }))
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 20 }), (rates) => {
        const { points, mean, sigmaZ } = laneyP(rates)
        const limited = points.filter((point) => point.lower !== null)
        expect(limited.length > 0).toBe(sigmaZ !== null)
        for (const point of limited) {
          expect(point.lower!).toBeGreaterThanOrEqual(0)
          expect(point.lower!).toBeLessThanOrEqual(mean!)
          expect(point.upper!).toBeGreaterThanOrEqual(mean!)
          expect(point.upper!).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
