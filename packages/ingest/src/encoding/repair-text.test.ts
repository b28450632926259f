import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { encode } from '../../test/support/encode.ts'
import { syllable } from '../../test/support/syllable.ts'
import { repairText } from './repair-text.ts'

describe('repairText', () => {
  it.each([
    ['.VnTime', 'hép møt tÕt', 'hộp mứt tết'],
    ['.VnArial', 'Thµnh phè Thñ §øc', 'Thành phố Thủ Đức'],
    ['.VnTimeH', 'Céng hoµ x· héi', 'CỘNG HOÀ XÃ HỘI'],
    ['.VnTime', 'UBND PH¦êNG AN PHó', 'UBND PHƯỜNG AN PHÚ'],
    ['VNI-Times', 'Xin chaøo caùc baïn', 'Xin chào các bạn'],
    ['VNI Helve', 'ÑAÊNG KYÙ', 'ĐĂNG KÝ'],
    ['Times New Roman', 'Xin chào các bạn', 'Xin chào các bạn'],
  ])('reads a cell set in %s: %s', (font, cell, text) => {
    expect(repairText(cell, { font })).toBe(text)
  })

  it.each(['.VnTime', 'VNI-Times'])('leaves Unicode text alone that still names the font %s', (font) => {
    for (const text of ['Cộng hòa', 'Phường An Khánh', 'ngày tháng', 'Bridge 2', '742/942']) {
      expect(repairText(text, { font })).toBe(text)
    }
  })

  it('reads a cell in the charset it is told', () => {
    expect(repairText(encode('Thủ Đức', 'viscii').toString('latin1'), { letters: 'viscii' })).toBe('Thủ Đức')
  })

  it('guesses no charset without a hint', () => {
    expect(repairText('hép møt tÕt')).toBe('hép møt tÕt')
  })

  it('leaves sound Vietnamese text as it is', () => {
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 8 }), (words) => {
        for (const text of [words.join(' '), words.join(' ').toUpperCase(), `“${words.join(', ')}” – 5 %`]) {
          expect(repairText(text)).toBe(text)
        }
      }),
    )
  })
})
