import type { AsyncDuckDB } from '@duckdb/duckdb-wasm'
import { checkParams } from '../check-params.ts'
import { decodeTable } from '../decode-table.ts'
import { describeQuery } from '../describe.ts'
import { codeOfMessage } from '../duckdb/code-of-message.ts'
import { checkLimits, type ResultLimits } from '../duckdb/result-limits.ts'
import type { Engine, Param, QueryOptions } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { joinBytes } from '../join-bytes.ts'
import { checkTypes } from './check-types.ts'
import { prepareStatement } from './prepare-statement.ts'
import { rewriteResult } from './rewrite-result.ts'
import { streamStatement } from './stream-statement.ts'
import { guardTokens } from './token-guard.ts'
import { tokenize } from './tokenize.ts'
import { WasmConnections } from './wasm-connections.ts'

export interface WasmEngineOptions {
  readonly tableFunctions: ReadonlySet<string>
  readonly limits: ResultLimits
}

/** An engine over an open database of the page; closing it ends the database. */
export function wasmEngine(database: AsyncDuckDB, { tableFunctions, limits }: WasmEngineOptions): Engine {
  const connections = new WasmConnections(database)
  let closing: Promise<void> | undefined

  async function* stream(sql: string, { params = [], signal }: QueryOptions = {}) {
    signal?.throwIfAborted()
    if (closing) throw closed(sql)
    checkParams(params, sql)
    const connection = await connections.acquire()
    let finished = false
    try {
      guardTokens(await tokenize(database, sql), tableFunctions, sql)
      yield* limited(statementBytes(connection, sql, params, signal), limits)
      finished = true
    } catch (error) {
      signal?.throwIfAborted()
      throw asEngineError(error, sql)
    } finally {
      if (!finished) await database.cancelPendingQuery(connection).catch(() => false)
      await connections.release(connection, finished)
    }
  }

  async function* statementBytes(
    connection: number,
    sql: string,
    params: readonly Param[],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const { execute, types } = await prepareStatement(database, connection, sql, params)
    let first = true
    for await (const bytes of streamStatement(database, connection, execute, signal)) {
      if (first && types !== null) {
        const names = decodeTable(bytes).names.map(String)
        checkTypes(names, types)
        const rewritten = rewriteResult(sql, names, types)
        if (rewritten !== null) {
          await database.cancelPendingQuery(connection)
          return yield* statementBytes(connection, rewritten, params, signal)
        }
      }
      first = false
      yield bytes
    }
  }

  const engine: Engine = {
    stream,
    async query(sql, options) {
      const pieces: Uint8Array[] = []
      for await (const bytes of stream(sql, options)) pieces.push(bytes)
      return decodeTable(joinBytes(pieces))
    },
    describe: (sql) => describeQuery(engine, sql),
    close() {
      closing ??= connections.close()
      return closing
    },
  }
  return engine
}

/** Passes a stream on until it is larger than allowed. */
async function* limited(pieces: AsyncIterable<Uint8Array>, limits: ResultLimits) {
  let schema: Uint8Array | undefined
  let totalRows = 0
  let totalBytes = 0
  for await (const bytes of pieces) {
    if (schema === undefined) schema = bytes
    else if (limits.rows < Infinity) totalRows += decodeTable(joinBytes([schema, bytes])).numRows
    totalBytes += bytes.length
    checkLimits({ totalRows, totalBytes }, limits)
    yield bytes
  }
}

function asEngineError(error: unknown, sql: string): EngineError {
  if (error instanceof EngineError) {
    const { code, message, where, fix } = error
    return error.sql === undefined
      ? new EngineError({ code, what: message, where, fix, sql, cause: error })
      : error
  }
  const what = error instanceof Error ? error.message : String(error)
  return new EngineError({ code: codeOfMessage(what), what, sql, cause: error })
}

function closed(sql: string): EngineError {
  return new EngineError({ code: 'unavailable', what: 'the database is closed', fix: 'open it again', sql })
}
