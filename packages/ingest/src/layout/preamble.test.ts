import { describe, expect, it } from 'vitest'

import { readPreamble } from './preamble.ts'

describe('the unit of money above a table', () => {
  const unitOf = (text: string) => readPreamble([{ record: 0, cells: [null, text] }]).moneyUnit

  it.each([
    ['Đơn vị tính: triệu đồng', 1e6],
    ['(ĐVT: 1.000 đồng)', 1e3],
    ['Đơn vị: Tỷ đồng', 1e9],
    ['Đơn vị tính tr.đ', 1e6],
    ['ĐVT: triệu đồng; số liệu tính đến ngày 03/02/2025', 1e6],
  ])('is read from %j', (text, unit) => {
    expect(unitOf(text)).toBe(unit)
  })
  it.each(['Đơn vị: Phường An Phú', 'Đơn vị tính: công trình', 'Đơn vị tổ chức hội đồng'])(
    'is not in %j',
    (text) => {
      expect(unitOf(text)).toBe(1)
    },
  )
})
