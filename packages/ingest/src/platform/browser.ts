import { joinBytes } from '../source/join-bytes.ts'
import { UserError } from '../user-error.ts'
import type { TextSink } from './text-sink.ts'

/** The files of this page, or of this worker of it: there is no disk. */
const held = new Map<string, Uint8Array<ArrayBuffer>>()

/** Bytes that a file, or a copy of a sheet, may unpack to: a page has a few of them at a time. */
const mostUnpacked = 256 * 2 ** 20

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
  const parts = bounded(file)
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  holdFile(file, parts.join())
}

export function textSink(file: string): TextSink {
  const encoder = new TextEncoder()
  const parts = bounded(file)
  return {
    write: (text) => parts.push(typeof text === 'string' ? encoder.encode(text) : text),
    close: () => holdFile(file, parts.join()),
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

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
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

/** Bytes that come in parts, up to what a page can hold. */
function bounded(file: string): { push(part: Uint8Array): void; join(): Uint8Array<ArrayBuffer> } {
  const parts: Uint8Array[] = []
  let bytes = 0
  return {
    push(part) {
      bytes += part.length
      assertFitsPage(bytes, file)
      parts.push(part)
    },
    join: () => joinBytes(parts),
  }
}

/** @throws UserError when something unpacks to more than a page can hold. */
export function assertFitsPage(bytes: number, path: string): void {
  if (bytes <= mostUnpacked) return
  throw new UserError('data', {
    what: {
      vi: 'Tệp giải nén ra lớn hơn mức trang này chứa được',
      en: 'The file unpacks to more than a page can hold',
    },
    where: path,
    fix: {
      vi: 'Chép tệp vào sources/ của đợt thi đua rồi chạy vedich ingest',
      en: 'Put the file into sources/ of a campaign folder and run vedich ingest',
    },
  })
}

function heldBytes(file: string): Uint8Array<ArrayBuffer> {
  const bytes = held.get(file)
  if (bytes === undefined) throw new Error(`there is no file ${file}`)
  return bytes
}
