import type { Localized } from './text.ts'

/** Column types used by the warehouse, by their DuckDB names. */
export type SqlType =
  | 'VARCHAR'
  | 'VARCHAR[]'
  | 'DATE'
  | 'TIMESTAMP'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'BIGINT'
  | 'DOUBLE'
  | 'DECIMAL(18,0)'

/**
 * The TypeScript side of each SQL type, as rows are written and read as JSON:
 * dates and timestamps are ISO 8601 text, 64-bit integers and decimals are numbers
 * (budgets in dong stay below 2^53).
 */
interface SqlTypeToTs {
  VARCHAR: string
  'VARCHAR[]': readonly string[]
  DATE: string
  TIMESTAMP: string
  BOOLEAN: boolean
  INTEGER: number
  BIGINT: number
  DOUBLE: number
  'DECIMAL(18,0)': number
}

/** One column: its SQL type, whether it may be NULL, what it means, and the column it points to. */
export interface Column<T extends SqlType = SqlType, N extends boolean = boolean> {
  readonly type: T
  readonly nullable: N
  readonly about: Localized
  /** `table.column` that a value must exist in; checked by ingest, documented in the dictionary. */
  readonly references?: string
  /** What a row has that is inserted without it. */
  readonly default?: number
}

/** The TypeScript value of one column. */
export type ValueOf<C extends Column> =
  C extends Column<infer T, infer N> ? SqlTypeToTs[T] | (N extends true ? null : never) : never

/** A column that always has a value. */
export function required<T extends SqlType>(
  type: T,
  about: Localized,
  references?: string,
): Column<T, false> {
  return { type, nullable: false, about, ...(references === undefined ? {} : { references }) }
}

/** A column that may be NULL: not known, or not applicable. */
export function optional<T extends SqlType>(type: T, about: Localized, references?: string): Column<T, true> {
  return { type, nullable: true, about, ...(references === undefined ? {} : { references }) }
}
