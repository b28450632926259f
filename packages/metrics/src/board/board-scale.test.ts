import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binAt, type BoardScale, dayScale, edgesOf, wholeScale } from './board-scale.ts'

describe('the scale of a field', () => {
  it('cuts the days of a campaign into weeks from a Monday on', () => {
    const scale = dayScale('2023-09-23', '2025-02-03', 90)
    expect(scale).toEqual({ kind: 'days', origin: '2023-09-18', step: 7 })
    expect(edgesOf(0, scale)).toEqual({ from: '2023-09-18', to: '2023-09-24' })
  })

  it('takes longer bins for a span too long for weeks', () => {
    expect(dayScale('2000-01-01', '2025-02-03', 90)).toMatchObject({ step: 182 })
  })

  it('cuts whole numbers so that a bin starts at 0', () => {
    const scale = wholeScale(-120, 409, 60)
    expect(scale).toEqual({ kind: 'whole', step: 14 })
    expect(edgesOf(0, scale)).toEqual({ from: 0, to: 13 })
    expect(edgesOf(-1, scale)).toEqual({ from: -14, to: -1 })
  })

  it('cuts money at 1, 2 and 5 times each power of ten', () => {
    const scale: BoardScale = { kind: 'powers' }
    expect(edgesOf(binAt(1_500_000, scale), scale)).toEqual({ from: 1_000_000, to: 1_999_999 })
    expect(edgesOf(binAt(2_000_000, scale), scale)).toEqual({ from: 2_000_000, to: 4_999_999 })
    expect(edgesOf(binAt(0, scale), scale)).toEqual({ from: 0, to: 1 })
    const almost = 999_999_999_999_998
    expect(edgesOf(binAt(almost, scale), scale)).toEqual({ from: 5 * 10 ** 14, to: 10 ** 15 - 1 })
  })

  it('puts every value into a bin whose edges hold it, and bins never overlap', () => {
    const scales: fc.Arbitrary<BoardScale> = fc.oneof(
      fc.constant({ kind: 'powers' } as const),
      fc.integer({ min: 1, max: 100 }).map((step) => ({ kind: 'whole', step }) as const),
    )
    fc.assert(
      // Up to here a logarithm tells a value from the power of ten above it.
      fc.property(scales, fc.integer({ min: 0, max: 10 ** 14 }), (scale, value) => {
        const bin = binAt(value, scale)
        const { from, to } = edgesOf(bin, scale)
        expect(from).toBeLessThanOrEqual(value)
        expect(to).toBeGreaterThanOrEqual(value)
        expect(edgesOf(bin + 1, scale).from).toBe(Number(to) + 1)
      }),
    )
  })
})
