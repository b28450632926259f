import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  betaBinomialMle,
  betaBinomialMoments,
  betaCdf,
  betaQuantile,
  binomialCdf,
  binomialPmf,
  chanceOf,
  cusum,
  dasGupta,
  digamma,
  direct,
  ewma,
  gammaCdf,
  gammaQuantile,
  indirect,
  jeffreys,
  kaplanMeier,
  aalenJohansen,
  logGamma,
  MetricError,
  negativeBinomialForecast,
  nhsRules,
  overdispersion,
  poissonCdf,
  poissonPmf,
  quantileOf,
  ranks,
  requiredRate,
  runsChart,
  shrink,
  throughputFan,
  trigamma,
  wilson,
  xmr,
} from '../estimators.ts'

const { NaN: nan, POSITIVE_INFINITY: infinity } = Number
const unit = { id: 'u', x: 1, n: 2 }
const prior = (alpha: number, beta: number) => ({ prior: { alpha, beta, mean: 0.5, rho: 0.1 } })
const point = { value: 1, centre: 0, sigma: 1 }
const forecast = { distribution: [0.5, 0.5], mean: 0.5, atLeast: 0 }
/** A name that a caller without types may give. */
const misspelt = 'loglog' as never

describe('what no estimator can work out is refused by name, rather than answered with NaN or never', () => {
  const refused: readonly (readonly [string, () => unknown, string])[] = [
    ['P(X = 2) at p NaN', () => binomialPmf(2, 5, nan), 'a probability must lie between 0 and 1, not NaN'],
    ['P(X = 2) at p 1.5', () => binomialPmf(2, 5, 1.5), 'a probability must lie between 0 and 1, not 1.5'],
    ['P(X = NaN)', () => binomialPmf(nan, 5, 0.5), 'a value cannot be NaN'],
    ['P(X <= 2) of NaN', () => binomialCdf(2, nan, 0.5), 'trials cannot be NaN'],
    ['P(X <= NaN)', () => binomialCdf(nan, 5, 0.5), 'a value cannot be NaN'],
    ['Poisson at mean NaN', () => poissonPmf(2, nan), 'a mean cannot be NaN'],
    ['Poisson at mean ∞', () => poissonPmf(2, infinity), 'a mean cannot be Infinity'],
    ['Poisson below mean 0', () => poissonCdf(2, -1), 'a mean cannot be -1'],
    ['beta of NaN', () => betaCdf(nan, 1, 1), 'a value cannot be NaN'],
    ['beta of shape NaN', () => betaCdf(0.5, nan, 1), 'a shape must be above 0, not NaN'],
    ['beta quantile of shape 0', () => betaQuantile(0.5, 0, 1), 'a shape must be above 0, not 0'],
    ['beta quantile of p 0', () => betaQuantile(0, 1, 1), 'a probability must lie between 0 and 1, not 0'],
    ['gamma of NaN', () => gammaCdf(nan, 2), 'a value cannot be NaN'],
    ['gamma of shape ∞', () => gammaCdf(1, infinity), 'a shape must be above 0, not Infinity'],
    ['gamma quantile of shape -2', () => gammaQuantile(0.5, -2), 'a shape must be above 0, not -2'],
    ['gamma quantile of p NaN', () => gammaQuantile(nan, 2), 'a probability must lie between 0 and 1'],
    ['digamma of -∞', () => digamma(-infinity), 'x must be above 0, not -Infinity'],
    ['trigamma of -1e9', () => trigamma(-1e9), 'x must be above 0, not -1000000000'],
    ['log-gamma of -3', () => logGamma(-3), 'x must be above 0, not -3'],
    ['a prior of NaN', () => shrink([unit], prior(nan, 1)), 'a beta prior cannot have alpha NaN'],
    ['ranks by a prior of -3', () => ranks([unit], prior(1, -3)), 'and beta -3'],
    ['5 of 3 beside 0 of 10', () => betaBinomialMle([{ x: 5, n: 3 }, { x: 0, n: 10 }]), '5 of 3 is not'], // prettier-ignore
    [
      'sums of NaN units',
      () => betaBinomialMoments({ units: nan, x: 1, n: 2, nSquared: 2, xSquaredOverN: 1 }),
      'units of units cannot be NaN',
    ],
    ['CUSUM of NaN', () => cusum([1, nan], { target: 0, sigma: 1 }), 'cannot hold a value of NaN'],
    ['CUSUM about NaN', () => cusum([1], { target: nan, sigma: 1 }), 'cannot hold a value of NaN'],
    ['EWMA of NaN', () => ewma([nan], { target: 0, sigma: 1 }), 'cannot hold a value of NaN'],
    ['EWMA of width -3', () => ewma([1], { target: 0, sigma: 1, width: -3 }), 'sigma, width >= 0'],
    ['rules of NaN', () => nhsRules([{ ...point, value: nan }]), 'a value of NaN at 0 ± 1'],
    ['rules at sigma -1', () => nhsRules([{ ...point, sigma: -1 }]), 'a value of 1 at 0 ± -1'],
    ['XmR of factor NaN', () => xmr([1, 2], { factor: nan }), 'a factor cannot be NaN'],
    ['runs about NaN', () => runsChart([1, 2], { centre: nan }), 'cannot hold a value of NaN'],
    ['the chance of NaN works', () => chanceOf(forecast, nan), 'a target cannot be NaN'],
    ['the quantile of 2', () => quantileOf(forecast, 2), 'a probability must lie between 0 and 1, not 2'],
    ['a fan of share NaN', () => throughputFan([1], { periods: 2, shares: [nan] }), 'not NaN'],
    [
      'a history of NaN',
      () => requiredRate({ total: 3, done: 1, periodsLeft: 2, history: [nan] }),
      'a throughput cannot be NaN',
    ],
    ['a factor of NaN', () => dasGupta([{ p: nan }, { p: 1 }]), 'the factor p cannot be NaN'],
    [
      'factors of two and of three groups',
      () => dasGupta([{ p: [1, 2], q: [1, 2, 3] }, { p: [1, 2], q: [1, 2, 3] }]), // prettier-ignore
      'factors are given for 3 groups and for 2',
    ],
  ]

  it.each(refused)('%s', (_what, call, message) => {
    expect(call).toThrow(MetricError)
    expect(call).toThrow(message)
  })

  // An engine's own kinds, from a caller without types.
  it.each([
    ['whole numbers of 64 bits', () => wilson(40n as never, 71n as never), '40n of 71n is not a proportion'],
    ['texts', () => wilson('40' as never, '71' as never), '"40" of "71" is not a proportion'],
    ['a value of a series', () => xmr([1, '2' as never]), 'cannot hold a value of "2"'],
    ['a missing p-value', () => benjaminiHochberg([0.1, undefined as never]), 'not undefined'],
  ] as const)('tells %s for what they are', (_what, call, message) => {
    expect(call).toThrow(MetricError)
    expect(call).toThrow(message)
  })
})

describe('a misspelt choice is refused with those there are, rather than taken for another', () => {
  const lives = [{ age: 1, event: 'completed', count: 1 }] as const
  const stratum = { x: 9, n: 20, weight: 1, referenceX: 1, referenceN: 2 }
  const refused: readonly (readonly [string, () => unknown, string])[] = [
    ['Kaplan-Meier', () => kaplanMeier(lives, { interval: misspelt }), 'plain, log, log-log'],
    ['Aalen-Johansen', () => aalenJohansen(lives, { interval: misspelt }), 'plain, log, log-log'],
    ['overdispersion', () => overdispersion([unit], { scale: misspelt }), 'natural, arcsine'],
    ['jeffreys', () => jeffreys(1, 2, { boundary: misspelt }), 'equal-tailed, closed'],
    ['direct', () => direct([stratum], { variance: misspelt }), 'bounded, poisson'],
    ['indirect', () => indirect([stratum], { variance: misspelt }), 'bounded, poisson'],
    [
      'negativeBinomialForecast',
      () => negativeBinomialForecast([1], { periods: 1, model: misspelt }),
      'predictive, moments, poisson',
    ],
    ['nhsRules', () => nhsRules([point], { twoOfThree: misspelt }), 'beyond, between'],
    ['xmr', () => xmr([1, 2], { twoOfThree: misspelt }), 'beyond, between'],
  ]

  it.each(refused)('%s', (_what, call, names) => {
    expect(call).toThrow(MetricError)
    expect(call).toThrow(`"loglog"; allowed: ${names}`)
  })
})

describe('distributions', () => {
  it('give counts that are not whole no probability, as R does', () => {
    expect([binomialPmf(2.5, 5, 0.5), poissonPmf(2.5, 3)]).toEqual([0, 0])
    expect(binomialCdf(2.5, 5, 0.5)).toBe(binomialCdf(2, 5, 0.5))
  })

  it('are all below infinity, and nothing below minus infinity', () => {
    const all = [gammaCdf, poissonCdf].map((cdf) => [cdf(infinity, 2), cdf(-infinity, 2)])
    expect(all).toEqual([[1, 0], [1, 0]]) // prettier-ignore
    expect([betaCdf(infinity, 2, 2), betaCdf(-infinity, 2, 2)]).toEqual([1, 0])
  })
})
