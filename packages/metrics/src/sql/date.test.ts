import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MetricError } from '../metric-error.ts'
import { dateLiteral, parseDate } from './date.ts'

describe('parseDate', () => {
  it('passes every day of the calendar through', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10)
        expect(parseDate(text, 'asOf')).toBe(text)
      }),
    )
  })

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-5',
    '05/01/2024',
    '2024-01-05T00:00',
    ' 2024-01-05',
    '2024-01-05\n',
    "2024-01-05' OR 1=1",
    '',
    20240105,
    null,
  ])('refuses %j', (text) => {
    expect(() => parseDate(text, 'asOf')).toThrow(MetricError)
    expect(() => parseDate(text, 'asOf')).toThrow('asOf is not a date')
  })
})

describe('dateLiteral', () => {
  it('is a DATE, not a text', () => {
    expect(String(dateLiteral('2024-01-05'))).toBe("('2024-01-05')::DATE")
  })
})
