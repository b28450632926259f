import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'

const head = 'Nội dung\tSố công trình đăng ký\tSố công trình hoàn thành\tTỷ lệ hoàn thành'
const narrowed = (label: string) =>
  readReport(`${head}\n${label}\t12\t9\t75%`).readings.map((reading) => reading.narrowed)

describe('a row of a table', () => {
  it('is of what it is labelled, and of all works where its label says so or names a tier or a unit', () => {
    expect(narrowed('Chỉnh trang đô thị')).toEqual(['Chỉnh trang đô thị'])
    expect(['Tổng cộng', 'Cấp cơ sở', 'Phường An Phú', 'Công trình'].map(narrowed)).toEqual([
      [null],
      [null],
      [null],
      [null],
    ])
  })
})
