import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './spread.ts'

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 8 })
const gaps = fc.integer({ min: 1, max: 100 })

describe('spread', () => {
  it('leaves alone what is far enough apart', () => {
    expect(spread([742, 100, 942], 50)).toEqual([742, 100, 942])
  })

  it('centres what touches on its mean', () => {
    expect(spread([10, 12], 10)).toEqual([6, 16])
  })

  it('keeps every pair at least a gap apart and in order', () => {
    fc.assert(
      fc.property(values, gaps, (list, gap) => {
        const places = spread(list, gap)
        const order = list.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
        const sorted = order.map(({ index }) => places[index]!)
        sorted.slice(1).forEach((place, index) => {
          expect(place - sorted[index]!).toBeGreaterThanOrEqual(gap - 1e-9)
        })
      }),
    )
  })

  it('moves the group as a whole nowhere', () => {
    fc.assert(
      fc.property(values, gaps, (list, gap) => {
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(sum(spread(list, gap))).toBeCloseTo(sum(list), 6)
      }),
    )
  })
})
