/** A value bound to a `$name` placeholder. */
export type Binding = string | number | boolean | null

/** The few ways the pipeline talks to DuckDB. */
export interface Database {
  /** The database, current here, that takes the tables of whole sheets; they are temporary ones where there is none. */
  readonly workbench?: string
  run(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<void>
  /** Rows as objects; 64-bit integers come back as numbers, since the pipeline reads counts and row numbers only. */
  rows(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<Record<string, unknown>[]>
  /** Appends text rows to a temporary table; DuckDB casts to the column's type. */
  appendTemp(table: string, rows: Iterable<readonly (string | null)[]>): Promise<void>
  /** How far the statement under way is, from 0 to 1; absent where nobody can tell. */
  readonly progress?: () => number
}

/**
 * A connection of its own to an empty database in memory. What a transaction has written is read by one thread only, to
 * itself; what is made and committed here is read by all of them, also from within the transaction. It lasts as long as
 * the transaction that has looked at it.
 */
export interface Workbench {
  readonly db: Database
  readonly name: string
}

/** Tables that may hold something of every row of a sheet. */
export const stagedTables = ['sheet_text', 'parsed', 'row_finding'] as const
export type StagedTable = (typeof stagedTables)[number]

/** `CREATE TABLE` of one that holds a whole sheet. */
export function createStaged({ workbench }: Database, table: StagedTable): string {
  return `CREATE OR REPLACE ${workbench === undefined ? 'TEMP TABLE' : 'TABLE'} ${table}`
}
