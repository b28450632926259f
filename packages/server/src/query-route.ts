import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { answerQuery } from './answer-query.ts'
import { namesPreaggregate } from '@vedich/engine/duckdb-node'
import { isRepeatable } from './is-repeatable.ts'
import type { QueryLimits } from './query-limits.ts'
import { parseQueryRequest } from './query-request.ts'
import { RequestError } from './request-error.ts'
import type { Ask } from './serve-answer.ts'

/** Answers `/api/query`, by POST with a JSON body or by GET with the same JSON in `?query=`. */
export function queryRoute(ask: Ask, limits: QueryLimits) {
  return async (context: Context<{ Bindings: Partial<HttpBindings> }>): Promise<Response> => {
    const request = parseQueryRequest(await queryText(context), limits)
    const { type, sql, params } = request
    if (type === 'exec' && context.req.method === 'GET') throw onlyByPost()
    return ask(context, {
      key: type !== 'exec' && isRepeatable(sql) ? ['query', type, sql, params] : null,
      isBound: type === 'exec' || namesPreaggregate(sql),
      answer: (engine, work) => answerQuery(engine, request, work),
    })
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
  requireJson(context)
  return context.req.text()
}

/**
 * A form of another site can send any text, but not declare it as JSON.
 * @throws RequestError 415
 */
export function requireJson(context: Context): void {
  if (/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return
  throw new RequestError(415, {
    what: 'the request body is not declared as JSON',
    where: 'content-type',
    fix: 'send it with content-type application/json',
  })
}

function onlyByPost(): RequestError {
  return new RequestError(405, { what: 'a table cannot be made by GET', where: 'type', fix: 'use POST' })
}
