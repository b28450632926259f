import { describe, expect, it } from 'vitest'

import { _, find } from '../../test/support/register-header.ts'
import { latestFirst, namesPeriod, successivePeriods } from './reached-day.ts'

describe('columns of one meaning that reach to days of their own', () => {
  it('are read by the last of them', () => {
    const header = find(['Tên công trình', 'Đơn vị', 'Tiến độ đến 31/7/2024', 'Tiến độ đến 30/6/2024'])
    expect([...(header?.columns ?? [])]).toContainEqual(['status', 2])
    expect(header?.unread.map(({ column }) => column)).toEqual([3])
  })
  it('are read by the last period that stands behind what they tell', () => {
    const header = find(['Tên công trình', 'Đơn vị', 'Tiến độ Quý II', 'Tiến độ Quý III', 'Tiến độ Quý I'])
    expect([...(header?.columns ?? [])]).toContainEqual(['status', 3])
    expect(latestFirst(header?.headings ?? [], [2, 3, 4])).toEqual([3, 2, 4])
  })
  it('are read by the last period, also where it stands above', () => {
    const header = find(
      ['Tên công trình', 'Đơn vị', 'Tiến độ quý I (%)', _, 'Tiến độ quý II (%)', _],
      [_, _, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
    )
    expect([...(header?.columns ?? [])]).toContainEqual(['status', 5])
  })
  it('are read by that of the whole year', () => {
    const group = ['6 tháng đầu năm', _, 'Cả năm', _]
    const header = find(
      ['Tên công trình', 'Đơn vị', ...group],
      [_, _, 'Kế hoạch (%)', 'Thực hiện (%)', 'Kế hoạch (%)', 'Thực hiện (%)'],
    )
    expect([...(header?.columns ?? [])]).toContainEqual(['percent', 5])
  })
  it('are what they are with a sign of percent behind the day', () => {
    const header = find(['Tên công trình', 'Đơn vị', 'Lũy kế đến 31/12/2024 (%)'])
    expect([...(header?.columns ?? [])]).toContainEqual(['percent', 2])
  })
})

describe('successivePeriods', () => {
  it.each([
    [
      ['T6', 'T7', 'T8'],
      [6, 7, 8],
    ],
    [
      ['Tháng 3', 'Tháng 2'],
      [3, 2],
    ],
    [
      ['Tháng 12.2024', 'Tháng 1.2025'],
      [2024 * 12 + 12, 2025 * 12 + 1],
    ],
  ])('places %j in time', (names, places) => {
    expect(successivePeriods(names)).toEqual(places)
  })
  it.each([
    [['T11', 'T12', 'T1']],
    [['T1', 'T12']],
    [['T6', 'Tổng hợp']],
    [['Phường A', 'Phường B']],
    [['T6']],
  ])('does not guess %j', (names) => {
    expect(successivePeriods(names)).toBeUndefined()
  })
})

describe('a state that is kept period by period', () => {
  const months = (group: string): Readonly<Record<string, number>> =>
    Object.fromEntries(
      find(['Tên công trình', 'Đơn vị', group, _, _], [_, _, 'Tháng 10', 'Tháng 8', 'Tháng 9'])?.columns ??
        [],
    )

  it('is read by the last period', () => {
    expect(months('Tiến độ')['status']).toBe(2)
    expect(months('Tỷ lệ hoàn thành')['percent']).toBe(2)
  })
  it('is no rule for sums and days', () => {
    expect(months('Kinh phí')['budget_vnd']).toBeUndefined()
    expect(months('Hạn hoàn thành')['due_on']).toBeUndefined()
  })
})

describe('a heading of nothing but a period', () => {
  it.each(['Tuần 1', 'Tháng 9', 'T9/2025', 'Quý II', 'Đợt 2 (15/9 - 30/9)', 'Kỳ 1', 'Năm 2025', 'Cuối năm'])(
    'is known: %j',
    (heading) => {
      expect(namesPeriod(heading)).toBe(true)
    },
  )
  it.each(['Tuần', 'T.T', 'TT', 'Tháng 9 đăng ký', 'Quý vị'])('is not %j', (heading) => {
    expect(namesPeriod(heading)).toBe(false)
  })
  it('has a place in time among others of its kind', () => {
    expect(latestFirst(['Tuần 9', 'Ghi chú', 'Tuần 10', 'Tuần 11'], [0, 1, 2, 3])).toEqual([3, 2, 0])
    expect(latestFirst(['Cuối năm', 'Đầu năm', 'Giữa năm'], [0, 1, 2])).toEqual([0, 2, 1])
    expect(latestFirst(['Năm 2024', 'Năm 2025'], [0, 1])).toEqual([1, 0])
    expect(latestFirst(['Tiến độ đến 30/6/2024', 'Tiến độ'], [0, 1])).toEqual([])
  })
})
