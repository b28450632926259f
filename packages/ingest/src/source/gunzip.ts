import { chunksOf, gunzipped, sizeOf, writeChunks } from '#platform'

import { damaged } from './damaged.ts'
import type { Input } from './input.ts'
import { assertProportionate } from './limits.ts'

/**
 * Unpacks a gzip file to `target`, watching how it grows.
 * @throws UserError when it is damaged or a bomb.
 */
export async function gunzip(input: Input, target: string): Promise<void> {
  try {
    await writeChunks(target, guarded(gunzipped(chunksOf(input.file)), await sizeOf(input.file), input.path))
  } catch (cause) {
    throw damaged(input.path, { vi: 'Không giải nén được tệp', en: 'The file cannot be unpacked' }, cause)
  }
}

/** Passes bytes on until there are too many of them. */
async function* guarded(
  parts: AsyncIterable<Uint8Array>,
  packed: number,
  path: string,
): AsyncGenerator<Uint8Array> {
  let inflated = 0
  for await (const part of parts) {
    inflated += part.length
    assertProportionate(inflated, packed, path)
    yield part
  }
}
