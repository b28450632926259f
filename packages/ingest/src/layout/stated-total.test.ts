import { describe, expect, it } from 'vitest'

import { closesList, statedCounts, statedRecipients, totalScopes } from './stated-total.ts'

describe('statedCounts', () => {
  it.each([
    [['I. CẤP THÀNH PHỐ (71 công trình)'], 71, undefined],
    [['TỔNG CỘNG', '942 công trình', '742 hoàn thành'], 942, 742],
    [['Tổng cộng: 1.344 công trình, hoàn thành 742 công trình'], 1344, 742],
    [['Tổng cộng', '40 công trình đã hoàn thành'], undefined, 40],
    [['TỔNG CỘNG', '201 đơn vị'], undefined, undefined],
    [['III. KHỐI TRƯỜNG HỌC'], undefined, undefined],
  ])('reads %j', (texts, works, completed) => {
    expect(statedCounts(texts)).toEqual({ works, completed })
  })
})

describe('totalScopes', () => {
  const row = (record: number, kind: 'section' | 'total', lead: string) => ({ record, kind, cells: [lead] })

  it('ends a section where the next one of its level begins', () => {
    expect(
      totalScopes(
        [
          row(1, 'section', 'A. KHỐI ĐẢNG'),
          row(2, 'section', 'I'),
          row(5, 'section', 'II'),
          row(9, 'section', 'B'),
        ],
        20,
      ),
    ).toEqual([
      { from: 1, to: 9 },
      { from: 2, to: 5 },
      { from: 5, to: 9 },
      { from: 9, to: 20 },
    ])
  })

  it('takes a grand total for all rows, wherever it stands, and "Cộng" for its section', () => {
    expect(
      totalScopes(
        [
          row(1, 'total', 'TỔNG CỘNG (942 công trình)'),
          row(2, 'section', 'I'),
          row(5, 'total', 'Cộng'),
          row(9, 'total', 'Cộng:'),
        ],
        20,
      ),
    ).toEqual([
      { from: -1, to: 20 },
      { from: 2, to: 20 },
      { from: 2, to: 5 },
      { from: 5, to: 9 },
    ])
    expect(totalScopes([row(9, 'total', 'Cộng')], 20)).toEqual([{ from: -1, to: 20 }])
  })

  it('takes "Cộng" right below the heading of a section for the rows below it', () => {
    expect(
      totalScopes([row(2, 'section', 'I'), row(3, 'total', 'Cộng'), row(9, 'section', 'II')], 20)[1],
    ).toEqual({ from: 2, to: 9 })
  })

  it('takes the only "Cộng", below several sections, for all of them', () => {
    const sections = [row(2, 'section', 'A'), row(5, 'section', 'B')]
    expect(totalScopes([...sections, row(9, 'total', 'Cộng')], 20).at(-1)).toEqual({ from: -1, to: 20 })
  })

  it('does not guess what a total that says more speaks for', () => {
    expect(totalScopes([row(9, 'total', 'Tổng cộng cấp xã')], 20)).toEqual([undefined])
    expect(totalScopes([row(2, 'section', 'I'), row(9, 'total', 'Toàn khối')], 20)[1]).toBeUndefined()
  })

  it('takes the sum of a whole body for all rows where no section parts them', () => {
    expect(totalScopes([row(1, 'total', 'TOÀN NGÀNH')], 20)).toEqual([{ from: -1, to: 20 }])
  })
})

describe('the end of a list of awards', () => {
  it.each([
    ['Danh sách này có 02 tập thể và 03 cá nhân./.', { collectives: 2, persons: 3, households: undefined }],
    ['(Danh sách gồm 01 hộ gia đình)', { collectives: undefined, persons: undefined, households: 1 }],
  ])('says in %j whom it commends', (text, counts) => {
    expect(closesList(text)).toBe(true)
    expect(statedRecipients([text])).toEqual(counts)
  })
  it('is no heading of one', () => {
    expect(closesList('DANH SÁCH TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN')).toBe(false)
  })
})
