import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { hashOf } from './hash.ts'

/** One file of the site, as `files.json` lists it. */
export interface SiteFile {
  /** Relative to the page. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Whether a reader without a connection keeps it. */
  readonly offline: boolean
}

/** Texts a host may send packed; below this size that saves nothing. */
const textual = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml'])
const smallest = 1024

/** The best takes ten times as long and saves 3 % of a page of results. */
const brotliQuality = 9

/** Collects the files of a site under their final names. */
export class OutputFolder {
  readonly files: SiteFile[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes a file, and beside a text its `.gz` and `.br` for hosts that send these. */
  async write(path: string, content: Uint8Array | string, { offline }: { offline: boolean }): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    await this.#put(path, bytes, offline)
    if (!textual.has(extname(path)) || bytes.length < smallest) return
    const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality }
    await this.#put(`${path}.gz`, gzipSync(bytes, { level: 9 }), false)
    await this.#put(`${path}.br`, brotliCompressSync(bytes, { params }), false)
  }

  /** Copies a file as it is, however large. */
  async copy(source: string, path: string, sha256: string, bytes: number): Promise<void> {
    const target = join(this.#folder, path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(source, target)
    this.files.push({ path, bytes, sha256, offline: false })
  }

  /** Copies a file together with the packed ones beside it. */
  async copyPacked(source: string, path: string, { offline }: { offline: boolean }): Promise<void> {
    await this.#put(path, await readFile(source), offline)
    for (const suffix of ['.gz', '.br']) {
      const packed = await readFile(source + suffix).catch(() => undefined)
      if (packed) await this.#put(path + suffix, packed, false)
    }
  }

  async #put(path: string, bytes: Uint8Array, offline: boolean): Promise<void> {
    const target = join(this.#folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
    this.files.push({ path, bytes: bytes.length, sha256: hashOf(bytes), offline })
  }
}
