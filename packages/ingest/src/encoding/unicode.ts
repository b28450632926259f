export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Control codes that no text has; VISCII uses six others for letters. */
const binaryCodes = new Set([0, 1, 3, 4, 7, 8, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 127])
const isBinary: readonly boolean[] = Array.from({ length: 256 }, (_, byte) => binaryCodes.has(byte))

/** Share of zero bytes in every second place that tells UTF-16 without a mark: its ASCII, at least the spaces. */
const utf16Zeros = 0.2

/** Sound letters for each broken byte that make a text broken UTF-8 and not another encoding. */
const leastSound = 10

/** Text in Unicode, without a byte order mark. */
export interface UnicodeText {
  readonly form: UnicodeForm
  readonly text: string
}

/**
 * The text of bytes in Unicode, its form told by their mark or their pattern; `binary` when they are no text in any encoding;
 * undefined when they may be of an older charset.
 */
export function unicodeText(bytes: Uint8Array): UnicodeText | 'binary' | undefined {
  const utf16 = utf16Form(bytes)
  if (utf16 !== undefined) return { form: utf16, text: readUnicode(bytes, utf16) }
  if (hasBinaryCodes(bytes)) return 'binary'
  const text = soundUtf8(bytes)
  return text === undefined ? undefined : { form: 'utf-8', text }
}

/** The form of UTF-16 that bytes are in, by their mark or their pattern; undefined when they are in none. */
export function utf16Form(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes.includes(0) ? unmarkedUtf16(bytes) : undefined
}

/** A loop, since calling a function for each byte of a file takes as long as all else that is looked at. */
function hasBinaryCodes(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (isBinary[bytes[at] ?? 0] === true) return true
  return false
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

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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

function soundUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
