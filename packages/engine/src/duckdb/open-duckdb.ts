import { statSync } from 'node:fs'

import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { attachSnapshot, connectToSnapshot } from './attach-snapshot.ts'
import { ConnectionPool } from './connection-pool.ts'
import { poolEngine } from './pool-engine.ts'
import { type PreaggregateLimits, Preaggregates } from './preaggregates.ts'

export interface DuckDBOptions {
  /** Default true: the file is never changed and only single SELECT statements run. */
  readonly readOnly?: boolean
  /** As DuckDB writes it, such as `2GB`; default 80 % of the machine's memory. */
  readonly memoryLimit?: string
  /** Where reading keeps what does not fit into memory, and how much, such as `8GB`; default beside the file. */
  readonly spillFolder?: string
  readonly spillLimit?: string
  /** Default: all cores; one thread for a small file that is read, which it is done with before several have shared it out. */
  readonly threads?: number
  /** Results beyond this many rows or bytes of Arrow fail with code `limit`; default unlimited. */
  readonly maxRows?: number
  readonly maxBytes?: number
  /** Lets readers keep the pre-aggregated tables of Mosaic's cross-filters, in memory; default none. */
  readonly preaggregates?: PreaggregateLimits
}

/**
 * Opens a DuckDB file (or `:memory:`, which needs `readOnly: false`). SQL can reach neither other files nor the
 * network, load no extension and change no setting; the session time zone is UTC.
 * @throws EngineError `unavailable` when the file cannot be opened.
 */
export async function openDuckDB(path: string, options: DuckDBOptions = {}): Promise<Engine> {
  const readOnly = options.readOnly ?? true
  try {
    const isSmall = readOnly && statSync(path).size <= mostForOneThread
    const settings = configuration(isSmall ? { threads: 1, ...options } : options)
    const instance = readOnly
      ? await attachSnapshot(path, settings)
      : await DuckDBInstance.create(path, { ...settings, enable_external_access: 'false' })
    await lock(instance)
    const connect = () => (readOnly ? connectToSnapshot(instance) : instance.connect())
    return poolEngine(new ConnectionPool(connect), {
      selectOnly: readOnly,
      preaggregates: readOnly && options.preaggregates ? new Preaggregates(options.preaggregates) : undefined,
      limits: { rows: options.maxRows ?? Infinity, bytes: options.maxBytes ?? Infinity },
      release: () => instance.closeSync(),
    })
  } catch (error) {
    throw new EngineError({
      code: 'unavailable',
      what: `cannot open the database: ${error instanceof Error ? error.message : String(error)}`,
      where: path,
      fix: 'check that the file exists, is a DuckDB file and that no other process writes to it',
      cause: error,
    })
  }
}

/** Bytes of a small file. */
const mostForOneThread = 8 * 2 ** 20

function configuration({
  memoryLimit,
  spillFolder,
  spillLimit,
  threads,
}: DuckDBOptions): Record<string, string> {
  return {
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(spillFolder === undefined ? {} : { temp_directory: spillFolder }),
    ...(spillLimit === undefined ? {} : { max_temp_directory_size: spillLimit }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  }
}

async function lock(instance: DuckDBInstance): Promise<void> {
  const connection = await instance.connect()
  try {
    await connection.run(`SET GLOBAL TimeZone = 'UTC'`)
    await connection.run('SET GLOBAL lock_configuration = true')
  } finally {
    connection.disconnectSync()
  }
}
