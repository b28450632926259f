import type { SheetRow } from '../layout/cells.ts'
import type { CsvFile } from './read-csv.ts'

/** From `record` on, `lines` rows of the sheet have been skipped because they are blank. */
export interface Skipped {
  readonly record: number
  readonly lines: number
}

/** A cell that spans rows of one column, by record. */
export interface TallCell {
  readonly column: number
  readonly first: number
  readonly last: number
}

/** What a program shows of a sheet; hidden parts are read all the same. */
export interface Visibility {
  readonly isHidden: boolean
  /** Records of hidden rows. */
  readonly hiddenRows: readonly number[]
  /** 0-based. */
  readonly hiddenColumns: readonly number[]
}

/** One table-like part of a source, as a delimited UTF-8 file with what such a file cannot say. */
export interface Sheet extends CsvFile {
  /** Undefined for a file that is one table. */
  readonly name: string | undefined
  readonly encoding: string
  /** 0 to 1; null where nothing was detected. */
  readonly encodingConfidence: number | null
  /** True when a reader wrote the delimited file, so that its delimiter says nothing of the source. */
  readonly isCopy: boolean
  /** The first records, for header and preamble. */
  readonly head: readonly SheetRow[]
  /** Records, of all, that may begin a header; undefined when nobody has looked. */
  readonly mayHead?: readonly number[]
  /** What stands above its first record and is none of its rows: the lines before a table in a text, rows of a table above. */
  readonly above: readonly SheetRow[]
  /** What stands at the head of a document and speaks of all its tables. */
  readonly aboveAll?: readonly SheetRow[]
  /** Which table of a sheet that holds several, from 0. */
  readonly part: number
  /** Undefined when the file must be searched for blank lines as it is loaded. */
  readonly skipped: readonly Skipped[] | undefined
  readonly tallCells: readonly TallCell[]
  readonly visibility: Visibility
}

type Placed = Pick<Sheet, 'head' | 'above' | 'aboveAll'>

/** The rows of a sheet above the header that ends at `header`, what stands above its first row, and at the head of its document: the nearest first. */
export function groupsAbove(
  { head, above, aboveAll = [] }: Placed,
  header: { readonly record: number },
): SheetRow[][] {
  return [head.filter(({ record }) => record < header.record), [...above], [...aboveAll]]
}

/** All of {@link groupsAbove}. */
export function rowsAbove(sheet: Placed, header: { readonly record: number }): SheetRow[] {
  return groupsAbove(sheet, header).flat()
}

/** Lines of text as rows above the first record, the last line next to it. */
export function linesAbove(lines: readonly string[]): SheetRow[] {
  return lines.map((line, index) => ({ record: index - lines.length, cells: [line] }))
}

export const allVisible: Visibility = { isHidden: false, hiddenRows: [], hiddenColumns: [] }
