import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import { createArrowEncoder } from '../arrow/encode-stream.ts'
import type { Param } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { bindParams } from './bind-params.ts'
import { fetchAhead } from './fetch-ahead.ts'

const batchBytes = 4 * 2 ** 20

/** Runs one statement and encodes its result as it comes; every piece holds whole Arrow messages. */
export async function* streamQuery(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const result = await run(connection, sql, params)
  const encoder = createArrowEncoder(result.deduplicatedColumnNames(), result.columnTypes())
  for await (const chunk of fetchAhead(result)) {
    encoder.append(chunk)
    if (encoder.pendingBytes >= batchBytes) yield encoder.takeBatch()
  }
  yield encoder.finish()
}

async function run(connection: DuckDBConnection, sql: string, params: readonly Param[]) {
  const statement = await prepareOne(connection, sql)
  try {
    bindParams(statement, params)
    return await statement.stream()
  } finally {
    statement.destroySync()
  }
}

async function prepareOne(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  if (sql.trim() === '') throw oneStatement(0, sql)
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) throw oneStatement(statements.count, sql)
  return statements.prepare(0)
}

function oneStatement(count: number, sql: string): EngineError {
  return new EngineError({
    code: 'refused',
    what: `expected one statement, got ${count}`,
    fix: 'send one statement at a time',
    sql,
  })
}
