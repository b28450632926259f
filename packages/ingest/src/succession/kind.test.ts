import { describe, expect, it } from 'vitest'

import { parseLinkKind } from './kind.ts'

describe('parseLinkKind', () => {
  it.each([
    ['Nhập toàn bộ', 'whole'],
    ['Nhập một phần', 'part'],
    ['Nhập một  phần', 'part'],
    ['Nhâp một phần diện tích', 'part_area'],
    ['Nhập một phần diện tích, toàn bộ dân số', 'part_area_all_people'],
    ['Nhập một phần diện tích và một phần dân số', 'part'],
    ['Giữ nguyên', 'unchanged'],
    ['Đổi tên', 'renamed'],
    ['Chuyển thành phường', 'reclassified'],
  ])('reads %s as %s', (note, kind) => expect(parseLinkKind(note)).toBe(kind))

  it('reads nothing into a note it does not know', () => {
    expect(parseLinkKind('xem phụ lục')).toBeUndefined()
  })
})
