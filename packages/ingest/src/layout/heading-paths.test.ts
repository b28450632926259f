import { describe, expect, it } from 'vitest'

import { areAlikeGroups, headingPaths, isUnderParents } from './heading-paths.ts'

const _ = null

describe('headingPaths', () => {
  it('puts the children of a merged heading under it', () => {
    expect(
      headingPaths([
        ['STT', 'Tên công trình', 'Thời gian thực hiện', _, 'Ghi chú'],
        [_, _, 'Khởi công', 'Hoàn thành', _],
      ]),
    ).toEqual([
      ['STT'],
      ['Tên công trình'],
      ['Thời gian thực hiện', 'Khởi công'],
      ['Thời gian thực hiện', 'Hoàn thành'],
      ['Ghi chú'],
    ])
  })

  it('keeps a group inside the group above it', () => {
    expect(
      headingPaths([
        ['Đơn vị', 'Đăng ký', _, 'Hoàn thành', _],
        [_, 'Tổng', 'Trong đó', 'Tổng', 'Trong đó'],
        [_, _, 'Cấp TP', _, 'Cấp TP'],
      ]),
    ).toEqual([
      ['Đơn vị'],
      ['Đăng ký', 'Tổng'],
      ['Đăng ký', 'Trong đó', 'Cấp TP'],
      ['Hoàn thành', 'Tổng'],
      ['Hoàn thành', 'Trong đó', 'Cấp TP'],
    ])
  })

  it('gives no heading to a column without a text of its own', () => {
    expect(headingPaths([['STT', 'Ghi chú', _]])).toEqual([['STT'], ['Ghi chú'], []])
  })
})

describe('isUnderParents', () => {
  it('knows children from a section row', () => {
    const above = ['STT', 'Tên', 'Kinh phí', _, 'Ghi chú']
    expect(isUnderParents(above, [_, _, 'Ngân sách', 'Xã hội hoá', _])).toBe(true)
    expect(isUnderParents(above, ['I. CẤP THÀNH PHỐ', _, _, _, _])).toBe(false)
    expect(isUnderParents(above, ['1', 'Cầu', '5', '6', _])).toBe(false)
    expect(isUnderParents(above, [_, _, _, _, _])).toBe(false)
  })
})

describe('areAlikeGroups', () => {
  const above = ['STT', 'Đăng ký', _, 'Hoàn thành', _]

  it('is true where each group says the same', () => {
    expect(areAlikeGroups(above, ['STT', 'Cấp TP', 'Cơ sở', 'Cấp TP', 'Cơ sở'])).toBe(true)
  })
  it('is false for data, and for a single group', () => {
    expect(areAlikeGroups(above, ['1', 'Cầu', '2', 'Chợ', '3'])).toBe(false)
    expect(areAlikeGroups(['Đăng ký', _], ['Cấp TP', 'Cơ sở'])).toBe(false)
  })
})
