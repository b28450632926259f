import { openZip } from '#zip'

import { UserError } from '../../user-error.ts'
import { copyRoom } from '../copy-room.ts'
import { damaged } from '../damaged.ts'
import type { DraftBook, DraftSheet } from '../draft.ts'
import type { Input } from '../input.ts'
import { assertFewTables, assertFitsMemory } from '../limits.ts'
import { sheetWriter } from '../sheet-writer.ts'
import { tallCells } from '../workbook/tall-cells.ts'
import type { Zip } from '../zip/zip.ts'
import { writeCells } from './cells.ts'
import { readWorkbookParts, type SheetEntry } from './package.ts'
import { readStrings } from './strings.ts'
import { readStyles } from './styles.ts'

/**
 * Reads an XLSX or XLSM workbook part by part, so that memory holds its shared strings but never its cells. Macros are
 * not run, and links to other files are not followed.
 * @throws UserError when the workbook is damaged or has no cells.
 */
export async function readXlsx(input: Input, scratch: string): Promise<DraftBook> {
  const zip = await openZip(input.file, input.path)
  try {
    return await readSheets(zip, input, scratch)
  } catch (error) {
    throw damaged(input.path, { vi: 'Không đọc được bảng tính', en: 'The workbook cannot be read' }, error)
  } finally {
    zip.close()
  }
}

async function readSheets(
  zip: Zip,
  { id, path, file: packed, follow }: Input,
  scratch: string,
): Promise<DraftBook> {
  const parts = await readWorkbookParts(zip)
  if (parts.sheets.length === 0) {
    throw new UserError('data', {
      what: { vi: 'Bảng tính không có trang nào chứa ô', en: 'The workbook has no sheet with cells' },
      where: path,
      fix: {
        vi: 'Lưu bảng vào một trang riêng, hoặc bỏ tệp khỏi sources/',
        en: 'Save the table on a sheet of its own, or remove the file from sources/',
      },
    })
  }
  assertFewTables(parts.sheets.length, path)
  assertFitsMemory(parts.strings === undefined ? 0 : zip.size(parts.strings), path)
  const room = await copyRoom({ file: packed, path })
  let read = 0
  const total = parts.sheets.reduce((sum, { part }) => sum + zip.size(part), 0)
  follow?.(() => read / total)
  const values = {
    strings: await readStrings(zip, parts.strings),
    styles: await readStyles(zip, parts.styles),
    is1904: parts.is1904,
  }
  const readSheet = async (entry: SheetEntry, index: number): Promise<DraftSheet> => {
    const file = `${scratch}/${id}-${index}.csv`
    const writer = sheetWriter(file, room)
    try {
      const facts = await writeCells(
        counted(await zip.stream(entry.part), (bytes) => (read += bytes)),
        writer,
        values,
      )
      const written = writer.finish()
      return {
        name: entry.name,
        file,
        written,
        tallCells: tallCells(facts.merges, written),
        visibility: {
          isHidden: entry.isHidden,
          hiddenRows: facts.hiddenRows,
          hiddenColumns: facts.hiddenColumns,
        },
      }
    } finally {
      writer.close()
    }
  }
  const sheets: DraftSheet[] = []
  for (const [index, entry] of parts.sheets.entries()) sheets.push(await readSheet(entry, index))
  return { sheets, hasMacros: parts.hasMacros }
}

async function* counted(
  parts: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    count(part.length)
    yield part
  }
}
