import { describe, expect, it } from 'vitest'

import { registerHeaders } from '../lexicon/header.ts'
import { findHeader, headingField } from './header.ts'

const find = (...rows: (string | null)[][]) =>
  findHeader(
    rows.map((cells, record) => ({ record, cells })),
    registerHeaders,
    ['title', 'unit'],
    {},
  )
const _ = null

describe('columns of one meaning that reach to days of their own', () => {
  it('are read by the last of them', () => {
    const header = find(['Tên công trình', 'Đơn vị', 'Tiến độ đến 31/7/2024', 'Tiến độ đến 30/6/2024'])
    expect([...(header?.columns ?? [])]).toContainEqual(['status', 2])
    expect(header?.unread.map(({ column }) => column)).toEqual([3])
  })
})

describe('headings that say a thing twice, or may mean less', () => {
  const fields = (...rows: (string | null)[][]) => Object.fromEntries(find(...rows)?.columns ?? [])

  it('are known in two languages, in whatever way they stand together', () => {
    expect(fields(['No.', 'Project name / Tên công trình', 'Đơn vị (Unit)', 'Status\nTrạng thái'])).toEqual({
      seq: 0,
      title: 1,
      unit: 2,
      status: 3,
    })
  })
  it('are not known by one half that the other gainsays', () => {
    expect(fields(['Tên công trình', 'Đơn vị', 'Khởi công/Hoàn thành', 'Ghi chú/Trạng thái'])).toEqual({
      title: 0,
      unit: 1,
    })
  })
  it('are known as a program names its columns', () => {
    expect(Object.keys(fields(['title', 'unit', 'due_on', 'completed_on', 'budget_vnd']))).toEqual([
      'title',
      'unit',
      'due_on',
      'completed_on',
      'budget_vnd',
    ])
  })
  it('name their field only where no other column does, wherever they stand', () => {
    expect(fields(['Hạng mục', 'Đơn vị'])).toEqual({ title: 0, unit: 1 })
    expect(fields(['Hạng mục', 'Tên công trình', 'Đơn vị'])).toEqual({ title: 1, unit: 2 })
    expect(fields(['Tên công trình', 'Chi bộ', 'Đơn vị'])).toEqual({ title: 0, unit: 2 })
  })
})

describe('headings that nobody listed', () => {
  const fields = (...cells: string[]) => Object.fromEntries(find(cells)?.columns ?? [])

  it('are known without accents, and run together as programs write them', () => {
    expect(fields('MaCT', 'TenCongTrinh', 'DonVi', 'Cap', 'Ngay hoan thanh', 'TRANG_THAI')).toEqual({
      code: 0,
      title: 1,
      unit: 2,
      tier: 3,
      completed_on: 4,
      status: 5,
    })
  })
  it('are known by how they begin, where nothing else names the field', () => {
    expect(fields('Xã/công trình', 'Đơn vị đề xuất', 'Tình trạng hiện tại')).toEqual({
      title: 0,
      unit: 1,
      status: 2,
    })
    expect(fields('Tên công trình', 'Đơn vị', 'Cấp gắn biển', 'Hiện trạng thi công', 'Kết quả (%)')).toEqual({
      title: 0,
      unit: 1,
      tier: 2,
      status: 3,
      percent: 4,
    })
    expect(fields('Tên công trình', 'Đầu mối thực hiện', 'Đơn vị')).toEqual({ title: 0, unit: 2 })
  })
  it.each([
    ['Cấp đường', 'Cấp điện', 'Cấp giấy phép', 'Cấp độ bền'],
    ['Đơn vị phối hợp', 'Đơn vị thi công', 'Đơn vị tính', 'Cơ quan phê duyệt'],
    ['Tình trạng hồ sơ', 'Kết quả giải ngân', 'Tiến độ giải phóng mặt bằng', 'Kết quả năm trước'],
  ])('are not taken for what they only resemble', (...headings) => {
    expect(fields('Tên công trình', 'Đơn vị', ...headings)).toEqual({ title: 0, unit: 1 })
  })
  it('leave the letterhead alone', () => {
    const header = find(
      ['Đơn vị báo cáo của kỳ này', null, null],
      ['Tên công trình', 'Đơn vị', 'Tiến độ'],
      ['Cầu', 'P. An Phú', 'HT'],
    )
    expect(header?.rows.map(({ record }) => record)).toEqual([1])
  })
})

describe('every heading of the lexicon', () => {
  const terms = Object.entries(registerHeaders).flatMap(([field, headings]) =>
    headings.filter((term) => !term.includes(' > ')).map((term) => [field, term] as const),
  )
  const meaning = (term: string) => headingField(registerHeaders, term)?.field

  it('means the same in capitals, with its marks apart, with a colon and over two lines', () => {
    for (const [, term] of terms) {
      const forms = [
        term.toUpperCase(),
        term.normalize('NFD'),
        `${term}:`,
        term.replaceAll(' ', '\n'),
        `${term} (*)`,
      ]
      expect(new Set([term, ...forms].map(meaning)), term).toEqual(new Set([meaning(term)]))
    }
  })
  it('means the same without accents and as a program would write it, or nothing', () => {
    for (const [, term] of terms) {
      const bare = term.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
      const camel = bare.replaceAll(/ (\p{L})/gu, (_, letter: string) => letter.toUpperCase())
      for (const form of [bare, bare.replaceAll(' ', '_'), camel]) {
        expect([meaning(term), undefined], `${term} as ${form}`).toContain(meaning(form))
      }
    }
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
      started_on: 4,
      completed_on: 5,
    })
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
