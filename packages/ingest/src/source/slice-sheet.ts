import { textSink } from '#platform'

import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import { blankLinesBefore } from './blank-lines.ts'
import { columnNames } from './cell.ts'
import { withRange } from './column-range.ts'
import { readHead } from './head.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet, Skipped } from './sheet.ts'

/** Records of a sheet from `first` up to `past`, which is none of them. */
export interface RecordRange {
  readonly first: number
  readonly past: number
}

/**
 * Cuts a sheet into parts that are sheets themselves; each knows the rows a person sees. `ranges` follow one another from
 * the first record to the last; what stands above the first table, `above`, is above all others too.
 */
export async function sliceSheet(
  db: Database,
  sheet: Sheet,
  ranges: readonly RecordRange[],
  above: readonly SheetRow[],
  fileOf: (part: number) => string,
): Promise<Sheet[]> {
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  await readCsv(db, sheet)
  const parts: Sheet[] = []
  for (const [part, range] of ranges.entries()) {
    const utf8 = fileOf(part)
    const rows = await db.rows(
      `SELECT [${columnNames(sheet.columns).join(', ')}] AS cells FROM sheet_text
       WHERE rowid - (SELECT min(rowid) FROM sheet_text) BETWEEN $first AND $last ORDER BY rowid`,
      { first: range.first, last: range.past - 1 },
    )
    write(
      utf8,
      sheet.delimiter,
      rows.map((row) => row['cells'] as (string | null)[]),
    )
    const placed =
      part === 0 ? sheet.above : above.map((row) => ({ ...row, record: row.record - range.first }))
    const slice = { ...partOf(sheet, utf8), part, ...within(sheet, skipped, range), above: placed }
    parts.push({ ...slice, head: await readHead(db, slice) })
  }
  return parts
}

/** Columns of a sheet from `first` up to `past`, which is none of them. */
export interface ColumnRange {
  readonly first: number
  readonly past: number
}

/**
 * Cuts a sheet whose tables stand beside one another into sheets of the same width, each with the cells of its columns. A title
 * above them, in the rows before `header`, is above them all.
 */
export async function sliceColumns(
  db: Database,
  sheet: Sheet,
  ranges: readonly ColumnRange[],
  header: number,
  fileOf: (part: number) => string,
): Promise<Sheet[]> {
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  await readCsv(db, sheet)
  const rows = await db.rows(
    `SELECT [${columnNames(sheet.columns).join(', ')}] AS cells FROM sheet_text ORDER BY rowid`,
  )
  const titles = sheet.head.filter(
    ({ record, cells }) => record < header && cells.filter((cell) => cell !== null).length === 1,
  )
  const parts: Sheet[] = []
  for (const [part, { first, past }] of ranges.entries()) {
    const utf8 = fileOf(part)
    const isOwn = (column: number) => column >= first && column < past
    write(
      utf8,
      sheet.delimiter,
      rows.map((row) =>
        (row['cells'] as (string | null)[]).map((cell, column) => (isOwn(column) ? cell : null)),
      ),
    )
    const slice = {
      ...partOf(sheet, utf8),
      name: withRange(sheet.name, first, Math.min(past, sheet.columns) - 1),
      skipped,
      above: part === 0 ? sheet.above : [...sheet.above, ...titles],
      tallCells: sheet.tallCells.filter(({ column }) => isOwn(column)),
      visibility: { ...sheet.visibility, hiddenColumns: sheet.visibility.hiddenColumns.filter(isOwn) },
    }
    parts.push({ ...slice, head: await readHead(db, slice) })
  }
  return parts
}

/** A sheet whose text is part of another one's. */
function partOf(sheet: Sheet, utf8: string): Sheet {
  const { mayHead: _, bytes: __, ...rest } = sheet
  return { ...rest, utf8, lineEnd: '\n' }
}

/** Rows without a word stay rows. */
function write(file: string, delimiter: string, rows: readonly (readonly (string | null)[])[]): void {
  const sink = textSink(file)
  try {
    for (const cells of rows) {
      const quoted = cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`)
      sink.write(`${quoted.join(delimiter)}\n`)
    }
  } finally {
    sink.close()
  }
}

/** Places of a sheet as those of a part, whose records count from 0. */
function within(
  { tallCells, visibility }: Sheet,
  skipped: readonly Skipped[],
  { first, past }: RecordRange,
): Pick<Sheet, 'skipped' | 'tallCells' | 'visibility'> {
  const holds = (record: number) => record >= first && record < past
  return {
    // Rows before the part are as good as blank ones, as far as counting goes.
    skipped: [
      { record: -first, lines: first },
      ...skipped.map(({ record, lines }) => ({ record: record - first, lines: lines + first })),
    ],
    tallCells: tallCells
      .filter((cell) => holds(cell.first))
      .map(({ column, ...cell }) => ({ column, first: cell.first - first, last: cell.last - first })),
    visibility: {
      ...visibility,
      hiddenRows: visibility.hiddenRows.filter(holds).map((record) => record - first),
    },
  }
}

/** The blank lines of a delimited file, which its reader passes over. */
export async function blankLines({ utf8, delimiter }: Pick<Sheet, 'utf8' | 'delimiter'>): Promise<Skipped[]> {
  const blanks = await blankLinesBefore(utf8, delimiter)
  return blanks.map((record, index) => ({ record, lines: index + 1 }))
}
