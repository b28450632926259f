import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

import { damaged } from './damaged.ts'
import type { Input } from './input.ts'
import { assertProportionate } from './limits.ts'

/**
 * Unpacks a gzip file to `target`, watching how it grows.
 * @throws UserError when it is damaged or a bomb.
 */
export async function gunzip(input: Input, target: string): Promise<void> {
  const packed = (await stat(input.file)).size
  try {
    await pipeline(
      createReadStream(input.file),
      createGunzip(),
      growthGuard(packed, input.path),
      createWriteStream(target),
    )
  } catch (cause) {
    throw damaged(input.path, 'The file cannot be unpacked', cause)
  }
}

/** Passes bytes on until there are too many of them. */
function growthGuard(packed: number, path: string): Transform {
  let inflated = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      inflated += part.length
      try {
        assertProportionate(inflated, packed, path)
        done(null, part)
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
}
