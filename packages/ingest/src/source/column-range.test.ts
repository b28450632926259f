import { describe, expect, it } from 'vitest'

import { cellAddress, turnedRows, withoutRange, withRange, withRows } from './column-range.ts'

describe('a range of columns in a name', () => {
  it.each([
    ['Sheet1', 6, 10, 'Sheet1!G:K'],
    ['Sheet1', 25, 52, 'Sheet1!Z:BA'],
    [undefined, 0, 4, 'A:E'],
  ])('of %j from %d to %d is %j, and comes off again', (sheet, first, last, name) => {
    expect(withRange(sheet, first, last)).toBe(name)
    expect(withoutRange(name)).toBe(sheet ?? '')
  })

  it('is not seen in a name that has none', () => {
    expect(withoutRange('Quý I')).toBe('Quý I')
  })
})

describe('a range of rows in a name', () => {
  it.each([
    ['Sheet1', 3, 5, 'Sheet1!3:5'],
    [undefined, 3, 5, '3:5'],
  ])('of %j from %d to %d is %j, and comes off again', (sheet, first, last, name) => {
    expect(withRows(sheet, first, last)).toBe(name)
    expect(withoutRange(name)).toBe(sheet ?? '')
    expect(turnedRows(name)).toEqual([3, 4, 5])
  })

  it('makes rows of columns', () => {
    expect(cellAddress('Sheet1!3:9', 2, 4)).toBe('Sheet1!D4')
    expect(cellAddress('3:9', 2, 27)).toBe('AA4')
    expect(cellAddress('Sheet1', 6, 12)).toBe('Sheet1!F12')
    expect(cellAddress('Sheet1!G:K', 8, 12)).toBe('Sheet1!H12')
    expect(cellAddress(undefined, 5, 12)).toBe('E12')
    expect(turnedRows('Sheet1!G:K')).toBeUndefined()
  })
})
