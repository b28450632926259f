import { describe, expect, it } from 'vitest'

import { isSupplement } from './supplement.ts'

describe('isSupplement', () => {
  it.each(['sources/dang-ky-bo-sung.xlsx', 'sources/Bổ sung T3.csv', 'sources/BO_SUNG.csv'])(
    'reads it from the name %s',
    (path) => expect(isSupplement(path, [])).toBe(true),
  )

  it('reads it from the title above the table', () => {
    const above = [{ record: 0, cells: [null, 'DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ BỔ SUNG'] }]
    expect(isSupplement('sources/a.csv', above)).toBe(true)
  })

  it('takes any other register as the whole', () => {
    const above = [{ record: 0, cells: ['SỔ THEO DÕI CÔNG TRÌNH'] }]
    expect(isSupplement('sources/dang-ky.csv', above)).toBe(false)
  })
})
