import { checkParams } from '../check-params.ts'
import { decodeTable } from '../decode-table.ts'
import { describeQuery } from '../describe.ts'
import type { Engine, QueryOptions } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { joinBytes } from '../join-bytes.ts'
import { codeOfMessage } from './code-of-message.ts'
import type { ConnectionPool } from './connection-pool.ts'
import { interruptOnAbort } from './interrupt.ts'
import type { Preaggregates } from './preaggregates.ts'
import type { ResultLimits } from './result-limits.ts'
import { guardSelect } from './select-guard.ts'
import { streamQuery } from './stream-query.ts'

/** The result of a statement that has none. */
const nothing = 'SELECT 1 AS done LIMIT 0'

const bindingPrefix = /^Failed to extract statements: /

export interface PoolEngineOptions {
  readonly selectOnly: boolean
  /** What readers may nevertheless create. */
  readonly preaggregates?: Preaggregates | undefined
  readonly limits: ResultLimits
  /** Lets go of the database once the last connection is closed. */
  readonly release: () => void
}

/** An engine over a pool of connections to one database. */
export function poolEngine(
  pool: ConnectionPool,
  { selectOnly, preaggregates, limits, release }: PoolEngineOptions,
): Engine {
  let closing: Promise<void> | undefined

  async function* stream(sql: string, { params = [], signal }: QueryOptions = {}) {
    signal?.throwIfAborted()
    if (closing) throw closed(sql)
    checkParams(params, sql)
    const connection = await pool.acquire()
    const stopInterrupting = interruptOnAbort(connection, signal)
    let finished = false
    try {
      const isCreated = (await preaggregates?.run(connection, sql)) === true
      if (selectOnly && !isCreated) await guardSelect(connection, sql)
      signal?.throwIfAborted()
      for await (const bytes of streamQuery(connection, isCreated ? nothing : sql, params, limits)) {
        yield bytes
        signal?.throwIfAborted()
      }
      finished = true
    } catch (error) {
      signal?.throwIfAborted()
      throw asEngineError(error, sql)
    } finally {
      stopInterrupting()
      pool.release(connection, finished)
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
      closing ??= pool.close().then(release)
      return closing
    },
  }
  return engine
}

function asEngineError(error: unknown, sql: string): EngineError {
  if (error instanceof EngineError && error.sql !== undefined) return error
  if (error instanceof EngineError) {
    const { code, message, where, fix } = error
    return new EngineError({ code, what: message, where, fix, sql, cause: error })
  }
  const what = (error instanceof Error ? error.message : String(error)).replace(bindingPrefix, '')
  return new EngineError({ code: codeOfMessage(what), what, sql, cause: error })
}

function closed(sql: string): EngineError {
  return new EngineError({ code: 'unavailable', what: 'the database is closed', fix: 'open it again', sql })
}
