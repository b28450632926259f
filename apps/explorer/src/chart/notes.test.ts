import { describe, expect, it } from 'vitest'
import { placeNotes } from './notes.ts'

const place = { days: { start: '2024-01-01', end: '2024-12-31' }, width: 1000, top: 100, isNarrow: false }
const note = (day: string) => ({ day, number: '1', label: 'Tết' })
const levelsOf = (days: string[], options = place) =>
  placeNotes(days.map(note), options).map(({ level }) => level)

describe('notes on a chart', () => {
  it('stand on one line where they have room, and above each other where they would touch', () => {
    expect(levelsOf(['2024-01-10', '2024-06-10'])).toEqual([0, 0])
    expect(levelsOf(['2024-06-01', '2024-06-10', '2024-06-20', '2024-12-01'])).toEqual([0, 1, 2, 0])
  })

  it('need less room as numbers', () => {
    expect(levelsOf(['2024-06-01', '2024-06-20'], { ...place, isNarrow: true })).toEqual([0, 0])
  })

  it('stand above what is written on their days, and within the chart', () => {
    const written = [{ day: new Date('2024-12-31'), width: 140, height: 42 }]
    const near = placeNotes(['2024-12-30', '2024-06-01'].map(note), { ...place, isNarrow: true, written })
    expect(near.map(({ level }) => level)).toEqual([2, 0])
    expect(near[0]!.spot < near[0]!.at).toBe(true)
  })

  it('turn to the left at the end, and are left out on days that are not drawn', () => {
    const placed = placeNotes(['2023-12-31', '2024-02-01', '2024-12-30'].map(note), place)
    expect(placed.map(({ day, isLate }) => [day, isLate])).toEqual([
      ['2024-02-01', false],
      ['2024-12-30', true],
    ])
  })
})
