import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binAtPlace, dragged, gripAt, nudged } from './brush.ts'

const axis = { first: 0, last: 9 }

describe('dragging', () => {
  it('draws a span from where the press was, either way', () => {
    const grip = gripAt(5, null, 5.5, 0.5)
    expect(dragged(axis, grip, 7)).toEqual({ first: 5, last: 7 })
    expect(dragged(axis, grip, 2)).toEqual({ first: 2, last: 5 })
  })

  it('moves the span when taken inside, and stops at the end of the axis', () => {
    const grip = gripAt(4, { first: 3, last: 5 }, 4.5, 0.2)
    expect(dragged(axis, grip, 6)).toEqual({ first: 5, last: 7 })
    expect(dragged(axis, grip, 9)).toEqual({ first: 7, last: 9 })
  })

  it('moves the end that is taken', () => {
    expect(dragged(axis, gripAt(3, { first: 3, last: 5 }, 3.1, 0.3), 1)).toEqual({ first: 1, last: 5 })
    expect(dragged(axis, gripAt(5, { first: 3, last: 5 }, 5.9, 0.3), 8)).toEqual({ first: 3, last: 8 })
  })

  it('finds the bin under a place, also beyond the axis', () => {
    expect([-1, 0, 0.55, 1, 2].map((place) => binAtPlace(axis, place))).toEqual([0, 0, 5, 9, 9])
  })
})

describe('keys on an end', () => {
  it('move it by a bin, by four, or to the end of the axis', () => {
    const span = { first: 3, last: 5 }
    expect(nudged(axis, span, 'first', 'ArrowLeft')).toEqual({ first: 2, last: 5 })
    expect(nudged(axis, span, 'last', 'PageUp')).toEqual({ first: 3, last: 9 })
    expect(nudged(axis, span, 'last', 'End')).toEqual({ first: 3, last: 9 })
    expect(nudged(axis, span, 'last', 'a')).toBeNull()
  })

  it('never let the ends pass each other or leave the axis', () => {
    const bin = fc.integer({ min: 0, max: 9 })
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(bin, bin, fc.constantFrom('first', 'last'), keys, (a, b, end, key) => {
        const span = nudged(axis, { first: Math.min(a, b), last: Math.max(a, b) }, end, key)
        expect(span?.first).toBeLessThanOrEqual(span?.last ?? -1)
        expect(span?.first).toBeGreaterThanOrEqual(0)
        expect(span?.last).toBeLessThanOrEqual(9)
      }),
    )
  })
})
