import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import { cleanText, columnNames, sheetRows } from './cell.ts'
import { type CsvFile, readCsv } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { fillTallCells } from './tall-cells.ts'

/** Records looked at for header and preamble. */
const headRows = 100

/** Reads the first records of a sheet. */
export async function readHead(db: Database, sheet: CsvFile & Pick<Sheet, 'tallCells'>): Promise<SheetRow[]> {
  await readCsv(db, 'head', sheet, headRows)
  await fillTallCells(db, 'head', 'record', sheet.tallCells)
  const cells = columnNames(sheet.columns).map(cleanText)
  const rows = await db.rows(`SELECT record, [${cells.join(', ')}] AS cells FROM head ORDER BY record`)
  return sheetRows(rows)
}
