import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'

/** The end of an Arrow IPC stream, which the browser's build leaves out. */
const endOfStream = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

/**
 * Runs a statement in steps of some milliseconds, so that other queries and an abort get their turn: first the
 * schema, then a record batch at a time.
 */
export async function* streamStatement(
  database: AsyncDuckDB,
  connection: number,
  sql: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let schema = await database.startPendingQuery(connection, sql, true)
  while (schema === null) {
    signal?.throwIfAborted()
    schema = await database.pollPendingQuery(connection)
  }
  yield schema
  for (;;) {
    signal?.throwIfAborted()
    const batch = await database.fetchQueryResults(connection)
    if (batch === null) continue
    if (batch.length === 0) break
    yield batch
  }
  yield endOfStream
}
