import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import { cleanText, columnNames, sheetRows } from './cell.ts'
import { type CsvFile, readCsv, readRecords } from './read-csv.ts'
import type { Sheet } from './sheet.ts'
import { fillTallCells } from './tall-cells.ts'

/** Records looked at for header and preamble. */
const headRows = 100

/** Reads the first records of a sheet. */
export async function readHead(db: Database, sheet: CsvFile & Pick<Sheet, 'tallCells'>): Promise<SheetRow[]> {
  const cells = `list_transform([${columnNames(sheet.columns).join(', ')}], lambda cell: ${cleanText('cell')}) AS cells`
  if (sheet.tallCells.length === 0) return sheetRows(await readRecords(db, sheet, cells, headRows))
  await readCsv(db, 'head', sheet, headRows)
  await fillTallCells(db, 'head', 'record', sheet.tallCells)
  return sheetRows(await db.rows(`SELECT record, ${cells} FROM head ORDER BY record`))
}
