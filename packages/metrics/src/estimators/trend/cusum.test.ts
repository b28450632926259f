import { describe, expect, it } from 'vitest'
import { cusum } from './cusum.ts'

describe('cusum', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.3: target 325, k = 0.3175, h = 4.1959.
  it('gives the published sums of the NIST example', () => {
    const values = [
      324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
      328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
    ]
    const points = cusum(values, { target: 325, sigma: 1, slack: 0.3175, decision: 4.1959 })
    const high = [0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04]
    expect(points.map((point) => Math.abs(point.high - high[points.indexOf(point)]!) <= 0.0051)).toEqual(
      values.map(() => true),
    )
    expect(points.findIndex(({ signal }) => signal === 1)).toBe(13)
  })

  it('sums what lies below as well', () => {
    expect(cusum([-2, -2, 0], { target: 0, sigma: 1, decision: 2 })).toEqual([
      { high: 0, low: 1.5, signal: 0 },
      { high: 0, low: 3, signal: -1 },
      { high: 0, low: 2.5, signal: -1 },
    ])
  })

  it('needs a sigma', () => {
    expect(() => cusum([1], { target: 0, sigma: 0 })).toThrow('a CUSUM needs sigma > 0')
  })
})
