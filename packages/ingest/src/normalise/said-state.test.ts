import { describe, expect, it } from 'vitest'

import { saidState } from './said-state.ts'

describe('saidState', () => {
  it.each([
    ['I. CÔNG TRÌNH ĐÃ HOÀN THÀNH (12 công trình)', 'đã hoàn thành'],
    ['Công trình hoàn thành', 'hoàn thành'],
    ['DANH SÁCH CÔNG TRÌNH, PHẦN VIỆC ĐANG THỰC HIỆN', 'đang thực hiện'],
    ['Chưa triển khai: 5 công trình', 'chưa triển khai'],
    ['Các dự án dở dang', 'dở dang'],
    ['Đang thi công', 'đang thi công'],
    ['DANH SÁCH CÔNG TRÌNH THANH NIÊN ĐÃ HOÀN THÀNH', 'đã hoàn thành'],
    ['Công trình đã hoàn thành năm 2024', 'đã hoàn thành'],
    ['CÁC CÔNG TRÌNH ĐANG THI CÔNG ĐẾN NGÀY 30/9/2024', 'đang thi công'],
  ])('hears in %j that all below is %s', (heading, state) => {
    expect(saidState(heading)).toBe(state)
  })
  it.each([
    'Công trình chuyển tiếp',
    'Công trình khởi công mới',
    'Công trình dự kiến hoàn thành',
    'Công trình đăng ký bổ sung',
    'Phường Tam Bình',
    'DANH SÁCH CÔNG TRÌNH ĐÃ HOÀN THÀNH VÀ ĐANG THỰC HIỆN',
    'Cấp thành phố',
    'Sheet1',
    'Công trình hoàn thành năm 2025',
    'Công trình hoàn thành trong quý IV/2025',
    'Số công trình đã hoàn thành',
  ])('hears none in %j', (heading) => {
    expect(saidState(heading)).toBeUndefined()
  })
})
