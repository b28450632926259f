import { readInFont } from '../../encoding/font.ts'
import { type SheetWriter, sheetWriter } from '../sheet-writer.ts'
import type { DraftSheet } from '../draft.ts'
import type { CellRange } from '../workbook/address.ts'
import { tallCells } from '../workbook/tall-cells.ts'
import type { OdsFonts } from './fonts.ts'
import { cellText, countOf, mergeOf, most } from './cells.ts'

type Attributes = Readonly<Record<string, string>>

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
  #rowAttributes: Attributes = {}
  #column = 0
  #cells: (string | undefined)[] = []
  #cellAttributes: Attributes = {}
  #cellFont: string | undefined
  readonly #columnFonts: { readonly first: number; readonly past: number; readonly font: string }[] = []

  constructor(name: string, isHidden: boolean, file: string) {
    this.#name = name
    this.#isHidden = isHidden
    this.#file = file
    this.#writer = sheetWriter(file)
  }

  /** `font` is that of cells without a style of their own, when it tells an old charset. */
  addColumn(attributes: Attributes, font: string | undefined): void {
    const count = countOf(attributes, 'number-columns-repeated', most.columns)
    if (font !== undefined)
      this.#columnFonts.push({ first: this.#columns, past: this.#columns + count, font })
    // A collapsed column that repeats to the edge of the sheet hides nothing that was written.
    if (isCollapsed(attributes)) {
      for (let index = 0; index < count; index += 1) this.#hiddenColumns.push(this.#columns + index)
    }
    this.#columns += count
  }

  openRow(attributes: Attributes): void {
    this.#rowAttributes = attributes
    this.#cells = []
    this.#column = 0
  }

  openCell(attributes: Attributes, fonts: OdsFonts): void {
    this.#cellAttributes = attributes
    const style = attributes['table:style-name'] ?? this.#rowAttributes['table:default-cell-style-name']
    this.#cellFont = style === undefined ? this.#columnFont() : fonts.of(style)
    const merge = mergeOf(attributes, this.#row, this.#column)
    if (merge) this.#merges.push(merge)
  }

  /** Takes the text of the cell, each run of it with its font where it has one of its own. */
  closeCell(runs: readonly { readonly text: string; readonly font: string | undefined }[]): void {
    const shown = runs.map(({ text, font }) => readInFont(text, font ?? this.#cellFont ?? '')).join('')
    const text = cellText(this.#cellAttributes, shown)
    const count = countOf(this.#cellAttributes, 'number-columns-repeated', most.columns)
    if (text !== '') {
      const end = Math.min(this.#column + count, most.columns)
      for (let column = this.#column; column < end; column += 1) this.#cells[column] = text
    }
    this.#column += count
  }

  closeRow(): void {
    const count = countOf(this.#rowAttributes, 'number-rows-repeated', most.rows)
    if (this.#cells.length > 0) {
      for (let index = 0; index < count; index += 1) {
        const record = this.#writer.add(this.#row + index, this.#cells)
        if (record !== undefined && isCollapsed(this.#rowAttributes)) this.#hiddenRows.push(record)
      }
    }
    this.#row += count
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

function isCollapsed(attributes: Attributes): boolean {
  return (attributes['table:visibility'] ?? 'visible') !== 'visible'
}
