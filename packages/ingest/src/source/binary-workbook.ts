import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'

import { readAt, readFile, sizeOf } from '#platform'
import { openZip } from '#zip'

import { readInFont } from '../encoding/font.ts'
import { type CopyRoom, copyRoom } from './copy-room.ts'
import { damaged } from './damaged.ts'
import type { DraftBook, DraftSheet } from './draft.ts'
import type { Input } from './input.ts'
import { assertFewTables, assertFitsMemory } from './limits.ts'
import { locked } from './locked.ts'
import { sheetWriter } from './sheet-writer.ts'
import { biffFonts } from './workbook/biff-fonts.ts'
import { type NumberFormat, parseFormat } from './workbook/number-format.ts'
import { numberText } from './workbook/number-text.ts'
import { tallCells } from './workbook/tall-cells.ts'

/**
 * Reads an XLS or XLSB workbook, in one piece.
 * @throws UserError when it is damaged, locked with a password or too big for memory.
 */
export async function readBinaryWorkbook(input: Input, scratch: string): Promise<DraftBook> {
  await assertFitsReader(input)
  const bytes = await readFile(input.file)
  const book = await parse(bytes, input.path)
  const room = await copyRoom(input)
  try {
    assertFewTables(book.SheetNames.length, input.path)
    return copyBook(book, room, (index) => `${scratch}/${input.id}-${index}.csv`)
  } catch (cause) {
    throw damaged(input.path, unreadable, cause)
  }
}

const unreadable = { vi: 'Không đọc được bảng tính', en: 'The workbook cannot be read' } as const

function copyBook(book: OpenedWorkBook, room: CopyRoom, fileOf: (index: number) => string): DraftBook {
  const formats = new Map<string, NumberFormat>()
  const formatOf = (code: string): NumberFormat => {
    const format = formats.get(code) ?? parseFormat(code)
    formats.set(code, format)
    return format
  }
  const stream = book.cfb?.FileIndex?.find(({ name }) => name === 'Workbook' || name === 'Book')?.content
  const fonts = stream === undefined ? [] : biffFonts(Uint8Array.from(stream))
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    return [draft(book, name, index, sheet, fileOf(index), room, formatOf, fonts[index])]
  })
  return { sheets, hasMacros: book.vbaraw !== undefined }
}

/** Its reader takes many times the size of a workbook, and for the strings of an old one ever longer as they grow. */
async function assertFitsReader({ file, path }: Input): Promise<void> {
  assertFitsMemory(await sizeOf(file), path, 8)
  const [p, k] = await readAt(file, 0, 2)
  if (p !== 0x50 || k !== 0x4b) return
  const zip = await openZip(file, path)
  const unpacked = zip.names.reduce((sum, name) => sum + zip.size(name), 0)
  zip.close()
  assertFitsMemory(unpacked, path, 2)
}

/** A workbook with the streams it is made of, where it is an old one. */
type OpenedWorkBook = WorkBook & {
  readonly cfb?: {
    /** What is damaged may have none. */
    readonly FileIndex?: readonly { readonly name: string; readonly content?: ArrayLike<number> }[]
  }
}

async function parse(bytes: Uint8Array, path: string): Promise<OpenedWorkBook> {
  // The reader of old workbooks is large, and most files are none.
  const { read } = await import('@e965/xlsx')
  try {
    return read(bytes, {
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      bookVBA: true,
      bookFiles: true,
    })
  } catch (cause) {
    if (/password|encrypt/iu.test(String(cause))) throw locked(path, cause)
    throw damaged(path, unreadable, cause)
  }
}

function draft(
  book: WorkBook,
  name: string,
  index: number,
  sheet: WorkSheet,
  file: string,
  room: CopyRoom,
  formatOf: (code: string) => NumberFormat,
  fonts: ReadonlyMap<string, string> | undefined,
): DraftSheet {
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  const writer = sheetWriter(file, room)
  const hiddenRows: number[] = []
  try {
    for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
      // Rows and cells that the workbook does not have are holes.
      const record = writer.add(
        row,
        Array.from(cells ?? [], (cell: CellObject | undefined, column) => {
          const text = cell && cellText(cell, is1904, formatOf)
          const font = fonts?.get(`${row},${column}`)
          return text === undefined || font === undefined ? text : readInFont(text, font)
        }),
      )
      if (record !== undefined && sheet['!rows']?.[row]?.hidden === true) hiddenRows.push(record)
    }
    const written = writer.finish()
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      from: { row: s.r, column: s.c },
      to: { row: e.r, column: e.c },
    }))
    return {
      name,
      file,
      written,
      tallCells: tallCells(merges, written),
      visibility: {
        isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        hiddenRows,
        hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : [])),
      },
    }
  } finally {
    writer.close()
  }
}

function cellText(
  cell: CellObject,
  is1904: boolean,
  formatOf: (code: string) => NumberFormat,
): string | undefined {
  switch (cell.t) {
    case 'n':
      return numberText(Number(cell.v), formatOf(String(cell.z ?? 'General')), is1904)
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return errorNames[Number(cell.v)] ?? '#ERROR!'
    case 'z':
      return undefined
    default:
      return cell.v === undefined ? undefined : String(cell.v)
  }
}

/** Error values by their code in binary workbooks. */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
