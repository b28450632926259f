import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { censoredAt, completedAt, life, lives, rawRows } from '../../../test/lives.ts'
import { logRank } from './log-rank.ts'

const sixMp = [
  ...completedAt(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...censoredAt(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
]
const placebo = completedAt(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

// R survival, tests/difftest.R: the AML data, and a third group that is censored before anything happens.
const maintained = [...completedAt(9, 13, 18, 23, 31, 34, 48), ...censoredAt(13, 28, 45, 161)]
const nonmaintained = [...completedAt(5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45), ...censoredAt(16)]
const dummy = censoredAt(1, 2, 2, 3, 3, 3, 4)

describe('logRank', () => {
  // Chi-squared 16.79 on 1 degree of freedom: G. Rodríguez, "The Gehan Survival Data", and R's survdiff.
  it('gives the published test of 6-MP against placebo', () => {
    const { groups, chiSquared, degreesOfFreedom, p } = logRank([placebo, sixMp])
    expect(groups).toMatchObject([
      { works: 21, observed: 21, expected: expect.closeTo(10.75, 2) },
      { works: 21, observed: 9, expected: expect.closeTo(19.25, 2) },
    ])
    expect(chiSquared).toBeCloseTo(16.79, 2)
    expect(degreesOfFreedom).toBe(1)
    expect(p! / 4.168809109334511e-5).toBeCloseTo(1, 10) // lifelines 0.30.3
  })

  it('gives the published test of the AML data', () => {
    const { groups, chiSquared, p } = logRank([maintained, nonmaintained])
    expect(groups.map(({ observed, expected }) => [observed, expected])).toEqual([
      [7, expect.closeTo(10.69, 2)],
      [11, expect.closeTo(7.31, 2)],
    ])
    expect(chiSquared).toBeCloseTo(3.3963886989776024, 12)
    expect(p).toBeCloseTo(0.0653393220405049, 12)
  })

  // R survival, tests/Examples/survival-Ex.Rout.save: survdiff(Surv(futime, fustat) ~ rx, data = ovarian).
  it('gives the test of the ovarian cancer trial that R prints', () => {
    const first = [
      ...completedAt(59, 115, 156, 268, 329, 431, 638),
      ...censoredAt(448, 477, 803, 855, 1040, 1106),
    ]
    const second = [
      ...completedAt(353, 365, 464, 475, 563),
      ...censoredAt(377, 421, 744, 769, 770, 1129, 1206, 1227),
    ]
    const { groups, chiSquared, p } = logRank([first, second])
    expect(groups).toMatchObject([
      { works: 13, observed: 7, expected: expect.closeTo(5.23, 2) },
      { works: 13, observed: 5, expected: expect.closeTo(6.77, 2) },
    ])
    expect(chiSquared).toBeCloseTo(1.063, 3)
    expect(p).toBeCloseTo(0.303, 3)
  })

  it('leaves a group that expects nothing out of the degrees of freedom', () => {
    const without = logRank([maintained, nonmaintained])
    const { groups, ...test } = logRank([dummy, maintained, nonmaintained])
    expect(groups[0]).toEqual({ works: 7, observed: 0, expected: 0 })
    expect(test.degreesOfFreedom).toBe(1)
    expect(test.chiSquared).toBeCloseTo(without.chiSquared!, 12)
  })

  it('compares three groups at once, in any order', () => {
    const groups = [maintained, nonmaintained, sixMp]
    const { chiSquared, degreesOfFreedom } = logRank(groups)
    expect(degreesOfFreedom).toBe(2)
    expect(logRank(groups.toReversed()).chiSquared).toBeCloseTo(chiSquared!, 10)
  })

  it('is, of three groups, the quadratic form of two differences over their own covariance', () => {
    fc.assert(
      fc.property(lives, lives, lives, (...groups) => {
        const raw = groups.map(rawRows)
        const all = raw.flat()
        const at = (rows: typeof all, age: number) => rows.filter((row) => row.age >= age).length
        const done = (rows: typeof all, age: number) =>
          rows.filter((row) => row.age === age && row.event === 'completed').length
        let [u1, u2, v11, v12, v22] = [0, 0, 0, 0, 0]
        for (const age of new Set(all.map((row) => row.age))) {
          const [n, d] = [at(all, age), done(all, age)]
          const [p1, p2] = [at(raw[0]!, age) / n, at(raw[1]!, age) / n]
          const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
          u1 += done(raw[0]!, age) - d * p1
          u2 += done(raw[1]!, age) - d * p2
          v11 += spread * p1 * (1 - p1)
          v12 -= spread * p1 * p2
          v22 += spread * p2 * (1 - p2)
        }
        const determinant = v11 * v22 - v12 * v12
        fc.pre(determinant > 1e-9)
        const { chiSquared, degreesOfFreedom } = logRank(groups)
        expect(degreesOfFreedom).toBe(2)
        expect(chiSquared).toBeCloseTo((u1 * u1 * v22 - 2 * u1 * u2 * v12 + u2 * u2 * v11) / determinant, 7)
      }),
    )
  })

  it('finds no difference between a group and itself', () => {
    expect(logRank([sixMp, sixMp])).toMatchObject({
      chiSquared: expect.closeTo(0, 12),
      p: expect.closeTo(1, 5),
    })
  })

  it('has no answer where nothing was completed, or there is one group', () => {
    const nothing = { chiSquared: null, degreesOfFreedom: 0, p: null }
    expect(logRank([censoredAt(1), [life(2, 'cancelled')]])).toMatchObject(nothing)
    expect(logRank([sixMp])).toMatchObject(nothing)
    expect(logRank([])).toMatchObject(nothing)
  })

  it('is the sum over raw rows of observed less expected', () => {
    fc.assert(
      fc.property(lives, lives, (a, b) => {
        const raw = [rawRows(a), rawRows(b)] as const
        const all = raw.flat()
        let [difference, variance] = [0, 0]
        for (const age of new Set(all.map((row) => row.age))) {
          const n = all.filter((row) => row.age >= age).length
          const n1 = raw[0].filter((row) => row.age >= age).length
          const done = (rows: typeof all) =>
            rows.filter((row) => row.age === age && row.event === 'completed').length
          const d = done(all)
          difference += done(raw[0]) - (d * n1) / n
          if (n > 1) variance += (d * (n1 / n) * (1 - n1 / n) * (n - d)) / (n - 1)
        }
        const noTest = -1
        const expected = variance > 1e-12 ? difference ** 2 / variance : noTest
        expect(logRank([a, b]).chiSquared ?? noTest).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('observes in all groups together what it expects', () => {
    fc.assert(
      fc.property(lives, lives, lives, (a, b, c) => {
        const { groups } = logRank([a, b, c])
        const difference = groups.reduce((sum, group) => sum + group.observed - group.expected, 0)
        expect(difference).toBeCloseTo(0, 10)
      }),
    )
  })
})
