import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mendText } from '../text/mend.ts'
import { plainBytes, plainText } from './plain.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const plainOf = (text: string) => plainBytes(bytesOf(text))

/** Letters of Latin-1 and beyond that a charset older than Unicode leaves behind, and Vietnamese does without. */
const foreign =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/u

describe('plainBytes', () => {
  it.each([
    'STT;Tên công trình\n1;Cầu\r\n',
    'Đường Lê Lợi – “hẻm 5”…',
    'ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ ýỳỷỹỵ ă â đêôơư',
    'Chiến dịch'.normalize('NFD'),
    '',
  ])('gives the bytes of %j, which read as the text', (text) => {
    expect(plainText(plainOf(text) ?? 'none')).toBe(text)
  })

  it('leaves a byte order mark out', () => {
    expect(plainBytes(bytesOf('\ufeffMã;Tên'))).toBe(plainOf('Mã;Tên'))
  })

  it.each([
    ['an entity', 'Th&#7883;'],
    ['UTF-8 that was encoded twice', 'phÆ°á»ng'],
    ['the same in letters that Vietnamese has', 'Ã´ng'],
    ['a look-alike', 'phƣờng'],
    ['a letter of another script', 'cầu а'],
    ['a letter that two code points make', 'n\u0303'],
    ['a control code', 'a\u0000b'],
    ['a space that is none', 'a\u00a0b'],
    ['a character that was lost', 'c\ufffdu'],
  ])('gives none for %s', (_, text) => {
    expect(plainOf(text)).toBeUndefined()
  })

  it('gives none for bytes that are not UTF-8', () => {
    const tcvn3 = Uint8Array.from([0x43, 0xc7, 0x75])
    const cutShort = bytesOf('cầu').subarray(0, 3)
    expect([tcvn3, cutShort, Uint8Array.from([0x80])].map((bytes) => plainBytes(bytes))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('gives no bytes of a text in which anything is to be mended', () => {
    const letter = fc.constantFrom(
      ...Array.from('anNiuUoeycÃáâĂÌÆ°»ºđêơư\u0300\u0302\u0303\u0309\u0323\u031b–&;# \u00a0ƣа€'),
    )
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
        const text = letters.join('')
        fc.pre(plainOf(text) !== undefined)
        const composed = text.normalize('NFC')
        return mendText(text) === composed && !foreign.test(composed)
      }),
      { numRuns: 2000 },
    )
  })
})
