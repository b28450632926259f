import { type FileHandle, open } from 'node:fs/promises'

import { unicodeForm } from '../encoding/unicode.ts'

/** Bytes from the start of a file: enough to tell delimiter and layout. */
const headBytes = 1 << 20

/** Further places of a longer file, and the bytes looked at in each. */
const places = 12
const placeBytes = 1 << 16

const LF = 10

/** The first bytes of a file, up to 1 MiB. */
export async function readSample(path: string): Promise<Buffer> {
  return withFile(path, (file) => readAt(file, 0, headBytes))
}

/** Whole lines from the start of a file and from places all through it: at most 1.75 MiB, whatever its size. */
export async function readSpreadSample(path: string): Promise<Buffer> {
  return withFile(path, async (file) => {
    const { size } = await file.stat()
    const head = await readAt(file, 0, headBytes)
    if (size <= headBytes) return head
    if (unicodeForm(head)?.startsWith('utf-16')) return head
    const parts = [head.subarray(0, head.lastIndexOf(LF) + 1)]
    for (let place = 1; place <= places; place += 1) {
      const start = headBytes + Math.floor(((size - headBytes - placeBytes) * place) / places)
      const part = await readAt(file, Math.max(headBytes, start), placeBytes)
      parts.push(part.subarray(part.indexOf(LF) + 1, part.lastIndexOf(LF) + 1))
    }
    const lines = Buffer.concat(parts)
    return lines.length > 0 ? lines : wholeCharacters(head)
  })
}

async function withFile<T>(path: string, read: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await read(file)
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Drops a UTF-8 character that the end of a sample without lines may cut in two. */
function wholeCharacters(sample: Buffer): Buffer {
  let end = sample.length
  while (end > sample.length - 4 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return (sample[end - 1] ?? 0) >= 0xc0 ? sample.subarray(0, end - 1) : sample.subarray(0, end)
}
