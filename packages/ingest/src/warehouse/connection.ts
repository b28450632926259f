/** A value bound to a `$name` placeholder. */
export type Binding = string | number | boolean | null

/** The few ways the pipeline talks to DuckDB. */
export interface Database {
  run(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<void>
  /** Rows as objects; 64-bit integers come back as numbers, since the pipeline reads counts and row numbers only. */
  rows(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<Record<string, unknown>[]>
  /** Appends text rows to a temporary table; DuckDB casts to the column's type. */
  appendTemp(table: string, rows: Iterable<readonly (string | null)[]>): Promise<void>
  /** How far the statement under way is, from 0 to 1; absent where nobody can tell. */
  readonly progress?: () => number
}
