import type { DuckDBConnection } from '@duckdb/node-api'
import { createArrowEncoder } from '../arrow/encode-stream.ts'
import type { Param } from '../engine.ts'
import { checkLimits, type ResultLimits, unlimited } from './result-limits.ts'
import { runStatement } from './run-statement.ts'
import { streamChunks } from './stream-chunks.ts'

const batchBytes = 4 * 2 ** 20

/** Runs one statement and encodes its result as an Arrow IPC stream as it comes. */
export async function* streamQuery(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[],
  limits: ResultLimits = unlimited,
): AsyncGenerator<Uint8Array, void, undefined> {
  const result = await runStatement(connection, sql, params)
  const encoder = createArrowEncoder(result.deduplicatedColumnNames(), result.columnTypes())
  for await (const chunk of streamChunks(connection, result, sql, params)) {
    encoder.append(chunk)
    checkLimits(encoder, limits)
    if (encoder.pendingBytes >= batchBytes) yield* encoder.takeBatch()
  }
  yield* encoder.finish()
}
