import { readAt, sizeOf } from '#platform'

import { joinBytes } from './join-bytes.ts'
import { utf16Form } from '../encoding/unicode.ts'

/** Bytes from the start of a file: enough to tell delimiter and layout. */
const headBytes = 1 << 20

/** True when the first bytes of a file are all it has. */
export function isWhole(sample: Uint8Array): boolean {
  return sample.length < headBytes
}

/** Further places of a longer file, and the bytes looked at in each. */
const places = 12
const placeBytes = 1 << 16

const LF = 10

/** The first bytes of a file, up to 1 MiB. */
export async function readSample(path: string): Promise<Uint8Array> {
  return readAt(path, 0, headBytes)
}

/**
 * Whole lines from the start of a file, which is at hand, and from places all through it: at most 1.75 MiB, whatever its
 * size.
 */
export async function readSpreadSample(path: string, head: Uint8Array): Promise<Uint8Array> {
  if (isWhole(head)) return head
  const size = await sizeOf(path)
  if (size <= headBytes) return head
  if (utf16Form(head) !== undefined) return head
  const parts = [head.subarray(0, head.lastIndexOf(LF) + 1)]
  for (let place = 1; place <= places; place += 1) {
    const start = headBytes + Math.floor(((size - headBytes - placeBytes) * place) / places)
    const part = await readAt(path, Math.max(headBytes, start), placeBytes)
    parts.push(part.subarray(part.indexOf(LF) + 1, part.lastIndexOf(LF) + 1))
  }
  const lines = joinBytes(parts)
  return lines.length > 0 ? lines : wholeCharacters(head)
}

/** Drops a UTF-8 character that the end of a sample without lines may cut in two. */
function wholeCharacters(sample: Uint8Array): Uint8Array {
  let end = sample.length
  while (end > sample.length - 4 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return (sample[end - 1] ?? 0) >= 0xc0 ? sample.subarray(0, end - 1) : sample.subarray(0, end)
}
