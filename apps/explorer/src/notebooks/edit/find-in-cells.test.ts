import { describe, expect, it } from 'vitest'
import { findInCells } from './find-in-cells.ts'

const cells = [
  { id: 1, value: 'Đơn vị nào? ĐƠN VỊ ấy.' },
  { id: 4, value: 'İstanbul, đơn vị' },
]

describe('finding in cells', () => {
  it('gives every place in their order, whatever the case, with the places of the text', () => {
    const found = findInCells(cells, 'đơn vị')
    expect(found.map(({ cell, from }) => [cell, from])).toEqual([
      [1, 0],
      [1, 12],
      [4, 10],
    ])
    for (const { cell, from, to } of found) {
      const text = cells.find(({ id }) => id === cell)?.value.slice(from, to)
      expect(text?.toLowerCase()).toBe('đơn vị')
    }
  })

  it('finds nothing for nothing', () => {
    expect(findInCells(cells, '')).toEqual([])
    expect(findInCells(cells, 'phường')).toEqual([])
  })
})
