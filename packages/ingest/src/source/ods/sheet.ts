import { type SheetWriter, sheetWriter } from '../sheet-writer.ts'
import type { DraftSheet } from '../draft.ts'
import type { CellRange } from '../workbook/address.ts'
import { tallCells } from '../workbook/tall-cells.ts'
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

  constructor(name: string, isHidden: boolean, file: string) {
    this.#name = name
    this.#isHidden = isHidden
    this.#file = file
    this.#writer = sheetWriter(file)
  }

  addColumn(attributes: Attributes): void {
    const count = countOf(attributes, 'number-columns-repeated', most.columns)
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

  openCell(attributes: Attributes): void {
    this.#cellAttributes = attributes
    const merge = mergeOf(attributes, this.#row, this.#column)
    if (merge) this.#merges.push(merge)
  }

  closeCell(shown: string): void {
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
