import type { Database } from '../warehouse/connection.ts'
import { columnNames } from './cell.ts'
import { readHead } from './head.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { blankLines, partOf, writeRows } from './slice-sheet.ts'

/** Of which row of a pair a column keeps its cell: both, under headings of their own, or the first that says something. */
export interface PairColumn {
  readonly takes: 'both' | 'planned' | 'done' | 'either'
  readonly headings?: { readonly planned: string; readonly done: string }
}

/** Rows that go together two by two: below the headings, from `top` to `header`, the column `kind` says which one a row is. */
export interface RowPairs {
  readonly top: number
  readonly header: number
  readonly kind: number
  readonly columns: readonly PairColumn[]
  readonly kindOf: (cell: string) => 'planned' | 'done' | undefined
}

type Cells = (string | null)[]

/**
 * Makes one row of each pair, in the place of its first, and leaves the second blank. Where some rows of either
 * kind are without the other, they are told instead, counted from 1.
 */
export async function pairRows(
  db: Database,
  sheet: Sheet,
  { top, header, kind, columns, kindOf }: RowPairs,
  utf8: string,
): Promise<Sheet | readonly number[]> {
  await readCsv(db, sheet)
  const found = await db.rows(
    `SELECT [${columnNames(sheet.columns).join(', ')}] AS cells FROM sheet_text ORDER BY rowid`,
  )
  const rows = found.map((row) => row['cells'] as Cells)
  for (const { column, first, last } of sheet.tallCells) {
    for (const row of rows.slice(first + 1, last + 1)) row[column] = rows[first]?.[column] ?? null
  }
  const kinds = rows.map((row, record) => (record > header ? kindOf(row[kind] ?? '') : undefined))
  const skipped = sheet.skipped ?? (await blankLines(sheet))
  const alone = kinds.flatMap((own, record) => {
    const isPaired =
      own === 'planned' ? kinds[record + 1] === 'done' : own === undefined || kinds[record - 1] === 'planned'
    return isPaired ? [] : [record + 1 + (skipped.findLast((skip) => skip.record <= record)?.lines ?? 0)]
  })
  if (alone.length > 0) return alone
  const both = columns.flatMap(({ headings }, column) => (headings ? [{ column, headings }] : []))
  const isRenamed = (column: number) => column === kind || both.some((other) => other.column === column)
  const written = rows.map((row, record): Cells => {
    const isHeading = record >= top && record <= header
    const own = row.map((cell, column) => (isHeading && isRenamed(column) ? null : cell))
    if (record === header) {
      for (const { column, headings } of both) own[column] = headings.planned
      return [...own, ...both.map(({ headings }) => headings.done)]
    }
    if (kinds[record] === 'done') return row.map(() => null)
    if (kinds[record] === undefined) return own
    const result = rows[record + 1] ?? []
    const merged = own.map((cell, column) => settled(columns[column], cell, result[column] ?? null))
    return [...merged.with(kind, null), ...both.map(({ column }) => result[column] ?? null)]
  })
  writeRows(utf8, sheet.delimiter, written)
  const slice = {
    ...partOf(sheet, utf8),
    columns: sheet.columns + both.length,
    skipped,
    tallCells: [],
  }
  return { ...slice, head: await readHead(db, slice) }
}

function settled(column: PairColumn | undefined, plan: string | null, result: string | null): string | null {
  switch (column?.takes) {
    case 'planned':
      return filled(plan) ?? result
    case 'either':
      return filled(result) ?? plan
    case 'both':
      return plan
    default:
      return result
  }
}

function filled(cell: string | null): string | null {
  return cell === null || cell.trim() === '' ? null : cell
}
