import { describe, expect, it } from 'vitest'

import { findHeader } from '../layout/header.ts'
import { groupSums } from './group-sums.ts'
import { summaryTable } from './summary.ts'

const counts = ['registered', 'completed']

/** The rows that are sums, by their place below the heading; an empty one ends a group. */
function sumsOf(headings: readonly string[], ...lines: string[]): number[] {
  const rows = [headings, ...lines.map((line) => line.split(';'))].map((cells, record) => ({
    record,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }))
  const header = findHeader(rows, summaryTable.headings, summaryTable.needed, {})
  if (header === undefined) throw new Error('no header')
  const items = rows.slice(1).map((row) => (row.cells.length === 1 ? undefined : row))
  return [...groupSums(items, header, counts)]
}

const numbered = ['TT', 'Địa phương', 'Đăng ký', 'Hoàn thành']
const plain = numbered.slice(1)

describe('groupSums', () => {
  it('finds rows without a number that sum up the numbered ones below', () => {
    const lines = [
      ';Khu vực miền núi;30;18',
      '1;Huyện A;12;9',
      '2;Huyện B;18;9',
      ';Ven biển;20;-',
      '3;Huyện C;20;-',
    ]
    expect(sumsOf(numbered, ...lines)).toEqual([1])
    expect(sumsOf(numbered, ...lines.map((line) => line.replaceAll('-', '5')))).toEqual([1, 4])
  })

  it('finds none that differ, that stand over nothing, or that name a unit', () => {
    expect(sumsOf(numbered, ';Miền núi;30;17', '1;Huyện A;30;18', ';Ven biển;5;5', '')).toEqual([])
    expect(sumsOf(numbered, ';Huyện A;30;18', '1;Xã B;30;18')).toEqual([])
  })

  it('asks for two rows below where no row has a number', () => {
    expect(
      sumsOf(plain, 'Miền núi;30;18', 'A Lưới;12;9', 'Nam Đông;18;9', 'Ven biển;5;5', 'Phú Lộc;5;5'),
    ).toEqual([1])
  })
})
