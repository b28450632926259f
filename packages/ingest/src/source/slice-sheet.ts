import { textSink } from '#platform'

import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import { blankLinesBefore } from './blank-lines.ts'
import { columnNames } from './cell.ts'
import { withRange, withRows } from './column-range.ts'
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
    writeRows(
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
export interface ColumnSet {
  readonly first: number
  readonly past: number
  /** Other columns that hold for it too. */
  readonly shared?: ReadonlySet<number>
  /** What else is said of it alone. */
  readonly above?: readonly SheetRow[]
  /** A row that has none of its own columns filled is none of its rows. */
  readonly mayBeEmpty?: boolean
}

/**
 * Cuts a sheet whose tables stand beside one another into sheets of the same width, each with the cells of its columns. A title
 * above them, in the rows before `header`, is above them all.
 */
export async function sliceColumns(
  db: Database,
  sheet: Sheet,
  sets: readonly ColumnSet[],
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
  for (const [part, { first, past, shared, above = [], mayBeEmpty = false }] of sets.entries()) {
    const utf8 = fileOf(part)
    const isOwn = (column: number) => (column >= first && column < past) || shared?.has(column) === true
    writeRows(
      utf8,
      sheet.delimiter,
      rows.map((row, record) => {
        const cells = row['cells'] as (string | null)[]
        const isNone = mayBeEmpty && record > header && cells.slice(first, past).every(isBlank)
        return cells.map((cell, column) => (isOwn(column) && !isNone ? cell : null))
      }),
    )
    const slice = {
      ...partOf(sheet, utf8),
      name: withRange(sheet.name, first, Math.min(past, sheet.columns) - 1),
      skipped,
      above: [...sheet.above, ...(part === 0 ? [] : titles), ...above],
      tallCells: sheet.tallCells.filter(({ column }) => isOwn(column)),
      visibility: { ...sheet.visibility, hiddenColumns: sheet.visibility.hiddenColumns.filter(isOwn) },
    }
    parts.push({ ...slice, head: await readHead(db, slice) })
  }
  return parts
}

/**
 * Turns the blocks of a sheet that lie on their side: each becomes a sheet whose rows are the columns of the whole, from that of
 * the headings on, in their places.
 */
export async function turnSheet(
  db: Database,
  sheet: Sheet,
  blocks: readonly (RecordRange & { readonly column: number })[],
  fileOf: (part: number) => string,
): Promise<Sheet[]> {
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  const rowOf = (record: number) =>
    record + 1 + (skipped.findLast((skip) => skip.record <= record)?.lines ?? 0)
  await readCsv(db, sheet)
  const rows = await db.rows(
    `SELECT [${columnNames(sheet.columns).join(', ')}] AS cells FROM sheet_text ORDER BY rowid`,
  )
  const titles = sheet.head.filter(({ record }) => record < (blocks[0]?.first ?? 0))
  const parts: Sheet[] = []
  for (const [part, { first, past, column }] of blocks.entries()) {
    const utf8 = fileOf(part)
    const top = rowOf(first)
    const lying: (readonly (string | null)[])[] = Array.from({ length: rowOf(past - 1) - top + 1 }, () => [])
    for (const [index, row] of rows.slice(first, past).entries()) {
      lying[rowOf(first + index) - top] = row['cells'] as (string | null)[]
    }
    const turned = Array.from({ length: sheet.columns }, (_, at) =>
      lying.map((cells) => (at < column ? null : (cells[at] ?? null))),
    )
    writeRows(utf8, sheet.delimiter, turned)
    const { isHidden, hiddenRows, hiddenColumns } = sheet.visibility
    const slice = {
      ...partOf(sheet, utf8),
      columns: lying.length,
      name: withRows(sheet.name, top, top + lying.length - 1),
      skipped: [],
      above: [...sheet.above, ...titles],
      tallCells: [],
      visibility: {
        isHidden,
        hiddenRows: hiddenColumns,
        hiddenColumns: hiddenRows
          .filter((record) => record >= first && record < past)
          .map((record) => rowOf(record) - top),
      },
    }
    parts.push({ ...slice, head: await readHead(db, slice) })
  }
  return parts
}

function isBlank(cell: string | null): boolean {
  return cell === null || cell.trim() === ''
}

/** A sheet whose text is part of another one's. */
export function partOf(sheet: Sheet, utf8: string): Sheet {
  const { mayHead: _, bytes: __, ...rest } = sheet
  return { ...rest, utf8, lineEnd: '\n' }
}

/** Rows without a word stay rows. */
export function writeRows(
  file: string,
  delimiter: string,
  rows: readonly (readonly (string | null)[])[],
): void {
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
