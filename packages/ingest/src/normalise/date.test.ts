import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dateColumn, datesBeside, parseDate, readDate } from './date.ts'

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
    ['3/2/2025 8:05:10 PM', '2025-02-03'],
    ['2025-02-03T00:00:00+07:00', '2025-02-03'],
    ['2025-02-02T17:00:00.000Z', '2025-02-03'],
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

const campaign = { first: '2023-09-23', last: '2025-02-03' }

describe('readDate', () => {
  it.each([
    '12/QĐ-UBND ngày 05/02/2025',
    'QĐ số 96/QĐ-UBND, ký ngày 5/2/2025',
    '12/2025/QĐ-UBND (05/02/2025)',
  ])('reads the day of a document behind its number: %j', (raw) => {
    expect(readDate(raw, 'last', { first: '2023-09-23', last: '2025-02-03' })).toEqual({
      value: '2025-02-05',
    })
  })

  it.each(['1-Mar-24', '01-Mar-2024', 'Mar 1, 2024'])('reads %j, which is no number of a document', (raw) => {
    expect(readDate(raw, 'last', campaign)).toEqual({ value: '2024-03-01' })
  })

  it('reads a stretch of time as its first day for a start and its last for an end, and says so', () => {
    expect(readDate('tháng 2/2024', 'first', campaign)).toMatchObject({
      value: '2024-02-01',
      problem: 'imprecise_date',
    })
    expect(readDate('quý I/2024', 'last', campaign)).toMatchObject({
      value: '2024-03-31',
      problem: 'imprecise_date',
    })
  })

  it.each([
    ['đầu tháng 5/2024', '2024-05-01', '2024-05-10'],
    ['giữa tháng 5/2024', '2024-05-11', '2024-05-20'],
    ['cuối tháng 2/2024', '2024-02-21', '2024-02-29'],
  ])('reads %j as a third of the month', (raw, first, last) => {
    expect(readDate(raw, 'first', campaign).value).toBe(first)
    expect(readDate(raw, 'last', campaign)).toEqual({ value: last, problem: 'imprecise_date', hint: last })
  })

  it.each(['hoàn thành trước 30/6/2024', 'Dự kiến hoàn thành: 30/6/2024', '30/6/2024 (đã gia hạn)'])(
    'reads the day in %j, whatever is said of it',
    (raw) => {
      expect(readDate(raw, 'last', campaign).value).toBe('2024-06-30')
    },
  )

  it('takes the only year of the campaign for a date without one, none of several, and refuses what is in none', () => {
    expect(readDate('30/4', 'last', campaign)).toEqual({
      value: '2024-04-30',
      problem: 'assumed_year',
      hint: '2024',
    })
    expect(readDate('30/11', 'last', campaign)).toEqual({
      problem: 'ambiguous_date',
      hint: '2023-11-30 / 2024-11-30',
    })
    expect(readDate('31/2', 'last', campaign)).toEqual({
      problem: 'invalid_date',
      hint: 'the year is missing',
    })
  })

  it('reads a serial number in a column of dates only', () => {
    const column = dateColumn(['01/02/2024', '45321'])
    expect(readDate('45321', 'last', campaign, column)).toEqual({
      value: '2024-01-30',
      problem: 'serial_date',
      hint: '2024-01-30',
    })
    expect(readDate('45321', 'last', campaign, dateColumn(['một', 'hai', '45321'])).problem).toBe(
      'invalid_date',
    )
  })

  it('does not choose between day first and month first in a column that has both', () => {
    const column = dateColumn(['02/28/2024', '03/02/2024'])
    expect(readDate('03/02/2024', 'last', campaign, column)).toEqual({
      problem: 'ambiguous_date',
      hint: '2024-02-03 / 2024-03-02',
    })
    expect(readDate('13/02/2024', 'last', campaign, column)).toEqual({ value: '2024-02-13' })
    expect(readDate('02/02/2024', 'last', campaign, column)).toEqual({ value: '2024-02-02' })
  })

  it('reads all dates month first where the sheet proves it, and says so of those that could be read otherwise', () => {
    const proof = dateColumn(['3/15/2024', '11/20/2024 8:00:00 AM', '04/25/2024'])
    const [column] = datesBeside([dateColumn(['3/4/2024']), proof])
    expect(readDate('3/4/2024', 'last', campaign, column)).toEqual({
      value: '2024-03-04',
      problem: 'month_first_date',
      hint: '2024-03-04',
    })
    expect(readDate('3/18/2024', 'last', campaign, column)).toEqual({ value: '2024-03-18' })
    expect(readDate('3.4.2024', 'last', campaign, datesBeside([proof])[0]).problem).toBe('ambiguous_date')
    const [mixed] = datesBeside([proof, dateColumn(['25/4/2024'])])
    expect(readDate('3/4/2024', 'last', campaign, mixed).problem).toBe('ambiguous_date')
  })

  it('leaves a day open that a program set to month first may have swapped as it was typed', () => {
    const column = dateColumn([
      '2024-03-02',
      '2024-05-04',
      '2024-01-12',
      '28/02/2024',
      '13/5/2024',
      '31/12/2024',
    ])
    expect(readDate('2024-03-02', 'last', campaign, column)).toEqual({
      problem: 'ambiguous_date',
      hint: '2024-02-03 / 2024-03-02',
    })
    expect(readDate('28/02/2024', 'last', campaign, column)).toEqual({ value: '2024-02-28' })
  })

  it('is not misled by dates with points, which such a program never touches', () => {
    const column = dateColumn([
      '2024-03-02',
      '2024-05-04',
      '2024-01-12',
      '28/02/2024',
      '13-5-2024',
      '31/12/2024',
      '3.2.2024',
      '05.04.24',
    ])
    expect(readDate('2024-03-02', 'last', campaign, column).problem).toBe('ambiguous_date')
    expect(readDate('3.2.2024', 'last', campaign, column)).toEqual({ value: '2024-02-03' })
  })

  it('trusts the dates of a workbook when one of them has a day beyond 12, or a text has none', () => {
    const texts = ['28/02/2024', '13/5/2024', '31/12/2024']
    const days = ['2024-03-02', '2024-05-04', '2024-01-12']
    for (const column of [
      dateColumn([...days, '2024-01-13', ...texts]),
      dateColumn([...days, '03/02/2024', ...texts]),
    ]) {
      expect(readDate('2024-03-02', 'last', campaign, column)).toEqual({ value: '2024-03-02' })
    }
  })

  it('reads day first where no date of the column says otherwise', () => {
    const column = dateColumn(['03/02/2024', '28/02/2024'])
    expect(readDate('03/02/2024', 'last', campaign, column)).toEqual({ value: '2024-02-03' })
  })

  it('never yields a start after the end of the same words', () => {
    const words = fc.constantFrom(
      'tháng 2/2024',
      'quý IV/2024',
      'năm 2024',
      '5/2023',
      'đầu năm 2024',
      '1/1/2024',
    )
    fc.assert(
      fc.property(words, (raw) => {
        const [first = '', last = ''] = [
          readDate(raw, 'first', campaign).value,
          readDate(raw, 'last', campaign).value,
        ]
        expect(first <= last).toBe(true)
      }),
    )
  })
})
