import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyBits, fillBits, hasBit, putBit } from './bitmap.ts'

const bits = fc.array(fc.boolean(), { maxLength: 200 })
const pack = (values: readonly boolean[]) => {
  const packed = new Uint8Array(Math.ceil(values.length / 8) + 1)
  values.forEach((value, index) => putBit(packed, index, value))
  return packed
}
const unpack = (packed: Uint8Array, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => hasBit(packed, from + index))

describe('bitmap', () => {
  it('gives back what was put', () => {
    fc.assert(
      fc.property(bits, (values) => {
        expect(unpack(pack(values), 0, values.length)).toEqual(values)
      }),
    )
  })

  it('copies any range to any place and counts its zeros', () => {
    fc.assert(
      fc.property(bits, fc.nat(20), fc.nat(20), (values, skip, at) => {
        const from = Math.min(skip, values.length)
        const count = values.length - from
        const target = pack([...Array(at).fill(true), ...Array(count).fill(true)])
        const zeros = copyBits(target, at, pack(values), from, count)
        expect(unpack(target, at, count)).toEqual(values.slice(from))
        expect(unpack(target, 0, at)).toEqual(Array(at).fill(true))
        expect(zeros).toBe(values.slice(from).filter((value) => !value).length)
      }),
    )
  })

  it('fills any range and nothing before it', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(100), (start, count) => {
        const target = new Uint8Array(20)
        fillBits(target, start, count)
        expect(unpack(target, 0, start)).toEqual(Array(start).fill(false))
        expect(unpack(target, start, count)).toEqual(Array(count).fill(true))
      }),
    )
  })
})
