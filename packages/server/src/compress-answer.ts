import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import type { Encoding } from './accepted-encoding.ts'

/** Below this, compressing costs more than it saves. */
export const compressedFrom = 16 * 2 ** 10

// The fastest settings: answers are made for one reader, and Arrow's repetition shrinks with any of them.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const gzipOptions = { level: 1 }

const brotliBytes = promisify(brotliCompress)
const gzipBytes = promisify(gzip)

export async function compressBytes(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const compressed =
    encoding === 'br' ? await brotliBytes(bytes, brotliOptions) : await gzipBytes(bytes, gzipOptions)
  return new Uint8Array(compressed)
}

/** Compresses a stream as it comes; whoever cancels the result cancels the stream. */
export function compressStream(
  stream: ReadableStream<Uint8Array>,
  encoding: Encoding,
): ReadableStream<Uint8Array> {
  const source = Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0])
  const compressor = encoding === 'br' ? createBrotliCompress(brotliOptions) : createGzip(gzipOptions)
  source.on('error', (error) => compressor.destroy(error))
  compressor.on('close', () => source.destroy())
  return Readable.toWeb(source.pipe(compressor)) as ReadableStream<Uint8Array>
}
