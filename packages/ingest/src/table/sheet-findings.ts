import type { RuleName } from '@vedich/model'

import type { Header, UnreadColumn } from '../layout/header.ts'
import type { Database } from '../warehouse/connection.ts'

/** A finding about a row that is not data, or about the sheet as a whole. */
export interface SheetFinding {
  readonly record: number
  readonly rule: RuleName
  readonly field: string | null
  readonly value: string | null
  readonly hint: string | null
}

/** Keeps findings in `temp.sheet_finding`, with the row a person sees. */
export async function keepSheetFindings(db: Database, findings: readonly SheetFinding[]): Promise<void> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE sheet_note (record BIGINT, rule VARCHAR, field VARCHAR, value VARCHAR, hint VARCHAR)',
  )
  await db.appendTemp(
    'sheet_note',
    findings.map(({ record, rule, field, value, hint }) => [String(record), rule, field, value, hint]),
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE sheet_finding AS
     SELECT sheet_note.*, sheet_note.record + 1 + coalesce(blank.lines, 0) AS source_row
     FROM sheet_note ASOF LEFT JOIN blank ON sheet_note.record >= blank.record`,
  )
}

/** The columns that hold something but are not read, as one finding at the header. */
export async function unreadColumns(db: Database, header: Header<string>): Promise<SheetFinding[]> {
  const unread = await columnsWithContent(db, header)
  if (unread.length === 0) return []
  const value = unread.map(({ heading, column }) => heading ?? `#${column + 1}`).join('; ')
  return [{ record: header.record, rule: 'unread_column', field: null, value, hint: null }]
}

/** A column without a heading matters only when its cells say something. */
async function columnsWithContent(db: Database, header: Header<string>): Promise<readonly UnreadColumn[]> {
  const nameless = header.unread.filter(({ why }) => why === 'empty')
  if (nameless.length === 0) return header.unread
  const counts = nameless.map(({ column }) => `count(c${column}) > 0 AS c${column}`).join(', ')
  const [filled] = await db.rows(`SELECT ${counts} FROM cells WHERE record > ${header.record}`)
  return header.unread.filter(({ why, column }) => why !== 'empty' || filled?.[`c${column}`] === true)
}
