import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import yauzl, { type Entry, type ZipFile } from 'yauzl'

import { UserError } from '../../user-error.ts'
import { damaged } from '../damaged.ts'
import { assertFitsMemory, assertProportionate, limits } from '../limits.ts'
import { entryName } from './entry-name.ts'
import { unpack } from './unpack.ts'
import type { Zip } from './zip.ts'

/** Bit 11 of a part's flags: its name is UTF-8. */
const utf8Flag = 0x800

/**
 * Opens an archive after checking how far it would unpack.
 * @throws UserError when it is damaged, encrypted, or a bomb.
 */
export async function openZip(file: string, path: string): Promise<Zip> {
  const zip = await openFile(file).catch((cause: unknown) => {
    throw damaged(path, { vi: 'Không mở được tệp', en: 'The file cannot be opened' }, cause)
  })
  try {
    const entries = await readEntries(zip, path)
    return zipOf(zip, entries, path)
  } catch (error) {
    zip.close()
    throw damaged(path, { vi: 'Không đọc được tệp', en: 'The file cannot be read' }, error)
  }
}

function zipOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, path: string): Zip {
  const stream = async (name: string): Promise<AsyncIterable<Uint8Array>> => {
    const entry = entries.get(name)
    if (!entry)
      throw damaged(path, { vi: `Tệp nén thiếu phần ${name}`, en: `The part ${name} is missing` }, name)
    const packed = await openEntry(zip, entry).catch((cause: unknown) => {
      throw damaged(path, { vi: `Không đọc được phần ${name}`, en: `${name} cannot be read` }, cause)
    })
    return unpack(packed, entry)
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
    async text(name) {
      assertFitsMemory(entries.get(name)?.uncompressedSize ?? 0, path)
      return text(await stream(name))
    },
    close: () => zip.close(),
  }
}

function openFile(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

function readEntries(zip: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let inflated = 0
  let packed = 0
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      try {
        inflated += entry.uncompressedSize
        packed += entry.compressedSize
        assertReadable(entry, path)
        assertProportionate(inflated, packed, path)
        if (entries.size >= limits.entries) throw new Error(`more than ${limits.entries} files`)
      } catch (error) {
        reject(error)
        return
      }
      const name = entryName(
        entry.fileName,
        entry.fileNameRaw,
        (entry.generalPurposeBitFlag & utf8Flag) !== 0,
      )
      if (!name.endsWith('/')) entries.set(name, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function assertReadable(entry: Entry, path: string): void {
  if (!entry.isEncrypted()) return
  throw new UserError('data', {
    what: { vi: 'Tệp nén bị khoá bằng mật khẩu', en: 'The archive is locked with a password' },
    where: path,
    fix: {
      vi: 'Giải nén rồi đặt chính các tệp vào sources/',
      en: 'Unpack it, and put the files themselves into sources/',
    },
  })
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, stream) => {
      if (error) reject(error)
      else resolve(stream)
    })
  })
}
