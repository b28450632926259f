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

  // Montgomery, Introduction to Statistical Quality Control, tables 9.1 and 9.2: target 10, k = 1/2, h = 5.
  it('gives the published sums of the example of Montgomery, beyond the interval from the 29th value on', () => {
    const values = [
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37,
      10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
    ]
    const points = cusum(values, { target: 10, sigma: 1 })
    expect(points.map(({ high }) => Number(high.toFixed(2)))).toEqual([
      0, 0, 0, 1.16, 2.82, 2.5, 0.04, 1, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34, 0.74, 0, 1.79, 2.79,
      2.89, 3.47, 3.35, 4.47, 5.28, 5.3,
    ])
    expect(points.flatMap(({ signal }, place) => (signal === 0 ? [] : [place + 1]))).toEqual([29, 30])
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
