import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

describe('normalQuantile', () => {
  // The check values printed with the algorithm: Wichura (1988), Applied Statistics 37:477-484.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
  ])('gives the published z of p = %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15)
  })

  it('gives the z of the usual two-sided 95 % and 99.8 % limits', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 13)
  })

  it('is 0 in the middle and symmetric about it', () => {
    expect(normalQuantile(0.5)).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (k) => {
        const p = k / 2 ** 20
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12)
      }),
    )
  })

  it('rises with p, also where the three approximations meet', () => {
    const joints = [0.075, 0.925, Math.exp(-25)]
    for (const p of joints) {
      const around = [-2, -1, 0, 1, 2].map((step) => normalQuantile(p * (1 + step * 1e-6)))
      expect(around).toEqual(around.toSorted((a, b) => a - b))
    }
  })

  it.each([0, 1, -0.1, 1.1, Number.NaN])('refuses %d, which is no probability between 0 and 1', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})
