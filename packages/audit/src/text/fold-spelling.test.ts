import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldSpelling } from './fold-spelling.ts'

const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))

describe('foldSpelling', () => {
  it.each([
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['tỷ lệ', 'tỉ lệ'],
    ['kỳ', 'kì'],
  ])('reads %s and %s as one', (a, b) => {
    expect(foldSpelling(a)).toBe(foldSpelling(b))
  })

  it('leaves other words alone', () => {
    expect(foldSpelling('quý hoàn thành ngày tây')).toBe('quý hoàn thành ngày tây')
  })

  it('never changes the length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldSpelling(text)).toHaveLength(text.length)
      }),
    )
  })
})
