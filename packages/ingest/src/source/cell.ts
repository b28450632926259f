import type { SheetRow } from '../layout/cells.ts'

/** SQL of a cell's text: NFC, white space collapsed, NULL when nothing is left. */
export function cleanCell(column: number): string {
  return String.raw`nullif(trim(regexp_replace(nfc_normalize(c${column}), '[\s\x{00a0}\x{200b}\x{feff}]+', ' ', 'g')), '')`
}

/** SQL of all cells of a record, as a list. */
export function cellList(columns: number): string {
  return `[${columnNames(columns).join(', ')}]`
}

/** c0, c1 … */
export function columnNames(columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => `c${column}`)
}

/** Query rows with `record` and `cells` columns as sheet rows. */
export function sheetRows(rows: readonly Record<string, unknown>[]): SheetRow[] {
  return rows.map((row) => ({ record: Number(row['record']), cells: row['cells'] as (string | null)[] }))
}
