import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateFormat, daysBetween, toDay, toMoment } from './date.ts'

describe('days', () => {
  it('are written day first in Vietnamese, with the month in words in English, which holds together on a line', () => {
    expect(dateFormat('vi').day('2025-02-03')).toBe('03/02/2025')
    expect(dateFormat('en').day('2025-02-03')).toBe('3\u00a0Feb\u00a02025')
  })

  it('show a dash when they are not known', () => {
    expect(dateFormat('vi').day(null)).toBe('–')
    expect(dateFormat('en').day(null)).toBe('–')
  })

  it('name months on an axis', () => {
    expect(dateFormat('vi').month('2024-01-01')).toBe('01/2024')
    expect(dateFormat('vi').shortMonth('2024-10-01')).toBe('T10')
    expect(dateFormat('en').month('2024-01-01')).toBe('Jan\u00a02024')
    expect(dateFormat('en').shortMonth('2024-10-01')).toBe('Oct')
  })
})

describe('the calendar', () => {
  it('counts 499 days from the first to the last day of a 500-day campaign', () => {
    expect(daysBetween('2023-09-23', '2025-02-03')).toBe(499)
  })

  it('adds what it counts, over leap days and year ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (count) => {
        expect(daysBetween('2024-02-28', addDays('2024-02-28', count))).toBe(count)
      }),
    )
  })

  it('takes the day of a moment from the clock of the reader', () => {
    expect(toDay(new Date(2025, 1, 3, 23, 59))).toBe('2025-02-03')
  })

  it('takes a timestamp of the warehouse for one in UTC, whether it says so or not', () => {
    for (const timestamp of ['2025-02-03T04:05:06.789', '2025-02-03T04:05:06.789Z'])
      expect(toMoment(timestamp).toISOString()).toBe('2025-02-03T04:05:06.789Z')
  })
})
