import type { TallCell, Visibility } from './sheet.ts'
import type { WrittenRows } from './sheet-writer.ts'

/** A sheet as a format's reader leaves it: written out, not yet looked at. */
export interface DraftSheet {
  readonly name: string | undefined
  /** The delimited copy: comma, every cell quoted, UTF-8. */
  readonly file: string
  readonly written: WrittenRows
  readonly tallCells: readonly TallCell[]
  readonly visibility: Visibility
  /** Lines of the text that stand before a table of it. */
  readonly linesAbove?: readonly string[]
  /** Lines at the head of a document that speak of this table too, which stands behind others. */
  readonly linesOfAll?: readonly string[]
}

/** All sheets of one file. */
export interface DraftBook {
  readonly sheets: readonly DraftSheet[]
  /** The file carries a program, which was not run. */
  readonly hasMacros: boolean
}
