import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'

import type { Entry } from 'yauzl'

/** Packed bytes up to which a part is unpacked in one go: for the small ones a stream costs more than the unpacking. */
const smallPart = 1 << 16

/** Streams hand over small pieces unless told, and each costs more than unpacking it. */
const pieceBytes = 1 << 18

/**
 * Unpacks the bytes of a part, and checks them against what the archive says of it.
 * @throws Error when they are damaged, or more or fewer than it says.
 */
export async function* unpack(packed: Readable, entry: Entry): AsyncGenerator<Uint8Array> {
  let [size, sum] = [0, 0]
  for await (const piece of inflated(packed, entry)) {
    size += piece.length
    if (size > entry.uncompressedSize) throw new Error(`${entry.fileName} is larger than it says`)
    sum = crc32(piece, sum)
    yield piece
  }
  if (size < entry.uncompressedSize) throw new Error(`${entry.fileName} is cut short`)
  if (sum !== entry.crc32) throw new Error(`${entry.fileName} is not what its checksum says`)
}

async function* inflated(
  packed: Readable,
  { compressionMethod, compressedSize, uncompressedSize }: Entry,
): AsyncGenerator<Uint8Array> {
  if (compressionMethod === stored) {
    yield* packed as AsyncIterable<Uint8Array>
  } else if (compressionMethod !== deflated) {
    throw new Error(`there is no method ${compressionMethod} of packing`)
  } else if (compressedSize <= smallPart) {
    const maxOutputLength = Math.max(1, uncompressedSize)
    yield inflateRawSync(await buffer(packed), { maxOutputLength })
  } else {
    const inflate = createInflateRaw({ chunkSize: pieceBytes })
    const fed = pipeline(packed, inflate)
    // What goes wrong in feeding breaks the stream, and is thrown from there.
    fed.catch(() => undefined)
    yield* inflate as AsyncIterable<Uint8Array>
    await fed
  }
}

const stored = 0
const deflated = 8
