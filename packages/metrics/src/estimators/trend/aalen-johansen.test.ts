import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { censoredAt, completedAt, life, lives, rawRows } from '../../../test/lives.ts'
import type { LifeCount } from './risk-table.ts'

describe('aalenJohansen', () => {
  // R survival, tests/testci.R, "First trivial test": probabilities and influences worked out by hand.
  it('gives the hand-worked example of R survival, standard errors included', () => {
    const points = aalenJohansen([
      life(1, 'censored'),
      life(2, 'completed'),
      life(2, 'censored'),
      life(3, 'cancelled'),
      life(3, 'censored'),
      life(3, 'cancelled'),
      life(5, 'censored'),
      life(6, 'cancelled'),
    ])
    expect(points.map(({ atRisk }) => atRisk)).toEqual([8, 7, 5, 2, 1])
    const shares = points.map((p) => [p.survival, p.completion.estimate, p.cancellation.estimate])
    const expected = [
      [1, 0, 0],
      [6 / 7, 1 / 7, 0],
      [18 / 35, 1 / 7, 12 / 35],
      [18 / 35, 1 / 7, 12 / 35],
      [0, 1 / 7, 6 / 7],
    ]
    expect(shares).toEqual(expected.map((row) => row.map((share) => expect.closeTo(share, 14))))
    // u2: six of seven have -1/49, the one completed 1/7 - 1/49; it stays so to the end.
    const error = Math.sqrt(6 / 49 ** 2 + (6 / 49) ** 2)
    expect(points.map((p) => p.completion.standardError)).toEqual(
      [0, error, error, error, error].map((value) => expect.closeTo(value, 14)),
    )
    expect(points.at(-1)!.cancellation.standardError).toBeCloseTo(error, 14)
  })

  // SAS PROC LIFETEST, as held in lifelines, tests/test_estimation.py (test_variance_… and test_ci_calculation_against_sas).
  it('gives the variances and limits that SAS prints of six lives', () => {
    const points = aalenJohansen([
      life(1, 'censored'),
      life(2, 'completed'),
      life(3, 'completed'),
      life(4, 'cancelled'),
      life(5, 'cancelled'),
      life(6, 'censored'),
    ]).slice(3)
    expect(points.map(({ cancellation }) => cancellation)).toEqual(
      [
        [0.2, 0.032, 0.00836904, 0.58185303],
        [0.4, 0.048, 0.05197575, 0.75281579],
        [0.4, 0.048, 0.05197575, 0.75281579],
      ].map(([estimate, variance, lower, upper]) => ({
        estimate: expect.closeTo(estimate!, 14),
        standardError: expect.closeTo(Math.sqrt(variance!), 14),
        lower: expect.closeTo(lower!, 8),
        upper: expect.closeTo(upper!, 8),
      })),
    )
  })

  it('does not overstate completion: 13/24 of twelve works, where 1 - Kaplan-Meier says 163/243', () => {
    const events = 'ddxdxoddxdoo'
    const names = { d: 'completed', x: 'cancelled', o: 'censored' } as const
    const twelve = events.split('').map((letter, i) => life(i + 1, names[letter as keyof typeof names]))
    expect(aalenJohansen(twelve).at(-1)!.completion.estimate).toBeCloseTo(13 / 24, 14)
    expect(1 - kaplanMeier(twelve).points.at(-1)!.survival).toBeCloseTo(163 / 243, 14)
  })

  it('is Kaplan-Meier with Greenwood where nothing is cancelled', () => {
    const sixMp = [
      ...completedAt(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...censoredAt(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]
    const { points } = kaplanMeier(sixMp)
    for (const [i, point] of aalenJohansen(sixMp).entries()) {
      expect(point.survival).toBeCloseTo(points[i]!.survival, 14)
      expect(point.completion.estimate).toBeCloseTo(1 - points[i]!.survival, 14)
      expect(point.completion.standardError).toBeCloseTo(points[i]!.standardError!, 14)
    }
  })

  it('is the plain share, with its binomial error, where nothing is censored', () => {
    const points = aalenJohansen([
      { age: 1, event: 'completed', count: 30 },
      { age: 2, event: 'cancelled', count: 20 },
      { age: 3, event: 'completed', count: 40 },
      { age: 4, event: 'cancelled', count: 10 },
    ])
    expect(points[2]!.completion.estimate).toBeCloseTo(0.7, 14)
    expect(points[2]!.completion.standardError).toBeCloseTo(Math.sqrt((0.7 * 0.3) / 100), 14)
    expect(points[3]!.cancellation.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100), 14)
  })

  it('adds up to 1, grows, and keeps its limits in order', () => {
    fc.assert(
      fc.property(lives, (counts) => {
        let before = { completion: 0, cancellation: 0 }
        for (const { survival, completion, cancellation } of aalenJohansen(counts)) {
          expect(survival + completion.estimate + cancellation.estimate).toBeCloseTo(1, 12)
          expect(completion.estimate).toBeGreaterThanOrEqual(before.completion)
          expect(cancellation.estimate).toBeGreaterThanOrEqual(before.cancellation)
          before = { completion: completion.estimate, cancellation: cancellation.estimate }
          if (completion.lower === null) continue
          expect(completion.lower).toBeLessThanOrEqual(completion.estimate)
          expect(completion.upper!).toBeGreaterThanOrEqual(completion.estimate)
        }
      }),
    )
  })

  it('has the standard error that jackknifing the raw rows by an infinitesimal weight gives', () => {
    fc.assert(
      fc.property(lives, (counts) => {
        const raw = rawRows(counts)
        const at = (rows: readonly LifeCount[]) => aalenJohansen(rows).at(-1)!.completion.estimate
        const epsilon = 1e-5
        const influences = raw.map((_, i) => {
          const weighted = (weight: number) =>
            raw.map((row, j) => (j === i ? { ...row, count: weight } : row))
          return (at(weighted(1 + epsilon)) - at(weighted(1 - epsilon))) / (2 * epsilon)
        })
        const error = Math.hypot(...influences)
        expect(aalenJohansen(counts).at(-1)!.completion.standardError).toBeCloseTo(error, 6)
      }),
      { numRuns: 50 },
    )
  })
})
