import { EngineError, type EngineErrorCode } from '@vedich/engine'
import { MetricError } from '@vedich/metrics'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Explanation, RequestError, type Words, wordsIn } from './request-error.ts'

const statusOfCode: Record<EngineErrorCode, ContentfulStatusCode> = {
  sql: 400,
  params: 400,
  refused: 403,
  timeout: 408,
  limit: 413,
  unsupported: 422,
  unavailable: 503,
}

/**
 * The JSON answer `{error: {what, where?, fix}}` to any failure. What this server's own files are called is never
 * told, and of an unforeseen error nothing at all.
 * @param secrets paths to cut out of DuckDB's messages
 * @param languages the Accept-Language of the request: Vietnamese for who reads it first, else English
 */
export function respondError(error: unknown, secrets: readonly string[], languages = ''): Response {
  const { status, explanation } = explain(error)
  const language = /^\s*vi\b/iu.test(languages) ? 'vi' : 'en'
  const conceal = (words: Words) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), wordsIn(language, words))
  const { what, where, fix } = explanation
  return Response.json(
    {
      error: {
        what: conceal(what),
        ...(where === undefined ? {} : { where: conceal(where) }),
        fix: wordsIn(language, fix),
      },
    },
    { status, headers: { 'cache-control': 'no-store', ...(status === 503 ? { 'retry-after': '1' } : {}) } },
  )
}

function explain(error: unknown): { status: ContentfulStatusCode; explanation: Explanation } {
  if (error instanceof RequestError) return error
  if (error instanceof EngineError) {
    const { message, where, fix } = error
    return {
      status: statusOfCode[error.code],
      explanation: { what: message, where, fix: fix ?? 'correct the SQL' },
    }
  }
  if (error instanceof MetricError) {
    const { what, allowed } = error
    const fix = allowed.length === 0 ? 'see /api/metrics' : `use one of ${allowed.join(', ')}`
    return { status: 400, explanation: { what, fix } }
  }
  return {
    status: 500,
    explanation: { what: 'the server failed unexpectedly', fix: 'try again; if it persists, see its log' },
  }
}
