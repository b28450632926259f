import { quoteIdentifier } from '@vedich/model'

import type { Header } from '../layout/header.ts'
import type { TableSpec } from './spec.ts'

/** Columns of the target of which a table says nothing by itself: it has none of the fields that tell them. */
export function untoldColumns({ toldBy = {} }: TableSpec, header: Header<string>): readonly string[] {
  return Object.entries(toldBy).flatMap(([column, fields]) =>
    fields.some((field) => header.columns.has(field)) ? [] : [column],
  )
}

/** The column in whose `untold` it stands whether a column of the target is told; undefined for one that every table tells. */
export function tellerOf({ toldBy = {} }: TableSpec, column: string): string | undefined {
  if (column === 'status_text') return 'status' in toldBy ? 'status' : undefined
  return column in toldBy ? column : undefined
}

/** SQL of whether an `untold` names a column. */
export function isSilentAbout(column: string, untold = 'untold'): string {
  return `contains(concat(' ', ${untold}, ' '), ' ${column} ')`
}

/**
 * SQL of the `untold` of a parsed row, among the columns that its table has no field for: those that nothing else tells, as a note
 * tells a state. A row that says that a work is not done says that it has no day of completion.
 */
export function untoldSql(columns: readonly string[]): string {
  if (columns.length === 0) return 'NULL::VARCHAR'
  const isEmpty = columns.map((column) => {
    if (column === 'status') return isStateUntold
    const isNull = `${quoteIdentifier(column)} IS NULL`
    if (column !== 'completed_on') return isNull
    return `(${isNull} AND ${columns.includes('status') ? `(status = 'completed' OR ${isStateUntold})` : `status = 'completed'`})`
  })
  const each = columns.map((column, index) => `CASE WHEN ${isEmpty[index]} THEN '${column}' END`)
  return `CASE WHEN ${isEmpty.join(' AND ')} THEN '${columns.join(' ')}' ELSE nullif(concat_ws(' ', ${each.join(', ')}), '') END`
}

const isStateUntold = `(status = 'registered' AND status_text IS NULL)`
