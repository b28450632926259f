import type { Header } from '../layout/header.ts'

/** SQL of a field's cell; NULL when the file has no such column. */
export function rawCell(header: Header<string>, field: string): string {
  const column = header.columns.get(field)
  return column === undefined ? 'NULL::VARCHAR' : `c${column}`
}
