import { expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

it('a body at the head of a row is named by its whole cell', () => {
  const rows = [
    'Đơn vị\tĐăng ký\tHoàn thành\tTỷ lệ (%)',
    'Ban QLDA 85\t4\t3\t75,0',
    'Trường Tiểu học số 2\t6\t4\t66,7',
    'Phường An Phú (đạt chuẩn)\t6\t4\t66,7',
    'Quận 1\t6\t4\t66,7',
  ]
  const { readings } = readReport(rows.join('\n'))
  expect(readings.map(({ figure }) => figure.unit)).toEqual([
    'Ban QLDA 85',
    'Trường Tiểu học số 2',
    'Phường An Phú',
    'Quận 1',
  ])
})
