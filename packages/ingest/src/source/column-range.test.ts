import { describe, expect, it } from 'vitest'

import { withoutRange, withRange } from './column-range.ts'

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
