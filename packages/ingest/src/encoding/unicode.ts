export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Control codes that no text has; VISCII uses six others for letters. */
const binaryCodes = new Set([0, 1, 3, 4, 7, 8, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 127])
const isBinary: readonly boolean[] = Array.from({ length: 256 }, (_, byte) => binaryCodes.has(byte))

/** Share of zero bytes in every second place that tells UTF-16 without a mark: its ASCII, at least the spaces. */
const utf16Zeros = 0.2

/** Sound letters for each broken byte that make a text broken UTF-8 and not another encoding. */
const leastSound = 10

/**
 * The Unicode form of bytes, by their mark or their pattern; `binary` when they are no text in any encoding; undefined
 * when they may be of an older charset.
 */
export function unicodeForm(bytes: Uint8Array): UnicodeForm | 'binary' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (!bytes.some((byte) => isBinary[byte])) return isUtf8(bytes) ? 'utf-8' : undefined
  return unmarkedUtf16(bytes) ?? 'binary'
}

/** Reads a whole sample; a byte order mark is dropped. */
export function readUnicode(bytes: Uint8Array, form: UnicodeForm): string {
  return new TextDecoder(form).decode(bytes)
}

/** Line of the first byte that is not UTF-8 in a text that is, by far the most of its letters; undefined in others. */
export function firstBrokenLine(bytes: Uint8Array): number | undefined {
  const text = readUnicode(bytes, 'utf-8')
  const broken = text.split('\ufffd')
  const sound = (text.match(/[\u0080-\ufffc]/gu) ?? []).length
  return broken.length > 1 && sound > (broken.length - 1) * leastSound
    ? (broken[0] ?? '').split('\n').length
    : undefined
}

function unmarkedUtf16(bytes: Uint8Array): UnicodeForm | undefined {
  const half = bytes.length / 2
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const form =
    odd > half * utf16Zeros && even === 0
      ? 'utf-16le'
      : even > half * utf16Zeros && odd === 0
        ? 'utf-16be'
        : undefined
  if (form === undefined) return undefined
  // Latin letters, marks, punctuation and line ends; a table of numbers in a binary file is not.
  return /^[\t\r\n\x20-\u036f\u1e00-\u20cf]*$/u.test(readUnicode(bytes.subarray(0, bytes.length & ~1), form))
    ? form
    : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
