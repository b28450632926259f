import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'
import { partSums } from './part-sums.ts'

const sums = (text: string) => partSums(readReport(text).readings)

describe('partSums', () => {
  it('adds up works that are done, under way and not started', () => {
    const text =
      'Hoàn thành 742/942 công trình (78,77%), đang thực hiện 180/942 công trình (19,11%), chưa triển khai 20/942 công trình (2,12%).'
    expect(sums(text)).toMatchObject([{ outcome: 'adds_up', sum: 942, base: 942, percents: 100 }])
  })

  it('tells parts that exceed the whole from parts that are not all named', () => {
    expect(sums('Hoàn thành 742/942 công trình, đang thực hiện 280/942 công trình.')).toMatchObject([
      { outcome: 'differs', sum: 1022 },
    ])
    expect(sums('Hoàn thành 742/942 công trình, đang thực hiện 100/942 công trình.')).toMatchObject([
      { outcome: 'incomplete', sum: 842 },
    ])
  })

  it('holds what is done against what is left, which is all', () => {
    expect(sums('Hoàn thành 742/942 công trình, còn 190/942 công trình chưa hoàn thành.')).toMatchObject([
      { outcome: 'differs', sum: 932 },
    ])
  })

  it('adds nothing up that may overlap or speaks of something else', () => {
    expect(sums('Hoàn thành 742/942 công trình, quá hạn 100/942 công trình.')).toEqual([])
    expect(sums('Hoàn thành 742/942 công trình, đang xử lý 20/30 hồ sơ.')).toEqual([])
    expect(sums('Chưa hoàn thành 200/942 công trình, trong đó đang thực hiện 180/942 công trình.')).toEqual(
      [],
    )
  })

  it('adds up bands that exclude one another', () => {
    const text = 'Có 20/34 phường đạt trên 90%, 10/34 phường đạt từ 70% đến 90%, 4/34 phường đạt dưới 70%.'
    expect(sums(text)).toMatchObject([{ over: 'band', outcome: 'adds_up', sum: 34, base: 34 }])
    expect(sums(text.replace('10/34', '9/34'))).toMatchObject([{ outcome: 'differs', sum: 33 }])
    expect(sums(text.replace(', 4/34 phường đạt dưới 70%', ''))).toMatchObject([{ outcome: 'incomplete' }])
  })

  it('adds up grades of one scale', () => {
    const text =
      'Đánh giá, xếp loại: 12/40 đơn vị hoàn thành xuất sắc nhiệm vụ, 20/40 đơn vị hoàn thành tốt nhiệm vụ, 8/40 đơn vị hoàn thành nhiệm vụ.'
    expect(sums(text)).toMatchObject([
      {
        over: 'grade',
        outcome: 'adds_up',
        sum: 40,
        parts: [
          { part: { grade: 'task_outstanding' } },
          { part: { grade: 'task_well' } },
          { part: { grade: 'task_done' } },
        ],
      },
    ])
    expect(sums(text.replace('8/40', '9/40'))).toMatchObject([{ outcome: 'differs', sum: 41 }])
    expect(
      sums('Xếp loại xuất sắc 12/40 đơn vị (30%), tốt 20/40 đơn vị (50%), khá 5/40 đơn vị (12,5%).'),
    ).toMatchObject([{ over: 'grade', outcome: 'incomplete', sum: 37, percents: 92.5 }])
    expect(sums('12 of 40 units were rated outstanding, 28 of 40 units were rated good.')).toMatchObject([
      { over: 'grade', outcome: 'adds_up' },
    ])
  })

  it('adds no grades up that hold one another, nor words that are no grades', () => {
    expect(sums('Xếp loại tốt 20/40 đơn vị, khá trở lên 30/40 đơn vị.')).toEqual([])
    expect(sums('Kết quả khá: 20/40 đơn vị đạt, 20/40 đơn vị làm tốt.')).toEqual([])
  })

  it('adds no bands up that overlap', () => {
    expect(sums('Có 20/34 phường đạt trên 90%, 30/34 phường đạt trên 70%.')).toEqual([])
  })

  it('adds no works up to a count of units', () => {
    const text = 'Có 5 đơn vị: 12 công trình hoàn thành và 3 công trình đang thực hiện.'
    expect(partSums(readReport(text, { counts: true }).readings)).toEqual([])
  })

  it.each([
    [
      'Còn 25 công trình chưa hoàn thành, gồm 18 công trình đang triển khai và 9 công trình chưa triển khai.',
      'differs',
    ],
    [
      'Còn 25 công trình chưa hoàn thành, gồm 18 công trình đang triển khai và 7 công trình chưa triển khai.',
      'adds_up',
    ],
    [
      'Còn 25 công trình chưa hoàn thành, trong đó 8 công trình đang triển khai, 7 công trình chưa triển khai.',
      'incomplete',
    ],
    ['In all, 263 works are open: 196 are under way and 76 have not been started.', 'differs'],
  ])('adds up counts by state: %s', (text, outcome) => {
    const { readings } = readReport(text, { counts: true, publishedOn: '2025-11-24' })
    expect(partSums(readings)).toMatchObject([{ over: 'state', outcome }])
  })
})
