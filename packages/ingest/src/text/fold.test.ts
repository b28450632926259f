import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldText } from './fold.ts'

describe('foldText', () => {
  it.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['THỦY LỢI', 'thuỷ lợi'],
    ['khỏe', 'khoẻ'],
    ['tỷ lệ', 'tỉ lệ'],
    ['Mỹ Lý', 'Mĩ Lí'],
    ['kỳ', 'kì'],
    ['đƣợc', 'được'],
    ['Ðảng bộ', 'Đảng bộ'],
    ['Bà Rịa – Vũng Tàu', 'bà rịa - vũng tàu'],
    ['  Phường\n An\u00a0 Khánh ', 'phường an khánh'],
    ['Phường An Khánh'.normalize('NFD'), 'Phường An Khánh'.normalize('NFC')],
  ])('reads %j and %j as one spelling', (a, b) => {
    expect(foldText(a)).toBe(foldText(b))
  })

  it.each([
    ['An Khánh', 'An Khanh'],
    ['An Khánh', 'Án Khánh'],
    ['của', 'cuả'],
    ['thúy', 'thúi'],
    ['day', 'dai'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b))
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('does not depend on the composition of the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-yàáảãạăằắâầấêềếôồốơờớưừứđòóỏõọùúủũụỳýỷỹỵ ]*$/u), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })
})
