import { columnNames } from '../source/cell.ts'
import { columnLetters } from '../source/workbook/address.ts'
import type { Database } from '../warehouse/connection.ts'
import type { ReadSheet } from './explain-book.ts'
import type { ColumnExplanation } from './explanation.ts'

/** What each column was taken for, and by which word. Columns without heading and content are left out. */
export async function explainColumns(
  db: Database,
  { index, table: { sheet, detected } }: ReadSheet,
): Promise<ColumnExplanation[]> {
  const { header, spec } = detected
  const firsts = columnNames(sheet.columns).map(
    (name) => `arg_min(nullif(trim(${name}), ''), record) AS ${name}`,
  )
  const [first] = await db.rows(
    `SELECT ${firsts.join(', ')} FROM stage_${index} ANTI JOIN structure_${index} USING (record)`,
  )
  const fields = new Map([...header.columns].map(([field, column]) => [column, field]))
  const unread = new Map(header.unread.map((column) => [column.column, column.why]))
  return columnNames(sheet.columns).flatMap((name, column) => {
    const field = fields.get(column) ?? null
    const match = header.matches.get(column)
    const heading = header.headings[column] ?? null
    const example = (first?.[name] as string | null | undefined) ?? null
    if (heading === null && example === null) return []
    return {
      column: columnLetters(column),
      index: column,
      heading,
      field,
      kind: field === null ? null : (spec.kinds[field] ?? null),
      why: field !== null && match ? match.from : (unread.get(column) ?? 'empty'),
      term: match?.term ?? null,
      example,
    }
  })
}
