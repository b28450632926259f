import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { xmr } from './xmr.ts'

const montgomery = 3 / 1.128

describe('xmr', () => {
  // NHSRplotthedots, vignette "Deviations from Excel defaults".
  it('gives the published limits with and without screening of moving ranges', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
    expect(xmr(values)).toMatchObject({
      mean: expect.closeTo(1.94, 2),
      lower: expect.closeTo(-0.72, 2),
      upper: expect.closeTo(4.6, 2),
      trial: false,
    })
    expect(xmr(values, { screen: false })).toMatchObject({
      lower: expect.closeTo(-3.06, 2),
      upper: expect.closeTo(6.95, 2),
    })
    expect(xmr(values).points.map(({ flags }) => flags.outside)).toEqual(
      values.map((v) => (v === 10 ? 1 : 0)),
    )
  })

  // NHSRplotthedots, tests/testthat/_snaps/ptd_spc_standard.md: R's set.seed(123); rnorm(20).
  it('gives the limits of the NHSRplotthedots snapshots', () => {
    const values = [
      -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
      -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
      0.49785048, -1.96661716, 0.7013559, -0.47279141,
    ]
    expect(limits(values)).toEqual([0.1416238, -3.01138, 3.294627].map(near))
    const shocked = values.with(14, 10)
    expect(limits(shocked)).toEqual([0.6694159, -2.383666, 3.722497].map(near))
    expect(limits(shocked, { screen: false })).toEqual([0.6694159, -4.596625, 5.935457].map(near))
  })

  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches.
  it('gives the limits of the NIST flow rate example', () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
    const chart = xmr(flow, { factor: montgomery, screen: false })
    expect(chart).toMatchObject({
      mean: expect.closeTo(50.81, 10),
      movingRange: expect.closeTo(1.8778, 4),
      lower: expect.closeTo(45.8159, 3),
      upper: expect.closeTo(55.8041, 3),
      trial: true,
    })
    expect(chart.points.slice(0, 3).map(({ movingRange }) => movingRange)).toEqual([
      null,
      expect.closeTo(2, 12),
      expect.closeTo(2.3, 12),
    ])
  })

  // Montgomery, Introduction to Statistical Quality Control, example 6.5: the cost of processing loans in 40
  // weeks, limits from the first 20; digits as in qicharts2, tests/testthat/ex_6.5_3.rds.
  it('holds the published limits of a baseline, and flags the last two weeks', () => {
    const cost = [
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305,
      282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
    ]
    const chart = xmr(cost, { factor: montgomery, screen: false, baseline: 20 })
    expect(chart).toMatchObject({
      mean: 300.5,
      lower: expect.closeTo(279.78331466965284, 10),
      upper: expect.closeTo(321.21668533034716, 10),
    })
    expect(chart.points.flatMap(({ flags }, week) => (flags.outside === 0 ? [] : [week + 1]))).toEqual([
      39, 40,
    ])
  })

  // PowerBI-SPC, test/Chart Types/i.test.ts.
  it('gives the limits of the PowerBI-SPC fixture', () => {
    const x = [5, 7, 5, 7, 7, 5, 4, 9, 8, 13, 8, 7, 8, 7, 12, 11, 8]
    const n = [113, 132, 121, 134, 116, 131, 93, 138, 182, 157, 100, 103, 146, 108, 153, 141, 134]
    const chart = xmr(
      x.map((count, i) => count / n[i]!),
      { factor: montgomery, screen: false },
    )
    expect([chart.lower, chart.upper]).toEqual([expect.closeTo(0.0229, 4), expect.closeTo(0.0957, 4)])
  })

  it('has no limits below two values, and trial limits below twelve', () => {
    expect(xmr([])).toMatchObject({ points: [], mean: null, lower: null, upper: null, trial: true })
    expect(xmr([3])).toMatchObject({ mean: 3, movingRange: null, lower: null, upper: null })
    expect(xmr(Array.from({ length: 11 }, (_, i) => i % 2)).trial).toBe(true)
    expect(xmr(Array.from({ length: 12 }, (_, i) => i % 2)).trial).toBe(false)
  })

  it('closes in on a value that never changes, and flags nothing', () => {
    const chart = xmr(Array.from({ length: 15 }, () => 4))
    expect(chart).toMatchObject({ mean: 4, lower: 4, upper: 4, rangeLimit: 0 })
    expect(chart.points.every(({ flags }) => Object.values(flags).every((flag) => flag === 0))).toBe(true)
  })

  it('refuses what is no number, and a baseline of one', () => {
    expect(() => xmr([1, Number.NaN])).toThrow(MetricError)
    expect(() => xmr([1, 2, 3], { baseline: 1 })).toThrow('values of a baseline cannot be 1')
  })

  it('moves and stretches with its values, the flags unmoved', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (counts, shift) => {
        const chart = xmr(counts)
        const moved = xmr(counts.map((count) => 4 * count + shift))
        expect(moved.upper).toBeCloseTo(4 * chart.upper! + shift, 9)
        expect(moved.lower).toBeCloseTo(4 * chart.lower! + shift, 9)
        const mirrored = xmr(counts.map((count) => -count))
        expect(mirrored.lower).toBeCloseTo(-chart.upper!, 12)
      }),
    )
  })
})

function limits(values: readonly number[], options = {}): (number | null)[] {
  const { mean, lower, upper } = xmr(values, options)
  return [mean, lower, upper]
}

function near(value: number): number {
  return expect.closeTo(value, 5) as number
}
