import type { Header } from '../layout/header.ts'
import { headingKey } from '../layout/heading-key.ts'
import type { ColumnChange } from './compare-columns.ts'

/** The header without the columns that are new, so that they are not read. */
export function withoutNew(header: Header<string>, changes: readonly ColumnChange[]): Header<string> {
  const added = new Set(changes.filter(({ kind }) => kind === 'new').map(({ column }) => headingKey(column)))
  const isNew = (column: number) => added.has(headingKey(header.headings[column] ?? ''))
  const columns = new Map([...header.columns].filter(([, column]) => !isNew(column)))
  const frozen = [...header.columns.values()]
    .filter(isNew)
    .map((column) => ({ column, heading: header.headings[column] ?? null, why: 'frozen' as const }))
  return { ...header, columns, unread: [...header.unread, ...frozen] }
}
