import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'

import { lineWatch } from './endless-line.ts'
import type { FileIdentity } from './file-identity.ts'

/** Small chunks cost more time than hashing them. */
const chunkBytes = 1 << 20

/** Reads a file once: its SHA-256, size, and whether two line ends follow one another anywhere. */
export async function identify(path: string): Promise<FileIdentity> {
  const hash = createHash('sha256')
  let bytes = 0
  let mayHaveBlankLines = false
  let tail = Buffer.from('\n')
  const lines = lineWatch()
  for await (const chunk of await chunksOf(path)) {
    hash.update(chunk)
    lines.add(chunk)
    bytes += chunk.length
    mayHaveBlankLines ||= hasBlankLine(chunk) || hasBlankLine(Buffer.concat([tail, chunk.subarray(0, 3)]))
    tail = Buffer.concat([tail, chunk.subarray(-3)]).subarray(-3)
  }
  return { sha256: hash.digest('hex'), bytes, mayHaveBlankLines, hasEndlessLine: lines.hasEndless() }
}

/** To set up a stream takes longer than to read a small file. */
async function chunksOf(path: string): Promise<Iterable<Buffer> | AsyncIterable<Buffer>> {
  const { size } = await stat(path)
  return size > chunkBytes ? createReadStream(path, { highWaterMark: chunkBytes }) : [await readFile(path)]
}

function hasBlankLine(bytes: Buffer): boolean {
  return bytes.includes('\n\n') || bytes.includes('\n\r\n')
}
