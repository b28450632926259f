import { Data, type DataType, type Vector } from 'apache-arrow'
import { hasBit } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { ColumnWriter } from './column-writer.ts'
import { Validity } from './validity.ts'
import type { VectorView } from './vector-view.ts'

/**
 * Turns `count` source values starting at `from` into `target` values starting at `at`.
 * The memory of rows that `mask` marks as NULL holds anything.
 */
export type Convert = (
  source: Uint8Array,
  from: number,
  target: Uint8Array,
  at: number,
  count: number,
  mask: Uint8Array | null,
) => void

export interface FixedWidth {
  readonly type: DataType
  /** Bytes a value has in DuckDB and in Arrow. */
  readonly from: number
  readonly to: 1 | 2 | 4 | 8 | 16
  /** Defaults to a plain copy. */
  readonly convert?: Convert
  readonly dictionary?: Vector
}

/** Numbers, dates, times, decimals: every value has the same width. */
export function fixedWidthWriter({
  type,
  from: width,
  to: arrowWidth,
  convert,
  dictionary,
}: FixedWidth): ColumnWriter {
  const values = new ByteBuffer()
  const validity = new Validity()
  return {
    type,
    get byteLength() {
      return values.length
    },
    append(view, from, to) {
      const at = values.length
      const target = values.extend((to - from) * arrowWidth)
      const source = view.bytes(width)
      if (convert) convert(source, from, target, at / arrowWidth, to - from, view.validity())
      else target.set(source.subarray(from * width, to * width), at)
      const nulls = validity.append(view.validity(), from, to)
      if (nulls > 0) clearNulls(view, from, to, target, at, arrowWidth)
    },
    data() {
      const buffers = { 1: typed(values.written(), arrowWidth), 2: validity.bitmap() }
      return new Data(type, 0, validity.length, validity.nullCount, buffers, [], dictionary)
    },
    clear() {
      values.clear()
      validity.clear()
    },
  }
}

// DuckDB leaves stale memory under a NULL: zero it, so that equal results are equal bytes and nothing leaks.
function clearNulls(
  view: VectorView,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
  width: number,
): void {
  const mask = view.validity()
  if (!mask) return
  for (let row = from; row < to; row++) {
    if (hasBit(mask, row)) continue
    const start = at + (row - from) * width
    target.fill(0, start, start + width)
  }
}

function typed(bytes: Uint8Array<ArrayBuffer>, width: FixedWidth['to']) {
  const { buffer, byteOffset, length } = bytes
  switch (width) {
    case 1:
      return bytes
    case 2:
      return new Uint16Array(buffer, byteOffset, length / 2)
    case 4:
      return new Uint32Array(buffer, byteOffset, length / 4)
    case 8:
      return new BigUint64Array(buffer, byteOffset, length / 8)
    case 16:
      return new Uint32Array(buffer, byteOffset, length / 4)
  }
}
