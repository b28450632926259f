import type { Table } from '@uwdata/flechette'

/** A value bound to `$1`, `$2`, ... Dates and 64-bit integers travel as text and are cast in the SQL. */
export type Param = string | number | boolean | null

export interface QueryOptions {
  readonly params?: readonly Param[]
  /** Aborting interrupts the running query; the promise then rejects with `signal.reason`. */
  readonly signal?: AbortSignal
}

export interface ColumnInfo {
  readonly name: string
  /** DuckDB's name of the type, such as `DECIMAL(18,2)`. */
  readonly type: string
}

/**
 * Runs one SQL statement and gives Arrow. Every failure of a query is an `EngineError` that carries the SQL.
 * Concurrent calls are independent of each other.
 */
export interface Engine {
  /** An Arrow IPC stream; pieces may split messages, so join them before decoding. */
  stream(sql: string, options?: QueryOptions): AsyncIterable<Uint8Array>
  /** The whole result, decoded: dates and timestamps read as `Date`, decimals and 64-bit integers as numbers. */
  query(sql: string, options?: QueryOptions): Promise<Table>
  /** Names and types of the columns a query would return, without running it. */
  describe(sql: string): Promise<readonly ColumnInfo[]>
  /** Refuses new queries, waits for the running ones, then lets go of the database. */
  close(): Promise<void>
}
