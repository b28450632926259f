import type { Convert } from './fixed-width.ts'

/** Arrow's decimal128 is sixteen bytes whatever the precision; DuckDB stores 2, 4, 8 or 16. */
export const widenInt16: Convert = (source, from, target, at, count) => {
  const values = new Int16Array(source.buffer, source.byteOffset, source.byteLength >> 1)
  widenSmall(values, from, target, at, count)
}

export const widenInt32: Convert = (source, from, target, at, count) => {
  const values = new Int32Array(source.buffer, source.byteOffset, source.byteLength >> 2)
  widenSmall(values, from, target, at, count)
}

export const widenInt64: Convert = (source, from, target, at, count) => {
  const halves = new Int32Array(source.buffer, source.byteOffset, source.byteLength >> 2)
  const words = new Int32Array(target.buffer, target.byteOffset, target.byteLength >> 2)
  for (let i = 0; i < count; i++) {
    const read = 2 * (from + i)
    const write = 4 * (at + i)
    const high = halves[read + 1] ?? 0
    words[write] = halves[read] ?? 0
    words[write + 1] = high
    words[write + 2] = high >> 31
    words[write + 3] = high >> 31
  }
}

function widenSmall(
  values: Int16Array | Int32Array,
  from: number,
  target: Uint8Array,
  at: number,
  count: number,
): void {
  const words = new Int32Array(target.buffer, target.byteOffset, target.byteLength >> 2)
  for (let i = 0; i < count; i++) {
    const value = values[from + i] ?? 0
    const write = 4 * (at + i)
    words[write] = value
    words[write + 1] = value >> 31
    words[write + 2] = value >> 31
    words[write + 3] = value >> 31
  }
}
