import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { kitagawa } from './kitagawa.ts'

const groups = fc.uniqueArray(
  fc
    .integer({ min: 0, max: 500 })
    .chain((n) =>
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), n: fc.constant(n), x: fc.nat(n) }),
    ),
  { selector: ({ id }) => id, minLength: 1 },
)

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Shares and rates of groups, in percent or per thousand, as counts. */
const counted = (sizes: readonly number[], rates: readonly number[], per: number) =>
  sizes.map((n, place) => ({ id: `${place}`, n, x: (n * rates[place]!) / per }))

// Examples of Das Gupta (1993), US Bureau of the Census P23-186, with the values that the README of DasGuptR prints.
describe('published decompositions', () => {
  it('household headship by age, 1970 and 1985 (example 5.1)', () => {
    const before = counted(
      [12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9],
      [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8],
      100,
    )
    const now = counted(
      [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5],
      [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2],
      100,
    )
    const { gap, rate, mix } = kitagawa(now, before)!
    expect([gap, rate, mix].map((part) => 100 * part)).toEqual(close(2.9672, 1.7403, 1.2269))
  })

  it('death rates by race and age, 1970 and 1985: a fall in spite of an older population (example 5.3)', () => {
    const before = counted(
      [
        2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315, 535, 2162, 6120, 4781, 3096,
        2718, 2363, 1767, 1149, 448, 117,
      ],
      [
        18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837, 36.993, 1.352,
        0.541, 2.04, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205,
      ],
      1000,
    )
    const now = counted(
      [
        3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472, 707, 2692, 6473, 6841, 6547,
        4352, 3034, 2540, 1749, 804, 236,
      ],
      [
        9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57, 17.208, 0.738, 0.328,
        1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161,
      ],
      1000,
    )
    const { gap, rate, mix } = kitagawa(now, before)!
    expect([gap, rate, mix].map((part) => 1000 * part)).toEqual(close(-0.6862158, -2.2277254, 1.5415096))
  })
})

function close(...values: number[]): number[] {
  return values.map((value) => expect.closeTo(value, 7) as number)
}

describe('kitagawa', () => {
  it('is the mean of changing the rates first and of changing the mix first', () => {
    const side = fc.array(
      fc.integer({ min: 1, max: 500 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) })),
      { minLength: 3, maxLength: 3 },
    )
    fc.assert(
      fc.property(side, side, (one, other) => {
        const whole = (mixOf: typeof one, ratesOf: typeof one) => {
          const total = sum(mixOf.map(({ n }) => n))
          return sum(mixOf.map(({ n }, i) => (n / total) * (ratesOf[i]!.x / ratesOf[i]!.n)))
        }
        const ratesFirst = whole(other, one) - whole(other, other)
        const ratesLast = whole(one, one) - whole(one, other)
        const named = (groupsOf: typeof one) => groupsOf.map((group, i) => ({ id: `${i}`, ...group }))
        expect(kitagawa(named(one), named(other))!.rate).toBeCloseTo((ratesFirst + ratesLast) / 2, 13)
      }),
    )
  })

  it('adds up exactly, group by group and in all', () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const split = kitagawa(a, b)
        fc.pre(split !== null)
        const rateOf = (side: typeof a) => sum(side.map(({ x }) => x)) / sum(side.map(({ n }) => n))
        expect(split.gap).toBeCloseTo(rateOf(a) - rateOf(b), 14)
        expect(split.rate + split.mix).toBeCloseTo(split.gap, 13)
        expect(sum(split.groups.map(({ rate }) => rate))).toBeCloseTo(split.rate, 14)
        expect(sum(split.groups.map(({ mixFromMean }) => mixFromMean))).toBeCloseTo(split.mix, 13)
      }),
    )
  })

  it('changes sign when the sides are exchanged', () => {
    fc.assert(
      fc.property(groups, groups, (a, b) => {
        const [there, back] = [kitagawa(a, b), kitagawa(b, a)]
        fc.pre(there !== null && back !== null)
        expect(back.rate).toBeCloseTo(-there.rate, 13)
        expect(back.mix).toBeCloseTo(-there.mix, 13)
      }),
    )
  })

  it('is all rate with the same mix, and all mix with the same rates', () => {
    const before = [
      { id: 'city', x: 40, n: 80 },
      { id: 'grassroots', x: 600, n: 800 },
    ]
    const better = [
      { id: 'city', x: 60, n: 80 },
      { id: 'grassroots', x: 700, n: 800 },
    ]
    expect(kitagawa(better, before)).toMatchObject({ mix: 0, rate: expect.closeTo(120 / 880, 14) })
    const shifted = [
      { id: 'city', x: 200, n: 400 },
      { id: 'grassroots', x: 300, n: 400 },
    ]
    expect(kitagawa(shifted, before)).toMatchObject({
      rate: 0,
      mix: expect.closeTo(500 / 800 - 640 / 880, 14),
    })
  })

  it('counts a group that one side lacks as mix only, at the other side’s rate', () => {
    const split = kitagawa(
      [
        { id: 'city', x: 1, n: 2 },
        { id: 'ward', x: 9, n: 10 },
      ],
      [{ id: 'city', x: 1, n: 2 }],
    )
    expect(split).toMatchObject({ rate: 0, gap: expect.closeTo(10 / 12 - 1 / 2, 14) })
    expect(split?.groups[1]).toMatchObject({ id: 'ward', rateA: 0.9, rateB: null, shareB: 0, rate: 0 })
  })

  it('has no value when a side has no works', () => {
    expect(kitagawa([], [{ id: 'city', x: 1, n: 2 }])).toBeNull()
    expect(kitagawa([{ id: 'city', x: 0, n: 0 }], [{ id: 'city', x: 1, n: 2 }])).toBeNull()
  })

  it('names the group whose counts cannot be, or that is there twice', () => {
    const fine = [{ id: 'city', x: 1, n: 2 }]
    expect(() => kitagawa([{ id: 'city', x: 3, n: 2 }], fine)).toThrow('group city: 3 of 2')
    expect(() => kitagawa([...fine, ...fine], fine)).toThrow(MetricError)
  })
})
