import { describe, expect, it } from 'vitest'

import { parseDateWords } from './date-words.ts'

describe('parseDateWords', () => {
  it.each([
    ['3/2', undefined, 3, 2],
    ['03-02', undefined, 3, 2],
    ['1.1', undefined, 1, 1],
    ['16 / 5', undefined, 16, 5],
    ['02-12/2013', 2013, 2, 12],
    ['ngày 05 tháng 8 năm 2025', 2025, 5, 8],
    ['ngày 5 tháng 8', undefined, 5, 8],
    ['đến hết ngày 31-12-2019', 2019, 31, 12],
    ['03/02/2025 00:00', 2025, 3, 2],
    ['2024/06/30', 2024, 30, 6],
    ['30-Jun-2024', 2024, 30, 6],
    ['June 30, 2024', 2024, 30, 6],
    ['Thứ Sáu, 28/6/2024', 2024, 28, 6],
    ["'15/8/2024", 2024, 15, 8],
  ])('reads the day in %j', (raw, year, day, month) => {
    expect(parseDateWords(raw)).toMatchObject({ year, day, firstMonth: month, lastMonth: month })
  })

  it.each([
    ['tháng 6/2025', 2025, 6, 6],
    ['Tháng 6 năm 2025', 2025, 6, 6],
    ['T6/2025', 2025, 6, 6],
    ['6/2025', 2025, 6, 6],
    ['6-2014', 2014, 6, 6],
    ['trong tháng 10', undefined, 10, 10],
    ['Tháng Sáu năm 2024', 2024, 6, 6],
    ['tháng mười hai', undefined, 12, 12],
    ['quý I/2025', 2025, 1, 3],
    ['Quý IV', undefined, 10, 12],
    ['quý 2-2020', 2020, 4, 6],
    ['Quy 4/2020', 2020, 10, 12],
    ['đầu quý 2/2020', 2020, 4, 4],
    ['giữa quý II năm 2020', 2020, 5, 5],
    ['Cuối quý IV/2020', 2020, 12, 12],
    ['cuối năm 2024', 2024, 10, 12],
    ['6 tháng đầu năm 2025', 2025, 1, 6],
    ['năm 2024', 2024, 1, 12],
    ['2024', 2024, 1, 12],
  ])('reads the months in %j', (raw, year, firstMonth, lastMonth) => {
    expect(parseDateWords(raw)).toEqual({ year, firstMonth, lastMonth, day: undefined, hedged: false })
  })

  it('notices a hedge', () => {
    expect(parseDateWords('khoảng 30/6/2025')).toMatchObject({ day: 30, hedged: true })
  })

  it.each(['', 'ngày', 'sau Tết', '13/2025', 'quý V', '742/942', '3/2/25/1'])('does not guess %j', (raw) => {
    expect(parseDateWords(raw)).toBeUndefined()
  })
})
