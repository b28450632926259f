import { sizeOf } from '#platform'

import { leadCell, type SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import { deepestHeader } from '../layout/header-extent.ts'
import { headingKey } from '../layout/heading-key.ts'
import { isRepeatedHeading } from '../layout/structure.ts'
import { cleanColumns, columnNames, sheetRows } from '../source/cell.ts'
import type { Source } from '../source/source.ts'
import { mayHead } from '../source/head.ts'
import { csvScan } from '../source/read-csv.ts'
import { rowsAbove, type Sheet } from '../source/sheet.ts'
import { type ColumnSet, type RecordRange, sliceColumns, sliceSheet } from '../source/slice-sheet.ts'
import type { Database } from '../warehouse/connection.ts'
import { UserError } from '../user-error.ts'
import { dataRows } from './data-rows.ts'
import { type DetectedTable, tableOrRefusal, type TableSheet } from './detect.ts'

/** A sheet beyond this was written by a program, which writes one table a sheet. */
export const largestByHand = 1 << 25

/** Rows that are looked at for a header; a heading has no digits, and few rows of data have none. */
const mostCandidates = 2_000

/** Rows above a header that may be its title. */
const titleRows = 8

/**
 * The tables that stand beside one another on a sheet: where its first heading stands again in the same header, and every
 * heading that the table needs after it.
 */
export async function splitColumns(
  db: Database,
  sheet: Sheet,
  source: Source,
  fileOf: (part: number) => string,
): Promise<readonly Sheet[]> {
  if (!sheet.head.some(beginsAgain)) return [sheet]
  const header = detected(sheet, sheet.head, source)?.header
  const starts = header === undefined ? [] : besideStarts(header)
  if (header === undefined || starts.length === 0 || (await sizeOf(sheet.utf8)) > largestByHand)
    return [sheet]
  const edges = [0, ...starts, sheet.columns]
  const ranges = edges.slice(1).map((past, index): ColumnSet => ({ first: edges[index] ?? 0, past }))
  return sliceColumns(db, sheet, ranges, header.rows[0]?.record ?? 0, fileOf)
}

/** A first look at a row that may be the header of two tables. */
function beginsAgain(row: SheetRow): boolean {
  const lead = leadCell(row)
  return lead !== undefined && row.cells.lastIndexOf(lead) > row.cells.indexOf(lead)
}

/** Columns at which a table beside the first one begins. */
function besideStarts({ headings, columns }: Header<string>): number[] {
  const keys = headings.map((heading) => (heading === null ? null : headingKey(heading)))
  const first = keys.findIndex((key) => key !== null)
  const needed = ['title', 'unit'].flatMap((field) => keys[columns.get(field) ?? -1] ?? [])
  const starts = keys.flatMap((key, column) =>
    key !== null && column > first && key === keys[first] ? [column] : [],
  )
  const isWhole = (start: number, index: number) => {
    const own = new Set(keys.slice(start, starts[index + 1]))
    return needed.every((key) => own.has(key))
  }
  return needed.length > 0 && starts.every(isWhole) ? starts : []
}

/**
 * The tables of a sheet, each as a sheet of its own: below the first header, a row that is the header of another table
 * begins one, with the title above it. A header that only stands again, as on each printed page, does not.
 */
export async function splitTables(
  db: Database,
  sheet: Sheet,
  source: Source,
  fileOf: (part: number) => string,
): Promise<readonly Sheet[]> {
  const first = firstTable(sheet, source)
  if (!first) return [sheet]
  let { header } = first
  if (sheet.mayHead?.every((record) => record <= header.record) === true) return [sheet]
  if ((await sizeOf(sheet.utf8)) > largestByHand) return [sheet]
  const starts: number[] = []
  const [rows, candidates] = await candidateRows(db, sheet, header.record)
  for (const record of candidates) {
    if (record <= header.record) continue
    const window = rows.filter((row) => row.record >= record && row.record < record + deepestHeader)
    if (window[0] === undefined || isRepeatedHeading(window[0], header.rows)) continue
    const next = detected({ ...sheet, isPart: true }, window, source)
    if (next?.header.rows[0]?.record !== record || !isOther(next, header.headings)) continue
    starts.push(titleStart(rows, record, header.record))
    header = next.header
  }
  if (starts.length === 0) return [sheet]
  const edges = [0, ...starts, Number.MAX_SAFE_INTEGER]
  const ranges = edges.slice(1).map((past, index): RecordRange => ({ first: edges[index] ?? 0, past }))
  return sliceSheet(db, sheet, ranges, rowsAbove(sheet, first.header), fileOf)
}

/** The table that stands first on a sheet: above the one that is found, which is of the most particular kind, may be others. */
function firstTable(sheet: Sheet, source: Source): DetectedTable | undefined {
  let first = detected(sheet, sheet.head, source)
  while (first) {
    const top = first.header.rows[0]?.record ?? 0
    const above = sheet.head.filter(({ record }) => record < top)
    const before = above.length > 1 ? detected({ ...sheet, isPart: true }, above, source) : undefined
    if (!before || !isOther(before, first.header.headings)) return first
    if (dataRows(above, before.header).length === 0) return first
    first = before
  }
  return first
}

/** A header proper has at least three headings that are understood, and is not the one above in other spelling. */
function isOther({ header }: DetectedTable, before: readonly (string | null)[]): boolean {
  if (header.columns.size < 3) return false
  const keys = (headings: readonly (string | null)[]) =>
    headings.map((text) => headingKey(text ?? '')).join('|')
  return keys(header.headings) !== keys(before)
}

function detected(sheet: TableSheet, head: readonly SheetRow[], source: Source): DetectedTable | undefined {
  const found = tableOrRefusal({ ...sheet, head }, source)
  return found instanceof UserError ? undefined : found
}

/** Rows that may begin a header, with the rows around them, and their records. */
async function candidateRows(
  db: Database,
  sheet: Sheet,
  after: number,
): Promise<readonly [rows: readonly SheetRow[], candidates: readonly number[]]> {
  const names = columnNames(sheet.columns)
  const numbered = `SELECT row_number() OVER () - 1 AS record, * FROM ${csvScan('$file', sheet, false)}`
  const file = { file: sheet.utf8, delimiter: sheet.delimiter }
  const found = await db.rows(
    `SELECT record FROM (${numbered})
     WHERE record > ${after} AND ${mayHead(sheet.columns)} ORDER BY record LIMIT ${mostCandidates}`,
    file,
  )
  if (found.length === 0) return [[], []]
  const candidates = found.map((row) => Number(row['record']))
  await db.run('CREATE OR REPLACE TEMP TABLE split_candidate (record BIGINT)')
  await db.appendTemp(
    'split_candidate',
    candidates.map((record) => [String(record)]),
  )
  const near = await db.rows(
    `WITH near AS (
       SELECT text.* FROM (${numbered}) text SEMI JOIN split_candidate
         ON text.record BETWEEN split_candidate.record - ${titleRows} AND split_candidate.record + ${deepestHeader - 1}
     ), clean AS (SELECT record, ${cleanColumns(sheet.columns)} FROM near)
     SELECT record, [${names.join(', ')}] AS cells FROM clean ORDER BY record`,
    file,
  )
  return [sheetRows(near), candidates]
}

/** The first row of the title above a header: loose rows of a cell or two that are no total and no note. */
function titleStart(rows: readonly SheetRow[], header: number, above: number): number {
  let start = header
  for (const row of rows.toReversed()) {
    if (row.record !== start - 1 || row.record <= above || !isTitle(row)) continue
    start = row.record
  }
  return start
}

function isTitle(row: SheetRow): boolean {
  const texts = row.cells.filter((cell) => cell !== null)
  return texts.length <= 2 && !/^(?:\d|tổng|cộng|toàn |ghi chú|\*)/iu.test(leadCell(row) ?? '')
}
