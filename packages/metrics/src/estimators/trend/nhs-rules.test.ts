import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChartPoint, type Flags, nhsRules, type RuleOptions } from './nhs-rules.ts'

/** In sigma about 0. */
function flags(rule: keyof Flags, values: readonly number[], options: RuleOptions = {}): number[] {
  const points: ChartPoint[] = values.map((value) => ({ value, centre: 0, sigma: 1 }))
  return nhsRules(points, options).map((each) => each[rule])
}

describe('nhsRules', () => {
  it('flags what lies beyond three sigma, not on them', () => {
    expect(flags('outside', [3, 3.1, 0, -3, -3.1])).toEqual([0, 1, 0, 0, -1])
  })

  it('flags the whole of a run of seven on one side', () => {
    const up = [1, 2, 1, 2, 1, 2, 1]
    expect(flags('shift', [-1, ...up, -1])).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(flags('shift', up.slice(1))).toEqual([0, 0, 0, 0, 0, 0])
    expect(
      flags(
        'shift',
        [...up, 1].map((value) => -value),
      ),
    ).toEqual([-1, -1, -1, -1, -1, -1, -1, -1])
  })

  it('ends a shift at a point on the centre', () => {
    expect(flags('shift', [1, 1, 1, 0, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  // NHSRplotthedots, test-ptd_calculate_point_type.R.
  it('flags seven points rising or falling, strictly', () => {
    expect(flags('trend', [1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0])
    expect(flags('trend', [1, 2, 3, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(flags('trend', [2, 1, 2, 3, 4, 5, 6, 7, 3])).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0])
    expect(flags('trend', [2, 7, 6, 5, 4, 3, 2, 1, 3])).toEqual([0, -1, -1, -1, -1, -1, -1, -1, 0])
  })

  it('gives the turning point of two trends to the first', () => {
    const peak = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    expect(flags('trend', peak)).toEqual([1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1])
  })

  // PowerBI-SPC, test/Outlier Flagging/twoInThree.test.ts.
  it('flags two of three beyond two sigma on one side', () => {
    expect(flags('twoOfThree', [0.5, 2.1, 2.1, 0.5, 0.5, 0.5])).toEqual([0, 1, 1, 0, 0, 0])
    expect(flags('twoOfThree', [2.1, -0.5, 3.5, 0.5, 0.5])).toEqual([1, 0, 1, 0, 0])
    expect(flags('twoOfThree', [-2.1, 1, -2.1])).toEqual([-1, 0, -1])
    expect(flags('twoOfThree', [2.1, 0, 0, 2.1])).toEqual([0, 0, 0, 0])
    expect(flags('twoOfThree', [2.1, -2.1, 0])).toEqual([0, 0, 0])
  })

  // NHSRplotthedots, test-ptd_calculate_point_type.R: all three on one side, the two not outside.
  it('reads two of three as NHSRplotthedots does when told so', () => {
    const between = { twoOfThree: 'between' } as const
    expect(flags('twoOfThree', [1, 1, 2.5, 1, 2.5, 1, 1], between)).toEqual([0, 0, 1, 0, 1, 0, 0])
    expect(flags('twoOfThree', [1, 1, 2.5, 2.5, 1, 1, 1], between)).toEqual([0, 0, 1, 1, 0, 0, 0])
    expect(flags('twoOfThree', [2.5, 1, 1, 2.5, 2.5], between)).toEqual([0, 0, 0, 1, 1])
    expect(flags('twoOfThree', [2.5, -1, 2.5], between)).toEqual([0, 0, 0])
    expect(flags('twoOfThree', [2.5, 1, 3.5], between)).toEqual([0, 0, 0])
  })

  it('mirrors: what is high in the values is low in their negatives', () => {
    const values = fc.array(
      fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
      { maxLength: 25 },
    )
    const twoOfThree = fc.constantFrom('beyond' as const, 'between' as const)
    fc.assert(
      fc.property(values, twoOfThree, (all, twoOfThree) => {
        for (const rule of ['outside', 'shift', 'trend', 'twoOfThree'] as const) {
          const mirrored = flags(
            rule,
            all.map((value) => -value),
            { twoOfThree },
          )
          expect(mirrored.map((flag) => 0 - flag)).toEqual(flags(rule, all, { twoOfThree }))
        }
      }),
    )
  })

  it('flags a shift exactly where some window of seven lies on one side', () => {
    const values = fc.array(fc.constantFrom(-1, 0, 1, 1, 1, 1), { maxLength: 25 })
    fc.assert(
      fc.property(values, (all) => {
        const naive = all.map((own, i) => {
          const windows = Array.from({ length: 7 }, (_, back) =>
            all.slice(Math.max(0, i - back), i - back + 7),
          )
          const inRun = windows.some((w) => w.length === 7 && own !== 0 && w.every((value) => value === own))
          return inRun ? own : 0
        })
        expect(flags('shift', all)).toEqual(naive)
      }),
    )
  })
})
