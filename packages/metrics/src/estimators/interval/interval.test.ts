import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { binomialCdf, binomialPmf } from '../special/binomial.ts'
import { wilson } from '../wilson.ts'
import { agrestiCoull } from './agresti-coull.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { interval, intervalMethods } from './interval.ts'
import { jeffreys } from './jeffreys.ts'
import { midP } from './mid-p.ts'
import { wilsonContinuity } from './wilson-continuity.ts'

const proportion = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))

const close = (lower: number, upper: number, digits = 12) => ({
  lower: expect.closeTo(lower, digits),
  upper: expect.closeTo(upper, digits),
})

describe('published limits', () => {
  // Newcombe (1998), Statistics in Medicine 17:857-872, table I, methods 4, 5 and 6.
  it.each([
    ['wilson-continuity', 81, 263, 0.2535, 0.3682],
    ['wilson-continuity', 15, 148, 0.0598, 0.1644],
    ['wilson-continuity', 0, 20, 0, 0.2005],
    ['wilson-continuity', 1, 29, 0.0018, 0.1963],
    ['clopper-pearson', 81, 263, 0.2527, 0.3676],
    ['clopper-pearson', 15, 148, 0.0578, 0.1617],
    ['clopper-pearson', 0, 20, 0, 0.1684],
    ['clopper-pearson', 1, 29, 0.0009, 0.1776],
    ['mid-p', 81, 263, 0.2544, 0.3658],
    ['mid-p', 15, 148, 0.0601, 0.1581],
    ['mid-p', 0, 20, 0, 0.1391],
    ['mid-p', 1, 29, 0.0017, 0.1585],
  ])('%s, %d of %d: Newcombe prints %d to %d', (method, x, n, lower, upper) => {
    expect(interval(method, x, n)).toEqual(close(lower, upper, 4))
  })

  // Agresti, Categorical Data Analysis, 1.4.3: none of 25; An Introduction to Categorical Data Analysis: 9 of 10.
  it.each([
    ['wilson', 0, 25, 0, 0.133],
    ['clopper-pearson', 0, 25, 0, 0.137],
    ['wilson', 9, 10, 0.596, 0.982],
  ])('%s, %d of %d: Agresti prints %d to %d', (method, x, n, lower, upper) => {
    expect(interval(method, x, n)).toEqual(close(lower, upper, 3))
  })

  // R's binom.test(682, 925), the example of its help page, from Conover (1971), p. 97f.
  it('gives the exact limits that R prints of 682 in 925', () => {
    expect(clopperPearson(682, 925)).toEqual(close(0.7076683, 0.7654066, 7))
  })

  // R's binom.confint, as stored with statsmodels (stats/tests/results/results_proportion.py).
  it.each([
    ['agresti-coull', 18, 20, 0.6867561125596077, 0.984343760998137],
    ['clopper-pearson', 18, 20, 0.6830172859809176, 0.9876514728297052],
    ['wilson-continuity', 18, 20, 0.668722403162941, 0.982487361226571],
    ['wilson', 18, 20, 0.6989663547715128, 0.972133518786232],
    ['agresti-coull', 4, 200, 0.005991954548218395, 0.0520995587739575],
    ['clopper-pearson', 4, 200, 0.005475565879556443, 0.05041360908989634],
    ['wilson-continuity', 4, 200, 0.00642601313670221, 0.0537574613520185],
    ['agresti-coull', 190, 200, 0.909307307911624, 0.973731898348837],
    ['clopper-pearson', 190, 200, 0.9099724622986486, 0.975765834527891],
  ])('%s, %d of %d: R prints %d to %d', (method, x, n, lower, upper) => {
    expect(interval(method, x, n)).toEqual(close(lower, upper, 9))
  })

  // scipy 1.17.1 binomtest().proportion_ci (exact, wilsoncc); statsmodels 0.15.0 proportion_confint (jeffreys).
  it.each([
    ['clopper-pearson', 742, 942, 0.95, 0.7601602570849489, 0.8133991145349719],
    ['clopper-pearson', 742, 942, 0.998, 0.7439956451474304, 0.82722468553979],
    ['clopper-pearson', 0, 30, 0.998, 0, 0.20567176527594477],
    ['wilson-continuity', 742, 942, 0.998, 0.7431669800204824, 0.8263563922497082],
    ['wilson-continuity', 40, 71, 0.95, 0.4408521896481207, 0.6790152936243252],
    ['jeffreys', 742, 942, 0.95, 0.7607131557710928, 0.812893762435763],
    ['jeffreys', 40, 71, 0.998, 0.3822644103803357, 0.7330885836370586],
    ['jeffreys', 0, 30, 0.95, 1.6231861223464374e-5, 0.07967817381725999],
    ['jeffreys', 30, 30, 0.998, 0.8361561623900076, 0.9999999740372976],
    ['jeffreys', 1, 29, 0.95, 0.0037461736490570752, 0.15007768600223173],
  ])('%s, %d of %d at %d: scipy gives %d to %d', (method, x, n, level, lower, upper) => {
    expect(interval(method, x, n, { level })).toEqual(close(lower, upper, 11))
  })
})

describe.each(intervalMethods)('%s', (method) => {
  const limits = (x: number, n: number, level = 0.95) => {
    const { lower, upper } = interval(method, x, n, { level })
    return [lower!, upper!] as const
  }

  it('mirrors: what is left undone has the mirrored interval', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const [lower, upper] = limits(x, n)
        expect(limits(n - x, n)).toEqual([expect.closeTo(1 - upper, 12), expect.closeTo(1 - lower, 12)])
      }),
    )
  })

  it('moves up with every work completed', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        fc.pre(x < n)
        const [lower, upper] = limits(x, n)
        const [higherLower, higherUpper] = limits(x + 1, n)
        // Agresti and Coull's limits turn back where they leave 0 to 1.
        const slack = method === 'agresti-coull' ? 0.2 : 1e-15
        expect(higherLower).toBeGreaterThanOrEqual(lower - slack)
        expect(higherUpper).toBeGreaterThanOrEqual(upper - slack)
      }),
    )
  })

  it('has no limits where there is nothing to divide by', () => {
    for (const [x, n] of [
      [0, 0],
      [null, 5],
      [5, null],
    ] as const) {
      expect(interval(method, x, n)).toEqual({ lower: null, upper: null })
    }
  })

  it('refuses counts and levels that cannot be', () => {
    for (const [x, n] of [
      [2, 1],
      [-1, 1],
      [1, 0],
      [Number.NaN, 1],
      [1, Infinity],
    ] as const) {
      expect(() => interval(method, x, n)).toThrow(MetricError)
    }
    expect(() => interval(method, 1, 2, { level: 95 })).toThrow('a confidence level must lie between 0 and 1')
  })
})

describe('with the level', () => {
  // Agresti and Coull's middle moves with the level, so that its lower limit may rise near 0.
  it.each(intervalMethods.filter((method) => method !== 'agresti-coull'))(
    '%s widens on both sides',
    (method) => {
      fc.assert(
        fc.property(proportion, ({ x, n }) => {
          const usual = interval(method, x, n)
          const strict = interval(method, x, n, { level: 0.998 })
          expect(strict.lower).toBeLessThanOrEqual(usual.lower!)
          expect(strict.upper).toBeGreaterThanOrEqual(usual.upper!)
        }),
      )
    },
  )
})

describe('within 0 and 1', () => {
  it.each(['wilson-continuity', 'clopper-pearson', 'jeffreys-closed', 'mid-p'])(
    '%s closes at both ends',
    (method) => {
      fc.assert(
        fc.property(proportion, ({ x, n }) => {
          const { lower, upper } = interval(method, x, n)
          expect(0 <= lower! && lower! <= x / n && x / n <= upper! && upper! <= 1).toBe(true)
          expect(interval(method, 0, n).lower).toBe(0)
          expect(interval(method, n, n).upper).toBe(1)
        }),
      )
    },
  )

  it('leaves the raw Jeffreys interval open at both ends, and agrees with the closed one inside', () => {
    expect(jeffreys(0, 30).lower).toBeGreaterThan(0)
    expect(jeffreys(30, 30).upper).toBeLessThan(1)
    expect(jeffreys(0, 30, { boundary: 'closed' })).toEqual({ lower: 0, upper: jeffreys(0, 30).upper })
    expect(jeffreys(7, 30, { boundary: 'closed' })).toEqual(jeffreys(7, 30))
  })

  it('lets Agresti and Coull leave it unless told to clip', () => {
    expect(agrestiCoull(1, 30)).toEqual(close(-8.305484e-3, 0.18091798, 7))
    expect(agrestiCoull(1, 30, { clip: true }).lower).toBe(0)
    expect(agrestiCoull(29, 30, { clip: true }).upper).toBe(1)
  })
})

describe('what each interval solves', () => {
  it('Clopper-Pearson: the tail beyond x is α/2', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        fc.pre(x > 0 && x < n)
        const { lower, upper } = clopperPearson(x, n)
        expect(1 - binomialCdf(x - 1, n, lower!)).toBeCloseTo(0.025, 11)
        expect(binomialCdf(x, n, upper!)).toBeCloseTo(0.025, 11)
      }),
    )
  })

  it('mid-P: the tail beyond x and half of x itself is α/2', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        fc.pre(x > 0)
        const p = midP(x, n).lower!
        expect(1 - binomialCdf(x, n, p) + binomialPmf(x, n, p) / 2).toBeCloseTo(0.025, 11)
      }),
    )
  })

  it('Wilson with correction: the formula as printed, where it does not cancel', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        fc.pre(x > 0 && x < n)
        const z = 1.959963984540054
        const [p, q] = [x / n, 1 - x / n]
        const lower =
          (2 * n * p + z * z - (1 + z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * q + 1)))) /
          (2 * (n + z * z))
        expect(wilsonContinuity(x, n).lower).toBeCloseTo(lower, 12)
      }),
    )
  })

  it('Wilson with correction: keeps the digits of its upper limit at a small rate', () => {
    const z2 = 1.959963984540054 ** 2
    const [x, n] = [1, 1e8]
    const limit = wilsonContinuity(x, n).upper!
    // Its own equation: n (limit - (x + ½) / n)² = z² limit (1 - limit).
    expect((n * (limit - (x + 0.5) / n) ** 2) / (z2 * limit * (1 - limit))).toBeCloseTo(1, 12)
  })

  it('nests: mid-P inside Clopper-Pearson, Wilson inside Wilson with correction and Agresti-Coull', () => {
    fc.assert(
      fc.property(proportion, ({ x, n }) => {
        const inside = (a: { lower: number | null; upper: number | null }, b: typeof a) =>
          a.lower! >= b.lower! - 1e-12 && a.upper! <= b.upper! + 1e-12
        expect(inside(midP(x, n), clopperPearson(x, n))).toBe(true)
        expect(inside(wilson(x, n), wilsonContinuity(x, n))).toBe(true)
        expect(inside(wilson(x, n), agrestiCoull(x, n))).toBe(true)
      }),
    )
  })

  it('keeps the digits of a rate of one in a hundred million', () => {
    const { lower, upper } = clopperPearson(1, 1e8)
    expect(lower! / 2.5317807980526e-10).toBeCloseTo(1, 10)
    expect(upper! / 5.5716433909e-8).toBeCloseTo(1, 6)
  })
})

describe('interval', () => {
  it('names the methods when asked for another', () => {
    expect(() => interval('wald', 1, 2)).toThrow('no interval is called "wald"; allowed: wilson, ')
  })
})
