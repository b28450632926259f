import { describe, expect, it } from 'vitest'

import { composedFields } from './composed-heading.ts'
import { headingKey } from './heading-key.ts'

const fields = (heading: string, isBare = false) => composedFields(headingKey(heading), isBare) ?? []

describe('composedFields', () => {
  it.each([
    ['Ngày nghiệm thu', 'completed_on'],
    ['Ngày đóng điện thực tế', 'completed_on'],
    ['Ngày đóng điện theo KH', 'due_on'],
    ['Thời hạn bàn giao (nếu có)', 'due_on'],
    ['Hạn xử lý', 'due_on'],
    ['Ngày bắt đầu đăng ký', 'registered_on'],
    ['Ngày phải xong', 'due_on'],
    ['Ngày hoàn thành theo HĐ', 'due_on'],
    ['Đã xong ngày', 'completed_on'],
    ['Rõ việc', 'title'],
    ['Nếu đã hoàn thành, ghi ngày hoàn thành', 'completed_on'],
    ['Ngày phát động', 'started_on'],
    ['Khởi công thực tế', 'began_on'],
    ['Thời gian bắt đầu, kết thúc', 'period'],
    ['Bao giờ xong?', 'completion'],
    ['Công trình đã hoàn thành chưa?', 'status'],
    ['Công trình thuộc cấp nào?', 'tier'],
    ['Tên công trình đăng ký là gì?', 'title'],
    ['Đơn vị của anh/chị', 'unit'],
    ['Lũy kế KL (%)', 'percent'],
    ['Tổng mức ĐT (tr.đ)', 'budget_vnd'],
    ['Agency in charge', 'unit'],
    ['Target completion', 'due_on'],
    ['Target date', 'due_on'],
    ['Kick-off', 'started_on'],
    ['Handed over', 'completed_on'],
    ['Dự kiến hoàn thành vào ngày', 'due_on'],
    ['Thời gian theo kế hoạch', 'due_on'],
    ['Thời gian thực tế', 'completed_on'],
    ['TGHT theo KH', 'due_on'],
    ['Tổ chuyên môn', 'unit'],
    ['Khoa/phòng', 'unit'],
    ['Công an đơn vị, địa phương', 'unit'],
    ['Tập thể, cá nhân đăng ký', 'unit'],
    ['Status update', 'status'],
    ['TH (%)', 'percent'],
    ['Tiến độ thực tế (%)', 'percent'],
    ['Tỷ lệ hoàn thành kế hoạch (%)', 'percent'],
  ])('knows %j as %s', (heading, field) => {
    expect(fields(heading)[0]).toBe(field)
  })
  it.each([
    ['ten hang muc', 'title'],
    ['han hoan thanh', 'due_on'],
    ['ngay ht tt', 'completed_on'],
    ['tong muc dt', 'budget_vnd'],
    ['don vi thuc hien', 'unit'],
    ['DVTH', 'unit'],
    ['TGHT thuc te', 'completed_on'],
  ])('knows %j, as programs write it, as %s', (heading, field) => {
    expect(fields(heading, true)[0]).toBe(field)
  })
  it('leaves to what stands below what a heading alone does not tell', () => {
    expect(fields('Nghiệm thu')).toEqual(['completed_on', 'status', 'is_completed'])
  })
  it.each([
    'Đơn vị thi công',
    'Đơn vị phối hợp',
    'Giá trị giải ngân',
    'Giá trị làm lợi',
    'Chưa nghiệm thu',
    'Người báo cáo',
    'Số công trình đăng ký',
    'Chỉ tiêu',
    'Đạt tiến độ',
    'Completion time',
    'Ngày bàn giao mặt bằng',
    'Ngày hoàn thành hồ sơ',
    'Tỷ lệ giải ngân (%)',
    'KH (%)',
    'Tiến độ kế hoạch (%)',
    'Tiến độ theo kế hoạch',
    'Cá nhân',
    'Cơ sở',
    'Phòng ban phối hợp',
  ])('does not guess %j', (heading) => {
    expect(fields(heading)).toEqual([])
  })
})
