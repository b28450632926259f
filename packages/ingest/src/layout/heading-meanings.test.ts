import { describe, expect, it } from 'vitest'

import { find } from '../../test/support/register-header.ts'
import { registerHeaders } from '../lexicon/headers/register.ts'
import { headingField } from './heading-meanings.ts'

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
  it('are looked for in no row that begins with a number of its own and tells a day', () => {
    expect(find(['1', 'Tên công trình', 'Đơn vị', '30/06/2024'])).toBeUndefined()
    expect(find(['1', 'Tên công trình', 'Đơn vị', 'Hạn 30/06/2024'])).toBeDefined()
  })
  it('are not known by one half that the other gainsays', () => {
    expect(fields(['Tên công trình', 'Đơn vị', 'Địa điểm/Hoàn thành', 'Ghi chú/Trạng thái'])).toEqual({
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
  it('do not mean how far a work is where they say how far it should be', () => {
    const group = 'Tỷ lệ hoàn thành (%)'
    expect(headingField(registerHeaders, `${group} > Thực hiện`)?.field).toBe('percent')
    for (const plan of ['Kế hoạch', 'KH', 'Dự kiến']) {
      expect(headingField(registerHeaders, `${group} > ${plan}`)).toBeUndefined()
    }
  })
  it('name the sum of money among the columns that it is made of', () => {
    for (const group of ['Nguồn vốn', 'Kinh phí thực hiện', 'Tổng mức đầu tư']) {
      expect(headingField(registerHeaders, `${group} > Tổng cộng`)?.field).toBe('budget_vnd')
      expect(headingField(registerHeaders, `${group} > Xã hội hóa`)).toBeUndefined()
    }
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
    ['CĐCS đăng ký', 'Việc cần làm'],
    ['Khu phố thực hiện', 'Phần việc đăng ký'],
    ['Tập thể/cá nhân đăng ký', 'Nội dung việc làm theo'],
    ['Tổ chức đảng đăng ký', 'Tên gói công việc'],
    ['Owner unit', 'Nhiệm vụ, giải pháp'],
    ['Trường', 'Nội dung công trình "Mặt trận chung tay"'],
  ])('are known by who does what: %s, %s', (unit, title) => {
    expect(fields('STT', unit, title)).toEqual({ seq: 0, unit: 1, title: 2 })
  })
  it('are known as titles with the unit that sections name', () => {
    expect(fields('STT', 'Đơn vị - nội dung đăng ký', 'Đơn vị')).toEqual({ seq: 0, title: 1, unit: 2 })
  })
  it('tell planned from real days, and shares, by whatever stands beside', () => {
    const days = ['Bắt đầu (KH)', 'Kết thúc (KH)', 'Bắt đầu (TT)', 'Kết thúc (TT)', 'Tien do (%)']
    expect(fields('Tên công trình', 'Đơn vị', ...days)).toEqual({
      title: 0,
      unit: 1,
      due_on: 3,
      began_on: 4,
      completed_on: 5,
      percent: 6,
    })
    expect(fields('Tên công trình', 'Đơn vị', 'TG thực hiện (từ - đến)', 'Đang làm quá hạn')).toEqual({
      title: 0,
      unit: 1,
      period: 2,
      is_overdue: 3,
    })
  })
  it('tell planned from real days by what stands below, too', () => {
    const header = find(
      ['Dự án', 'Chủ đầu tư', 'Khởi công', null, 'Hoàn thành', null],
      [null, null, 'KH', 'TT', 'KH', 'TT'],
    )
    expect(Object.fromEntries(header?.columns ?? [])).toEqual({
      title: 0,
      unit: 1,
      began_on: 3,
      due_on: 4,
      completed_on: 5,
    })
  })
  it('ask for a tick of what stands above', () => {
    const header = find(
      ['Tên công trình', 'Đơn vị', 'Đã hoàn thành', null, 'Mã dự án'],
      [null, null, 'Đánh dấu', 'Ngày HT', null],
    )
    expect(Object.fromEntries(header?.columns ?? [])).toEqual({
      title: 0,
      unit: 1,
      is_completed: 2,
      completed_on: 3,
      code: 4,
    })
  })
  it.each([
    ['Cấp đường', 'Cấp điện', 'Cấp giấy phép', 'Cấp độ bền'],
    ['Đơn vị phối hợp', 'Đơn vị thi công', 'Đơn vị tính', 'Cơ quan phê duyệt'],
    ['Tên nhà thầu', 'Tên chủ hộ', 'Trường hợp', 'Phường cũ', 'Danh mục hồ sơ'],
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
