import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completedAt, censoredAt, life, lives } from '../../../test/lives.ts'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { survivalForecast } from './survival-forecast.ts'

// S falls by a tenth on each of days 1 to 9, and stays at 1/10.
const { points } = kaplanMeier([...completedAt(1, 2, 3, 4, 5, 6, 7, 8, 9), ...censoredAt(20)])

describe('survivalForecast', () => {
  it('gives each open work its chance, and adds them up', () => {
    const open = [
      { age: 0, count: 1 },
      { age: 5, count: 1 },
    ]
    const { forecast, chances, beyond } = survivalForecast(points, open, { horizon: 3 })
    expect(chances).toEqual([expect.closeTo(0.3, 14), expect.closeTo(0.6, 14)])
    expect(beyond).toBe(0)
    expect(forecast!.distribution).toEqual([0.28, 0.54, 0.18].map((p) => expect.closeTo(p, 14)))
    expect(forecast!.mean).toBeCloseTo(0.9, 14)
  })

  it('says nothing of a work that passes the end of the curve', () => {
    const open = [
      { age: 18, count: 4 },
      { age: 8.5, count: 2 },
    ]
    const { forecast, chances, beyond } = survivalForecast(points, open, { horizon: 3 })
    expect(chances).toEqual([null, expect.closeTo(0.5, 14)])
    expect(beyond).toBe(4)
    expect(forecast!.distribution).toHaveLength(3)
    expect(survivalForecast(points, [{ age: 30, count: 1 }], { horizon: 0 }).forecast).toBeNull()
    expect(survivalForecast([], [{ age: 0, count: 1 }], { horizon: 1 })).toMatchObject({ beyond: 1 })
  })

  it('follows a curve that came down to 0 beyond its end, but no work that should be done already', () => {
    const done = kaplanMeier(completedAt(2, 4)).points
    const open = [
      { age: 3, count: 2 },
      { age: 4, count: 1 },
    ]
    const { forecast, chances } = survivalForecast(done, open, { horizon: 10 })
    expect(chances).toEqual([1, null])
    expect(forecast).toEqual({ distribution: [0, 0, 1], mean: 2, atLeast: 2 })
  })

  it('does not count a cancellation for a completion', () => {
    const rows = [...completedAt(1, 3), life(2, 'cancelled'), ...censoredAt(5)]
    const open = [{ age: 1, count: 1 }]
    const chance = (curve: Parameters<typeof survivalForecast>[0]) =>
      survivalForecast(curve, open, { horizon: 2 }).chances[0]
    // Three are open after day 1: one is cancelled on day 2, one of the other two completed on day 3.
    expect(chance(aalenJohansen(rows))).toBeCloseTo(1 / 3, 14)
    expect(chance(kaplanMeier(rows).points)).toBeCloseTo(1 / 2, 14)
  })

  it('raises the hazards of the last days when a rush is expected', () => {
    const work = [{ age: 0, count: 1 }]
    const chance = (rush: { ratio: number; window: number }) =>
      survivalForecast(points, work, { horizon: 3, rush }).chances[0]
    // Days 1 to 3 have hazards 1/10, 1/9 and 1/8; the last two days are rushed.
    expect(chance({ ratio: 2, window: 2 })).toBeCloseTo(1 - 0.9 * (8 / 9) ** 2 * (7 / 8) ** 2, 14)
    expect(chance({ ratio: 2, window: 0 })).toBeCloseTo(0.3, 14)
    expect(chance({ ratio: 1, window: 3 })).toBeCloseTo(0.3, 14)
    expect(chance({ ratio: 0, window: 3 })).toBe(0)
    expect(() => chance({ ratio: -1, window: 3 })).toThrow('a rate ratio cannot be -1')
  })

  it('refuses what cannot be counted', () => {
    expect(() => survivalForecast(points, [{ age: -1, count: 1 }], { horizon: 1 })).toThrow(
      'an age cannot be -1',
    )
    expect(() => survivalForecast(points, [{ age: 1, count: 0.5 }], { horizon: 1 })).toThrow(
      'open works cannot be 0.5',
    )
    expect(() => survivalForecast(points, [], { horizon: -1 })).toThrow('a horizon cannot be -1')
  })

  it('is the Poisson binomial of the chances, by enumeration of who completes', () => {
    const works = fc.array(fc.record({ age: fc.nat(9), count: fc.nat(2) }), { maxLength: 5 })
    fc.assert(
      fc.property(works, fc.nat(10), (open, horizon) => {
        const { forecast, chances } = survivalForecast(points, open, { horizon })
        const each = open.flatMap(({ count }, i) => Array.from({ length: count }, () => chances[i]!))
        fc.pre(each.length > 0)
        const sums = Array.from({ length: each.length + 1 }, () => 0)
        for (let set = 0; set < 2 ** each.length; set += 1) {
          const inSet = each.map((_, i) => Math.floor(set / 2 ** i) % 2 === 1)
          const probability = each.reduce((product, p, i) => product * (inSet[i] ? p : 1 - p), 1)
          sums[inSet.filter(Boolean).length]! += probability
        }
        for (const [m, sum] of sums.entries()) {
          expect(forecast!.distribution[m] ?? 0).toBeCloseTo(sum, 12)
        }
      }),
    )
  })

  it('gives chances between 0 and 1 that grow with the time left', () => {
    fc.assert(
      fc.property(lives, fc.nat(8), fc.nat(4), (rows, age, horizon) => {
        const chance = (time: number) =>
          survivalForecast(aalenJohansen(rows), [{ age, count: 1 }], { horizon: time }).chances[0]
        const [short, long] = [chance(horizon), chance(horizon + 1)]
        fc.pre(typeof short === 'number' && typeof long === 'number')
        expect(short).toBeGreaterThanOrEqual(0)
        expect(long).toBeGreaterThanOrEqual(short!)
        expect(long).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is the increase of the completion curve over what is open', () => {
    fc.assert(
      fc.property(lives, fc.nat(8), fc.nat(4), (rows, age, horizon) => {
        const curve = aalenJohansen(rows)
        const at = (day: number) => curve.findLast((point) => point.age <= day)
        const [now, then] = [at(age), at(age + horizon)]
        const chance = survivalForecast(curve, [{ age, count: 1 }], { horizon }).chances[0]
        fc.pre(typeof chance === 'number')
        const grown = (then?.completion.estimate ?? 0) - (now?.completion.estimate ?? 0)
        expect(chance).toBeCloseTo(grown / (now?.survival ?? 1), 12)
      }),
    )
  })

  it('adds up to 1 for a campaign of a thousand open works', () => {
    const open = Array.from({ length: 10 }, (_, age) => ({ age, count: 100 }))
    const { distribution, mean } = survivalForecast(points, open, { horizon: 2 }).forecast!
    expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(distribution.length).toBeLessThanOrEqual(1001)
    const chances = survivalForecast(points, open, { horizon: 2 }).chances
    expect(mean).toBeCloseTo(100 * chances.reduce<number>((sum, p) => sum + p!, 0), 9)
  })
})
