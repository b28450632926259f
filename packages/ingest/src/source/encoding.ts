import { isUtf8 } from 'node:buffer'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { TextDecoderStream } from 'node:stream/web'
import { Readable } from 'node:stream'

import { UserError } from '../user-error.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const sampleBytes = 1 << 20

/** The first bytes of a file, up to 1 MiB: enough to tell encoding, delimiter and layout. */
export async function readSample(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Tells the encoding from a byte order mark or from the bytes themselves.
 * @throws UserError when the bytes are neither UTF-8 nor marked UTF-16: the file is refused, not guessed.
 */
export function detectEncoding(sample: Buffer, path: string): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (isUtf8(wholeCharacters(sample)) && !sample.includes(0)) return 'utf-8'
  throw new UserError('data', {
    what: 'The text is neither UTF-8 nor UTF-16 with a byte order mark',
    where: path,
    fix: 'Save the file again as "CSV UTF-8"; a file in TCVN3, VNI or windows-1258 must be converted first',
  })
}

/** Writes a UTF-8 copy of a UTF-16 file. */
export async function transcode(path: string, encoding: Encoding, target: string): Promise<void> {
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(new TextDecoderStream(encoding))
  await pipeline(Readable.fromWeb(text), createWriteStream(target))
}

/** Drops a character that the end of the sample cuts in two. */
function wholeCharacters(sample: Buffer): Buffer {
  if (sample.length < sampleBytes) return sample
  let end = sample.length
  while (end > sample.length - 4 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1
  return sample.subarray(0, end - 1)
}
