import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Utf8Text } from './utf8-text.ts'

const encoder = new TextEncoder()

describe('Utf8Text', () => {
  it('puts pieces together, and leaves the bytes of the texts before as they are', () => {
    const piece = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 30 }), isString: fc.boolean() })
    fc.assert(
      fc.property(fc.array(fc.array(piece), { maxLength: 30 }), (texts) => {
        const value = new Utf8Text()
        const kept = texts.map((pieces) => {
          value.clear()
          for (const { text, isString } of pieces) {
            const bytes = encoder.encode(text)
            if (isString) value.addText(text)
            else value.add(bytes, 0, bytes.length, true)
          }
          const { bytes, start, end } = value
          return bytes.subarray(start, end)
        })
        expect(kept.map((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))).toEqual(
          texts.map((pieces) => pieces.map(({ text }) => text).join('')),
        )
      }),
    )
  })

  it('reads a piece with entities, and takes one that is longer than what it sets aside', () => {
    const value = new Utf8Text()
    const bytes = encoder.encode('A &amp; B')
    value.add(bytes, 0, bytes.length, false)
    value.addText('x'.repeat(200_000))
    expect(value.text()).toBe(`A & B${'x'.repeat(200_000)}`)
  })
})
