import { readInFont } from '../../encoding/font.ts'
import type { CopyRoom } from '../copy-room.ts'
import { type SheetWriter, sheetWriter } from '../sheet-writer.ts'
import type { DraftSheet } from '../draft.ts'
import type { CellRange } from '../workbook/address.ts'
import { tallCells } from '../workbook/tall-cells.ts'
import type { XmlAttributes } from '../xml/read.ts'
import type { OdsFonts } from './fonts.ts'
import { cellText, countOf, mergeOf, most, type TypedValue, typedValue } from './cells.ts'

/** A piece of a cell's text in one font; undefined in a Unicode font. */
export interface FontRun {
  text: string
  readonly font: string | undefined
}

/** A sheet while its rows come in. */
export class OdsSheet {
  readonly #name: string
  readonly #isHidden: boolean
  readonly #file: string
  readonly #writer: SheetWriter
  readonly #merges: CellRange[] = []
  readonly #hiddenRows: number[] = []
  readonly #hiddenColumns: number[] = []
  #columns = 0
  #row = 0
  #rowRepeated = 1
  #isRowHidden = false
  #rowStyle: string | undefined
  #column = 0
  #cells: (string | undefined)[] = []
  #cellRepeated = 1
  #cellValue: TypedValue | undefined
  #cellFont: string | undefined
  /** The first lines of its cells. */
  readonly lines: string[] = []
  readonly #columnFonts: { readonly first: number; readonly past: number; readonly font: string }[] = []

  constructor(name: string, isHidden: boolean, file: string, room: CopyRoom) {
    this.#name = name
    this.#isHidden = isHidden
    this.#file = file
    this.#writer = sheetWriter(file, room)
  }

  /** `font` is that of cells without a style of their own, when it tells an old charset. */
  addColumn(attributes: XmlAttributes, font: string | undefined): void {
    const count = countOf(attributes, 'number-columns-repeated', most.columns)
    if (font !== undefined)
      this.#columnFonts.push({ first: this.#columns, past: this.#columns + count, font })
    // A collapsed column that repeats to the edge of the sheet hides nothing that was written.
    if (isCollapsed(attributes)) {
      const past = Math.min(this.#columns + count, most.columns)
      for (let column = this.#columns; column < past; column += 1) this.#hiddenColumns.push(column)
    }
    this.#columns += count
  }

  openRow(attributes: XmlAttributes): void {
    this.#rowRepeated = countOf(attributes, 'number-rows-repeated', most.rows)
    this.#isRowHidden = isCollapsed(attributes)
    this.#rowStyle = attributes.get('table:default-cell-style-name')
    this.#cells = []
    this.#column = 0
  }

  openCell(attributes: XmlAttributes, fonts: OdsFonts): void {
    this.#cellRepeated = countOf(attributes, 'number-columns-repeated', most.columns)
    this.#cellValue = typedValue(attributes)
    const style = attributes.get('table:style-name') ?? this.#rowStyle
    this.#cellFont = style === undefined ? this.#columnFont() : fonts.of(style)
    const merge = mergeOf(attributes, this.#row, this.#column)
    if (merge) this.#merges.push(merge)
  }

  /** Takes the text of the cell, each run of it with its font where it has one of its own. */
  closeCell(runs: readonly FontRun[]): void {
    const text = cellText(this.#cellValue, runs.map((run) => this.#read(run)).join(''))
    if (text !== '' && this.lines.length < mostLines)
      this.lines.push(...text.slice(0, longestLine).split('\n'))
    const count = this.#cellRepeated
    if (text !== '') {
      const end = Math.min(this.#column + count, most.columns)
      for (let column = this.#column; column < end; column += 1) this.#cells[column] = text
    }
    this.#column += count
  }

  closeRow(): void {
    const count = this.#rowRepeated
    if (this.#cells.length > 0) {
      for (let index = 0; index < count; index += 1) {
        const record = this.#writer.add(this.#row + index, this.#cells)
        if (record !== undefined && this.#isRowHidden) this.#hiddenRows.push(record)
      }
    }
    this.#row += count
  }

  /** How many rows it has so far. */
  get rows(): number {
    return this.#row
  }

  #read({ text, font = this.#cellFont }: FontRun): string {
    return font === undefined ? text : readInFont(text, font)
  }

  #columnFont(): string | undefined {
    return this.#columnFonts.find(({ first, past }) => this.#column >= first && this.#column < past)?.font
  }

  finish(): DraftSheet {
    const written = this.#writer.finish()
    return {
      name: this.#name,
      file: this.#file,
      written,
      tallCells: tallCells(this.#merges, written),
      visibility: {
        isHidden: this.#isHidden,
        hiddenRows: this.#hiddenRows,
        hiddenColumns: this.#hiddenColumns,
      },
    }
  }

  close(): void {
    this.#writer.close()
  }
}

/** Lines, and letters of a cell, that may be those of a letterhead. */
const [mostLines, longestLine] = [30, 4_000]

function isCollapsed(attributes: XmlAttributes): boolean {
  return (attributes.get('table:visibility') ?? 'visible') !== 'visible'
}
