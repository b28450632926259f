import { describe, expect, it } from 'vitest'

import { _, find } from '../../test/support/register-header.ts'

describe('the rows of a header', () => {
  it('keeps the rows of a header together that cells merged downwards join, though they name no more fields', () => {
    const header = find(
      ['STT', 'Tên công trình', 'Đơn vị', 'Thời gian', _, _, 'Kinh phí', _],
      [
        'STT',
        'Tên công trình',
        'Đơn vị',
        'Đăng ký',
        'Dự kiến hoàn thành',
        'Hoàn thành',
        'Kế hoạch',
        'Thực hiện',
      ],
      ['1', 'Cầu', 'P. An Phú', '1/1/2024', '2/2/2024', '3/2/2024', '5', '4'],
    )
    expect(header?.record).toBe(1)
    expect(Object.fromEntries(header?.columns ?? [])).toEqual({
      seq: 0,
      title: 1,
      unit: 2,
      registered_on: 3,
      due_on: 4,
      completed_on: 5,
      budget_vnd: 6,
    })
  })

  it('takes in a row that only splits a heading it knows', () => {
    const header = find(
      ['STT', 'Tên công trình', 'Đơn vị', 'Kinh phí', _],
      [_, _, _, 'Ngân sách', 'Xã hội hoá'],
      ['1', 'Cầu', 'P. An Phú', '5', '6'],
    )
    expect(header?.record).toBe(1)
    expect(header?.unread.map(({ heading }) => heading)).toEqual([
      'Kinh phí > Ngân sách',
      'Kinh phí > Xã hội hoá',
    ])
  })

  it('keeps a section row below the header out of it', () => {
    const header = find(
      ['STT', 'Tên công trình', 'Đơn vị', 'Hạn', _],
      ['I. CẤP THÀNH PHỐ', _, _, _, _],
      ['1', 'Hoàn thành', 'P. An Phú', _, _],
    )
    expect(header?.record).toBe(0)
  })
})
