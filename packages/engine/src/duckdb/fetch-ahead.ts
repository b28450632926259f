import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api'

/**
 * The chunks of a result; while one is being worked on, DuckDB already computes the next in its own thread.
 * Whoever stops reading early does not wait for that one: `interrupt` ends it.
 */
export async function* fetchAhead(
  result: DuckDBResult,
  interrupt: () => void,
): AsyncGenerator<DuckDBDataChunk, void, undefined> {
  let next = fetchQuietly(result)
  let ended = false
  try {
    for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
      next = fetchQuietly(result)
      yield chunk
    }
    ended = true
  } finally {
    if (!ended) interrupt()
    await next.catch(() => undefined)
  }
}

/** A failure is reported when the promise is awaited, not as an unhandled rejection before that. */
function fetchQuietly(result: DuckDBResult): Promise<DuckDBDataChunk | null> {
  const fetching = result.fetchChunk()
  fetching.catch(() => undefined)
  return fetching
}
