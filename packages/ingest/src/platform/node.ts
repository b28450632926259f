import { isUtf8 } from 'node:buffer'
import { closeSync, createReadStream, createWriteStream, openSync, writeSync } from 'node:fs'
import { open, readFile as readWhole, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import type { TextSink } from './text-sink.ts'

/** The bytes of a file, whole. */
export function readFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return readWhole(file)
}

export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}

/** Up to `length` bytes from a position. */
export async function readAt(file: string, position: number, length: number): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const there = Math.max(0, Math.min(length, (await handle.stat()).size - position))
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(there), 0, there, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

export function chunksOf(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file)
}

export async function writeChunks(file: string, chunks: AsyncIterable<Uint8Array | string>): Promise<void> {
  await pipeline(chunks, createWriteStream(file))
}

/** Writes synchronously, so that a parser's events cannot outrun the disk. */
export function textSink(file: string): TextSink {
  const descriptor = openSync(file, 'w')
  return {
    write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      // A disk that is nearly full takes a part, and says so the next time.
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    },
    close: () => closeSync(descriptor),
  }
}

/** @throws Error when the bytes are not gzip, or cut short. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip()
  const fed = pipeline(chunks, unpacked)
  // What goes wrong in feeding breaks the stream, and is thrown from there.
  fed.catch(() => undefined)
  yield* unpacked as AsyncIterable<Uint8Array>
  await fed
}

/** One character a byte. */
export function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** One byte a character. */
export function latin1Bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

export { isUtf8 }
