import { describe, expect, it } from 'vitest'

import { readSuccessionTable } from './read-table.ts'

const n = null

function links(...rows: (string | null)[][]) {
  const table = readSuccessionTable(
    rows.map((cells, record) => ({ record, row: record + 1, cells })),
    'bang.xlsx',
    '2025-07-01',
  )
  return table.links.map((link) => [link.old.name, link.new.name, link.kind, link.row])
}

describe('a conversion table', () => {
  it('may give a new unit once for several rows, under a header of two rows with column numbers', () => {
    expect(
      links(
        ['STT', 'Đơn vị hành chính mới', n, 'Đơn vị hành chính cũ', n, 'Ghi chú'],
        [n, 'Tên', 'Mã', 'Tên', 'Mã', n],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['I', 'Thành phố Thủ Đức', n, n, n, n],
        ['1', 'Phường Linh Xuân', '26800', 'Phường Linh Xuân', '26794', 'Nhập toàn bộ'],
        [n, n, n, 'Phường Linh Trung', '26800', 'Nhập toàn bộ'],
        [n, n, n, 'Phường Linh Tây', '26818', 'Nhập một  phần'],
        ['2', 'Phường Thủ Đức', '26824', 'Phường Linh Tây', '26818', 'Nhâp một phần diện tích'],
      ),
    ).toEqual([
      ['Phường Linh Xuân', 'Phường Linh Xuân', 'whole', 5],
      ['Phường Linh Trung', 'Phường Linh Xuân', 'whole', 6],
      ['Phường Linh Tây', 'Phường Linh Xuân', 'part', 7],
      ['Phường Linh Tây', 'Phường Thủ Đức', 'part_area', 8],
    ])
  })

  it('may have codes and names of all levels, before and after', () => {
    expect(
      links(
        [
          'STT',
          'Mã tỉnh (cũ)',
          'Tên tỉnh (cũ)',
          'Tên huyện (cũ)',
          'Mã xã (cũ)',
          'Tên xã (cũ)',
          'Mã xã (mới)',
          'Tên xã (mới)',
        ],
        ['1', '79', 'TP HCM', 'TP Thủ Đức', '26812', 'Phường Hiệp Bình Chánh', '26809', 'Phường Hiệp Bình'],
      ),
    ).toEqual([['Phường Hiệp Bình Chánh', 'Phường Hiệp Bình', 'whole', 2]])
  })

  it('may list several old units in one cell, without codes and notes', () => {
    expect(
      links(
        ['STT', 'Tên phường mới', 'Sáp nhập từ các phường'],
        ['1', 'Phường An Khánh', 'Phường An Khánh, Thảo Điền, Thủ Thiêm và một phần phường An Phú'],
        [
          '2',
          'Phường Bình Trưng',
          'Phường Bình Trưng Đông\nPhường Bình Trưng Tây\nPhường An Phú (phần còn lại)',
        ],
        [
          '3',
          'Phường Bàn Cờ',
          'Toàn bộ diện tích tự nhiên, quy mô dân số của các phường 1, phường 2, Quận 3',
        ],
      ),
    ).toEqual([
      ['Phường An Khánh', 'Phường An Khánh', 'whole', 2],
      ['Phường Thảo Điền', 'Phường An Khánh', 'whole', 2],
      ['Phường Thủ Thiêm', 'Phường An Khánh', 'whole', 2],
      ['Phường An Phú', 'Phường An Khánh', 'part', 2],
      ['Phường Bình Trưng Đông', 'Phường Bình Trưng', 'whole', 3],
      ['Phường Bình Trưng Tây', 'Phường Bình Trưng', 'whole', 3],
      ['Phường An Phú', 'Phường Bình Trưng', 'part', 3],
      ['Phường 1', 'Phường Bàn Cờ', 'whole', 4],
      ['Phường 2', 'Phường Bàn Cờ', 'whole', 4],
    ])
  })

  it('may give the codes of several old units in one cell', () => {
    const table = readSuccessionTable(
      [
        ['Tên Xã mới', 'Mã Xã mới', 'Tên Xã cũ', 'Mã Xã cũ', 'Ghi chú'],
        ['Phường Long Trường', '26860', 'Phường Long Trường\nPhường Phú Hữu', '26860\n26866', 'Nhập toàn bộ'],
      ].map((cells, record) => ({ record, row: record + 1, cells })),
      'bang.xlsx',
      '2025-07-01',
    )
    expect(table.links.map(({ old }) => [old.name, old.code])).toEqual([
      ['Phường Long Trường', '26860'],
      ['Phường Phú Hữu', '26866'],
    ])
  })
})
