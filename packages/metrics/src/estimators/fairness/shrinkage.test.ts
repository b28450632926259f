import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { betaCdf } from '../special/beta.ts'
import { betaBinomialMle } from './beta-binomial-mle.ts'
import { aggregatesOf, betaBinomialMoments } from './beta-binomial-moments.ts'
import { atLeastOneWork } from './prior.ts'
import { ranks } from './ranks.ts'
import { shrink } from './shrink.ts'

// Tumours in 70 groups of rats: Tarone (1982), as printed in Gelman et al., Bayesian Data Analysis, table 5.1.
const rats = (
  '0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20 1/19 1/19 1/18 1/18 ' +
  '2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27 2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50 ' +
  '4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19 4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 ' +
  '6/20 16/52 15/46 15/47 9/24'
)
  .split(' ')
  .map((group, place) => {
    const [x, n] = group.split('/').map(Number)
    return { id: `group ${place + 1}`, x: x!, n: n! }
  })

const units = fc
  .array(
    fc.integer({ min: 0, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
    { minLength: 1, maxLength: 25 },
  )
  .map((counts) => counts.map((unit, place) => ({ id: `u${place}`, ...unit })))

describe('betaBinomialMle', () => {
  it('fits the rats as published', () => {
    // BayesGOF vignette: 2.304768 and 14.079707, from a search that stops at about five digits.
    const { alpha, beta } = betaBinomialMle(rats)!
    expect(alpha).toBeCloseTo(2.304768, 4)
    expect(beta).toBeCloseTo(14.079707, 3)
    // Root of the score equations by scipy 1.17.1 fsolve.
    expect(alpha).toBeCloseTo(2.3047833121243, 9)
    expect(beta).toBeCloseTo(14.0798090315479, 8)
  })

  it('stands on a peak of the likelihood', () => {
    fc.assert(
      fc.property(units, (groups) => {
        const prior = betaBinomialMle(groups)
        fc.pre(prior !== null && prior.alpha < 1e4 && prior.alpha > 1e-3 && prior.beta > 1e-3)
        const at = naiveLogLikelihood(groups, prior.alpha, prior.beta)
        for (const [a, b] of [
          [1.01, 1],
          [0.99, 1],
          [1, 1.01],
          [1, 0.99],
          [1.01, 1.01],
          [0.99, 0.99],
        ] as const) {
          expect(naiveLogLikelihood(groups, prior.alpha * a, prior.beta * b)).toBeLessThanOrEqual(at + 1e-9)
        }
      }),
    )
  })

  it('pools fully where units are as alike as can be, and says nothing of nothing', () => {
    const alike = Array.from({ length: 9 }, () => ({ x: 15, n: 20 }))
    expect(betaBinomialMle(alike)).toEqual({ alpha: Infinity, beta: Infinity, mean: 0.75, rho: 0 })
    expect(betaBinomialMle([{ x: 5, n: 5 }])).toMatchObject({ alpha: Infinity, mean: 1 })
    expect(betaBinomialMle([{ x: 0, n: 0 }])).toBeNull()
  })
})

describe('betaBinomialMoments', () => {
  it('has the mean of the units together and a correlation between 0 and 1', () => {
    fc.assert(
      fc.property(units, (some) => {
        const prior = betaBinomialMoments(aggregatesOf(some))
        fc.pre(prior !== null)
        const n = some.reduce((sum, unit) => sum + unit.n, 0)
        expect(prior.mean).toBeCloseTo(some.reduce((sum, unit) => sum + unit.x, 0) / n, 12)
        expect(prior.rho >= 0 && prior.rho < 1 && prior.alpha > 0 && prior.beta > 0).toBe(true)
      }),
    )
  })

  it('finds again what made the units: equal sizes, rates 0.6 and 0.8', () => {
    // Half the units at 60, half at 80 of 100: S = 20 · 1 = 20 for 20 units.
    const some = Array.from({ length: 20 }, (_, place) => ({ x: place % 2 === 0 ? 60 : 80, n: 100 }))
    const rho = (20 / 0.21 - 19) / (2000 - 100 - 19)
    expect(betaBinomialMoments(aggregatesOf(some))).toMatchObject({
      rho: expect.closeTo(rho, 14),
      alpha: expect.closeTo(0.7 * (1 / rho - 1), 9),
      beta: expect.closeTo(0.3 * (1 / rho - 1), 9),
    })
  })

  it('pools fully where units cannot differ', () => {
    expect(betaBinomialMoments(aggregatesOf([{ x: 3, n: 9 }]))).toMatchObject({ alpha: Infinity, rho: 0 })
    expect(
      betaBinomialMoments(
        aggregatesOf([
          { x: 1, n: 1 },
          { x: 0, n: 1 },
        ]),
      ),
    ).toMatchObject({ alpha: Infinity })
    expect(betaBinomialMoments(aggregatesOf([]))).toBeNull()
    expect(() => betaBinomialMoments({ units: 1, x: 2, n: 1, nSquared: 1, xSquaredOverN: 4 })).toThrow(
      MetricError,
    )
  })
})

describe('shrink', () => {
  it('puts each rate between its own and the mean, the smaller the unit the nearer the mean', () => {
    fc.assert(
      fc.property(units, (some) => {
        const { prior, units: shrunken } = shrink(some)
        fc.pre(prior !== null)
        for (const { rate, shrunken: value } of shrunken) {
          const own = rate ?? prior.mean
          expect(value).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - 1e-12)
          expect(value).toBeLessThanOrEqual(Math.max(own, prior.mean) + 1e-12)
        }
      }),
    )
    const { units: two } = shrink(
      [
        { id: 'small', x: 2, n: 2 },
        { id: 'large', x: 200, n: 200 },
      ],
      {
        prior: { alpha: 8, beta: 2, mean: 0.8, rho: 1 / 11 },
      },
    )
    expect(two.map(({ shrunken }) => shrunken)).toEqual([10 / 12, 208 / 210])
  })

  it('leaves α/2 of the posterior on each side', () => {
    const { prior, units: shrunken } = shrink(rats, { level: 0.9 })
    for (const { x, n, lower, upper } of shrunken) {
      expect(betaCdf(lower!, prior!.alpha + x, prior!.beta + n - x)).toBeCloseTo(0.05, 10)
      expect(betaCdf(upper!, prior!.alpha + x, prior!.beta + n - x)).toBeCloseTo(0.95, 10)
    }
  })

  it('gives a unit without works the prior, and says so', () => {
    const { prior, units: shrunken } = shrink([...rats, { id: 'idle', x: 0, n: 0 }])
    expect(shrunken.at(-1)).toMatchObject({
      rate: null,
      hasData: false,
      shrunken: expect.closeTo(prior!.mean, 12),
    })
    expect(shrunken[0]?.hasData).toBe(true)
  })

  it('comes to an end where a unit of millions did all and a small one nothing', () => {
    const { units: two } = shrink([
      { id: 'millions', x: 10_000_000, n: 10_000_000 },
      { id: 'small', x: 0, n: 1 },
    ])
    expect(two[0]!.shrunken).toBeCloseTo(1, 6)
    expect(two[1]!.shrunken).toBeLessThan(0.01)
  })

  it('leaves much doubt of units of a work or two, all of them all or nothing, with a prior worth one work', () => {
    const few = [2, 1, 1, 2, 1, 0, 0, 0, 0, 0, 0].map((x, place) => ({
      id: `${place}`,
      x,
      n: x === 2 || place > 8 ? 2 : 1,
    }))
    const { prior, units: shrunken } = shrink(few, { prior: atLeastOneWork(shrink(few).prior!) })
    expect(prior!.alpha + prior!.beta).toBeCloseTo(1, 12)
    for (const { lower, upper } of shrunken) {
      expect(lower).toBeLessThan(prior!.mean)
      expect(upper).toBeGreaterThan(prior!.mean)
    }
  })

  it('gives all the mean where units do not differ, and nothing where there are no works', () => {
    const alike = Array.from({ length: 6 }, (_, place) => ({ id: `${place}`, x: 3, n: 4 }))
    expect(shrink(alike).units[0]).toMatchObject({ shrunken: 0.75, lower: 0.75, upper: 0.75 })
    expect(shrink([{ id: 'idle', x: 0, n: 0 }])).toMatchObject({ prior: null, units: [{ shrunken: null }] })
  })
})

describe('ranks', () => {
  const flat = { alpha: 1, beta: 1, mean: 0.5, rho: 1 / 3 }

  it('has the probability of being ahead that a finite sum gives', () => {
    // P(A > B) for A ~ Beta(9, 3), B ~ Beta(6, 6): Σ over i < 9 of B(6 + i, 9) / ((3 + i) B(1 + i, 3) B(6, 6)).
    const [first] = ranks(
      [
        { id: 'a', x: 8, n: 10 },
        { id: 'b', x: 5, n: 10 },
      ],
      { prior: flat, draws: 20_000, top: 1 },
    )
    const ahead = probabilityAhead(9, 3, 6, 6)
    expect(first?.top).toBeCloseTo(ahead, 1.8)
    expect(first?.expected).toBeCloseTo(2 - ahead, 1.8)
  })

  it('is expected one place down for each unit that is ahead, as often as it is', () => {
    const three = [
      { id: 'a', x: 8, n: 10 },
      { id: 'b', x: 5, n: 10 },
      { id: 'c', x: 2, n: 4 },
    ]
    const posterior = three.map(({ x, n }) => [x + 1, n - x + 1] as const)
    for (const [place, { expected }] of ranks(three, { prior: flat, draws: 20_000 }).entries()) {
      const [a, b] = posterior[place]!
      const others = posterior.toSpliced(place, 1)
      const ahead = others.reduce((sum, [c, d]) => sum + probabilityAhead(c, d, a, b), 0)
      expect(Math.abs(expected - 1 - ahead)).toBeLessThan(0.02)
    }
  })

  it('is the same for the same seed, and near for another', () => {
    const once = ranks(rats)
    expect(ranks(rats)).toEqual(once)
    const again = ranks(rats, { seed: 2 })
    expect(again).not.toEqual(once)
    once.forEach(({ expected }, place) => expect(Math.abs(expected - again[place]!.expected)).toBeLessThan(3))
  })

  it('shares out all ranks: their mean is the middle, the top places are all taken', () => {
    const list = ranks(rats, { top: 10, draws: 500 })
    const sum = (of: (rank: (typeof list)[number]) => number) => list.reduce((all, rank) => all + of(rank), 0)
    expect(sum(({ expected }) => expected) / 70).toBeCloseTo(35.5, 9)
    expect(sum(({ top }) => top)).toBeCloseTo(10, 9)
    expect(sum(({ topQuartile }) => topQuartile)).toBeCloseTo(18, 9)
    expect(
      list.every(
        ({ lower, median, upper }) => 1 <= lower && lower <= median && median <= upper && upper <= 70,
      ),
    ).toBe(true)
  })

  it('gives every rank to all where units do not differ, and none where there are no works', () => {
    const alike = Array.from({ length: 8 }, (_, place) => ({ id: `${place}`, x: 3, n: 4 }))
    expect(ranks(alike)[3]).toEqual({
      id: '3',
      expected: 4.5,
      lower: 1,
      median: 4.5,
      upper: 8,
      topQuartile: 0.25,
      top: 0.25,
    })
    expect(ranks([{ id: 'idle', x: 0, n: 0 }])).toEqual([])
  })

  it('tells units apart that do all or nothing, beside one of which nothing is known', () => {
    const units = [
      { id: 'all', x: 3, n: 3 },
      { id: 'nothing', x: 0, n: 4 },
      { id: 'unknown', x: 0, n: 0 },
      { id: 'all too', x: 5, n: 5 },
    ]
    const expected = new Map(ranks(units).map((rank) => [rank.id, rank.expected]))
    const of = (id: string) => expected.get(id) ?? Number.NaN
    expect(of('all')).toBeLessThan(2.5)
    expect(of('all too')).toBeLessThan(2.5)
    expect(Math.abs(of('all') - of('all too'))).toBeLessThan(0.5)
    expect(of('nothing')).toBeGreaterThan(of('unknown'))
    expect(ranks([])).toEqual([])
  })

  it('refuses draws and places that are no counts', () => {
    expect(() => ranks(rats, { draws: 0 })).toThrow('there cannot be 0 draws')
    expect(() => ranks(rats, { top: 1.5 })).toThrow(MetricError)
  })
})

function naiveLogLikelihood(groups: readonly { x: number; n: number }[], a: number, b: number): number {
  const rising = (from: number, steps: number) =>
    Array.from({ length: steps }, (_, step) => Math.log(from + step)).reduce((sum, log) => sum + log, 0)
  return groups.reduce((sum, { x, n }) => sum + rising(a, x) + rising(b, n - x) - rising(a + b, n), 0)
}

function probabilityAhead(a1: number, b1: number, a2: number, b2: number): number {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  const beta = (a: number, b: number) => (factorial(a - 1) * factorial(b - 1)) / factorial(a + b - 1)
  return Array.from(
    { length: a1 },
    (_, i) => beta(a2 + i, b1 + b2) / ((b1 + i) * beta(1 + i, b1) * beta(a2, b2)),
  ).reduce((sum, term) => sum + term, 0)
}
