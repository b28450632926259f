import type { Param } from '@vedich/engine'
import type { QueryLimits } from './query-limits.ts'
import { RequestError } from './request-error.ts'

export interface QueryRequest {
  readonly type: 'arrow' | 'json'
  readonly sql: string
  readonly params: readonly Param[]
}

/**
 * Reads Mosaic's REST protocol, `{type: 'arrow' | 'json' | 'exec', sql, params?}`, from JSON text.
 * @throws RequestError 400, 403 or 413 for what is not such a query.
 */
export function parseQueryRequest(text: string, { sqlCharacters }: QueryLimits): QueryRequest {
  const body = parseObject(text)
  const { type = 'arrow', sql, params = [] } = body
  if (type === 'exec') {
    throw new RequestError(403, {
      what: 'statements without a result cannot be run: the database is open for reading',
      where: 'type',
      fix: 'send one SELECT with type "arrow" or "json"',
    })
  }
  if (type !== 'arrow' && type !== 'json') throw malformed('"type" must be "arrow" or "json"', 'type')
  if (typeof sql !== 'string') throw malformed('"sql" must be text', 'sql')
  if (sql.length > sqlCharacters) {
    throw new RequestError(413, {
      what: `the SQL is longer than ${sqlCharacters} characters`,
      where: 'sql',
      fix: 'pass values as parameters, or join a table instead of listing values',
    })
  }
  if (!Array.isArray(params) || !params.every(isParam)) {
    throw malformed('"params" must be a list of text, numbers, booleans and null', 'params')
  }
  return { type, sql, params }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
  } catch {
    // falls through to the same explanation
  }
  throw malformed('the request is not a JSON object', 'body')
}

function isParam(value: unknown): value is Param {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function malformed(what: string, where: string): RequestError {
  return new RequestError(400, { what, where, fix: 'send {"type":"arrow","sql":"SELECT ...","params":[]}' })
}
