import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hashOf } from './hash.ts'

/**
 * A WebAssembly module as gzip, which the page unpacks: many hosts take no file above 25 MB. Packing takes seconds, so
 * the result is kept by the hash of the module.
 */
export async function packedModule(path: string, keep: string): Promise<Uint8Array> {
  const module = await readFile(path)
  const kept = join(keep, `${hashOf(module).slice(0, 16)}.wasm.gz`)
  const before = await readFile(kept).catch(() => undefined)
  if (before) return before
  const packed = gzipSync(module, { level: 9 })
  await mkdir(keep, { recursive: true })
  await writeFile(`${kept}.partial`, packed)
  await rename(`${kept}.partial`, kept)
  return packed
}
