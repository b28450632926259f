import { describe, expect, it } from 'vitest'
import { heightsOf, type Place, scrolledTo, settled } from './long-list.ts'

const start: Place = { top: 0, shift: 0, isLeap: false }
const view = 900
const rowAt = ({ top, shift }: Place) => (top + shift) / 52

describe('a list that a browser can hold', () => {
  const heights = heightsOf(942, 52, view)

  it('is as tall as its rows, wherever it is scrolled to', () => {
    expect(heights.element).toBe(942 * 52)
    for (const top of [0, 52, 30_000, 942 * 52 - view]) {
      expect(rowAt(scrolledTo(top, start, heights))).toBe(top / 52)
      expect(settled(scrolledTo(top, start, heights), heights)).toMatchObject({ top, shift: 0 })
    }
  })
})

describe('a list taller than any page', () => {
  const count = 10_000_000
  const heights = heightsOf(count, 52, view)
  const end = heights.element - view

  it('is cut down to what browsers can show, and reaches its first and its last row', () => {
    expect(heights.element).toBeLessThan(10_000_000)
    expect(rowAt(scrolledTo(0, start, heights))).toBe(0)
    expect(rowAt(scrolledTo(end, start, heights))).toBeCloseTo(count - view / 52, 6)
  })

  it('goes half way down by the scroll bar half way down', () => {
    const half = scrolledTo(heights.element / 2, start, heights)
    expect(half.isLeap).toBe(true)
    expect(rowAt(half)).toBeCloseTo(count / 2, 0)
  })

  it('passes no row over with a wheel, and settles on the same rows', () => {
    let place = scrolledTo(3_000_000, start, heights)
    const first = rowAt(place)
    for (let turn = 1; turn <= 50; turn += 1) {
      place = scrolledTo(place.top + 104, place, heights)
      expect(rowAt(place)).toBeCloseTo(first + 2 * turn, 6)
      expect(place.isLeap).toBe(false)
      if (turn % 10 === 0) place = settled(place, heights)
    }
  })

  it('settles where the scroll bar would have led', () => {
    for (const top of [0, 150_000, 250_000, 4_000_000, 7_900_000, end]) {
      const place = scrolledTo(top, { ...start, top: top + 10_000 }, heights)
      const again = settled(place, heights)
      expect(again.top).toBeCloseTo(place.top, 6)
      expect(again.shift).toBeCloseTo(place.shift, 6)
    }
  })

  it('stops at both ends of the rows', () => {
    const near = { top: 300, shift: -200, isLeap: false }
    expect(rowAt(scrolledTo(100, near, heights))).toBe(0)
    const far = { top: end - 100, shift: heights.rows - heights.element + 50, isLeap: false }
    expect(rowAt(scrolledTo(end, far, heights))).toBeCloseTo(count - view / 52, 6)
  })
})
