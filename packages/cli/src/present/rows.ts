import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { harmless } from '@vedich/model'

/** How rows leave the program for other programs. */
export type RowFormat = 'csv' | 'json' | 'ndjson' | 'arrow'

export const rowFormats: readonly RowFormat[] = ['csv', 'json', 'ndjson', 'arrow']

/** Writes rows in a machine format; `columns` gives their order and stands even when there are no rows. */
export function formatRows(
  format: RowFormat,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string | Uint8Array {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  if (format === 'csv') {
    return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
      .map((line) => `${line.map(csvCell).join(',')}\n`)
      .join('')
  }
  const arrays = Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? null)]))
  return tableToIPC(tableFromArrays(arrays), { format: 'stream' }) ?? new Uint8Array()
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? harmless(value) : JSON.stringify(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
