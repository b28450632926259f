import { describe, expect, it } from 'vitest'

import { isSupplement } from './supplement.ts'

/** The rows above tables, each with a title of its own. */
const titled = (...titles: readonly string[]) => titles.map((title) => [{ record: 0, cells: [null, title] }])

describe('isSupplement', () => {
  it.each(['sources/dang-ky-bo-sung.xlsx', 'sources/Bổ sung T3.csv', 'sources/BO_SUNG.csv'])(
    'reads it from the name %s',
    (path) => expect(isSupplement(path, [])).toBe(true),
  )

  it('reads it from the title above the table', () => {
    expect(isSupplement('sources/a.csv', titled('DANH SÁCH CÔNG TRÌNH ĐĂNG KÝ BỔ SUNG'))).toBe(true)
  })

  it.each([
    'DANH MỤC CÔNG TRÌNH CHƯA HOÀN THÀNH',
    'DANH SÁCH CÔNG TRÌNH HOÀN THÀNH TRONG TUẦN 6',
    'CÔNG TRÌNH PHÁT SINH TRONG THÁNG 3/2025',
    'DANH SÁCH CÔNG TRÌNH QUÁ HẠN',
  ])('hears in %j that others are left out', (title) => {
    expect(isSupplement('sources/a.csv', titled(title))).toBe(true)
    expect(isSupplement('sources/a.csv', titled(title, 'CÔNG TRÌNH ĐÃ XONG'))).toBe(false)
  })

  it.each(['SỔ THEO DÕI CÔNG TRÌNH', 'CÔNG TRÌNH ĐĂNG KÝ HOÀN THÀNH TRONG QUÝ IV/2025'])(
    'takes a register under %j as the whole',
    (title) => expect(isSupplement('sources/dang-ky.csv', titled(title))).toBe(false),
  )
})
