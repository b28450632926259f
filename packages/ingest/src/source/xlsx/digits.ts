/** The number that some bytes write in up to 15 digits; -1 when they write anything else. */
export function digitsIn(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 15) return -1
  let number = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
