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
  /** Queries that run at the same time in the quick lane; DuckDB spreads each over all cores. */
  readonly running: number
  /** How long a query may take there, or ten times the usual; then it starts again in the patient lane. */
  readonly quickMilliseconds: number
  /** How many that cannot change the lane may go on beside the others after that. */
  readonly aside: number
  /** Queries that run at the same time in the patient lane. */
  readonly patient: number
  /** How long a query may run there while one of another client waits for its place; half while two wait, and so on. */
  readonly busyMilliseconds: number
  /** What it may take at least, however many wait. */
  readonly leastMilliseconds: number
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
  /** Of the memory of DuckDB in the patient lane and what it may write to disk beyond that; half in the quick lane. */
  readonly memoryBytes: number
  readonly spillBytes: number
  /** Of memory of a process, which is more than DuckDB counts; half in the quick lane. */
  readonly processBytes: number
  /** How long a stopped query may go on before that process is ended. */
  readonly graceMilliseconds: number
}

export const defaultLimits: QueryLimits = {
  milliseconds: 30_000,
  rows: 5_000_000,
  bytes: 512 * 2 ** 20,
  requestBytes: 2 ** 20,
  sqlCharacters: 256 * 2 ** 10,
  running: 4,
  quickMilliseconds: 150,
  aside: 2,
  patient: 4,
  busyMilliseconds: 3_000,
  leastMilliseconds: 1_000,
  waiting: 200,
  waitingPerClient: 100,
  cacheBytes: 64 * 2 ** 20,
  preaggregateTables: 64,
  preaggregateRows: 500_000,
  listeners: 200,
  headerMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  connections: 1000,
  memoryBytes: 4e9,
  spillBytes: 8e9,
  processBytes: 6 * 2 ** 30,
  graceMilliseconds: 2_000,
}
