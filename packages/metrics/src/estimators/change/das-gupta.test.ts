import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { dasGupta } from './das-gupta.ts'
import { kitagawa } from './kitagawa.ts'

// Examples of Das Gupta (1993), US Bureau of the Census P23-186, with the values the README of DasGuptR prints.
describe('published decompositions of a product', () => {
  it('mean earnings of two groups (example 2.1)', () => {
    const { rates, standardised } = dasGupta([
      { earnings: 10930, earners: 0.717892 },
      { earnings: 16591, earners: 0.825974 },
    ])
    expect(rates).toEqual([expect.closeTo(7846.56, 2), expect.closeTo(13703.73, 2)])
    expect(standardised.earnings).toEqual([expect.closeTo(8437.228, 3), expect.closeTo(12807.14, 2)])
    expect(standardised.earners).toEqual([expect.closeTo(9878.553, 3), expect.closeTo(11365.82, 2)])
  })

  it('birth rates of Austria and Chile (example 2.2)', () => {
    const { effect } = dasGupta([
      { births: 51.78746, aged: 0.45919, women: 0.52638 },
      { births: 84.90502, aged: 0.75756, women: 0.51065 },
    ])
    expect(effect('births', 1, 0)).toBeCloseTo(10.4340333, 6)
    expect(effect('aged', 1, 0)).toBeCloseTo(10.5608476, 6)
    expect(effect('women', 1, 0)).toBeCloseTo(-0.6670084, 6)
  })

  it('fertility of South Korea, in five factors (example 2.4)', () => {
    const { effect } = dasGupta([
      { married: 0.58, free: 0.76, abortion: 0.84, lactation: 0.66, fecund: 16.573 },
      { married: 0.72, free: 0.97, abortion: 0.97, lactation: 0.56, fecund: 16.158 },
    ])
    expect(effect('married', 1, 0)).toBeCloseTo(1.0909785, 6)
    expect(effect('free', 1, 0)).toBeCloseTo(1.2298438, 6)
    expect(effect('abortion', 1, 0)).toBeCloseTo(0.7278399, 6)
    expect(effect('lactation', 1, 0)).toBeCloseTo(-0.8398707, 6)
    expect(effect('fecund', 1, 0)).toBeCloseTo(-0.1290187, 6)
  })

  it('birth rates of Taiwan by age, a sum of products (example 4.3)', () => {
    const { rates, effect } = dasGupta([
      {
        births: [393, 407, 369, 274, 184, 90, 16],
        married: [0.122, 0.622, 0.903, 0.93, 0.916, 0.873, 0.8],
        women: [0.043, 0.041, 0.036, 0.032, 0.026, 0.02, 0.018],
      },
      {
        births: [488, 452, 338, 156, 63, 22, 3],
        married: [0.082, 0.527, 0.866, 0.941, 0.942, 0.923, 0.876],
        women: [0.058, 0.038, 0.032, 0.03, 0.026, 0.023, 0.019],
      },
    ])
    expect(rates).toEqual([expect.closeTo(38.77463, 5), expect.closeTo(27.20318, 5)])
    expect(effect('births', 1, 0)).toBeCloseTo(-7.285632, 6)
    expect(effect('married', 1, 0)).toBeCloseTo(-2.720633, 6)
    expect(effect('women', 1, 0)).toBeCloseTo(-1.565181, 6)
  })
})

describe('published decomposition among five populations (example 6.5)', () => {
  type Ages = readonly number[]
  const years = [
    {
      A: [0.2, 0.163, 0.146, 0.154, 0.168, 0.169],
      B: [0.866, 0.325, 0.119, 0.099, 0.099, 0.121],
      C: [0.007, 0.021, 0.023, 0.015, 0.008, 0.002],
      D: [0.454, 0.326, 0.195, 0.107, 0.051, 0.015],
    },
    {
      A: [0.215, 0.191, 0.156, 0.137, 0.144, 0.157],
      B: [0.891, 0.373, 0.124, 0.1, 0.107, 0.127],
      C: [0.01, 0.023, 0.023, 0.015, 0.008, 0.002],
      D: [0.433, 0.249, 0.159, 0.079, 0.037, 0.011],
    },
    {
      A: [0.218, 0.203, 0.175, 0.144, 0.127, 0.133],
      B: [0.87, 0.396, 0.158, 0.125, 0.113, 0.129],
      C: [0.011, 0.016, 0.017, 0.011, 0.006, 0.002],
      D: [0.314, 0.181, 0.133, 0.063, 0.023, 0.006],
    },
    {
      A: [0.205, 0.2, 0.181, 0.162, 0.134, 0.118],
      B: [0.9, 0.484, 0.243, 0.176, 0.155, 0.168],
      C: [0.014, 0.019, 0.015, 0.01, 0.005, 0.001],
      D: [0.313, 0.191, 0.143, 0.069, 0.021, 0.004],
    },
    {
      A: [0.169, 0.195, 0.19, 0.174, 0.15, 0.122],
      B: [0.931, 0.563, 0.311, 0.216, 0.199, 0.191],
      C: [0.018, 0.026, 0.023, 0.016, 0.008, 0.002],
      D: [0.38, 0.201, 0.149, 0.079, 0.025, 0.006],
    },
  ]
  const total = (values: Ages, of: (value: number, age: number) => number) =>
    values.reduce((sum, value, age) => sum + of(value, age), 0)
  // Every factor here is given by age.
  const share = (factors: Readonly<Record<'A' | 'B' | 'C' | 'D', number | Ages>>) => {
    const { A, B, C, D } = factors as Record<'A' | 'B' | 'C' | 'D', Ages>
    const unmarried = total(A, (women, age) => women * B[age]! * C[age]!)
    const married = total(A, (women, age) => women * (1 - B[age]!) * D[age]!)
    return (1000 * unmarried) / (unmarried + married)
  }

  it('standardises each factor among all', () => {
    const { rates, standardised } = dasGupta(years, share)
    const close = (...values: number[]) => values.map((value) => expect.closeTo(value, 5))
    expect(rates).toEqual(close(30.949566, 53.220842, 62.973903, 86.888301, 125.174615))
    expect(standardised.A).toEqual(close(72.77031, 74.65254, 73.83625, 71.36001, 64.60057))
    expect(standardised.B).toEqual(close(53.28255, 56.63216, 59.52972, 79.49763, 104.38728))
    expect(standardised.C).toEqual(close(62.1775, 69.61231, 60.48031, 68.54219, 94.17361))
    expect(standardised.D).toEqual(close(54.83361, 64.43823, 81.24203, 79.60288, 74.12756))
  })

  it('gives the pairwise effects when only two are compared', () => {
    const { effect } = dasGupta(years.slice(0, 2), share)
    expect(effect('A', 1, 0)).toBeCloseTo(0.9773438, 6)
    expect(effect('B', 1, 0)).toBeCloseTo(5.0282497, 6)
    expect(effect('C', 1, 0)).toBeCloseTo(7.1177686, 6)
    expect(effect('D', 1, 0)).toBeCloseTo(9.147914, 6)
  })
})

describe('dasGupta', () => {
  const factor = fc.double({ min: 0, max: 10, noNaN: true })
  const population = fc.record({ p: factor, q: fc.array(factor, { minLength: 3, maxLength: 3 }), r: factor })

  it('adds up to every gap, and from step to step', () => {
    fc.assert(
      fc.property(fc.array(population, { minLength: 2, maxLength: 5 }), (populations) => {
        const { rates, effect } = dasGupta(populations)
        for (let j = 1; j < rates.length; j += 1) {
          const effects = (['p', 'q', 'r'] as const).map((name) => effect(name, j, 0))
          expect(effects.reduce((all, one) => all + one, 0)).toBeCloseTo(rates[j]! - rates[0]!, 8)
        }
      }),
    )
  })

  it('is Kitagawa’s with the shares and the rates of groups', () => {
    const [a, b] = [
      [
        { id: 'city', x: 40, n: 71 },
        { id: 'grassroots', x: 702, n: 871 },
      ],
      [
        { id: 'city', x: 30, n: 100 },
        { id: 'grassroots', x: 300, n: 400 },
      ],
    ] as const
    const factors = (side: typeof a | typeof b, n: number) => ({
      share: side.map((group) => group.n / n),
      rate: side.map((group) => group.x / group.n),
    })
    const { effect } = dasGupta([factors(a, 942), factors(b, 500)])
    expect(effect('rate', 0, 1)).toBeCloseTo(kitagawa(a, b)!.rate, 14)
    expect(effect('share', 0, 1)).toBeCloseTo(kitagawa(a, b)!.mix, 14)
  })

  it('refuses a comparison of one, or of unlike populations', () => {
    expect(() => dasGupta([{ p: 1 }])).toThrow(MetricError)
    // A caller without types may leave a factor out.
    expect(() => dasGupta<string>([{ p: 1, q: 2 }, { p: 1 }])).toThrow('allowed: p, q')
  })
})
