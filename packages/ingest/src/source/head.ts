import type { SheetRow } from '../layout/cells.ts'
import type { Database } from '../warehouse/connection.ts'
import { cleanText, columnNames, sheetRows } from './cell.ts'
import { type CsvFile, readFiles, readRecords } from './read-csv.ts'
import type { Sheet, TallCell } from './sheet.ts'

/** Records looked at for header and preamble. */
export const headRows = 100

/** SQL that is true of records that may begin a header: three cells or more are filled, and none has a digit. */
export function mayHead(columns: number): string {
  const names = columnNames(columns).join(', ')
  // Nearly every record of data has a digit, which is soon seen.
  return `CASE WHEN regexp_matches(concat_ws('', ${names}), '[0-9]') THEN false
    ELSE len(list_filter([${names}], lambda cell: coalesce(trim(cell), '') <> '')) >= 3 END`
}

/** Reads the first records of a sheet. */
export async function readHead(db: Database, sheet: CsvFile & Pick<Sheet, 'tallCells'>): Promise<SheetRow[]> {
  const rows = sheetRows(await readRecords(db, sheet, cleanList(sheet.columns), headRows))
  return filled(rows, sheet.tallCells)
}

/**
 * Reads the first records of stackable files with one delimiter and as many columns, and which of all their records may begin a
 * header.
 * @throws UserError when one of them is not well formed.
 */
export async function readHeads(
  db: Database,
  files: readonly (CsvFile & Pick<Sheet, 'tallCells'>)[],
): Promise<Pick<Sheet, 'head' | 'mayHead'>[]> {
  const columns = files[0]?.columns ?? 0
  await readFiles(
    db,
    files.map((sheet, number) => ({ number, sheet })),
  )
  const looks = files.map(() => ({ head: [] as SheetRow[], mayHead: [] as number[] }))
  const first = await db.rows(
    `SELECT number, record, ${cleanList(columns)} FROM file_record WHERE record < ${headRows} ORDER BY number, record`,
  )
  for (const row of first) looks[Number(row['number'])]?.head.push(...sheetRows([row]))
  const headings = await db.rows(`SELECT number, record FROM file_record WHERE ${mayHead(columns)}`)
  for (const { number, record } of headings) looks[Number(number)]?.mayHead.push(Number(record))
  await db.run('DROP TABLE temp.file_text')
  return files.map(({ tallCells }, number) => {
    const { head = [], mayHead: places = [] } = looks[number] ?? {}
    // What stands in merged cells may head a table further down, and is not known yet.
    return tallCells.length === 0 ? { head, mayHead: places } : { head: filled(head, tallCells) }
  })
}

/** The first records with the value of each merged cell in every row of it. */
function filled(rows: readonly SheetRow[], tallCells: readonly TallCell[]): SheetRow[] {
  const values = rows.map(({ cells }) => [...cells])
  for (const { column, first, last } of tallCells) {
    for (const cells of values.slice(first + 1, last + 1)) cells[column] = values[first]?.[column] ?? null
  }
  return rows.map((row, at) => ({ ...row, cells: values[at] ?? row.cells }))
}

function cleanList(columns: number): string {
  return `list_transform([${columnNames(columns).join(', ')}], lambda cell: ${cleanText('cell')}) AS cells`
}
