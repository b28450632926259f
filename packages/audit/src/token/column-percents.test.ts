import { describe, expect, it } from 'vitest'

import { normaliseText } from '../text/normal-text.ts'
import { rowsOf } from '../text/rows.ts'
import { columnPercentsOf } from './column-percents.ts'

function percents(raw: string) {
  const normal = normaliseText(raw)
  return columnPercentsOf(normal.text, rowsOf(normal)).map(({ value }) => value)
}

describe('columnPercentsOf', () => {
  it('reads what stands under a head with a percent sign', () => {
    expect(
      percents('STT\tĐơn vị\tĐăng ký\tTỷ lệ (%)\n1\tPhường A\t25\t80,0\n2\tPhường B\t18\t66,67'),
    ).toEqual([80, 66.67])
  })

  it('reads tables drawn with bars', () => {
    expect(percents('| Xã | Hộ nghèo | % |\n|---|---|---|\n| Tân An | 120 | 4,5 |')).toEqual([4.5])
  })

  it('leaves the other columns, and rows of another shape, alone', () => {
    expect(percents('Xã\tTỷ lệ (%)\tSố hộ\nTân An\t4,5\t120\nGhi chú\t3,2')).toEqual([4.5])
  })

  it('finds the percentage of a row whose cells ran together by its counts', () => {
    expect(
      percents('Cấp Đăng ký Hoàn thành Tỷ lệ (%)\nCấp thành phố 71 40 56,3\nCấp cơ sở 871 702 80,6'),
    ).toEqual([56.3, 80.6])
  })

  it('finds whole percentages, too', () => {
    expect(percents('Kế hoạch Thực hiện %\nPhường A 120 96 80\nPhường B 150 135 90')).toEqual([80, 90])
  })

  it('takes no number for one that no counts give', () => {
    expect(percents('Cấp Đăng ký Kinh phí Tỷ lệ (%)\nCấp thành phố 71 40 12,5')).toEqual([])
  })

  it('takes no number for one where no head says so', () => {
    expect(percents('Đăng ký Hoàn thành Điểm\nCấp thành phố 71 40 56,3')).toEqual([])
    expect(percents('1\tPhường A\t25\t80,0\n2\tPhường B\t18\t66,67')).toEqual([])
  })

  it('ends with the table', () => {
    const prose =
      'Sau đây là phần đánh giá chung về kết quả của các đơn vị trong thời gian qua, có nhiều nội dung cần được tiếp tục triển khai ở tất cả các địa phương.'
    expect(percents(`Đăng ký Hoàn thành Tỷ lệ (%)\n${prose}\n71 40 56,3`)).toEqual([])
  })
})
