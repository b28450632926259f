import { Data, Utf8 } from 'apache-arrow'
import { hasBit } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { ColumnWriter } from './column-writer.ts'
import { Validity } from './validity.ts'

const textLength = 36
const hyphensBefore = new Set([4, 6, 8, 10])

/** UUIDs as their usual text, for Arrow has no UUID type of its own. */
export function uuidWriter(): ColumnWriter {
  const type = new Utf8()
  const text = new ByteBuffer()
  const validity = new Validity()
  return {
    type,
    get byteLength() {
      return text.length
    },
    append(view, from, to) {
      const target = text.extend((to - from) * textLength)
      const at = text.length - (to - from) * textLength
      const source = view.bytes(16)
      const mask = view.validity()
      for (let row = from; row < to; row++) {
        const start = at + (row - from) * textLength
        if (mask && !hasBit(mask, row)) target.fill(0x30, start, start + textLength)
        else writeUuid(source, 16 * row, target, start)
      }
      validity.append(mask, from, to)
    },
    data() {
      const offsets = Int32Array.from({ length: validity.length + 1 }, (_, i) => i * textLength)
      const buffers = { 0: offsets, 1: text.written(), 2: validity.bitmap() }
      return new Data(type, 0, validity.length, validity.nullCount, buffers)
    },
    clear() {
      text.clear()
      validity.clear()
    },
  }
}

// DuckDB stores a UUID as a little-endian 128-bit integer with the top bit flipped, so that it sorts as text does.
function writeUuid(source: Uint8Array, from: number, target: Uint8Array, start: number): void {
  let at = start
  for (let i = 0; i < 16; i++) {
    const stored = source[from + 15 - i] ?? 0
    const byte = i === 0 ? stored ^ 0x80 : stored
    if (hyphensBefore.has(i)) target[at++] = 0x2d
    target[at++] = hexDigit(byte >> 4)
    target[at++] = hexDigit(byte & 15)
  }
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value
}
