import { describe, expect, it } from 'vitest'
import { ewma } from './ewma.ts'

describe('ewma', () => {
  // NIST/SEMATECH e-Handbook 6.3.2.4: target 50, s = 2.0539, weight 0.3; limits 47.4115 and 52.5884.
  it('gives the published averages and final limits of the NIST example', () => {
    const values = [
      52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6,
      52.1,
    ]
    const averages = [
      50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
      49.92, 50.73, 51.23, 51.94, 51.99,
    ]
    const points = ewma(values, { target: 50, sigma: 2.0539, weight: 0.3 })
    expect(points.map((point) => point.average)).toEqual(averages.map((each) => near(each, 0.006)))
    expect(points.at(-1)).toMatchObject({
      lower: near(47.4115, 0.001),
      upper: near(52.5884, 0.001),
      outside: 0,
    })
  })

  // Montgomery, Introduction to Statistical Quality Control, example 9.2: weight 0.10, L = 2.7; limits 9.38 and 10.62.
  it('gives the published averages of the example of Montgomery, outside at the end', () => {
    const values = [
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37,
      10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
    ]
    const points = ewma(values, { target: 10, sigma: 1, weight: 0.1, width: 2.7 })
    const averages = [9.945, 9.7495, 9.70355, 9.8992, 10.1253]
    expect(points.slice(0, 5).map(({ average }) => average)).toEqual(averages.map((each) => near(each, 5e-5)))
    expect(points.at(-1)).toEqual({
      average: near(10.6341, 5e-5),
      lower: near(9.38, 0.005),
      upper: near(10.62, 0.005),
      outside: 1,
    })
  })

  it('starts with limits of its first value alone', () => {
    const [first] = ewma([58], { target: 50, sigma: 2, weight: 0.5 })
    expect(first).toEqual({ average: 54, lower: near(47, 1e-12), upper: near(53, 1e-12), outside: 1 })
  })

  it('is the values themselves at a weight of 1', () => {
    const points = ewma([1, 5, 3], { target: 2, sigma: 1, weight: 1 })
    expect(points.map(({ average }) => average)).toEqual([1, 5, 3])
    expect(points.map(({ upper }) => upper)).toEqual([5, 5, 5])
  })

  it('needs a weight above 0', () => {
    expect(() => ewma([1], { target: 0, sigma: 1, weight: 0 })).toThrow('a weight above 0 to 1')
  })
})

function near(value: number, within: number): number {
  return expect.closeTo(value, -Math.log10(2 * within)) as number
}
