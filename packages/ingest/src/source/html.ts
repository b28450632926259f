import { sizeOf } from '#platform'

import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse } from 'parse5'

import { type CopyRoom, copyRoom } from './copy-room.ts'
import { damaged } from './damaged.ts'
import { linesOfAll } from './document-head.ts'
import type { DraftBook, DraftSheet } from './draft.ts'
import { readTextFile } from './encoding.ts'
import type { Input } from './input.ts'
import { isLetterhead } from './letterhead.ts'
import { assertFewColumns, assertFewTables, assertFitsMemory, limits } from './limits.ts'
import { allVisible } from './sheet.ts'
import { sheetWriter } from './sheet-writer.ts'
import type { CellRange } from './workbook/address.ts'
import { tallCells } from './workbook/tall-cells.ts'
import { UserError } from '../user-error.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Spans beyond this are mistakes; HTML itself has the limit for rows (65534) and columns (1000). */
const maxSpan = { rows: 65_534, columns: 1_000 } as const

/** Lines before a table that may speak of it. */
const keptLines = 30

/** Elements that stand on lines of their own. */
const blocks = new Set(['br', 'div', 'li', 'p', 'tr'])

/** Reads the tables of a web page, each as a sheet; a table inside a cell is a sheet of its own. */
export async function readHtml(input: Input, scratch: string): Promise<DraftBook> {
  assertFitsMemory(await sizeOf(input.file), input.path, 8)
  const { text } = await readTextFile(input)
  const document = treeOf(text, input.path)
  const tables = descendants(document, 'table')
  if (tables.length === 0 && descendants(document, 'frameset').length > 0) throw framed(input.path)
  const lines = linesBeforeTables(document)
  assertFewTables(tables.length, input.path)
  const room = await copyRoom(input)
  const sheets = tables.map((table, index) => ({
    ...readTable(table, index, `${scratch}/${input.id}-${index}.csv`, input.path, room),
    ...lines.get(table),
  }))
  return { sheets, hasMacros: false }
}

/** Excel saves a workbook of several sheets as a page of frames, and each sheet into a folder beside it. */
function framed(path: string): UserError {
  return new UserError('data', {
    what: {
      vi: 'Trang này chỉ là khung; các bảng nằm ở thư mục lưu kèm theo',
      en: 'This page is but a frame; its tables are in the folder that was saved with it',
    },
    where: path,
    fix: {
      vi: 'Mở bằng Excel rồi lưu thành .xlsx, thay cho trang này và thư mục kèm theo',
      en: 'Open it in Excel and save it as .xlsx, in the place of this page and its folder',
    },
  })
}

/** Elements inside one another, at most; browsers draw no more of them. */
const deepest = 512

/** @throws UserError when elements are nested deeper than in any page; it would take longer and longer to go on. */
function treeOf(html: string, path: string): Node {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1
      if (depth > deepest) throw new Error('elements nested too deep')
    },
    onItemPop: () => void (depth -= 1),
  }
  try {
    return parse(html, { treeAdapter })
  } catch (cause) {
    throw damaged(path, { vi: 'Không đọc được trang', en: 'The page cannot be read' }, cause)
  }
}

function readTable(table: Element, index: number, file: string, path: string, room: CopyRoom): DraftSheet {
  const writer = sheetWriter(file, room)
  const merges: CellRange[] = []
  /** By column, the row up to which a cell from above reaches. */
  const taken: number[] = []
  try {
    for (const [row, tr] of descendants(table, 'tr').entries()) {
      const cells: string[] = []
      let column = 0
      for (const cell of tr.childNodes.filter(isCell)) {
        while ((taken[column] ?? -1) >= row) column += 1
        if (column > limits.columns) assertFewColumns(column, path)
        const bottom = row + span(cell, 'rowspan', maxSpan.rows) - 1
        const right = column + span(cell, 'colspan', maxSpan.columns) - 1
        cells[column] = textOf(cell).trim()
        if (bottom > row) merges.push({ from: { row, column }, to: { row: bottom, column: right } })
        for (let at = column; at <= right; at += 1) taken[at] = bottom
        column = right + 1
      }
      writer.add(row, cells)
    }
    const written = writer.finish()
    return {
      name: `table ${index + 1}`,
      file,
      written,
      tallCells: tallCells(merges, written),
      visibility: allVisible,
    }
  } finally {
    writer.close()
  }
}

/** Elements of a name below a node, in order; inside a table, those of its nested tables belong to them. */
function descendants(node: Node, name: 'table' | 'tr' | 'frameset'): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => {
    const isElement = 'tagName' in child
    const own = isElement && child.tagName === name ? [child] : []
    const isNested = name === 'tr' && isElement && child.tagName === 'table'
    return isNested ? own : [...own, ...descendants(child, name)]
  })
}

/** The lines of text between each table and the one before it, and those before the first that speak of all. */
function linesBeforeTables(document: Node): ReadonlyMap<Node, Pick<DraftSheet, 'linesAbove' | 'linesOfAll'>> {
  const found = new Map<Node, Pick<DraftSheet, 'linesAbove' | 'linesOfAll'>>()
  let ofAll: readonly string[] | undefined
  let text = ''
  const visit = (node: Node): void => {
    if (node.nodeName === 'table') {
      const lines = text.split('\n').map((line) => line.trim())
      const linesAbove = lines.filter((line) => line !== '').slice(-keptLines)
      found.set(node, { linesAbove, linesOfAll: ofAll ?? [] })
      text = letterheadOf(node)
      if (text === '') ofAll ??= linesOfAll(linesAbove)
    } else if ('childNodes' in node && !['head', 'script', 'style', 'template'].includes(node.nodeName)) {
      node.childNodes.forEach(visit)
      if (blocks.has(node.nodeName) || /^h\d$/u.test(node.nodeName)) text += '\n'
    } else {
      text += textOf(node)
    }
  }
  visit(document)
  return found
}

/** The text of a table that is a letterhead, cell by cell. */
function letterheadOf(table: Node): string {
  const rows = descendants(table, 'tr')
  if (rows.length > 16) return ''
  const cells = rows.flatMap((row) => row.childNodes.filter(isCell).map(textOf))
  return isLetterhead(rows.length, cells) ? `${cells.join('\n')}\n` : ''
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th'
}

function span(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/gu, ' ')
  if (['script', 'style', 'table', 'template'].includes(node.nodeName)) return ''
  if (!('childNodes' in node)) return ''
  if (node.nodeName === 'input' && 'attrs' in node) return markOf(node)
  const shown = node.nodeName === 'select' ? chosenIn(node) : node.childNodes
  const text = shown.map(textOf).join('')
  return blocks.has(node.nodeName) ? `${text}\n` : text
}

/** The option of a list that is chosen, or the first, which a page then shows. */
function chosenIn({ childNodes }: { readonly childNodes: readonly Node[] }): Node[] {
  const options = childNodes.filter((node): node is Element => node.nodeName === 'option')
  const chosen = options.find(({ attrs }) => attrs.some(({ name }) => name === 'selected'))
  return [chosen ?? options[0]].flatMap((option) => option ?? [])
}

/** What a box to tick, or a field to write in, shows. */
function markOf({ attrs }: Element): string {
  const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value
  const type = of('type') ?? 'text'
  if (type === 'checkbox' || type === 'radio') return of('checked') === undefined ? '☐' : '☒'
  return type === 'text' || type === 'number' || type === 'date' ? (of('value') ?? '') : ''
}
