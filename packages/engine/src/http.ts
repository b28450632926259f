import { checkParams } from './check-params.ts'
import { decodeTable } from './decode-table.ts'
import { deferred } from './deferred.ts'
import { describeQuery } from './describe.ts'
import type { Engine, QueryOptions } from './engine.ts'
import { EngineError, type EngineErrorCode } from './engine-error.ts'
import { joinBytes } from './join-bytes.ts'

export interface HttpEngineOptions {
  readonly fetch?: typeof globalThis.fetch
}

/**
 * An engine behind the HTTP API of `@vedich/server`; runs in browsers and in Node.
 * @param baseUrl where the server is, such as `http://127.0.0.1:4173`; empty for the page's own origin
 */
export function httpEngine(baseUrl: string, options: HttpEngineOptions = {}): Engine {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  const url = `${baseUrl.replace(/\/+$/, '')}/api/query`
  const running = new Set<Promise<void>>()
  let closed = false

  async function* stream(sql: string, { params = [], signal }: QueryOptions = {}) {
    signal?.throwIfAborted()
    if (closed)
      throw new EngineError({ code: 'unavailable', what: 'the engine is closed', fix: 'open it again', sql })
    checkParams(params, sql)
    const { promise, resolve } = deferred()
    running.add(promise)
    try {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'arrow', sql, params }),
        ...(signal ? { signal } : {}),
      })
      if (!response.ok) throw await failureOf(response, sql)
      yield* bodyOf(response)
    } catch (error) {
      signal?.throwIfAborted()
      throw error instanceof EngineError ? error : connectionLost(error, sql)
    } finally {
      running.delete(promise)
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
    async close() {
      closed = true
      await Promise.all(running)
    },
  }
  return engine
}

async function* bodyOf(response: Response): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader()
  if (!reader) return
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The server's own account of the failure, when it gave one. */
async function failureOf(response: Response, sql: string): Promise<EngineError> {
  const code = codeOfStatus(response.status)
  try {
    const { error } = (await response.json()) as {
      error: Record<'what' | 'where' | 'fix', string | undefined>
    }
    const { what, where, fix } = error
    return new EngineError({ code, what: String(what), where, fix, sql })
  } catch (cause) {
    return new EngineError({
      code,
      what: `the server answered with status ${response.status} and no explanation`,
      fix: 'check that the address is that of a vedich server',
      sql,
      cause,
    })
  }
}

function codeOfStatus(status: number): EngineErrorCode {
  switch (status) {
    case 400:
      return 'sql'
    case 403:
      return 'refused'
    case 408:
      return 'timeout'
    case 413:
      return 'limit'
    case 422:
      return 'unsupported'
    default:
      return 'unavailable'
  }
}

function connectionLost(cause: unknown, sql: string): EngineError {
  return new EngineError({
    code: 'unavailable',
    what: 'the connection to the server failed before the result was complete',
    fix: 'check that the server runs; if it does, the result passed a limit: aggregate it or add a LIMIT',
    sql,
    cause,
  })
}
