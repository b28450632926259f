import { describe, expect, it } from 'vitest'
import { noteLane, placeNotes } from './notes.ts'

/** A thousand pixels for a hundred days. */
const place = { from: 0, to: 100, width: 1000, above: 20, isNarrow: false }
const notesAt = (days: readonly number[]) =>
  days.map((at, i) => ({
    at,
    day: '2024-01-01',
    number: String(i + 1),
    label: 'Bão số 3 làm ngừng thi công',
  }))
const placed = (days: readonly number[], options = place) => placeNotes(notesAt(days), options)

describe('notes on a chart', () => {
  it('stand on one line where they have room, and above each other where they would touch', () => {
    expect(placed([3, 45]).map(({ level }) => level)).toEqual([0, 0])
    expect(placed([40, 42, 45, 90]).map(({ level }) => level)).toEqual([0, 1, 2, 0])
  })

  it('need less room as numbers', () => {
    expect(placed([40, 45], { ...place, isNarrow: true }).map(({ level }) => level)).toEqual([0, 0])
  })

  it('turn to the left at the end, and stand whole within the chart', () => {
    const [early, late] = placed([0, 100])
    expect([early?.isLate, late?.isLate]).toEqual([false, true])
    expect(early!.spot).toBeGreaterThan(0)
    expect(late!.spot).toBeLessThan(100)
  })

  it('are left out on days that are not drawn', () => {
    expect(placed([-1, 50, 101]).map(({ at }) => at)).toEqual([50])
  })

  it('never lie on each other: where words have no room a number stands, and one mark for several at last', () => {
    const days = Array.from({ length: 60 }, (_, i) => 40 + i / 10)
    const marks = placed(days)
    const spots = marks.map(({ spot, level }) => ({ x: spot * 10, level }))
    for (const [i, a] of spots.entries()) {
      const near = spots.slice(i + 1).filter((b) => a.level === b.level && Math.abs(a.x - b.x) < 18)
      expect(near).toEqual([])
    }
    expect(marks.at(-1)?.number).toMatch(/^\d+–60$/u)
    expect(marks.filter(({ hasWords }) => hasWords).length).toBeLessThan(marks.length)
  })

  it('make the chart higher by the lines they take', () => {
    expect(noteLane(notesAt([40, 42]), place).height).toBe(2 * noteLane(notesAt([40]), place).height)
    expect(noteLane([], place)).toEqual({ height: 0, marks: [] })
  })
})
