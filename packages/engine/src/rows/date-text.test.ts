import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, durationText, timestampText, timeText } from './date-text.ts'

describe('dateText', () => {
  it.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [19_623, '2023-09-23'],
    [20_122, '2025-02-03'],
    [11_016, '2000-02-29'],
    [-719_162, '0001-01-01'],
    [-719_163, '0000-12-31'],
    [-719_529, '-000001-12-31'],
    [2_932_897, '+010000-01-01'],
    [2 ** 31 - 1, 'infinity'],
    [1 - 2 ** 31, '-infinity'],
  ])('%i days are %s', (days, text) => {
    expect(dateText(days)).toBe(text)
  })

  it('agrees with Date wherever that reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
        expect(dateText(days)).toBe(new Date(days * 86_400_000).toISOString().replace(/T.*/, ''))
      }),
    )
  })
})

describe('timestampText', () => {
  it.each([
    [0n, 0, false, '1970-01-01T00:00:00'],
    [-1n, 2, false, '1969-12-31T23:59:59.999999'],
    [1_738_540_800_000n, 1, true, '2025-02-03T00:00:00Z'],
    [1_500n, 1, false, '1970-01-01T00:00:01.500'],
    [1n, 3, false, '1970-01-01T00:00:00.000000001'],
    [2n ** 63n - 1n, 2, false, 'infinity'],
  ])('%s in unit %i, zoned %s, is %s', (value, unit, zoned, text) => {
    expect(timestampText(value, unit, zoned)).toBe(text)
  })

  it('agrees with Date in milliseconds', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(new Date(timestampText(BigInt(date.getTime()), 1, true)).getTime()).toBe(date.getTime())
      }),
    )
  })
})

describe('timeText', () => {
  it('writes the last instant of a day and its end', () => {
    expect(timeText(86_399_999_999n, 2)).toBe('23:59:59.999999')
    expect(timeText(86_400_000_000n, 2)).toBe('24:00:00')
  })

  it('knows no other unit', () => {
    expect(() => timeText(0n, 4)).toThrow('unknown time unit 4')
  })
})

describe('durationText', () => {
  it.each([
    [0, 0, 0n, 'PT0S'],
    [14, -3, 0n, 'P14M-3D'],
    [0, 0, -1_500_000_000n, 'PT-1.500S'],
    [1, 1, 1n, 'P1M1DT0.000000001S'],
  ])('%i months, %i days and %s nanoseconds are %s', (months, days, nanoseconds, text) => {
    expect(durationText(months, days, nanoseconds)).toBe(text)
  })
})
