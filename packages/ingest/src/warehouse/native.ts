import type { DuckDBConnection } from '@duckdb/node-api'

import type { Database } from './connection.ts'

export function database(connection: DuckDBConnection, workbench?: string): Database {
  return {
    ...(workbench !== undefined && { workbench }),
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
    progress: () => connection.progress.percentage / 100,
  }
}
