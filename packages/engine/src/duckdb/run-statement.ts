import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResult } from '@duckdb/node-api'
import type { Param } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { bindParams } from './bind-params.ts'

/**
 * Starts exactly one statement; its result streams.
 * @throws EngineError `refused` when the text holds none or several.
 */
export async function runStatement(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[],
): Promise<DuckDBResult> {
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
