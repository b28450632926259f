import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { quantileOf } from './quantile-of.ts'
import { throughputBound, throughputFan, throughputForecast } from './throughput-forecast.ts'

const history = fc
  .array(fc.nat(5), { minLength: 1, maxLength: 6 })
  .filter((counts) => counts.some((count) => count > 0))

describe('throughputForecast', () => {
  it('throws two dice: the history 1 to 6, twice', () => {
    const { distribution, mean, atLeast } = throughputForecast([1, 2, 3, 4, 5, 6], { periods: 2 })!
    const ways = [0, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]
    expect(distribution).toEqual(ways.map((count) => expect.closeTo(count / 36, 15)))
    expect(mean).toBeCloseTo(7, 14)
    // P(5 or more) = 30/36, P(4 or more) = 33/36.
    expect(atLeast).toBe(4)
  })

  it('counts a level reached exactly as reached', () => {
    expect(throughputForecast([0, 1, 1, 1, 1], { periods: 1, level: 0.8 })!.atLeast).toBe(1)
    expect(throughputForecast([1, 2, 3, 4, 5, 6], { periods: 2, level: 33 / 36 })!.atLeast).toBe(4)
  })

  it('completes no more than is open', () => {
    const { distribution, atLeast } = throughputForecast([2, 4], { periods: 2, open: 5 })!
    expect(distribution).toEqual([0, 0, 0, 0, 0.25, 0.75])
    expect(atLeast).toBe(4)
    expect(throughputForecast([2, 4], { periods: 3, open: 5 })!.atLeast).toBe(5)
    expect(throughputForecast([2, 4], { periods: 3, open: 0 })!.distribution).toEqual([1])
  })

  it('tells a register of millions in steps, as fast as a small one and to a thousandth the same', () => {
    const weeks = Array.from({ length: 60 }, (_, i) => 5 + ((i * 5) % 7))
    const small = throughputForecast(weeks, { periods: 13 })!
    const large = throughputForecast(
      weeks.map((count) => count * 10_007 + 3),
      { periods: 13 },
    )!
    const per = (value: number) => (value - 3 * 13) / 10_007
    expect(per(large.mean)).toBeCloseTo(small.mean, 6)
    expect(Math.abs(per(large.atLeast) - small.atLeast)).toBeLessThan(small.mean / 1000)
    expect(large.distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9)
    const capped = throughputForecast(
      weeks.map((count) => count * 10_007),
      { periods: 13, open: 900_001 },
    )!
    expect(capped.distribution).toHaveLength(900_002)
  })

  it('has no forecast where nothing was ever completed, or nothing is known', () => {
    expect(throughputForecast([0, 0, 0], { periods: 4, open: 10 })).toBeNull()
    expect(throughputForecast([], { periods: 4 })).toBeNull()
  })

  it('completes nothing more when no period is left', () => {
    expect(throughputForecast([3, 4], { periods: 0 })).toEqual({ distribution: [1], mean: 0, atLeast: 0 })
  })

  it.each([
    [[1.5], { periods: 1 }, 'a throughput cannot be 1.5'],
    [[1], { periods: -1 }, 'periods to come cannot be -1'],
    [[1], { periods: 1, open: 2.5 }, 'open works cannot be 2.5'],
    [[1], { periods: 1, level: 85 }, 'a level must lie between 0 and 1, not 85'],
  ])('refuses a history of %j with %j', (counts, options, message) => {
    expect(() => throughputForecast(counts, options)).toThrow(message)
    expect(() => throughputForecast(counts, options)).toThrow(MetricError)
  })

  it('is what enumerating every sequence of past periods gives', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 3 }), fc.nat(12), (counts, periods, open) => {
        let sums = [0]
        for (let period = 0; period < periods; period += 1) {
          sums = sums.flatMap((sum) => counts.map((count) => sum + count))
        }
        const capped = sums.map((sum) => Math.min(sum, open))
        const { distribution, atLeast } = throughputForecast(counts, { periods, open })!
        for (const [m, p] of distribution.entries()) {
          expect(p).toBeCloseTo(capped.filter((sum) => sum === m).length / sums.length, 12)
        }
        const share = (m: number) => capped.filter((sum) => sum >= m).length / sums.length
        expect(share(atLeast)).toBeGreaterThanOrEqual(0.85)
        expect(share(atLeast + 1)).toBeLessThan(0.85)
      }),
    )
  })

  it('promises less at a higher level and more over a longer time', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 10 }), (counts, periods) => {
        const { atLeast } = throughputForecast(counts, { periods })!
        expect(throughputForecast(counts, { periods, level: 0.95 })!.atLeast).toBeLessThanOrEqual(atLeast)
        expect(throughputForecast(counts, { periods: periods + 1 })!.atLeast).toBeGreaterThanOrEqual(atLeast)
      }),
    )
  })

  it('states the same without the distribution', () => {
    fc.assert(
      fc.property(history, fc.nat(12), fc.nat(40_000), (counts, periods, open) => {
        for (const scale of [1, 1009]) {
          const scaled = counts.map((count) => count * scale)
          const { atLeast } = throughputForecast(scaled, { periods, open })!
          expect(throughputBound(scaled, { periods, open })).toEqual({ atLeast })
        }
      }),
    )
    expect(throughputBound([0], { periods: 1 })).toBeNull()
  })

  it('adds up to 1 over a year of weeks', () => {
    const weeks = Array.from({ length: 52 }, (_, week) => (week * 7) % 23)
    const { distribution, mean } = throughputForecast(weeks, { periods: 52 })!
    expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(mean).toBeCloseTo(
      weeks.reduce((sum, count) => sum + count, 0),
      9,
    )
  })
})

describe('throughputFan', () => {
  it('has the quantiles of a forecast for each period to come', () => {
    const shares = [0.1, 0.5, 0.9]
    const fan = throughputFan([0, 3, 1, 7], { periods: 4, open: 9, shares })!
    const forecasts = [1, 2, 3, 4].map((periods) => throughputForecast([0, 3, 1, 7], { periods, open: 9 })!)
    expect(fan).toEqual(forecasts.map((forecast) => shares.map((share) => quantileOf(forecast, share))))
  })

  it('never passes what is open, however many works one step stands for', () => {
    const counts = [12_345, 99_999, 54_321]
    const fan = throughputFan(counts, { periods: 6, open: 200_001, shares: [0.5, 1] })!
    expect(Math.max(...fan.flat())).toBe(200_001)
  })

  it('is not there where nothing was ever completed', () => {
    expect(throughputFan([0, 0], { periods: 3, shares: [0.5] })).toBeNull()
    expect(throughputFan([2], { periods: 0, shares: [0.5] })).toEqual([])
  })
})
