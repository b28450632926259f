import { describe, expect, it } from 'vitest'

import { parseAsOf } from './as-of.ts'

describe('parseAsOf', () => {
  it.each([
    ['(Số liệu tính đến ngày 03/02/2025)', '2025-02-03'],
    ['Số liệu tính đến hết ngày 3 tháng 2 năm 2025', '2025-02-03'],
    ['Cập nhật đến 28.02.2025', '2025-02-28'],
    ['Kỳ 1 tháng 3/2025', '2025-03-15'],
    ['(Báo cáo kỳ 2, tháng 2 năm 2024)', '2024-02-29'],
    ['Tính đến kỳ II tháng 12/2024', '2024-12-31'],
    ['Đến hết tháng 3/2025', '2025-03-31'],
    ['Tính đến hết quý I/2025', '2025-03-31'],
    ['(Cập nhật đến 15 giờ ngày 20/9/2025)', '2025-09-20'],
    ['Số liệu tính đến 17h00 ngày 20/9/2025', '2025-09-20'],
    ['Thời điểm báo cáo: 15/12/2025', '2025-12-15'],
    ['(Số liệu chốt đến 17 giờ ngày 31 tháng 10 năm 2025)', '2025-10-31'],
    ['Chốt số liệu ngày 15/12/2025', '2025-12-15'],
    ['(Số liệu ngày 15/12/2025)', '2025-12-15'],
    ['Cập nhật: 08:00 ngày 22/01/2025', '2025-01-22'],
    ['Cập nhật lúc 7h30 ngày 22/01/2025', '2025-01-22'],
    ['Ngày chốt số liệu 15/12/2025', '2025-12-15'],
    ['(đến ngày 31/12/2024)', '2024-12-31'],
    ['KẾT QUẢ ĐĂNG KÝ (tới hết ngày 31/12/2024)', '2024-12-31'],
    ['Lũy kế đến 30/9/2024', '2024-09-30'],
    ['Biểu tổng hợp đến ngày 15/03/2025', '2025-03-15'],
    ['(Số liệu tính từ ngày 15/12/2023 đến ngày 14/11/2024)', '2024-11-14'],
    ['TIẾN ĐỘ THỰC HIỆN CÁC CÔNG TRÌNH ĐẾN NGÀY 15/11/2024', '2024-11-15'],
    ['BẢNG THEO DÕI TIẾN ĐỘ ĐẾN NGÀY 15/12/2024', '2024-12-15'],
    ['Số liệu tính đến: 20/01/2025', '2025-01-20'],
    ['SỐ LIỆU CÁC ĐƠN VỊ (đến 15/01/2025)', '2025-01-15'],
    ['TỔNG HỢP CÔNG TRÌNH ĐĂNG KÝ, HOÀN THÀNH ĐẾN 30/9/2025', '2025-09-30'],
  ])('reads %s as %s', (text, day) => {
    expect(parseAsOf(text)).toBe(day)
  })

  it.each([
    'Học kỳ 1 tháng',
    'Cập nhật 3 công trình',
    'Kỳ 1 tháng 13/2025',
    'tính đến ngày 31/02/2025',
    'ngày 03/02/2025',
    'đến nay',
    'Đợt thi đua từ ngày 23/9/2023 đến ngày 03/02/2025',
    'Danh mục công trình hoàn thành đến ngày 30/4/2025',
    'Kết quả và phấn đấu đến ngày 31/12/2025',
    'TỔNG HỢP CÔNG TRÌNH ĐĂNG KÝ HOÀN THÀNH ĐẾN 30/4/2025',
  ])('reads no day from %s', (text) => {
    expect(parseAsOf(text)).toBeUndefined()
  })
})
