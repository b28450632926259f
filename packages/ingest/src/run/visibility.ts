import type { RuleName } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { isSignature } from '../layout/signature.ts'
import { isLetterhead } from '../source/letterhead.ts'
import type { Sheet } from '../source/sheet.ts'
import { recordOf } from '../source/stack.ts'
import type { Database } from '../warehouse/connection.ts'
import { insertInOrder } from '../warehouse/insert-in-order.ts'
import type { Origin } from './merge.ts'
import { type Book, isDocument } from './reading.ts'

/** A sheet whose rows are settled. */
interface SettledSheet {
  readonly number: number
  readonly sheet: Sheet
  readonly header: Header<string>
}

/** Flags what the sheet hides: itself, columns with a heading, and rows that were loaded. */
export async function writeVisibility(
  db: Database,
  { number, sheet, header }: SettledSheet,
  origin: Origin,
): Promise<void> {
  const { isHidden, hiddenRows, hiddenColumns } = sheet.visibility
  const headed = hiddenColumns.filter((column) => (header.headings[column] ?? null) !== null)
  const headerRow = rowOf(sheet, header.record)
  if (isHidden) await flagSheet(db, sheet, 'hidden_sheet', headerRow, origin)
  if (headed.length > 0) {
    const names = headed.map((column) => header.headings[column]).join(', ')
    await flagSheet(db, sheet, 'hidden_column', headerRow, origin, names)
  }
  if (hiddenRows.length === 0) return
  await db.run('CREATE OR REPLACE TEMP TABLE hidden (record BIGINT)')
  await db.appendTemp(
    'hidden',
    hiddenRows.map((row) => [String(recordOf(number, row))]),
  )
  await insertInOrder(
    db,
    'meta.flagged_row',
    `SELECT $run AS run_id, $file AS source_file_id, $sheet AS source_sheet, source_row, 'hidden_row' AS rule
     FROM settled SEMI JOIN hidden USING (record)
     WHERE sheet = ${number} AND outcome <> 'rejected'`,
    'source_row',
    { run: origin.run, file: origin.file, sheet: sheet.name ?? '' },
  )
}

/** Flags what concerns a file as a whole: macros, and sheets in which no table was found. */
export async function writeBookNotes(
  db: Database,
  { format, firstSheet, hasMacros, others }: Book,
  origin: Origin,
): Promise<void> {
  if (hasMacros) await flagSheet(db, { name: firstSheet }, 'ignored_macros', 1, origin)
  for (const sheet of others) {
    if (!(isDocument(format) && setsNoTable(sheet)))
      await flagSheet(db, sheet, 'unread_sheet', rowOf(sheet, 0), origin)
  }
}

/** Flags a text that states no figure, and may be a table that lost its cells. */
export async function flagUnreadText(db: Database, origin: Origin): Promise<void> {
  await flagSheet(db, { name: undefined }, 'unread_sheet', 1, origin)
}

/** A letterhead or the signatures of a document, set as a table, hold no records that anyone would miss. */
function setsNoTable({ head }: Sheet): boolean {
  return (
    head.length <= 4 &&
    head.every(
      (row) =>
        isSignature(row) ||
        isLetterhead(
          1,
          row.cells.flatMap((cell) => cell ?? []),
        ),
    )
  )
}

async function flagSheet(
  db: Database,
  { name }: Pick<Sheet, 'name'>,
  rule: RuleName,
  row: number,
  origin: Origin,
  value: string | null = null,
): Promise<void> {
  await db.run(
    `INSERT INTO meta.flagged_row BY NAME
     SELECT $run AS run_id, $file AS source_file_id, $sheet AS source_sheet, $row AS source_row, $rule AS rule,
            $value::VARCHAR AS value`,
    { run: origin.run, file: origin.file, sheet: name ?? '', row, rule, value },
  )
}

/** The row number, from 1, that a person sees. */
function rowOf({ skipped }: Sheet, record: number): number {
  return record + 1 + (skipped?.findLast((skip) => skip.record <= record)?.lines ?? 0)
}
