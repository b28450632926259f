import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve } from './convolve.ts'
import { poissonBinomial } from './poisson-binomial.ts'

const sumOf = (distribution: readonly number[]) => distribution.reduce((sum, p) => sum + p, 0)
const meanOf = (distribution: readonly number[]) => distribution.reduce((sum, p, m) => sum + m * p, 0)

describe('poissonBinomial', () => {
  it('is what adding one trial after the other gives', () => {
    const trials = fc.array(
      fc.record({ count: fc.nat(40), chance: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(trials, (all) => {
        const one = all.flatMap(({ count, chance }) =>
          Array.from({ length: count }, () => [1 - chance, chance]),
        )
        const expected = one.reduce((sum, trial) => convolve(sum, trial), [1])
        const told = poissonBinomial(all)
        for (const [m, p] of expected.entries()) expect(told[m] ?? 0).toBeCloseTo(p, 12)
        expect(told.length).toBeLessThanOrEqual(expected.length)
      }),
    )
  })

  it('is certain of what is certain', () => {
    expect(poissonBinomial([])).toEqual([1])
    expect(poissonBinomial([{ count: 3, chance: 0 }])).toEqual([1])
    expect(
      poissonBinomial([
        { count: 2, chance: 1 },
        { count: 0, chance: 0.5 },
      ]),
    ).toEqual([0, 0, 1])
  })

  it('has the mean and the variance of the trials, for millions of them', () => {
    const trials = Array.from({ length: 300 }, (_, i) => ({ count: 10_000 + i, chance: (i + 0.5) / 300 }))
    const told = poissonBinomial(trials)
    const mean = trials.reduce((sum, { count, chance }) => sum + count * chance, 0)
    const variance = trials.reduce((sum, { count, chance }) => sum + count * chance * (1 - chance), 0)
    expect(sumOf(told)).toBeCloseTo(1, 11)
    expect(meanOf(told) / mean).toBeCloseTo(1, 11)
    expect(told.reduce((sum, p, m) => sum + p * (m - mean) ** 2, 0) / variance).toBeCloseTo(1, 8)
  })

  it('keeps the long tail of rare events', () => {
    // 1 000 000 trials of one in a million: P(k) is close to that of Poisson with mean 1.
    const told = poissonBinomial([{ count: 1_000_000, chance: 1e-6 }])
    let poisson = Math.exp(-1)
    for (let k = 0; k < 9; k += 1) {
      expect((told[k] ?? 0) / poisson).toBeCloseTo(1, 4)
      poisson /= k + 1
    }
  })
})
