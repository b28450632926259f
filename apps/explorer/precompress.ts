import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const textual = /\.(?:css|html|js|json|svg)$/
/** Below this a compressed copy saves nothing: one network packet carries the file. */
const smallest = 1024

/** Writes `.gz` and `.br` beside each text asset, so a server never compresses on a request. */
export function precompress(): Plugin {
  return {
    name: 'vedich:precompress',
    apply: 'build',
    async writeBundle(options, bundle) {
      const folder = options.dir ?? 'dist'
      const names = Object.keys(bundle).filter((name) => textual.test(name))
      await Promise.all(names.map((name) => compress(join(folder, name))))
    },
  }
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < smallest) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await Promise.all([
    writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 })),
    writeFile(`${path}.br`, brotliCompressSync(bytes, { params })),
  ])
}
