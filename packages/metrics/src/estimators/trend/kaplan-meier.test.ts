import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { censoredAt, completedAt, life, lives, rawRows } from '../../../test/lives.ts'

// Freireich et al. (1963), Blood 21:699: weeks of remission under 6-MP, of which 12 were censored, and placebo.
const sixMp = [
  ...completedAt(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...censoredAt(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
]
const placebo = completedAt(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

describe('kaplanMeier', () => {
  // As printed by Stata's sts list: G. Rodríguez, Survival Analysis, "The Gehan Survival Data".
  it.each([
    [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
    [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
    [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
    [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
    [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
    [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
    [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
  ])('gives the published row of week %d', (age, atRisk, completed, s, error, lower, upper) => {
    expect(kaplanMeier(sixMp).points.find((point) => point.age === age)).toMatchObject({
      atRisk,
      completed,
      survival: expect.closeTo(s, 4),
      standardError: expect.closeTo(error, 4),
      lower: expect.closeTo(lower, 4),
      upper: expect.closeTo(upper, 4),
    })
  })

  // S = 18/21 · 16/17 …, and the other scales as in R's summary(survfit(…, conf.type = …)).
  it('agrees with R on the other scales', () => {
    const at6 = (interval: 'plain' | 'log') => kaplanMeier(sixMp, { interval }).points[0]
    expect(at6('log')).toMatchObject({ lower: expect.closeTo(0.72, 3), upper: 1 })
    expect(at6('plain')).toMatchObject({ lower: expect.closeTo(0.7075, 4), upper: 1 })
    const last = kaplanMeier(sixMp, { interval: 'log' }).points.find(({ age }) => age === 23)
    expect(last).toMatchObject({ lower: expect.closeTo(0.249, 3), upper: expect.closeTo(0.807, 3) })
  })

  // R survival, tests/doaml.Rout.save, as in Miller (1981), Survival Analysis: AML under maintenance.
  it.each([
    [9, 11, 0.909, 0.0867, 0.7541, 1],
    [13, 10, 0.818, 0.1163, 0.6192, 1],
    [18, 8, 0.716, 0.1397, 0.4884, 1],
    [23, 7, 0.614, 0.1526, 0.3769, 0.999],
    [31, 5, 0.491, 0.1642, 0.2549, 0.946],
    [34, 4, 0.368, 0.1627, 0.1549, 0.875],
    [48, 2, 0.184, 0.1535, 0.0359, 0.944],
  ])('gives the row of week %d that R prints of the AML data', (age, atRisk, s, error, lower, upper) => {
    const maintained = [...completedAt(9, 13, 18, 23, 31, 34, 48), ...censoredAt(13, 28, 45, 161)]
    const { points, median } = kaplanMeier(maintained, { interval: 'log' })
    expect(points.find((point) => point.age === age)).toMatchObject({
      atRisk,
      survival: expect.closeTo(s, 3),
      standardError: expect.closeTo(error, 4),
      lower: expect.closeTo(lower, 4),
      upper: expect.closeTo(upper, 3),
    })
    expect(median).toEqual({ age: 31, lower: 18, upper: null })
  })

  it('gives the published medians: 23 weeks under 6-MP, 8 under placebo', () => {
    expect(kaplanMeier(sixMp).median).toEqual({ age: 23, lower: 13, upper: null })
    expect(kaplanMeier(sixMp, { interval: 'log' }).median).toEqual({ age: 23, lower: 16, upper: null })
    expect(kaplanMeier(placebo).median).toEqual({ age: 8, lower: 4, upper: 11 })
    expect(kaplanMeier(placebo, { interval: 'log' }).median).toEqual({ age: 8, lower: 4, upper: 12 })
  })

  it('ends without limits when all are completed', () => {
    expect(kaplanMeier(placebo).points.at(-1)).toMatchObject({
      survival: 0,
      standardError: null,
      lower: null,
      upper: null,
    })
  })

  it('is certain before the first completion, and knows nothing of nothing', () => {
    expect(kaplanMeier(censoredAt(3, 4)).points).toMatchObject([
      { survival: 1, standardError: 0, lower: 1, upper: 1 },
      { survival: 1 },
    ])
    expect(kaplanMeier([])).toEqual({ points: [], median: { age: null, lower: null, upper: null } })
  })

  it('takes a cancelled work for one that might still be completed', () => {
    const cancelled = [...completedAt(1, 3), life(2, 'cancelled')]
    const censored = [...completedAt(1, 3), life(2, 'censored')]
    const survival = (rows: typeof cancelled) => kaplanMeier(rows).points.map((point) => point.survival)
    expect(survival(cancelled)).toEqual(survival(censored))
  })

  it('finds the median where S is a half but for rounding', () => {
    // 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is 1/2.
    const half = kaplanMeier([...completedAt(1, 2, 3, 4, 5), ...censoredAt(9, 9, 9, 9, 9)])
    expect(half.median.age).toBe(5)
  })

  it('is the product over raw rows', () => {
    fc.assert(
      fc.property(lives, (counts) => {
        const raw = rawRows(counts)
        for (const { age, survival } of kaplanMeier(counts).points) {
          let product = 1
          for (const time of new Set(raw.map((row) => row.age).filter((time) => time <= age))) {
            const atRisk = raw.filter((row) => row.age >= time).length
            const done = raw.filter((row) => row.age === time && row.event === 'completed').length
            product *= 1 - done / atRisk
          }
          expect(survival).toBeCloseTo(product, 12)
        }
      }),
    )
  })

  it('falls from 1, inside its limits, which widen with the level', () => {
    const scale = fc.constantFrom('plain' as const, 'log' as const, 'log-log' as const)
    fc.assert(
      fc.property(lives, scale, (counts, interval) => {
        const wide = kaplanMeier(counts, { interval, level: 0.998 }).points
        let before = 1
        for (const [i, point] of kaplanMeier(counts, { interval }).points.entries()) {
          expect(point.survival).toBeLessThanOrEqual(before)
          expect(point.survival).toBeGreaterThanOrEqual(0)
          before = point.survival
          if (point.lower === null) continue
          expect(point.lower).toBeLessThanOrEqual(point.survival)
          expect(point.upper!).toBeGreaterThanOrEqual(point.survival)
          expect(point.upper!).toBeLessThanOrEqual(1)
          expect(wide[i]!.lower!).toBeLessThanOrEqual(point.lower)
          expect(wide[i]!.upper!).toBeGreaterThanOrEqual(point.upper!)
        }
      }),
    )
  })
})
