import type { DuckDBConnection } from '@duckdb/node-api'

/** A value bound to a `$name` placeholder. */
export type Binding = string | number | boolean | null

/** The few ways the pipeline talks to DuckDB. */
export interface Database {
  run(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<void>
  /** Rows as objects; 64-bit integers come back as numbers, since the pipeline reads counts and row numbers only. */
  rows(sql: string, bindings?: Readonly<Record<string, Binding>>): Promise<Record<string, unknown>[]>
  /** Appends text rows to a temporary table; DuckDB casts to the column's type. */
  appendTemp(table: string, rows: Iterable<readonly (string | null)[]>): Promise<void>
}

export function database(connection: DuckDBConnection): Database {
  return {
    async run(sql, bindings) {
      await connection.run(sql, bindings)
    },
    async rows(sql, bindings) {
      const reader = await connection.runAndReadAll(sql, bindings)
      return reader
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              typeof value === 'bigint' ? Number(value) : value,
            ]),
          ),
        )
    },
    async appendTemp(table, rows) {
      const appender = await connection.createAppender(table, 'main', 'temp')
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull()
          else appender.appendVarchar(value)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
  }
}
