import { describe, expect, it } from 'vitest'

import { _, find } from '../../test/support/register-header.ts'

describe('findHeader', () => {
  it('finds a header of one row below the letterhead', () => {
    const header = find(
      ['UBND THÀNH PHỐ', _, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH MỤC CÔNG TRÌNH', _, _],
      ['STT', 'Tên công\ntrình', 'Đơn vị thực hiện'],
      ['1', 'Cầu', 'P. An Phú'],
    )
    expect(header).toMatchObject({ record: 2, unread: [] })
    expect([...(header?.columns ?? [])]).toEqual([
      ['seq', 0],
      ['title', 1],
      ['unit', 2],
    ])
  })

  it('reads a day of completion that is written short', () => {
    const header = find(['STT', 'Tên công trình', 'Đơn vị', 'Hạn HT', 'Ngày HT'])
    expect([...(header?.columns.keys() ?? [])].slice(3)).toEqual(['due_on', 'completed_on'])
  })

  it('does not mind the day that a column reaches to', () => {
    const header = find(['STT', 'Tên công trình', 'Đơn vị', 'Kết quả thực hiện đến 31/01/2025'])
    expect(Object.fromEntries(header?.columns ?? [])).toMatchObject({ status: 3 })
  })

  it.each([
    ['Tên mô hình, công trình'],
    ['TÊN CÔNG TRÌNH / PHẦN VIỆC'],
    ['Nội dung công trình, phần việc, mô hình'],
    ['Tên công trình và phần việc đăng ký'],
  ])('reads %j as the name of a work', (heading) => {
    expect(find(['STT', heading, 'Đơn vị'])?.columns.get('title')).toBe(1)
  })

  it('reads merged parents: a time of execution over its start and end, a result over its tick columns', () => {
    const header = find(
      ['DANH MỤC', _, _, _, _, _, _, _],
      ['STT', 'Tên công trình', 'Đơn vị', 'Thời gian thực hiện', _, 'Kết quả', _, 'Ghi chú'],
      [_, _, _, 'Khởi công', 'Hoàn thành', 'Hoàn thành', 'Chưa hoàn thành', _],
      ['1', 'Cầu', 'P. An Phú', '1/1/2024', '2/2/2024', 'x', _, _],
    )
    expect(header?.record).toBe(2)
    expect(Object.fromEntries(header?.columns ?? [])).toEqual({
      seq: 0,
      title: 1,
      unit: 2,
      started_on: 3,
      due_on: 4,
      is_completed: 5,
      is_open: 6,
      note: 7,
    })
    expect(header?.headings[4]).toBe('Thời gian thực hiện > Hoàn thành')
  })

  it('reads tick columns headed by abbreviations, so that no state is left out', () => {
    const header = find(
      ['STT', 'Tên công trình', 'Đơn vị', 'Thời gian', _, 'Kết quả', _, _],
      [_, _, _, 'Khởi công', 'Hoàn thành', 'Đã HT', 'Đang TH', 'Chưa TH'],
      ['1', 'Cầu', 'P. An Phú', '1/1/2024', _, _, 'x', _],
    )
    expect(header).toMatchObject({ record: 1, unread: [] })
    expect(Object.fromEntries(header?.columns ?? [])).toMatchObject({
      is_completed: 5,
      is_started: 6,
      is_open: 7,
    })
  })

  it('reads three rows of headings', () => {
    const header = find(
      ['TT', 'Nội dung', 'Đơn vị', 'Thực hiện', _, _],
      [_, _, _, 'Thời gian', _, 'Tỷ lệ (%)'],
      [_, _, _, 'Từ ngày', 'Đến ngày', _],
    )
    expect(header?.record).toBe(2)
    expect(Object.fromEntries(header?.columns ?? [])).toMatchObject({ started_on: 3, due_on: 4, percent: 5 })
  })

  it('keeps the first of two headings for one field and lists what is not read', () => {
    const header = find(['Tên công trình', 'Đơn vị', 'Hạn', 'Dự kiến hoàn thành', _, 'Điện thoại'])
    expect(new Map<string, number>(header?.columns ?? []).get('due_on')).toBe(2)
    expect(header?.unread).toEqual([
      { column: 3, heading: 'Dự kiến hoàn thành', why: 'repeated' },
      { column: 4, heading: null, why: 'empty' },
      { column: 5, heading: 'Điện thoại', why: 'unknown' },
    ])
  })

  it('finds none without every field a table must have', () => {
    expect(find(['STT', 'Tên công trình', 'Hạn'])).toBeUndefined()
  })
})

describe('planned and real days in groups', () => {
  it('are told apart by the group, a real start before a planned one', () => {
    const header = find(
      ['Tên công trình', 'Đơn vị', 'Thời gian', _, _, _],
      [_, _, 'Kế hoạch', _, 'Thực tế', _],
      [_, _, 'Khởi công', 'Hoàn thành', 'Khởi công', 'Hoàn thành'],
    )
    expect(Object.fromEntries(header?.columns ?? [])).toEqual({
      title: 0,
      unit: 1,
      due_on: 3,
      began_on: 4,
      completed_on: 5,
    })
  })
})
