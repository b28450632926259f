/** Whether bit `index` is set, least significant bit first. */
export function hasBit(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1
}

/** Copies `count` bits; returns how many of them are 0. Bits of `target` past the copied ones are unspecified. */
export function copyBits(
  target: Uint8Array,
  targetStart: number,
  source: Uint8Array,
  sourceStart: number,
  count: number,
): number {
  const aligned = (targetStart & 7) === 0 && (sourceStart & 7) === 0
  const wholeBytes = aligned ? count >> 3 : 0
  let ones = 0
  for (let i = 0; i < wholeBytes; i++) {
    const byte = source[(sourceStart >> 3) + i] ?? 0
    target[(targetStart >> 3) + i] = byte
    ones += countOnes(byte)
  }
  for (let i = wholeBytes * 8; i < count; i++) {
    const bit = hasBit(source, sourceStart + i)
    putBit(target, targetStart + i, bit)
    ones += bit ? 1 : 0
  }
  return count - ones
}

/** Sets bit `index` to `value`. */
export function putBit(bits: Uint8Array, index: number, value: boolean): void {
  const mask = 1 << (index & 7)
  const byte = bits[index >> 3] ?? 0
  bits[index >> 3] = value ? byte | mask : byte & ~mask
}

/** Sets `count` bits from `start` to 1. */
export function fillBits(bits: Uint8Array, start: number, count: number): void {
  const end = start + count
  let index = start
  while (index < end && (index & 7) !== 0) putBit(bits, index++, true)
  const wholeBytes = (end - index) >> 3
  bits.fill(0xff, index >> 3, (index >> 3) + wholeBytes)
  index += wholeBytes * 8
  while (index < end) putBit(bits, index++, true)
}

function countOnes(byte: number): number {
  let rest = byte
  let ones = 0
  while (rest !== 0) {
    rest &= rest - 1
    ones++
  }
  return ones
}
