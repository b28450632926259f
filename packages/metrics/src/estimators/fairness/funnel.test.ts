import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { binomialCdf, binomialPmf } from '../special/binomial.ts'
import { wilson } from '../wilson.ts'
import { funnel } from './funnel.ts'
import { exactFunnelLimits, funnelLimits } from './funnel-limits.ts'
import { overdispersion } from './overdispersion.ts'

const campaign = 742 / 942

const unit = fc.integer({ min: 0, max: 300 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }))
const units = fc
  .array(unit, { minLength: 1, maxLength: 40 })
  .map((counts) => counts.map(({ x, n }, place) => ({ id: `u${place}`, x, n })))

describe('funnelLimits', () => {
  it('are where the score test of the common rate turns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p0) => {
          const { lower, upper } = funnelLimits(n, p0)
          fc.pre(lower! > 0 && upper! < 1)
          // A rate on the limit has its Wilson limit on the centre.
          expect(wilson(n * lower!, n).upper).toBeCloseTo(p0, 11)
          expect(wilson(n * upper!, n).lower).toBeCloseTo(p0, 11)
        },
      ),
    )
  })

  it('close in on the centre as units grow, and widen with the level and with variance between units', () => {
    expect(funnelLimits(100, campaign).lower).toBeGreaterThan(funnelLimits(50, campaign).lower!)
    expect(funnelLimits(100, campaign, { level: 0.998 }).lower).toBeLessThan(
      funnelLimits(100, campaign).lower!,
    )
    expect(funnelLimits(100, campaign, { tau2: 0.01 }).lower).toBeCloseTo(
      campaign - 1.959963984540054 * Math.sqrt((campaign * (1 - campaign)) / 100 + 0.01),
      12,
    )
  })

  it('stay within 0 and 1, and have no value without works', () => {
    expect(funnelLimits(2, campaign)).toMatchObject({ upper: 1 })
    expect(funnelLimits(0, campaign)).toEqual({ lower: null, upper: null })
  })

  it.each([
    [-1, 0.5],
    [5, 1.1],
    [Number.NaN, 0.5],
  ])('refuses %d works around %d', (n, p0) => {
    expect(() => funnelLimits(n, p0)).toThrow(MetricError)
    expect(() => exactFunnelLimits(n, p0)).toThrow(MetricError)
  })
})

describe('exactFunnelLimits', () => {
  it('puts 5 of 5 above both upper curves at the campaign rate, which is why they are not flagged by', () => {
    expect(exactFunnelLimits(5, campaign).upper).toBeCloseTo(0.9835, 4)
    expect(exactFunnelLimits(5, campaign, { level: 0.998 }).upper).toBeCloseTo(0.9993, 4)
    expect(campaign ** 5).toBeCloseTo(0.303, 3)
  })

  it('are the interpolation of Spiegelhalter (2005), searched from the bottom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, p0) => {
          const naive = (tail: number) => {
            let r = 0
            while (binomialCdf(r, n, p0) < tail) r += 1
            return (r - (binomialCdf(r, n, p0) - tail) / binomialPmf(r, n, p0)) / n
          }
          const { lower, upper } = exactFunnelLimits(n, p0)
          expect(lower).toBeCloseTo(Math.max(0, naive(0.025)), 10)
          expect(upper).toBeCloseTo(Math.min(1, naive(0.975)), 8)
        },
      ),
    )
  })

  it('approach the score limits in large units', () => {
    const exact = exactFunnelLimits(100_000, campaign)
    const score = funnelLimits(100_000, campaign)
    expect(exact.lower).toBeCloseTo(score.lower!, 4)
    expect(exact.upper).toBeCloseTo(score.upper!, 4)
  })

  it('lie on the centre where nothing or everything is done', () => {
    expect(exactFunnelLimits(5, 0)).toEqual({ lower: 0, upper: 0 })
    expect(exactFunnelLimits(5, 1)).toEqual({ lower: 1, upper: 1 })
  })

  it('need a whole number of works', () => {
    expect(() => exactFunnelLimits(2.5, 0.5)).toThrow('whole number')
  })
})

describe('overdispersion', () => {
  const seven = [
    [40, 71],
    [12, 20],
    [30, 33],
    [55, 60],
    [9, 20],
    [70, 80],
    [21, 40],
  ].map(([x, n], place) => ({ id: `u${place}`, x: x!, n: n! }))

  // numpy 2: quantile (linear), clip and mean over the formulas of Spiegelhalter (2005) and FunnelPlotR.
  it.each([
    ['natural', 7.239476954853536, 0.03288934772542209],
    ['arcsine', 7.786090966455767, 0.04544702563427364],
  ] as const)('on the %s scale is phi %d and tau² %d', (scale, phi, tau2) => {
    const result = overdispersion(seven, { scale })
    expect(result).toEqual({ scale, units: 7, phi: expect.closeTo(phi, 12), tau2: expect.closeTo(tau2, 13) })
  })

  it('chooses the arcsine scale as soon as one rate is near 0 or 1', () => {
    expect(overdispersion(seven).scale).toBe('natural')
    expect(overdispersion([...seven, { id: 'all', x: 9, n: 9 }]).scale).toBe('arcsine')
    expect(overdispersion([...seven, { id: 'none', x: 0, n: 9 }]).scale).toBe('arcsine')
  })

  it('is none where units are as alike as can be', () => {
    const alike = Array.from({ length: 10 }, (_, place) => ({ id: `u${place}`, x: 15, n: 20 }))
    expect(overdispersion(alike)).toEqual({ scale: 'natural', units: 10, phi: 0, tau2: 0 })
  })

  it('is not estimated from fewer than five units, nor where nothing or all is done', () => {
    expect(overdispersion(seven.slice(0, 4)).tau2).toBeNull()
    expect(overdispersion(seven.slice(0, 4)).phi).not.toBeNull()
    expect(overdispersion(seven.map((some) => ({ ...some, x: some.n })))).toMatchObject({
      phi: null,
      tau2: null,
    })
    expect(overdispersion([])).toMatchObject({ units: 0, phi: null, tau2: null })
  })

  it('leaves units without works out', () => {
    expect(overdispersion([...seven, { id: 'idle', x: 0, n: 0 }])).toEqual(overdispersion(seven))
  })
})

describe('funnel', () => {
  const flagsOf = (x: number, n: number) => {
    // One large unit holds the centre at the campaign's rate.
    const { units: judged } = funnel([
      { id: 'one', x, n },
      { id: 'rest', x: 742_000, n: 942_000 },
    ])
    return judged[0]?.flag
  }

  it('flags small units by their tail probability: neither 5 of 5 nor 2 of 5 is remarkable', () => {
    expect(flagsOf(5, 5)).toBe('within')
    // The score limit would call it low.
    expect(2 / 5).toBeLessThan(funnelLimits(5, campaign).lower!)
    expect(flagsOf(2, 5)).toBe('within')
    expect(flagsOf(1, 5)).toBe('look-low')
    expect(flagsOf(0, 5)).toBe('signal-low')
  })

  it('flags large units by the score limits', () => {
    expect(flagsOf(40, 71)).toBe('signal-low')
    expect(flagsOf(49, 71)).toBe('look-low')
    expect(flagsOf(56, 71)).toBe('within')
    expect(flagsOf(64, 71)).toBe('look-high')
    expect(flagsOf(71, 71)).toBe('signal-high')
  })

  it('says how many flags chance alone would raise', () => {
    const { expectedFlags } = funnel(
      Array.from({ length: 201 }, (_, place) => ({ id: `${place}`, x: 4, n: 5 })),
    )
    expect(expectedFlags.look).toBeCloseTo(10.05, 10)
    expect(expectedFlags.signal).toBeCloseTo(0.402, 10)
  })

  it('centres on the pooled rate, not on the mean of rates', () => {
    expect(
      funnel([
        { id: 'a', x: 1, n: 1 },
        { id: 'b', x: 0, n: 99 },
      ]).centre,
    ).toBe(0.01)
  })

  it('lists units without works and judges none of them', () => {
    const { units: judged } = funnel([
      { id: 'idle', x: 0, n: 0 },
      { id: 'b', x: 1, n: 2 },
    ])
    expect(judged[0]).toMatchObject({ id: 'idle', rate: null, flag: null, adjustedFlag: null })
    expect(funnel([{ id: 'idle', x: 0, n: 0 }])).toMatchObject({ centre: null, expectedFlags: { look: 0 } })
    expect(funnel([])).toMatchObject({ centre: null, units: [] })
  })

  it('never flags more by widened limits, and never narrows them', () => {
    const order = ['within', 'look-low', 'look-high', 'signal-low', 'signal-high']
    fc.assert(
      fc.property(units, (some) => {
        for (const judged of funnel(some, { scale: 'natural' }).units.filter(({ n }) => n > 0)) {
          expect(order.indexOf(judged.adjustedFlag!)).toBeLessThanOrEqual(order.indexOf(judged.flag!))
          expect(judged.adjustedLook.lower).toBeLessThanOrEqual(judged.look.lower!)
          expect(judged.adjustedSignal.upper).toBeGreaterThanOrEqual(judged.signal.upper!)
        }
      }),
    )
  })

  it('widens on the arcsine scale around the same centre', () => {
    const mixed = [2, 5, 9, 12, 15, 18, 20].map((x, place) => ({ id: `u${place}`, x, n: 20 }))
    const { centre, overdispersion: found, units: judged } = funnel(mixed)
    expect(found).toMatchObject({ scale: 'arcsine', units: 7 })
    const margin = 1.959963984540054 * Math.sqrt(1 / 80 + found.tau2!)
    expect(judged[0]?.adjustedLook.lower).toBeCloseTo(
      Math.sin(Math.asin(Math.sqrt(centre!)) - margin) ** 2,
      12,
    )
  })

  it('names the unit whose counts cannot be', () => {
    expect(() => funnel([{ id: 'ward-7', x: 3, n: 2 }])).toThrow('unit ward-7: 3 of 2')
  })
})
