import type { RuleName } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import { recordOf, rowSql, sheetSql, type Stack } from '../source/stack.ts'
import type { Database } from '../warehouse/connection.ts'
import type { SheetGiven } from './detect.ts'

/** A finding about a row that is not data, or about the sheet as a whole. */
export interface SheetFinding {
  readonly record: number
  readonly rule: RuleName
  readonly field: string | null
  readonly value: string | null
  readonly hint: string | null
}

/** Keeps findings in `temp.sheet_finding`, with the row a person sees. */
export async function keepSheetFindings(
  db: Database,
  stack: Stack,
  findings: readonly SheetFinding[],
): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE sheet_note (record BIGINT, rule VARCHAR, field VARCHAR, value VARCHAR, hint VARCHAR)',
  )
  await db.appendTemp(
    'sheet_note',
    findings.map(({ record, rule, field, value, hint }) => [String(record), rule, field, value, hint]),
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE sheet_finding AS
     SELECT sheet_note.*, ${rowSql(stack, 'sheet_note.record')} + 1 + coalesce(blank.lines, 0) AS source_row
     FROM sheet_note ASOF LEFT JOIN blank ON sheet_note.record >= blank.record`,
  )
}

/** The columns of each sheet that hold something but are not read, as one finding at its header. */
export async function unreadColumns(
  db: Database,
  stack: Stack,
  header: Header<string>,
): Promise<SheetFinding[]> {
  const filled = await filledColumns(db, stack, header)
  return stack.flatMap((sheet) => {
    // A column without a heading matters only when its cells say something.
    const unread = header.unread.filter(
      ({ why, column }) =>
        why !== 'earlier' && (why !== 'empty' || filled.get(sheet)?.[`c${column}`] === true),
    )
    if (unread.length === 0) return []
    const value = unread.map(({ heading, column }) => heading ?? `#${column + 1}`).join('; ')
    return [{ record: recordOf(sheet, header.record), rule: 'unread_column', field: null, value, hint: null }]
  })
}

/** The columns whose field what stands in them tells, and not their heading, at the header of each sheet. */
export function guessedColumns(stack: Stack, { columns, matches, record }: Header<string>): SheetFinding[] {
  const guessed = [...columns].flatMap(([field, column]) => {
    const match = matches.get(column)
    return match?.from === 'content' ? [{ field, value: match.term }] : []
  })
  return stack.flatMap((sheet) =>
    guessed.map(({ field, value }): SheetFinding => ({
      record: recordOf(sheet, record),
      rule: 'guessed_column',
      field,
      value,
      hint: null,
    })),
  )
}

/** The headings that campaign.yaml names and none is, as one finding at the header of each sheet. */
export function absentColumns(
  sheets: readonly { readonly number: number; readonly given: SheetGiven }[],
  { record }: Header<string>,
): SheetFinding[] {
  return sheets.flatMap(({ number, given }) => {
    const value = Object.values(given.absent ?? {}).join('; ')
    if (value === '') return []
    return [{ record: recordOf(number, record), rule: 'absent_column', field: null, value, hint: null }]
  })
}

/** Of each sheet, which columns without a heading hold something. */
async function filledColumns(
  db: Database,
  stack: Stack,
  header: Header<string>,
): Promise<ReadonlyMap<number, Readonly<Record<string, unknown>>>> {
  const nameless = header.unread.filter(({ why }) => why === 'empty')
  if (nameless.length === 0) return new Map()
  const counts = nameless.map(({ column }) => `count(c${column}) > 0 AS c${column}`).join(', ')
  const rows = await db.rows(
    `SELECT ${sheetSql(stack)} AS sheet, ${counts} FROM cells WHERE ${rowSql(stack)} > ${header.record} GROUP BY ALL`,
  )
  return new Map(rows.map((row) => [Number(row['sheet']), row]))
}
