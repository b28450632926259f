import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { syllable } from '../../test/support/syllable.ts'
import { readPage } from '../encoding/windows.ts'
import { mendText } from './mend.ts'

const twice = (text: string, page: 'windows-1252' | 'windows-1258') =>
  readPage(Buffer.from(text).toString('latin1'), page)

describe('mendText', () => {
  it.each([
    ['a named entity', 'x&atilde;', 'xã'],
    ['a decimal entity without its semicolon', '&#7911y t&#7883ch', 'ủy tịch'],
    ['a hexadecimal entity', 'Ph&#x1B0;&#x1edd;ng', 'Phường'],
    ['an escaped ampersand', 'R&amp;D', 'R&D'],
    ['ƣ', 'đƣợc ngƣời LƢỢT', 'được người LƯỢT'],
    ['eth and African D', 'Ðảng bộ ɖã Ɖức', 'Đảng bộ đã Đức'],
    ['Cyrillic inside a Latin word', 'Cấp ТР hоàn thành'.replace('ТР', 'TР'), 'Cấp TP hoàn thành'],
    ['decomposed letters', 'Phường'.normalize('NFD'), 'Phường'],
    ['UTF-8 read as windows-1252', 'phÆ°á»\u009dng An PhÃº', 'phường An Phú'],
    ['the same, twice over', twice(twice('Thủ Đức', 'windows-1252'), 'windows-1252'), 'Thủ Đức'],
    ['one damaged cell of three', `Tên;${twice('Thành phố', 'windows-1252')};Cầu`, 'Tên;Thành phố;Cầu'],
  ])('mends %s', (_, damaged, text) => {
    expect(mendText(damaged)).toBe(text)
  })

  it.each([
    ['entities that would change a table', '&#59;&#34;&quot;&lt;&#10;&#44;'],
    ['an entity spelt out', '&amp;lt;b&amp;gt;'],
    ['a word in Cyrillic', 'Москва'],
    ['French', 'Élève, Noël, à « Ars-en-Ré »'],
    ['letters beside typographic quotes', '“THỊ XÃ” XÃ” LÃ“'],
    ['double encoding that lost a byte', 'phÆ°á»ng'],
    ['ASCII', 'a & b; c &amp d'],
  ])('leaves alone %s', (_, text) => {
    expect(mendText(text)).toBe(text)
  })

  it.each(['windows-1252', 'windows-1258'] as const)('undoes any double encoding through %s', (page) => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ')
        expect(mendText(twice(text, page))).toBe(text)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = mendText(text)
        expect(mendText(once)).toBe(once)
      }),
    )
  })
})
