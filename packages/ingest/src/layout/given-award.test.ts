import { describe, expect, it } from 'vitest'

import { givenAward } from './given-award.ts'

const rows = (...lines: string[]) => lines.map((line, record) => ({ record, cells: [line] }))

describe('givenAward', () => {
  const head = rows('ỦY BAN NHÂN DÂN TỈNH', 'Bình Minh, ngày 18 tháng 12 năm 2025', 'QUYẾT ĐỊNH')

  it('has the day of the decision that the document itself is', () => {
    expect(givenAward([[], head])).toEqual({ decided_on: '2025-12-18' })
    expect(givenAward([head.slice(0, 2)])).toEqual({})
  })

  it('takes the decision named next to the list before that of the document', () => {
    const near = rows('2. Quyết định số 140/QĐ-UBND ngày 03/3/2025 về việc tặng Giấy khen cho 02 cá nhân')
    expect(givenAward([near, head])).toEqual({
      decided_on: '2025-03-03',
      form: 'Giấy khen',
      recipient_kind: 'Cá nhân',
    })
  })
})
