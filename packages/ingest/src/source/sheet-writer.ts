import type { CopyRoom } from './copy-room.ts'
import { lineSink } from './line-sink.ts'
import type { Skipped } from './sheet.ts'
import type { Utf8Row } from './utf8-row.ts'

/** What was written: how wide, how many records, and which rows they were. */
export interface WrittenRows {
  readonly columns: number
  readonly records: number
  readonly skipped: readonly Skipped[]
  /** Record of a 0-based row, or of the next one that is not blank. */
  recordFrom(row: number): number
}

/** Writes rows as a delimited file; blank rows are left out and remembered. */
export interface SheetWriter {
  /** Rows must come in order; `row` is 0-based. Returns the record, undefined for a blank row. */
  add(row: number, cells: readonly (string | undefined)[]): number | undefined
  /** The same for cells that are no strings. */
  addUtf8(row: number, cells: Utf8Row): number | undefined
  finish(): WrittenRows
  /** Lets the file go, finished or not; harmless the second time. */
  close(): void
}

/** @throws UserError from `add` when a line is longer than any, or the copies of a file outgrow it. */
export function sheetWriter(file: string, room: CopyRoom): SheetWriter {
  const lines = lineSink(file, room)
  const skipped: Skipped[] = []
  let columns = 0
  let records = 0
  /** Counts a row of some width in; returns its record. */
  const count = (row: number, width: number) => {
    if (width > columns) columns = width
    const blank = row - records
    if (blank > (skipped.at(-1)?.lines ?? 0)) skipped.push({ record: records, lines: blank })
    records += 1
    return records - 1
  }
  return {
    add(row, cells) {
      let width = cells.length
      while (width > 0 && isBlank(cells[width - 1])) width -= 1
      if (width === 0) return undefined
      lines.add(delimitedLine(cells, width))
      return count(row, width)
    },
    addUtf8(row, cells) {
      const width = cells.filledWidth()
      if (width === 0) return undefined
      lines.addUtf8(cells, width)
      return count(row, width)
    },
    finish() {
      lines.close()
      return { columns, records, skipped, recordFrom: (row) => recordFrom(skipped, records, row) }
    },
    close: () => lines.close(),
  }
}

function delimitedLine(cells: readonly (string | undefined)[], width: number): string {
  const shown = cells.length > width ? cells.slice(0, width) : cells
  const hasQuotes = shown.some((cell) => cell?.includes('"') === true)
  const escaped = hasQuotes ? shown.map((cell) => cell?.replaceAll('"', '""')) : shown
  return `"${escaped.join('","')}"\n`
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === ''
}

function recordFrom(skipped: readonly Skipped[], records: number, row: number): number {
  // Rows follow one another without a blank one up to the next place where some were skipped.
  let [low, high] = [0, skipped.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const next = (skipped[middle]?.record ?? 0) + (skipped[middle - 1]?.lines ?? 0)
    if (next <= row) low = middle + 1
    else high = middle
  }
  const { record, lines } = skipped[low - 1] ?? { record: 0, lines: 0 }
  return Math.min(records, Math.max(record, row - lines))
}
