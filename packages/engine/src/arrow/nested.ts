import { Data, Field, FixedSizeList, List, Map_, Null, Struct } from 'apache-arrow'
import { hasBit } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'
import type { ColumnWriter } from './column-writer.ts'
import { Validity } from './validity.ts'

export interface NamedWriter {
  readonly name: string
  readonly writer: ColumnWriter
}

export function listWriter(item: ColumnWriter): ColumnWriter {
  return offsetsWriter(new List(new Field('item', item.type, true)), item)
}

/** A MAP is stored as a list of key and value pairs. */
export function mapWriter(key: ColumnWriter, value: ColumnWriter): ColumnWriter {
  const entries = structWriter([
    { name: 'key', writer: key },
    { name: 'value', writer: value },
  ])
  const fields = [new Field('key', key.type, false), new Field('value', value.type, true)] as const
  const entry = new Struct<{ key: typeof key.type; value: typeof value.type }>([...fields])
  return offsetsWriter(new Map_(new Field('entries', entry, false)), entries)
}

/** ARRAY: every row has `size` items. */
export function arrayWriter(item: ColumnWriter, size: number): ColumnWriter {
  const type = new FixedSizeList(size, new Field('item', item.type, true))
  const validity = new Validity()
  return {
    type,
    get byteLength() {
      return item.byteLength
    },
    append(view, from, to) {
      item.append(view.arrayItems(size), from * size, to * size)
      validity.append(view.validity(), from, to)
    },
    data: () =>
      new Data(type, 0, validity.length, validity.nullCount, { 2: validity.bitmap() }, [item.data()]),
    clear() {
      item.clear()
      validity.clear()
    },
  }
}

export function structWriter(fields: readonly NamedWriter[]): ColumnWriter {
  const type = new Struct(fields.map(({ name, writer }) => new Field(name, writer.type, true)))
  const validity = new Validity()
  return {
    type,
    get byteLength() {
      return fields.reduce((sum, { writer }) => sum + writer.byteLength, 0)
    },
    append(view, from, to) {
      fields.forEach(({ writer }, index) => writer.append(view.structField(index), from, to))
      validity.append(view.validity(), from, to)
    },
    data() {
      const children = fields.map(({ writer }) => writer.data())
      return new Data(type, 0, validity.length, validity.nullCount, { 2: validity.bitmap() }, children)
    },
    clear() {
      for (const { writer } of fields) writer.clear()
      validity.clear()
    },
  }
}

/** The type of a bare NULL. */
export function nullWriter(): ColumnWriter {
  const type = new Null()
  let rows = 0
  return {
    type,
    byteLength: 0,
    append(_view, from, to) {
      rows += to - from
    },
    data: () => new Data(type, 0, rows, rows),
    clear() {
      rows = 0
    },
  }
}

/** DuckDB keeps an offset and a length a row, in any order and with gaps; Arrow keeps items end to end. */
function offsetsWriter(type: List | Map_, item: ColumnWriter): ColumnWriter {
  const ends = new ByteBuffer()
  const validity = new Validity()
  let items = 0
  return {
    type,
    get byteLength() {
      return ends.length + item.byteLength
    },
    append(view, from, to) {
      const at = ends.length / 4
      const buffer = ends.extend(4 * (to - from))
      const target = new Int32Array(buffer.buffer, buffer.byteOffset, buffer.byteLength >> 2)
      const source = view.bytes(16)
      const entries = new Uint32Array(source.buffer, source.byteOffset, source.byteLength >> 2)
      const mask = view.validity()
      const children = view.listItems()
      let runStart = 0
      let runEnd = 0
      for (let row = from; row < to; row++) {
        const length = mask === null || hasBit(mask, row) ? (entries[4 * row + 2] ?? 0) : 0
        const start = length > 0 ? (entries[4 * row] ?? 0) : runEnd
        if (start !== runEnd) {
          if (runEnd > runStart) item.append(children, runStart, runEnd)
          runStart = start
        }
        runEnd = start + length
        items += length
        target[at + row - from] = items
      }
      if (runEnd > runStart) item.append(children, runStart, runEnd)
      validity.append(mask, from, to)
    },
    data() {
      const offsets = new Int32Array(validity.length + 1)
      const written = ends.written()
      offsets.set(new Int32Array(written.buffer, written.byteOffset, written.length >> 2), 1)
      const buffers = { 0: offsets, 2: validity.bitmap() }
      return new Data(type, 0, validity.length, validity.nullCount, buffers, [item.data()])
    },
    clear() {
      ends.clear()
      item.clear()
      validity.clear()
      items = 0
    },
  }
}
