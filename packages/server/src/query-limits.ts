export interface QueryLimits {
  /** How long a query may take from its arrival to its last byte. */
  readonly milliseconds: number
  readonly rows: number
  /** Of Arrow data in one result. */
  readonly bytes: number
  /** Of one request, SQL and parameters together. */
  readonly requestBytes: number
  /** Of the SQL text alone: planning time grows faster than its length. */
  readonly sqlCharacters: number
  /** Queries that run at the same time; DuckDB spreads each over all cores. */
  readonly running: number
  /** Queries that wait for their turn; more are turned away. */
  readonly waiting: number
  /** DuckDB's memory, as it writes it. */
  readonly memory: string
}

export const defaultLimits: QueryLimits = {
  milliseconds: 30_000,
  rows: 5_000_000,
  bytes: 512 * 2 ** 20,
  requestBytes: 2 ** 20,
  sqlCharacters: 256 * 2 ** 10,
  // Each running query holds one of the four threads that Node also reads files with.
  running: 3,
  waiting: 200,
  memory: '4GB',
}
