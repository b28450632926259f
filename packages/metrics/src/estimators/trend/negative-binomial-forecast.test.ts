import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { negativeBinomialForecast } from './negative-binomial-forecast.ts'

describe('negativeBinomialForecast', () => {
  // scipy.stats.nbinom(12.5, 5 / 8): y = 12 works in t = 5 periods, k = 3 to come.
  it('predicts from few periods with the uncertainty of their rate', () => {
    const { model, distribution, mean } = negativeBinomialForecast([2, 3, 1, 4, 2], { periods: 3 })!
    expect(model).toBe('predictive')
    expect(distribution[0]).toBeCloseTo(0.00280867, 8)
    expect(distribution[5]).toBeCloseTo(0.10861823, 8)
    expect(distribution[20]).toBeCloseTo(0.00118216, 8)
    expect(mean).toBeCloseTo((12.5 * 3) / 5, 10)
    const tenOrMore = distribution.slice(10).reduce((sum, p) => sum + p, 0)
    expect(tenOrMore).toBeCloseTo(0.2578161673145845, 12)
  })

  it('takes mean and variance from many periods that vary more than chance', () => {
    const history = [0, 12, 1, 9, 0, 15, 2, 1, 20, 0]
    const { model, distribution, mean } = negativeBinomialForecast(history, { periods: 4 })!
    expect(model).toBe('moments')
    expect(mean).toBeCloseTo(24, 9)
    const variance = distribution.reduce((sum, p, m) => sum + p * (m - 24) ** 2, 0)
    // Four times the sample variance of the history, 496 / 9.
    expect(variance).toBeCloseTo((4 * 496) / 9, 6)
  })

  it('is Poisson where the periods vary no more than chance', () => {
    const { model, distribution } = negativeBinomialForecast([3, 3, 4, 3, 2, 3, 3, 4, 2], { periods: 2 })!
    expect(model).toBe('poisson')
    let p = Math.exp(-6)
    for (let m = 0; m < 15; m += 1) {
      expect(distribution[m]).toBeCloseTo(p, 14)
      p *= 6 / (m + 1)
    }
  })

  it('does not underflow where P(0) would', () => {
    const { distribution, atLeast } = negativeBinomialForecast([2000], { periods: 1, model: 'poisson' })!
    // scipy.stats.poisson(2000).pmf(2000), and ppf(0.15).
    expect(distribution[2000]).toBeCloseTo(0.00892025, 8)
    expect(distribution[0]).toBe(0)
    expect(atLeast).toBe(1954)
  })

  it('falls back from moments to Poisson, and does as it is told otherwise', () => {
    const model = (wanted: 'predictive' | 'moments' | 'poisson') =>
      negativeBinomialForecast([1, 1], { periods: 1, model: wanted })!.model
    expect([model('predictive'), model('moments'), model('poisson')]).toEqual([
      'predictive',
      'poisson',
      'poisson',
    ])
  })

  it('has no forecast where nothing was ever completed, or nothing is known', () => {
    expect(negativeBinomialForecast([0, 0], { periods: 4 })).toBeNull()
    expect(negativeBinomialForecast([], { periods: 4 })).toBeNull()
    expect(negativeBinomialForecast([1], { periods: 0 })).toMatchObject({ distribution: [1], atLeast: 0 })
  })

  it('is a distribution, no longer than what is open', () => {
    const history = fc.array(fc.nat(60), { minLength: 1, maxLength: 15 }).filter((all) => all.some(Boolean))
    const model = fc.constantFrom('predictive' as const, 'moments' as const, 'poisson' as const)
    const periods = fc.integer({ min: 1, max: 8 })
    fc.assert(
      fc.property(history, model, periods, fc.nat(300), (counts, model, periods, open) => {
        const { distribution, atLeast } = negativeBinomialForecast(counts, { periods, open, model })!
        expect(distribution.length).toBeLessThanOrEqual(open + 1)
        expect(atLeast).toBeLessThanOrEqual(open)
        expect(Math.min(...distribution)).toBeGreaterThanOrEqual(0)
        expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      }),
    )
  })
})
