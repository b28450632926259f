import { isUtf8, latin1Bytes, latin1Text } from '#platform'

/**
 * The bytes of a text, one character each, where it is UTF-8 and holds nothing but ASCII, Vietnamese letters, in one piece or
 * taken apart, and signs of print: nothing in it is to be mended, and it is in no other encoding. Its delimiters, quotes and
 * line ends stand among the bytes as in the text, and bytes are searched in a fraction of the time. A byte order mark is left
 * out. Undefined for any other text, which may be as sound.
 */
export function plainBytes(bytes: Uint8Array): string | undefined {
  const isMarked = byteOrderMark.every((byte, at) => bytes[at] === byte)
  const text = isMarked ? bytes.subarray(byteOrderMark.length) : bytes
  return isPlain(text) && isUtf8(text) ? latin1Text(text) : undefined
}

/** The text of bytes that {@link plainBytes} gave, or of some of them. */
export function plainText(bytes: string): string {
  return /[\u0080-\u00ff]/.test(bytes) ? decoder.decode(latin1Bytes(bytes)) : bytes
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const byteOrderMark = [0xef, 0xbb, 0xbf]

const letters = [
  ...Array.from('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—‘’“”•…'),
  ...Array.from({ length: 0x1efa - 0x1ea0 }, (_, index) => String.fromCodePoint(0x1ea0 + index)),
  ...Array.from('\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'),
]

/** What UTF-8 that was read as a code page begins its letters with. */
const traces: ReadonlySet<string> = new Set('ÃÌáâĂ')

/** With these letters before them, marks make letters that Vietnamese does without. */
const foreignBelow: ReadonlyMap<string, string> = new Map([
  ['\u0303', 'nN'],
  ['\u0302', 'iIuU'],
])

/** What a byte is: one that may stand alone or end a character, or the first of a character; 0 for all that is not plain. */
const single = 1
const first = 2
const kinds = new Uint8Array(1 << 8).fill(single, 0x20, 0x7f).fill(single, 0x80, 0xc0)
for (const byte of [9, 10, 13]) kinds[byte] = single
// Entities begin with "&".
kinds[0x26] = 0

/** What two bytes of a character are, its first two and, of three, its last two; a number above `plain` is to be looked at. */
const plain = 1
const trace = 2
const starts = new Uint8Array(1 << 16)
const ends = new Uint8Array(1 << 16)
/** Letters that a mark may not follow, by what its first two bytes are. */
const below: (readonly number[])[] = [[], [], []]
for (const letter of letters) {
  const [one = 0, two = 0, three] = new TextEncoder().encode(letter)
  kinds[one] = first
  starts[(one << 8) | two] = traces.has(letter) ? trace : plain
  if (three !== undefined) ends[(two << 8) | three] = plain
  const foreign = foreignBelow.get(letter)
  if (foreign !== undefined) {
    starts[(one << 8) | two] = below.length
    below.push([...new TextEncoder().encode(foreign)])
  }
}

/** A loop over tables, since there is nothing that a text is asked more often. */
function isPlain(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const kind = kinds[byte]
    if (kind === single) continue
    if (kind !== first) return false
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    const start = starts[(byte << 8) | second] ?? 0
    if (start === 0 || (byte >= 0xe0 && ends[(second << 8) | third] !== plain)) return false
    if (start === trace && third >= 0x80) return false
    if (start > trace && below[start]?.includes(bytes[at - 1] ?? 0) === true) return false
    at += byte >= 0xe0 ? 2 : 1
  }
  return true
}
