import { readPage } from './windows.ts'

/** Builds a reader of a one-byte charset: 128 letters for the bytes 80 to FF, `.` where windows-1252 holds. */
export function oneByteReader(
  high: string,
  low: Readonly<Record<string, string>> = {},
): (bytes: string) => string {
  const letters = new Map(Object.entries(low))
  Array.from(high).forEach((letter, index) => {
    const byte = String.fromCharCode(index + 128)
    letters.set(byte, letter === '.' ? readPage(byte, 'windows-1252') : letter)
  })
  const mapped = new RegExp(`[${Object.keys(low).join('')}\u0080-\u00ff]`, 'gu')
  return (bytes) => bytes.replace(mapped, (byte) => letters.get(byte) ?? byte)
}
