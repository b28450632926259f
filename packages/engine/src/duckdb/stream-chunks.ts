import type { DuckDBConnection, DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api'
import type { Param } from '../engine.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { runStatement } from './run-statement.ts'

/**
 * The chunks of a query.
 *
 * A streaming result that fails half-way ends in `@duckdb/node-api` exactly like a complete one, and its message
 * cannot be had; that it no longer counts as streaming is the only trace. So the end is checked, and the message
 * fetched by running the query again without its result.
 */
export async function* streamChunks(
  connection: DuckDBConnection,
  result: DuckDBResult,
  sql: string,
  params: readonly Param[],
): AsyncGenerator<DuckDBDataChunk, void, undefined> {
  const streaming = result.isStreaming
  yield* fetchAhead(result, () => connection.interrupt())
  if (streaming && !result.isStreaming) throw await failureOf(connection, sql, params)
}

async function failureOf(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[],
): Promise<unknown> {
  try {
    await runStatement(connection, `EXPLAIN ANALYZE ${sql}`, params)
    return new Error('the query failed before its result was complete')
  } catch (error) {
    return error
  }
}
