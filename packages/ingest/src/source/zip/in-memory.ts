import { readFile } from '#platform'
import { configure, type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'

import { assertFitsPage } from '../../platform/browser.ts'
import { UserError } from '../../user-error.ts'
import { damaged } from '../damaged.ts'
import { joinBytes } from '../join-bytes.ts'
import { assertProportionate, limits } from '../limits.ts'
import { entryName } from './entry-name.ts'
import type { Zip } from './zip.ts'

// It works in a worker already.
configure({ useWebWorkers: false })

/**
 * Opens an archive held in memory after checking how far it would unpack.
 * @throws UserError when it is damaged, encrypted, or a bomb.
 */
export async function openZip(file: string, path: string): Promise<Zip> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(await readFile(file)), { checkSignature: true })
    return zipOf(entriesByName(await reader.getEntries(), path), path)
  } catch (error) {
    throw damaged(path, { vi: 'Không mở được tệp', en: 'The file cannot be opened' }, error)
  }
}

function entriesByName(entries: readonly Entry[], path: string): ReadonlyMap<string, FileEntry> {
  if (entries.length > limits.entries) throw new Error(`more than ${limits.entries} files`)
  let [inflated, packed] = [0, 0]
  const files = new Map<string, FileEntry>()
  for (const entry of entries) {
    inflated += entry.uncompressedSize
    packed += entry.compressedSize
    assertProportionate(inflated, packed, path)
    assertFitsPage(inflated, path)
    if (entry.encrypted) throw locked(path)
    if (!entry.directory) files.set(entryName(entry.filename, entry.rawFilename, entry.filenameUTF8), entry)
  }
  return files
}

function zipOf(entries: ReadonlyMap<string, FileEntry>, path: string): Zip {
  const bytesOf = async (name: string): Promise<Uint8Array> => {
    const entry = entries.get(name)
    if (!entry)
      throw damaged(path, { vi: `Tệp nén thiếu phần ${name}`, en: `The part ${name} is missing` }, name)
    const parts: Uint8Array[] = []
    let size = 0
    const sink = new WritableStream<Uint8Array>({
      write(part) {
        size += part.length
        if (size > entry.uncompressedSize) throw new Error(`${name} is larger than it says`)
        parts.push(part)
      },
    })
    await entry.getData(sink).catch((cause: unknown) => {
      throw damaged(path, { vi: `Không đọc được phần ${name}`, en: `${name} cannot be read` }, cause)
    })
    return joinBytes(parts)
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async stream(name) {
      return inPieces(await bytesOf(name))
    },
    async text(name) {
      return new TextDecoder().decode(await bytesOf(name))
    },
    close: () => undefined,
  }
}

const pieceBytes = 1 << 20

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

function locked(path: string): UserError {
  return new UserError('data', {
    what: { vi: 'Tệp nén bị khoá bằng mật khẩu', en: 'The archive is locked with a password' },
    where: path,
    fix: {
      vi: 'Giải nén rồi đặt chính các tệp vào sources/',
      en: 'Unpack it, and put the files themselves into sources/',
    },
  })
}
