import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { letterLength, textIn } from './utf8.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The length of a letter at the start, as a decoder finds it. */
function decodedLength(bytes: Uint8Array): number {
  for (let length = 1; length <= 4; length += 1) {
    try {
      strict.decode(bytes.subarray(0, length))
      return length
    } catch {
      // Not yet a letter.
    }
  }
  return 0
}

describe('letterLength', () => {
  it('finds the letters that a decoder takes', () => {
    const telling = fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xe0,
      0xed,
      0xf0,
      0xf4,
      0xf5,
    )
    const byte = fc.oneof(telling, fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(byte, { minLength: 4, maxLength: 4 }), (letters) => {
        const bytes = Uint8Array.from(letters)
        expect(letterLength(bytes, 0)).toBe(decodedLength(bytes))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('textIn', () => {
  it('reads what was written, short or long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const bytes = new TextEncoder().encode(`-${text}-`)
        expect(textIn(bytes, 1, bytes.length - 1)).toBe(text)
      }),
    )
  })
})
