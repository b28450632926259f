import type { Sheet } from '../source/sheet.ts'
import { countRecords } from '../source/read-csv.ts'
import type { Database } from '../warehouse/connection.ts'
import { noRows, type RowCounts } from './account.ts'

/** Accounts for sheets without a table: every row of theirs was read, and is none of the data. */
export async function countUnread(db: Database, sheets: readonly Sheet[]): Promise<RowCounts> {
  let rows = 0
  for (const sheet of sheets) rows += await countRecords(db, sheet)
  return { ...noRows, read: rows, structural: rows }
}
