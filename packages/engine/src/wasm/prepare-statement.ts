import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import { decodeTable } from '../decode-table.ts'
import type { Param } from '../engine.ts'
import { explainPrefix } from '../reader-functions.ts'
import { toRows } from '../to-rows.ts'
import { literal } from './literal.ts'

export interface PreparedStatement {
  /** Runs it, its parameters filled in. */
  readonly execute: string
  /** DuckDB's names of the column types; NULL for EXPLAIN. */
  readonly types: readonly string[] | null
}

const name = 'statement'

/** Prepares one statement on a connection under a name of its own, in place of the one before. */
export async function prepareStatement(
  database: AsyncDuckDB,
  connection: number,
  sql: string,
  params: readonly Param[],
): Promise<PreparedStatement> {
  const explain = explainPrefix.exec(sql)?.[0] ?? ''
  await prepare(database, connection, sql.slice(explain.length))
  const values = params.length === 0 ? '' : `(${params.map(literal).join(', ')})`
  const execute = `${explain} EXECUTE ${name}${values}`
  return { execute, types: explain === '' ? await resultTypes(database, connection) : null }
}

/** The statement stands on lines of its own, so that only the line numbers of DuckDB's messages need correction. */
async function prepare(database: AsyncDuckDB, connection: number, sql: string): Promise<void> {
  try {
    await database.runQuery(connection, `PREPARE ${name} AS\n${sql}`)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(
      message.replace(/^LINE (\d+):/mu, (_, line) => `LINE ${Number(line) - 1}:`),
      { cause: error },
    )
  }
}

async function resultTypes(database: AsyncDuckDB, connection: number): Promise<string[]> {
  const bytes = await database.runQuery(
    connection,
    'SELECT unnest(result_types) AS type FROM duckdb_prepared_statements()',
  )
  return toRows(decodeTable(bytes)).map(({ type }) => String(type))
}
