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
