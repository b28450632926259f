import type { XmlListener } from '../source/xml/read.ts'
import type { TextWriter } from './text-writer.ts'

/** A table being read: the cells of its row so far, and the paragraphs of the cell. */
interface OpenTable {
  readonly number: number
  row: number
  cells: string[]
  cell: string[]
  /** Columns that the cell spans besides its own. */
  further: number
}

/** Columns a cell may span. */
const mostColumns = 64

/** What these hold is not shown: deleted or moved away by tracked changes, or the same once more for old programs. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'pPrChange', 'rPrChange'])

/**
 * Hears the XML of a document's words and writes them down. A paragraph inside a text box comes before the one it hangs
 * in; a table inside a cell becomes lines of that cell.
 */
export function docxListener(writer: TextWriter, kind: 'paragraph' | 'footnote'): XmlListener {
  const tables: OpenTable[] = []
  const paragraphs: { words: string }[] = []
  let [hidden, tableCount, number] = [0, 0, 0]
  let [isText, isVanished] = [false, false]
  // Text struck out is not said any more, and a raised number is that of a note: "702¹/871" is no 7021.
  const say = (words: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined && hidden === 0 && !isVanished) paragraph.words += words
  }
  const endParagraph = () => {
    const words = paragraphs.pop()?.words ?? ''
    const table = tables.at(-1)
    if (table !== undefined) table.cell.push(words.trim())
    else if (words.trim() !== '') writer.add(words, { kind, number: (number += 1) })
  }
  const endRow = () => {
    const table = tables.at(-1)
    const outer = tables.at(-2)
    if (table === undefined) return
    if (outer === undefined)
      writer.addRow(table.cells, { kind: 'row', number: table.row, table: table.number })
    else outer.cell.push(table.cells.join(' '))
  }
  return {
    open(name, attributes) {
      if (unseen.has(name)) hidden += 1
      isText = name === 't'
      const table = tables.at(-1)
      switch (name) {
        case 'tbl':
          tables.push({ number: (tableCount += 1), row: 0, cells: [], cell: [], further: 0 })
          break
        case 'tr':
          if (table) [table.row, table.cells] = [table.row + 1, []]
          break
        case 'tc':
          if (table) [table.cell, table.further] = [[], 0]
          break
        case 'gridSpan':
          if (table) table.further = Math.min(Number(attributes.getLocal('val')) || 1, mostColumns) - 1
          break
        case 'p':
          paragraphs.push({ words: '' })
          break
        case 'r':
          isVanished = false
          break
        case 'vanish':
        case 'strike':
        case 'dstrike':
          isVanished ||= !isFalse(attributes.getLocal('val'))
          break
        case 'vertAlign':
          isVanished ||= attributes.getLocal('val') === 'superscript'
          break
        case 'tab':
          say('\t')
          break
        case 'br':
        case 'cr':
          say(' ')
          break
        case 'noBreakHyphen':
          say('-')
          break
      }
    },
    text(text) {
      if (isText) say(text)
    },
    close(name) {
      if (unseen.has(name)) hidden -= 1
      isText = false
      const table = tables.at(-1)
      if (name === 'p') endParagraph()
      else if (name === 'r') isVanished = false
      else if (name === 'tc')
        table?.cells.push(table.cell.filter(Boolean).join(' '), ...Array<string>(table.further).fill(''))
      else if (name === 'tr') endRow()
      else if (name === 'tbl') tables.pop()
    },
  }
}

function isFalse(value: string | undefined): boolean {
  return value === 'false' || value === '0'
}
