import { openZip } from '#zip'

import { readInFont } from '../encoding/font.ts'
import type { Input } from './input.ts'
import { copyRoom } from './copy-room.ts'
import { damaged } from './damaged.ts'
import { linesOfAll } from './document-head.ts'
import type { DraftBook, DraftSheet } from './draft.ts'
import { allVisible } from './sheet.ts'
import { isLetterhead } from './letterhead.ts'
import { assertFewTables, assertFitsMemory } from './limits.ts'
import { type SheetWriter, sheetWriter } from './sheet-writer.ts'
import type { CellRange } from './workbook/address.ts'
import { tallCells } from './workbook/tall-cells.ts'
import { readXml } from './xml/read.ts'
import type { Zip } from './zip/zip.ts'

/** A table while it is being read. */
interface OpenTable {
  readonly file: string
  readonly writer: SheetWriter
  readonly merges: CellRange[]
  /** By column, the merge that cells marked as continued belong to. */
  readonly merging: Map<number, CellRange>
  row: number
  /** The row was struck out under tracked changes. */
  isDeleted: boolean
  isInRowProperties: boolean
  column: number
  span: number
  merge: 'none' | 'start' | 'continue'
  cells: (string | undefined)[]
  text: string
  readonly linesAbove: readonly string[]
  readonly linesOfAll: readonly string[]
  /** The first lines of its own. */
  readonly lines: string[]
}

const documentPart = 'word/document.xml'

/** Tables inside one another, at most; each keeps a file open. */
const deepest = 100

/** Lines before a table that may speak of it. */
const keptLines = 30

/** Letters of a cell that may speak of a table in it or below. */
const longestSaid = 4_000

/**
 * Reads the tables of a Word document, each as a sheet; a table inside a cell is a sheet of its own.
 * @throws UserError when the document is damaged.
 */
export async function readDocx(input: Input, scratch: string): Promise<DraftBook> {
  const zip = await openZip(input.file, input.path)
  try {
    return { sheets: await readTables(zip, input, scratch), hasMacros: zip.has('word/vbaProject.bin') }
  } catch (error) {
    throw damaged(input.path, { vi: 'Không đọc được văn bản', en: 'The document cannot be read' }, error)
  } finally {
    zip.close()
  }
}

async function readTables(zip: Zip, { id, path, file }: Input, scratch: string): Promise<DraftSheet[]> {
  assertFitsMemory(zip.size(documentPart), path)
  const room = await copyRoom({ file, path })
  const open: OpenTable[] = []
  const started: OpenTable[] = []
  const sheets: DraftSheet[] = []
  let isText = false
  let lines: string[] = []
  let ofAll: string[] | undefined
  let line = ''
  let font: string | undefined
  let skipped: { readonly name: string; depth: number } | undefined
  try {
    await readXml(await zip.stream(documentPart), {
      open(name, attributes) {
        const table = open.at(-1)
        if (skipped) {
          if (name === skipped.name) skipped.depth += 1
        } else if (notRead.has(name) || (name === 'txbxContent' && table)) {
          skipped = { name, depth: 1 }
        } else if (name === 'tbl') {
          assertFewTables(started.length + 1, path)
          if (open.length > deepest) throw new Error('tables nested too deep')
          const copy = `${scratch}/${id}-${started.length}.csv`
          const above = table ? [...table.linesAbove, ...linesOf(table.text.slice(-longestSaid))] : lines
          const opened = openTable(copy, sheetWriter(copy, room), above.slice(-keptLines), ofAll ?? [])
          lines = []
          started.push(opened)
          open.push(opened)
        } else {
          isText = name === 't'
          if (name === 'rFonts') font = attributes.getLocal('hAnsi') ?? attributes.getLocal('ascii')
          if (table) openPart(table, name, attributes.getLocal('val'))
        }
      },
      text(text) {
        const table = open.at(-1)
        if (!isText || skipped) return
        const read = font === undefined ? text : readInFont(text, font)
        if (table) table.text += read
        else line += read
      },
      close(name) {
        isText = false
        if (skipped) {
          if (name === skipped.name) skipped.depth -= 1
          if (skipped.depth === 0) skipped = undefined
          return
        }
        if (name === 'r') font = undefined
        const table = open.at(-1)
        if (!table) {
          if (name !== 'p') return
          if (line.trim() !== '') lines.push(line.trim())
          line = ''
        } else if (name === 'tbl') {
          open.pop()
          if (open.length === 0 && isLetterhead(table.row + 1, table.lines))
            lines = [...table.linesAbove, ...table.lines]
          else if (open.length === 0) ofAll ??= linesOfAll(table.linesAbove)
          sheets.push(closeTable(table, started.indexOf(table)))
        } else {
          closePart(table, name)
        }
      },
    })
  } finally {
    for (const { writer } of started) writer.close()
  }
  return sheets
}

/** Text that moved elsewhere, and the second copy of a shape for older programs. */
const notRead = new Set(['moveFrom', 'Fallback'])

function openTable(
  file: string,
  writer: SheetWriter,
  linesAbove: readonly string[],
  linesOfAll: readonly string[],
): OpenTable {
  return {
    file,
    writer,
    merges: [],
    merging: new Map(),
    row: -1,
    isDeleted: false,
    isInRowProperties: false,
    column: 0,
    span: 1,
    merge: 'none',
    cells: [],
    text: '',
    linesAbove,
    linesOfAll,
    lines: [],
  }
}

/** The lines of a text that say something. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

function openPart(table: OpenTable, name: string, value: string | undefined): void {
  switch (name) {
    case 'tr':
      table.row += 1
      table.isDeleted = false
      table.column = 0
      table.cells = []
      break
    case 'trPr':
      table.isInRowProperties = true
      break
    case 'del':
      table.isDeleted ||= table.isInRowProperties
      break
    case 'gridBefore':
      table.column += Number(value ?? 0)
      break
    case 'tc':
      table.span = 1
      table.merge = 'none'
      table.text = ''
      break
    case 'gridSpan':
      table.span = Math.max(1, Number(value ?? 1))
      break
    case 'vMerge':
      table.merge = value === 'restart' ? 'start' : 'continue'
      break
    case 'tab':
      table.text += ' '
      break
    case 'br':
    case 'cr':
      table.text += '\n'
      break
    case 'noBreakHyphen':
      table.text += '-'
      break
  }
}

function closePart(table: OpenTable, name: string): void {
  if (name === 'p') table.text += '\n'
  else if (name === 'trPr') table.isInRowProperties = false
  else if (name === 'tr' && !table.isDeleted) table.writer.add(table.row, table.cells)
  else if (name === 'tc') closeCell(table)
}

function closeCell(table: OpenTable): void {
  const { row, column, merges, merging } = table
  const before = merging.get(column)
  merging.delete(column)
  if (table.merge === 'start') merging.set(column, cellRange(row, row, column))
  if (table.merge === 'continue' && before) {
    const grown = cellRange(before.from.row, row, column)
    merging.set(column, grown)
    merges.splice(0, merges.length, ...merges.filter((merge) => merge !== before), grown)
  }
  const text = table.text.trim()
  if (text !== '' && table.merge !== 'continue') table.cells[column] = text
  if (table.lines.length < keptLines) table.lines.push(...linesOf(text.slice(0, longestSaid)))
  table.column += table.span
}

function cellRange(top: number, bottom: number, column: number): CellRange {
  return { from: { row: top, column }, to: { row: bottom, column } }
}

function closeTable({ file, writer, merges, linesAbove, linesOfAll }: OpenTable, index: number): DraftSheet {
  const written = writer.finish()
  return {
    name: `table ${index + 1}`,
    file,
    written,
    tallCells: tallCells(merges, written),
    visibility: allVisible,
    linesAbove,
    linesOfAll,
  }
}
