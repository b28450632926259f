import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widenInt16, widenInt32, widenInt64 } from './decimals.ts'

const bytesOf = (array: Int16Array | Int32Array | BigInt64Array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const int128 = (bytes: Uint8Array, index: number) => {
  const view = new DataView(bytes.buffer)
  return (view.getBigInt64(16 * index + 8, true) << 64n) | view.getBigUint64(16 * index, true)
}

describe('widening to sixteen bytes', () => {
  it.each([
    ['two', widenInt16, 16, (values: bigint[]) => bytesOf(Int16Array.from(values, Number))],
    ['four', widenInt32, 32, (values: bigint[]) => bytesOf(Int32Array.from(values, Number))],
    ['eight', widenInt64, 64, (values: bigint[]) => bytesOf(BigInt64Array.from(values))],
  ] as const)('keeps every value of %s bytes', (_width, widen, size, source) => {
    const value = fc.bigInt({ min: -(2n ** BigInt(size - 1)), max: 2n ** BigInt(size - 1) - 1n })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.nat(5), (values, at) => {
        const target = new Uint8Array(16 * (values.length + at))
        widen(source(values), 1, target, at, values.length - 1, null)
        expect(values.slice(1).map((_, index) => int128(target, at + index))).toEqual(values.slice(1))
      }),
    )
  })
})
