import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialPmf } from '../special/binomial.ts'
import { exactFunnelLimits, funnelLimits } from './funnel-limits.ts'
import { funnel } from './funnel.ts'
import { overdispersion } from './overdispersion.ts'

const percent = (limit: number | null) => expect.closeTo(100 * limit!, 5) as number

describe('score limits', () => {
  // UKHSA PHEindicatormethods, tests/testthat/testdata_funnel_prop_outputs.csv: around 80.642448 %.
  it.each([
    [1, 3.204264, 100, 0, 100],
    [2, 25.885383, 100, 0, 100],
    [5, 46.011039, 100, 26.039864, 100],
    [12, 58.28797, 100, 45.396631, 100],
    [20, 63.326743, 97.958152, 53.341156, 100],
    [41, 68.548635, 92.73626, 61.574398, 99.710497],
    [61, 70.727504, 90.557391, 65.009774, 96.275122],
    [211, 75.311383, 85.973512, 72.237075, 89.04782],
    [908, 78.072571, 83.212324, 76.59058, 84.694316],
    [5348, 79.583537, 81.701359, 78.972886, 82.31201],
    [23022, 80.13208, 81.152816, 79.837761, 81.447134],
    [110000, 80.408963, 80.875933, 80.274317, 81.010578],
  ])('of %d works are those of UKHSA', (n, lower95, upper95, lower998, upper998) => {
    const [look, signal] = [0.95, 0.998].map((level) => funnelLimits(n, 0.80642448, { level }))
    expect([lower95, upper95, lower998, upper998]).toEqual(
      [look!.lower, look!.upper, signal!.lower, signal!.upper].map(percent),
    )
  })
})

describe('exact limits', () => {
  // Sums of binomial terms with mpmath 1.3 at 40 digits, interpolated as Spiegelhalter (2005), appendix A.1.1.
  it.each([
    [1, 0.7877, 0.95, 0.0, 0.9682620286911261],
    [5, 0.7877, 0.95, 0.25581202808262177, 0.9835120835904818],
    [5, 0.7877, 0.998, 0.014216895107037815, 0.9993404833436192],
    [12, 0.1, 0.95, 0.0, 0.25249306351570794],
    [40, 0.5, 0.998, 0.24640969172791305, 0.7285903082720869],
    [71, 0.7877, 0.95, 0.6812903005605742, 0.871799951377966],
    [71, 0.7877, 0.998, 0.6206524322840212, 0.9171203654344499],
    [201, 0.3134, 0.95, 0.24763069374552388, 0.37600907518870125],
    [871, 0.806, 0.998, 0.7630358913703674, 0.8458096460503268],
  ])('of %d works around %d at %d', (n, p0, level, lower, upper) => {
    const limits = exactFunnelLimits(n, p0, { level })
    expect(limits.lower! - lower).toBeCloseTo(0, 12)
    expect(limits.upper! - upper).toBeCloseTo(0, 12)
  })
})

describe('overdispersion', () => {
  // The definitions worked out with mpmath 1.3 at 40 digits: six units, one of them far off, so that z is winsorised.
  it.each([
    ['natural', 10.21632095518215, 0.011558618176281206],
    ['arcsine', 10.217074706526548, 0.012155540281915926],
  ] as const)('on the %s scale is phi %d and tau² %d', (scale, phi, tau2) => {
    const found = overdispersion(
      [[100, 208], [150, 212], [180, 265], [80, 195], [120, 200], [225, 320]].map(([x, n], place) => ({ id: `${place}`, x: x!, n: n! })), // prettier-ignore
      { scale },
    )
    expect(found.phi).toBeCloseTo(phi, 12)
    expect(found.tau2).toBeCloseTo(tau2, 14)
  })

  it('draws no unit in where nothing is trimmed: phi is the mean of z²', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 29 }), { minLength: 5, maxLength: 12 }), (done) => {
        const units = done.map((x, place) => ({ id: `${place}`, x, n: 30 }))
        const p0 = done.reduce((sum, x) => sum + x, 0) / (30 * done.length)
        const squares = done.reduce((sum, x) => sum + (x / 30 - p0) ** 2 / ((p0 * (1 - p0)) / 30), 0)
        const { phi } = overdispersion(units, { scale: 'natural', trim: 0 })
        expect(phi).toBeCloseTo(squares / done.length, 10)
      }),
    )
  })
})

describe('flags of large units', () => {
  // UKHSA PHEindicatormethods, tests/testthat/testdata_funnel_prop_inputs.csv: six of its 303 areas, the others in one.
  it('are those of UKHSA', () => {
    const areas = [
      ['New Forest', 35078.488, 41980],
      ['Norwich', 24803.6256, 31824],
      ['South Gloucestershire', 50050.7443, 61921],
      ['Bradford City', 18365.4621, 29277],
      ['West Norfolk', 26789.238, 33012],
      ['North Devon', 30277.5312, 37828],
      ['the others', 10140448.7612, 12568598],
    ] as const
    const { centre, units } = funnel(areas.map(([id, x, n]) => ({ id, x, n })))
    expect(centre).toBeCloseTo(0.80642448, 8)
    expect(units.slice(0, 6).map(({ flag }) => flag)).toEqual([
      'signal-high',
      'signal-low',
      'within',
      'signal-low',
      'look-high',
      'look-low',
    ])
  })
})

describe('flags of small units', () => {
  it('are those of adding up the probabilities of all outcomes, half of the one seen', () => {
    const small = fc.integer({ min: 1, max: 15 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(small, fc.integer({ min: 9000, max: 9990 }), ([x, n], done) => {
        const units = [
          { id: 'small', x, n },
          { id: 'rest', x: done * 1000, n: 10_000_000 },
        ]
        const { centre, units: judged } = funnel(units)
        fc.pre(n * (1 - centre!) < 5)
        const chance = (of: (count: number) => boolean) =>
          Array.from({ length: n + 1 }, (_, count) => count)
            .filter(of)
            .reduce((sum, count) => sum + binomialPmf(count, n, centre!), 0)
        const half = binomialPmf(x, n, centre!) / 2
        const [low, high] = [chance((count) => count < x) + half, chance((count) => count > x) + half]
        const side = low < high ? 'low' : 'high'
        const least = Math.min(low, high)
        const expected = least < 0.001 ? `signal-${side}` : least < 0.025 ? `look-${side}` : 'within'
        expect(judged[0]?.flag).toBe(expected)
      }),
    )
  })
})
