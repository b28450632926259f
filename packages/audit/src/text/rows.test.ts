import { describe, expect, it } from 'vitest'

import { normaliseText } from './normal-text.ts'
import { rowsOf } from './rows.ts'

function cells(raw: string) {
  const normal = normaliseText(raw)
  return rowsOf(normal).map((row) => row.cells.map(({ start, end }) => normal.text.slice(start, end)))
}

describe('rowsOf', () => {
  it('cuts lines at tabs, also between words', () => {
    expect(cells('1\tPhường A\t25\t20\n2\tPhường B\t18\t12')).toEqual([
      ['1', 'phường a', '25', '20'],
      ['2', 'phường b', '18', '12'],
    ])
  })

  it('cuts lines at bars, whether or not they stand at the edges', () => {
    expect(cells('Xã | Hộ | %\n| Tân An | 120 | 4,5 |')).toEqual([
      ['xã', 'hộ', '%'],
      ['tân an', '120', '4,5', ''],
    ])
  })

  it('takes a line with one tab for prose', () => {
    expect(cells('Đạt 742/942 công trình\t78,77%')).toEqual([])
  })
})
