import { writeChunks } from '#platform'
import { openZip } from '#zip'

import { UserError } from '../user-error.ts'
import { damaged } from './damaged.ts'
import { baseName } from './file-name.ts'
import { formatOf } from './format.ts'
import type { Input } from './input.ts'

/**
 * Unpacks the tables of a zip archive, in the order of their names; other files in it are let be.
 * @throws UserError when it is damaged or holds no file that is read.
 */
export async function unpackArchive(input: Input, scratch: string): Promise<Input[]> {
  const zip = await openZip(input.file, input.path)
  try {
    const inner = zip.names.find((name) => formatOf(name) === 'zip' && !isLeftBehind(name))
    if (inner !== undefined) throw archiveInside(input.path, inner)
    const names = zip.names.filter(isTable).toSorted()
    if (names.length === 0) throw nothingToRead(input.path)
    const members: Input[] = []
    for (const [index, name] of names.entries()) {
      const id = `${input.id}-${index}`
      const file = `${scratch}/${id}.part`
      await writeChunks(file, await zip.stream(name))
      members.push({ id, path: `${input.path}/${name}`, file, name, mayHaveBlankLines: true })
    }
    return members
  } catch (error) {
    throw damaged(
      input.path,
      { vi: 'Không giải nén được tệp nén', en: 'The archive cannot be unpacked' },
      error,
    )
  } finally {
    zip.close()
  }
}

/** Texts and what systems leave behind are no tables. */
function isTable(name: string): boolean {
  const format = formatOf(name)
  return format !== undefined && format !== 'text' && format !== 'pdf' && !isLeftBehind(name)
}

function isLeftBehind(name: string): boolean {
  const base = baseName(name)
  return name.startsWith('__MACOSX/') || base.startsWith('.') || base.startsWith('~$')
}

/** To unpack archives within archives is how a small file fills a disk, and to leave one out would lose its tables. */
function archiveInside(path: string, name: string): UserError {
  return new UserError('data', {
    what: {
      vi: `Tệp nén chứa một tệp nén khác: ${name}`,
      en: `The archive holds another archive: ${name}`,
    },
    where: path,
    fix: { vi: 'Giải nén rồi nộp các tệp bên trong', en: 'Unpack it, and hand in the files inside' },
  })
}

function nothingToRead(path: string): UserError {
  return new UserError('data', {
    what: { vi: 'Tệp nén không chứa bảng nào đọc được', en: 'The archive holds no table that is read' },
    where: path,
    fix: {
      vi: 'Tệp nén cần chứa .csv, .xlsx, .xls, .ods, .docx, .odt, .html, .json hoặc .parquet',
      en: 'Put .csv, .xlsx, .xls, .ods, .docx, .odt, .html, .json or .parquet files into it',
    },
  })
}
