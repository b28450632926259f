/**
 * - `sql`: DuckDB could not parse, bind or run the statement
 * - `refused`: a read-only engine only runs one SELECT (or EXPLAIN of one) at a time
 * - `unsupported`: a column has a type without an Arrow form here
 * - `params`: a parameter cannot be bound
 * - `limit`: the result or the waiting line was too long
 * - `timeout`: the query took too long
 * - `unavailable`: the database or server cannot be reached, or is closed
 */
export type EngineErrorCode =
  'sql' | 'refused' | 'unsupported' | 'params' | 'limit' | 'timeout' | 'unavailable'

export interface EngineErrorDetail {
  readonly code: EngineErrorCode
  /** What went wrong; for code `sql` this is DuckDB's own message. */
  readonly what: string
  readonly where?: string | undefined
  readonly fix?: string | undefined
  readonly sql?: string | undefined
  readonly cause?: unknown
}

/** What happened to a query, where, and what to do about it. `message` is the `what`. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: EngineErrorCode
  readonly where: string | undefined
  readonly fix: string | undefined
  readonly sql: string | undefined

  constructor({ code, what, where, fix, sql, cause }: EngineErrorDetail) {
    super(what, cause === undefined ? undefined : { cause })
    this.code = code
    this.where = where
    this.fix = fix
    this.sql = sql
  }
}
