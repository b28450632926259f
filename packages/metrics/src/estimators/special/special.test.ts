import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaCdf, betaQuantile } from './beta.ts'
import { binomialCdf, binomialPmf, binomialTails } from './binomial.ts'
import { digamma, trigamma } from './digamma.ts'
import { gammaCdf, gammaQuantile } from './gamma.ts'
import { poissonCdf, poissonPmf } from './poisson.ts'
import { logGamma } from './stirling-error.ts'

// All reference values here: mpmath 1.3 with 30 digits, rounded to double precision.

const relative = (got: number, wanted: number) => Math.abs(got / wanted - 1)
const shape = fc.double({ min: 0.3, max: 3000, noNaN: true })
const parameter = fc.double({ min: 1, max: 3000, noNaN: true })
const share = fc.double({ min: 1e-6, max: 0.999, noNaN: true })

describe('log-gamma and its derivatives', () => {
  it.each([
    [0.01, 4.599479878042022, -100.56088545786868, 10001.621213528313],
    [0.5, 0.5723649429247001, -1.9635100260214235, 4.934802200544679],
    [7.2, 6.95684807988834, 1.9030321442701752, 0.14897878164889403],
    [33.3, 82.60372358165495, 3.490467238520243, 0.030485444095338887],
    [123456789, 2176716239.22327, 18.631401762118017, 8.100000106515002e-9],
  ])('keep their digits at %d', (x, log, first, second) => {
    expect(relative(logGamma(x), log)).toBeLessThan(1e-13)
    expect(relative(digamma(x), first)).toBeLessThan(1e-13)
    expect(relative(trigamma(x), second)).toBeLessThan(1e-13)
  })

  it('add up over whole steps as the factorial does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 170 }), (n) => {
        let log = 0
        let harmonic = -0.5772156649015329
        for (let j = 1; j < n; j += 1) {
          log += Math.log(j)
          harmonic += 1 / j
        }
        expect(logGamma(n)).toBeCloseTo(log, 11)
        expect(digamma(n)).toBeCloseTo(harmonic, 12)
      }),
    )
  })
})

describe('the beta distribution', () => {
  it.each([
    [0.3023597117484492, 98.08594476286383, 293.18919228579006, 0.9887985095295558],
    [0.9730100687711167, 62.483414143288144, 0.3568262191966395, 0.04073431305973442],
    [0.9993672457838984, 162.67540963226133, 2.08505760583565, 0.9962112920607721],
    [0.04012025159250179, 26.599504399001354, 208.29389279593107, 1.6593009689383031e-6],
  ])('has below %d, with parameters %d and %d, the probability %d', (x, a, b, probability) => {
    expect(relative(betaCdf(x, a, b), probability)).toBeLessThan(1e-12)
  })

  it.each([
    [0.025, 1, 1, 0.025],
    [0.025, 0.5, 20.5, 2.4246478459242747e-5],
    [0.025, 20.5, 0.5, 0.8833610170951246],
    [0.025, 742, 201, 0.7601602570849489],
    [0.001, 0.5, 20.5, 3.8782159548463035e-8],
    [0.001, 30, 1, 0.7943282347242815],
    [0.5, 742, 201, 0.7870533309155495],
  ])('has the probability %d, with parameters %d and %d, below %d', (p, a, b, x) => {
    expect(relative(betaQuantile(p, a, b), x)).toBeLessThan(1e-13)
  })

  it('has quantiles that undo its probabilities, from either tail', () => {
    fc.assert(
      fc.property(share, parameter, parameter, (p, a, b) => {
        expect(relative(betaCdf(betaQuantile(p, a, b), a, b), p)).toBeLessThan(1e-8)
        expect(betaQuantile(p, a, b, 'upper')).toBeCloseTo(1 - betaQuantile(p, b, a), 12)
      }),
    )
  })

  it('is a power with one parameter 1', () => {
    fc.assert(
      fc.property(share, shape, (x, a) => {
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 12)
      }),
    )
  })
})

describe('the gamma distribution', () => {
  it.each([
    [1975.95309215484, 1861.2346759394286, 0.9955259022428222],
    [2.7941827455920905, 1.135192919363756, 0.9221787576745223],
    [1.526500143592232, 0.3262364461617025, 0.9546782073805354],
  ])('has below %d, with shape %d, the probability %d', (x, a, probability) => {
    expect(relative(gammaCdf(x, a), probability)).toBeLessThan(1e-12)
  })

  it.each([
    [0.025, 0.5, 0.000491034558587628],
    [0.025, 9, 4.115373097378333],
    [0.025, 1045, 982.593709411132],
    [0.001, 2, 0.04540201776948956],
    [0.5, 2, 1.6783469900166605],
  ])('has the probability %d, with shape %d, below %d', (p, a, x) => {
    expect(relative(gammaQuantile(p, a), x)).toBeLessThan(1e-13)
  })

  it('has quantiles that undo its probabilities, from either tail', () => {
    fc.assert(
      fc.property(share, shape, (p, a) => {
        expect(relative(gammaCdf(gammaQuantile(p, a), a), p)).toBeLessThan(1e-10)
        expect(1 - gammaCdf(gammaQuantile(p, a, 'upper'), a)).toBeCloseTo(p, 11)
      }),
    )
  })
})

describe('binomial probabilities', () => {
  it.each([
    [1, 5, 0.7, 0.028350000000000014, 0.030780000000000016],
    [10, 20, 0.01, 1.6709001465032671e-15, 1],
    [742, 942, 0.7877, 0.03177071638601056, 0.5124166861408859],
    [942, 942, 0.7877, 2.3545961637047638e-98, 1],
    [0, 1e9, 3e-9, 0.04978706814382214, 0.04978706814382214],
  ])('of %d of %d at %d are %d, and %d up to there', (x, n, p, exactly, atMost) => {
    expect(relative(binomialPmf(x, n, p), exactly)).toBeLessThan(1e-12)
    expect(relative(binomialCdf(x, n, p), atMost)).toBeLessThan(1e-12)
  })

  it('are those of counting every outcome', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), share, (n, p) => {
        let sum = 0
        let ways = 1
        for (let x = 0; x <= n; x += 1) {
          const exactly = ways * p ** x * (1 - p) ** (n - x)
          sum += exactly
          ways = (ways * (n - x)) / (x + 1)
          expect(binomialPmf(x, n, p)).toBeCloseTo(exactly, 13)
          expect(binomialTails(x, n, p).atMost).toBeCloseTo(sum, 12)
          expect(binomialTails(x, n, p).above).toBeCloseTo(1 - sum, 12)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are certain at a rate of 0 or 1 and nothing beyond 0 and n', () => {
    expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(1, 5, 0)]).toEqual([1, 1, 0])
    expect([binomialPmf(-1, 5, 0.5), binomialPmf(6, 5, 0.5)]).toEqual([0, 0])
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5), binomialCdf(4, 5, 1)]).toEqual([0, 1, 0])
  })
})

describe('Poisson probabilities', () => {
  it.each([
    [1, 0.1, 0.09048374180359596, 0.9953211598395555],
    [8, 3, 0.008101511794681432, 0.996197007938324],
    [30, 30, 0.07263452647159149, 0.5483515125779114],
  ])('of %d events at mean %d are %d, and %d up to there', (x, mean, exactly, atMost) => {
    expect(relative(poissonPmf(x, mean), exactly)).toBeLessThan(1e-12)
    expect(relative(poissonCdf(x, mean), atMost)).toBeLessThan(1e-12)
  })

  it('are certain of nothing at mean 0', () => {
    expect([poissonPmf(0, 0), poissonPmf(1, 0), poissonCdf(0, 0), poissonCdf(-1, 2)]).toEqual([1, 0, 1, 0])
  })
})
