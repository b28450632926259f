import { joinBytes } from '../source/join-bytes.ts'
import type { TextSink } from './text-sink.ts'

/** The files of this page, or of this worker of it: there is no disk. */
const held = new Map<string, Uint8Array<ArrayBuffer>>()

/** Makes bytes known under a name. */
export function holdFile(file: string, bytes: Uint8Array<ArrayBuffer>): void {
  held.set(file, bytes)
}

/** The bytes of a file, whole. */
export async function readFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return heldBytes(file)
}

export async function sizeOf(file: string): Promise<number> {
  return heldBytes(file).length
}

/** Up to `length` bytes from a position. */
export async function readAt(file: string, position: number, length: number): Promise<Uint8Array> {
  return heldBytes(file).subarray(position, position + length)
}

const chunkBytes = 1 << 20

export async function* chunksOf(file: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = heldBytes(file)
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

export async function writeChunks(file: string, chunks: AsyncIterable<Uint8Array | string>): Promise<void> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  holdFile(file, joinBytes(parts))
}

export function textSink(file: string): TextSink {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  return {
    write: (text) => void parts.push(encoder.encode(text)),
    close: () => holdFile(file, joinBytes(parts)),
  }
}

/** @throws Error when the bytes are not gzip, or cut short. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const packed = new Blob([joinBytes(parts)]).stream()
  yield* chunksIn(packed.pipeThrough(new DecompressionStream('gzip')))
}

/** Not every browser lets a stream be iterated. */
async function* chunksIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

/** One character a byte. */
export function latin1Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

/** One byte a character. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function heldBytes(file: string): Uint8Array<ArrayBuffer> {
  const bytes = held.get(file)
  if (bytes === undefined) throw new Error(`there is no file ${file}`)
  return bytes
}
