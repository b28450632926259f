import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseInterval } from './interval.ts'

const campaign = { first: '2023-09-23', last: '2025-02-03' }
const read = (raw: string) => parseInterval(raw, campaign)

describe('parseInterval', () => {
  it.each([
    ['20/5-10/7/2024', '2024-05-20/2024-07-10'],
    ['từ ngày 21/7 đến 20/8/2021', '2021-07-21/2021-08-20'],
    ['Từ ngày 21/7/2024 đến ngày 20/8/2024', '2024-07-21/2024-08-20'],
    ['01/01 – 25/12/2023', '2023-01-01/2023-12-25'],
    ['20-5-2024 - 10-7-2024', '2024-05-20/2024-07-10'],
    ['1.3.2024-5.6.2024', '2024-03-01/2024-06-05'],
    ['10/7/2024', '../2024-07-10'],
    ['15-20/3/2024', '2024-03-15/2024-03-20'],
    ['Khởi công: 01/3/2024\nHoàn thành: 30/6/2024', '2024-03-01/2024-06-30'],
    ['Bắt đầu 01/3/2024, kết thúc 30/6/2024', '2024-03-01/2024-06-30'],
    ['3 tháng (từ 01/3/2024 đến 31/5/2024)', '2024-03-01/2024-05-31'],
    ['Từ 01/3/2024', '2024-03-01/..'],
  ])('reads %j as %s', (raw, interval) => {
    expect(read(raw)).toEqual({ value: interval })
  })

  it.each([
    ['tháng 3 - tháng 6/2025', '2025-03-01/2025-06-30'],
    ['T3-T6/2024', '2024-03-01/2024-06-30'],
    ['Quý I - Quý III/2024', '2024-01-01/2024-09-30'],
    ['tháng 6/2024', '../2024-06-30'],
    ['2024 - 2025', '2024-01-01/2025-12-31'],
    ['Giai đoạn 2023-2024', '2023-01-01/2024-12-31'],
    ['Quý III, IV/2024', '2024-07-01/2024-12-31'],
    ['Quý II và quý III năm 2024', '2024-04-01/2024-09-30'],
    ['Tháng 3, 4, 5/2024', '2024-03-01/2024-05-31'],
    ['6-8/2024', '2024-06-01/2024-08-31'],
    ['T3-12/2024', '2024-03-01/2024-12-31'],
  ])('reads %j as whole months, %s, and says so', (raw, interval) => {
    expect(read(raw)).toMatchObject({ value: interval, problem: 'imprecise_date' })
  })

  it('crosses New Year by taking the neighbouring year, and says so', () => {
    expect(read('20/11 - 15/01/2024')).toEqual({
      value: '2023-11-20/2024-01-15',
      problem: 'assumed_year',
      hint: '2023',
    })
    expect(read('20/11/2023 - 15/01')).toMatchObject({ value: '2023-11-20/2024-01-15' })
  })

  it('takes the only year of the campaign when none is stated, and none when there are several', () => {
    expect(read('1/3 - 30/6')).toMatchObject({ value: '2024-03-01/2024-06-30', problem: 'assumed_year' })
    expect(read('1/10 - 30/11')).toEqual({ problem: 'ambiguous_date', hint: '2023-10-01 / 2024-10-01' })
  })

  it.each(['', 'sau Tết', '20/5 - ', '10/7/2024 - 20/5/2024', '31/2 - 5/3/2024', '20/5-10/7-3/9/2024'])(
    'refuses %j',
    (raw) => {
      expect(read(raw).problem).toBe('invalid_date')
    },
  )

  it('reads back any two days in order, whatever dash stands between them', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, fc.constantFrom(' - ', '–', ' đến ', ' → '), (a, b, between) => {
        const [first = '', last = ''] = [a, b].map((date) => date.toISOString().slice(0, 10)).toSorted()
        const written = [first, last].map((iso) => iso.split('-').toReversed().join('/')).join(between)
        expect(read(written)).toEqual({ value: `${first}/${last}` })
      }),
    )
  })
})
