import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { answerQuery } from './answer-query.ts'
import type { QueryLimits } from './query-limits.ts'
import { parseQueryRequest } from './query-request.ts'
import { RequestError } from './request-error.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import type { Turnstile } from './turnstile.ts'

export interface QueryRouteOptions {
  readonly snapshots: SnapshotStore
  readonly turnstile: Turnstile
  readonly limits: QueryLimits
  /** Aborts when the server closes. */
  readonly closing: AbortSignal
  /** Milliseconds, for Server-Timing. */
  readonly clock: () => number
}

/** Answers `/api/query`, by POST with a JSON body or by GET with the same JSON in `?query=`. */
export function queryRoute({ snapshots, turnstile, limits, closing, clock }: QueryRouteOptions) {
  return async (context: Context<{ Bindings: Partial<HttpBindings> }>): Promise<Response> => {
    const request = parseQueryRequest(await queryText(context), limits)
    const abort = new AbortController()
    const stopTimer = abortAfter(abort, limits.milliseconds)
    const stopFollowing = followAborts(abort, [context.req.raw.signal, closing])
    const arrived = clock()
    let leave = () => {}
    const done = () => {
      stopTimer()
      stopFollowing()
      leave()
    }
    try {
      leave = await turnstile.enter(abort.signal)
      const started = clock()
      const snapshot = await snapshots.current()
      if (!snapshot) throw nothingPublished()
      const { body, contentType } = await answerQuery(snapshot.engine, request, {
        abort,
        done,
        // Ending the response as usual would pass a part of the result off as the whole.
        breakOff: () => context.env.outgoing?.destroy(),
      })
      const timing = `queue;dur=${(started - arrived).toFixed(1)}, query;dur=${(clock() - started).toFixed(1)}`
      return new Response(body, {
        headers: { 'content-type': contentType, 'cache-control': 'no-store', 'server-timing': timing },
      })
    } catch (error) {
      done()
      throw error
    }
  }
}

async function queryText(context: Context): Promise<string> {
  if (context.req.method === 'GET') {
    const query = context.req.query('query')
    if (query !== undefined) return query
    throw new RequestError(400, {
      what: 'the query is missing',
      where: 'query',
      fix: 'send ?query={"type":"arrow","sql":"SELECT ..."} or POST the same as JSON',
    })
  }
  const type = context.req.header('content-type') ?? ''
  if (/^application\/json\b/i.test(type)) return context.req.text()
  throw new RequestError(415, {
    what: 'the request body is not declared as JSON',
    where: 'content-type',
    fix: 'send it with content-type application/json',
  })
}

function abortAfter(abort: AbortController, milliseconds: number): () => void {
  const timer = setTimeout(() => {
    abort.abort(
      new RequestError(408, {
        what: `the query took longer than ${milliseconds} ms`,
        fix: 'narrow it down, aggregate it or join on keys',
      }),
    )
  }, milliseconds)
  return () => clearTimeout(timer)
}

function followAborts(abort: AbortController, signals: readonly AbortSignal[]): () => void {
  const follow = (event: Event) => abort.abort((event.target as AbortSignal).reason)
  for (const signal of signals) {
    if (signal.aborted) abort.abort(signal.reason)
    signal.addEventListener('abort', follow, { once: true })
  }
  return () => {
    for (const signal of signals) signal.removeEventListener('abort', follow)
  }
}

function nothingPublished(): RequestError {
  return new RequestError(503, { what: 'no data was published yet', fix: 'run vedich ingest first' })
}
