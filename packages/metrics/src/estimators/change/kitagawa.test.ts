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

describe('kitagawa', () => {
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
