import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { encode } from '../../test/support/encode.ts'
import { syllable } from '../../test/support/syllable.ts'
import { encodings } from './charset.ts'
import { decode } from './decode.ts'
import { detectEncoding, forcedReading } from './detect.ts'
import type { TextReading } from './reading.ts'
import { readStream } from './stream.ts'

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const size of sizes) {
    yield bytes.subarray(start, start + size)
    start += size
  }
  yield bytes.subarray(start)
}

async function streamed(bytes: Uint8Array, sizes: readonly number[], reading: TextReading): Promise<string> {
  let text = ''
  for await (const part of readStream(cut(bytes, sizes), reading)) text += part
  return text
}

const lines = fc
  .array(fc.array(fc.array(syllable, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 8,
  })
  .map((rows) => rows.map((cells) => cells.map((words) => words.join(' ')).join(';')).join('\r\n'))
const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })

describe('readStream', () => {
  it.each(encodings.filter((encoding) => encoding !== 'windows-1252'))(
    'reads %s as a whole, wherever the chunks are cut',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(lines, sizes, async (text, pieces) => {
          const bytes = encode(text, encoding)
          expect(await streamed(bytes, pieces, forcedReading(bytes, encoding))).toBe(text)
        }),
      )
    },
  )

  it('reads a word of viscii whose bytes make a letter of another script in UTF-8', async () => {
    const bytes = encode('bương', 'viscii')
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe('b߽ng')
    expect(await streamed(bytes, [2], forcedReading(bytes, 'viscii'))).toBe('bương')
  })

  it('mends what lies across a cut', async () => {
    const bytes = Buffer.from('Tên;x&atilde; t&#7883ch;phÆ°á»\u009dng An PhÃº;ngƣời\n'.repeat(3))
    const detection = detectEncoding(bytes)
    const reading = 'reading' in detection ? detection.reading : ({ container: 'utf-8' } as const)
    const whole = decode(bytes)
    for (let size = 1; size < 40; size += 1) {
      expect(await streamed(bytes, Array<number>(bytes.length).fill(size), reading)).toBe(
        'text' in whole && whole.text,
      )
    }
  })

  it('holds no more than a line, and cuts one that never ends between words', async () => {
    const bytes = encode('phường '.repeat(200_000), 'vni')
    const parts: number[] = []
    const chunks = Array.from({ length: bytes.length >> 16 }, () => 1 << 16)
    let text = ''
    for await (const part of readStream(cut(bytes, chunks), { container: 'bytes', letters: 'vni' })) {
      parts.push(part.length)
      text += part
    }
    expect(text).toBe('phường '.repeat(200_000))
    expect(Math.max(...parts)).toBeLessThan(1.2 * (1 << 20))
  })

  it('fails on bytes that are not what the sample showed', async () => {
    await expect(
      streamed(Buffer.of(0x61, 0xff, 0x61), [1], { container: 'utf-8', mend: true }),
    ).rejects.toThrow(TypeError)
  })
})
