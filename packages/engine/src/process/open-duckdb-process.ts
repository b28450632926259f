import { randomUUID } from 'node:crypto'
import { checkParams } from '../check-params.ts'
import { decodeTable } from '../decode-table.ts'
import { deferred } from '../deferred.ts'
import { describeQuery } from '../describe.ts'
import type { DuckDBOptions } from '../duckdb/open-duckdb.ts'
import type { Engine, Param, QueryOptions } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { joinBytes } from '../join-bytes.ts'
import { DatabaseProcess, type ProcessLimits, ProcessLost } from './database-process.ts'

/**
 * As `openDuckDB` for reading, in a process of its own, for SQL that nobody vouches for. A query that neither ends nor
 * can be stopped, or that takes more memory than the process may have, ends with the process; another one is started,
 * and the queries beside it are asked again.
 * @throws EngineError `unavailable` when the file cannot be opened.
 */
export async function openDuckDBProcess(
  path: string,
  options: Omit<DuckDBOptions, 'readOnly' | 'spillFolder'>,
  limits: ProcessLimits,
): Promise<Engine> {
  const open = () =>
    DatabaseProcess.open(path, { ...options, spillFolder: `${path}.${randomUUID()}.tmp` }, limits)
  let current = Promise.resolve(await open())
  let alone: Promise<void> = Promise.resolve()
  let closing: Promise<void> | undefined
  const running = new Set<Promise<void>>()

  async function processToAsk(): Promise<DatabaseProcess> {
    const before = current
    const known = await before.catch(() => undefined)
    if (known?.isLost === false) return known
    // Whoever comes first starts the next one.
    if (current === before) current = open()
    return current
  }

  async function* stream(sql: string, { params = [], signal }: QueryOptions = {}) {
    signal?.throwIfAborted()
    if (closing) throw closed(sql)
    checkParams(params, sql)
    const { promise, resolve } = deferred()
    running.add(promise)
    try {
      yield* asked(sql, params, signal)
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      running.delete(promise)
      resolve()
    }
  }

  async function* asked(sql: string, params: readonly Param[], signal: AbortSignal | undefined) {
    let hasBegun = false
    try {
      for await (const piece of (await processToAsk()).ask(sql, params, signal)) {
        hasBegun = true
        yield piece
      }
    } catch (error) {
      if (!(error instanceof ProcessLost)) throw error
      if (hasBegun || error.wasAlone) throw lost(sql)
      yield* askedAlone(sql, params, signal)
    }
  }

  /** One after the other, so that the query that ended the process does not take the others with it again. */
  async function* askedAlone(sql: string, params: readonly Param[], signal: AbortSignal | undefined) {
    const before = alone
    const { promise, resolve } = deferred()
    alone = before.then(() => promise)
    try {
      await before
      signal?.throwIfAborted()
      yield* (await processToAsk()).ask(sql, params, signal)
    } catch (error) {
      throw error instanceof ProcessLost ? lost(sql) : error
    } finally {
      resolve()
    }
  }

  const engine: Engine = {
    stream,
    async query(sql, queryOptions) {
      const pieces: Uint8Array[] = []
      for await (const bytes of stream(sql, queryOptions)) pieces.push(bytes)
      return decodeTable(joinBytes(pieces))
    },
    describe: (sql) => describeQuery(engine, sql),
    close() {
      closing ??= Promise.all(running)
        .then(() => current)
        .then(
          (opened) => opened.close(),
          () => undefined,
        )
      return closing
    },
  }
  return engine
}

function lost(sql: string): EngineError {
  return new EngineError({
    code: 'limit',
    what: 'the database had to be ended: the query took more memory than it may have, or made it fail',
    fix: 'narrow it down, aggregate it or select fewer columns',
    sql,
  })
}

function closed(sql: string): EngineError {
  return new EngineError({ code: 'unavailable', what: 'the database is closed', fix: 'open it again', sql })
}
