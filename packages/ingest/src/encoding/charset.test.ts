import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { encode, vietnameseLetters } from '../../test/support/encode.ts'
import { legacyCharsets, readCharset } from './charset.ts'

const bytes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))

describe('readCharset', () => {
  it('reads VISCII as RFC 1456 has it, every byte', () => {
    for (const byte of bytes(0, 0xff)) {
      expect(readCharset(byte, 'viscii')).toBe(iconv.decode(Buffer.from(byte, 'latin1'), 'viscii'))
    }
  })

  it('reads the letters of TCVN3 as the upper half of TCVN 5712 has them', () => {
    for (const byte of [...bytes(0xa0, 0xaf), ...bytes(0xb5, 0xff)]) {
      expect(readCharset(byte, 'tcvn3')).toBe(iconv.decode(Buffer.from(byte, 'latin1'), 'tcvn'))
    }
  })

  it('reads what TCVN3 fonts draw outside the letters as windows-1252 does', () => {
    for (const byte of [...bytes(0, 0x9f), ...bytes(0xb0, 0xb4)]) {
      expect(readCharset(byte, 'tcvn3')).toBe(readCharset(byte, 'windows-1252'))
    }
  })

  it.each(legacyCharsets)('reads every Vietnamese letter back from %s', (charset) => {
    for (const letter of vietnameseLetters) {
      const read = readCharset(encode(letter, charset).toString('latin1'), charset)
      const isLost = charset === 'tcvn3' && /[\u0300\u0301\u0303\u0309\u0323]/u.test(letter.normalize('NFD'))
      expect(read).toBe(isLost ? letter.toLowerCase() : letter)
    }
    expect(vietnameseLetters).toHaveLength(134)
  })

  it('reads VNI marks whatever their case, and leaves a mark alone that fits no letter', () => {
    expect(readCharset('HOÄI hoäi HOäI', 'vni')).toBe('HỘI hội HỘI')
    expect(readCharset('für', 'vni')).toBe('für')
  })
})
