import { Bool, Data } from 'apache-arrow'
import { putBit } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { ColumnWriter } from './column-writer.ts'
import { Validity } from './validity.ts'

/** DuckDB has a byte a boolean, Arrow a bit. */
export function booleanWriter(): ColumnWriter {
  const type = new Bool()
  const values = new ByteBuffer()
  const validity = new Validity()
  return {
    type,
    get byteLength() {
      return values.length
    },
    append(view, from, to) {
      const at = validity.length
      const target = values.extend(Math.ceil((at + to - from) / 8) - values.length)
      const source = view.bytes(1)
      validity.append(view.validity(), from, to)
      for (let i = from; i < to; i++) putBit(target, at + i - from, source[i] === 1)
    },
    data() {
      const buffers = { 1: values.written(), 2: validity.bitmap() }
      return new Data(type, 0, validity.length, validity.nullCount, buffers)
    },
    clear() {
      values.clear()
      validity.clear()
    },
  }
}
