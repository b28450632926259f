export interface QueryLimits {
  /** How long a query may take from its arrival to its last byte. */
  readonly milliseconds: number
  /** How long a query may run while other clients wait for its place. */
  readonly busyMilliseconds: number
  readonly rows: number
  /** Of Arrow data in one result. */
  readonly bytes: number
  /** Of one request, SQL and parameters together. */
  readonly requestBytes: number
  /** Of the SQL text alone: planning time grows faster than its length. */
  readonly sqlCharacters: number
  /** Queries that run at the same time; DuckDB spreads each over all cores. */
  readonly running: number
  /** How long a query may hold its place; then it goes on beside the others, if no more than so many do. */
  readonly placeMilliseconds: number
  readonly aside: number
  /** Queries that wait for their turn; more are turned away. */
  readonly waiting: number
  /** Of these, how many may be of one client. */
  readonly waitingPerClient: number
  /** Of answers kept, by snapshot. */
  readonly cacheBytes: number
  /** Tables that Mosaic's cross-filters may keep, and rows of each. */
  readonly preaggregateTables: number
  readonly preaggregateRows: number
  /** Pages that are told of new snapshots. */
  readonly listeners: number
  /** How long a client may take to send its request: its headers, then all of it. */
  readonly headerMilliseconds: number
  readonly requestMilliseconds: number
  readonly connections: number
  /** DuckDB's memory and what it may write to disk beyond that, as it writes them. */
  readonly memory: string
  readonly spill: string
  /** Of memory of DuckDB's process, which is more than DuckDB counts. */
  readonly processBytes: number
  /** How long a stopped query may go on before that process is ended. */
  readonly graceMilliseconds: number
}

export const defaultLimits: QueryLimits = {
  milliseconds: 30_000,
  busyMilliseconds: 3_000,
  rows: 5_000_000,
  bytes: 512 * 2 ** 20,
  requestBytes: 2 ** 20,
  sqlCharacters: 256 * 2 ** 10,
  running: 3,
  placeMilliseconds: 150,
  aside: 3,
  waiting: 200,
  waitingPerClient: 100,
  cacheBytes: 64 * 2 ** 20,
  preaggregateTables: 64,
  preaggregateRows: 500_000,
  listeners: 200,
  headerMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  connections: 1000,
  memory: '4GB',
  spill: '8GB',
  processBytes: 6 * 2 ** 30,
  graceMilliseconds: 2_000,
}
