import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseDate } from './date.ts'

describe('parseDate', () => {
  it.each([
    ['03/02/2025', '2025-02-03'],
    ['3/2/2025', '2025-02-03'],
    ['03-02-2025', '2025-02-03'],
    ['3.2.2025', '2025-02-03'],
    ['3 / 2 / 25', '2025-02-03'],
    ['ngày 03/02/2025', '2025-02-03'],
    ['Ngày 3 tháng 2 năm 2025', '2025-02-03'],
    ['2025-02-03', '2025-02-03'],
    ['2025-02-03 00:00:00', '2025-02-03'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %j as %s', (raw, date) => {
    expect(parseDate(raw)).toEqual({ value: date })
  })

  it.each([
    '31/02/2024',
    '29/02/2023',
    '00/01/2024',
    '1/13/2024',
    '31/04/2024',
    'hôm qua',
    '2025',
    '',
    '12/2024',
  ])('refuses %j', (raw) => {
    expect(parseDate(raw).problem).toBe('invalid_date')
  })

  it('says when day and month may be swapped', () => {
    expect(parseDate('02/28/2024')).toEqual({ problem: 'invalid_date', hint: 'day and month may be swapped' })
  })

  it('reads back every day it is given, day first', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (date, separator) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split('-')
        expect(parseDate([day, month, year].join(separator)).value).toBe(`${year}-${month}-${day}`)
      }),
    )
  })
})
