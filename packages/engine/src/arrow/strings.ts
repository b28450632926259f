import { Binary, Data, Utf8 } from 'apache-arrow'
import { EngineError } from '../engine-error.ts'
import { hasBit } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { ColumnWriter } from './column-writer.ts'
import { LongStrings, type StringRows } from './long-strings.ts'
import { Validity } from './validity.ts'

const inlineLimit = 12
const largestOffset = 2 ** 31 - 1

/**
 * VARCHAR and BLOB. DuckDB keeps sixteen bytes a value: the length, then either up to twelve bytes in place
 * or a prefix and a pointer. Arrow keeps offsets into one run of bytes.
 */
export function stringWriter(type: Utf8 | Binary): ColumnWriter {
  const offsets = new ByteBuffer()
  const bytes = new ByteBuffer()
  const validity = new Validity()

  return {
    type,
    get byteLength() {
      return offsets.length + bytes.length
    },
    append(view, from, to) {
      if (to === from) return
      const source = view.bytes(16)
      const mask = view.validity()
      const words = new Uint32Array(source.buffer, source.byteOffset, source.byteLength >> 2)
      const ends = extendOffsets(to - from)
      const start = bytes.length
      const end = writeEnds(ends, words, mask, from, to, start)
      const target = bytes.extend(end - start)
      copyValues({ bytes: source, words, mask, to }, ends, target, from, start)
      validity.append(mask, from, to)
    },
    data() {
      if (validity.length === 0) extendOffsets(0)
      const written = offsets.written()
      const buffers = {
        0: new Int32Array(written.buffer, written.byteOffset, written.length >> 2),
        1: bytes.written(),
        2: validity.bitmap(),
      }
      return new Data(type, 0, validity.length, validity.nullCount, buffers)
    },
    clear() {
      offsets.clear()
      bytes.clear()
      validity.clear()
    },
  }

  /** Room for `count` end offsets, after the leading 0 of an Arrow offsets buffer. */
  function extendOffsets(count: number): Int32Array {
    const leading = offsets.length === 0 ? 1 : 0
    const at = offsets.length / 4 + leading
    const buffer = offsets.extend(4 * (count + leading))
    const all = new Int32Array(buffer.buffer, buffer.byteOffset, buffer.byteLength >> 2)
    if (leading) all[0] = 0
    return all.subarray(at, at + count)
  }
}

function writeEnds(
  ends: Int32Array,
  words: Uint32Array,
  mask: Uint8Array | null,
  from: number,
  to: number,
  start: number,
): number {
  let end = start
  for (let row = from; row < to; row++) {
    if (mask === null || hasBit(mask, row)) end += words[4 * row] ?? 0
    ends[row - from] = end
  }
  if (end > largestOffset) {
    throw new EngineError({
      code: 'limit',
      what: 'a batch of text is larger than 2 GB',
      fix: 'select fewer or shorter text columns',
    })
  }
  return end
}

function copyValues(
  rows: StringRows,
  ends: Int32Array,
  target: Uint8Array,
  from: number,
  start: number,
): void {
  const { words, to } = rows
  const write = new DataView(target.buffer, target.byteOffset, target.byteLength)
  const long = new LongStrings(rows, target)
  let at = start
  for (let row = from; row < to; row++) {
    const end = ends[row - from] ?? at
    const length = end - at
    if (length > inlineLimit) {
      long.copy(row, at, end)
    } else if (length > 0) {
      // Always twelve bytes, whatever the length: the next text overwrites the rest.
      write.setUint32(at, words[4 * row + 1] ?? 0, true)
      write.setUint32(at + 4, words[4 * row + 2] ?? 0, true)
      write.setUint32(at + 8, words[4 * row + 3] ?? 0, true)
    }
    at = end
  }
  long.flush()
}
