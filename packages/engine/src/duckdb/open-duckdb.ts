import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { ConnectionPool } from './connection-pool.ts'
import { poolEngine } from './pool-engine.ts'

export interface DuckDBOptions {
  /** Default true: the file is never changed and only single SELECT statements run. */
  readonly readOnly?: boolean
  /** As DuckDB writes it, such as `2GB`; default 80 % of the machine's memory. */
  readonly memoryLimit?: string
  /** Default: all cores. */
  readonly threads?: number
  /** Results beyond this many rows or bytes of Arrow fail with code `limit`; default unlimited. */
  readonly maxRows?: number
  readonly maxBytes?: number
}

/**
 * Opens a DuckDB file (or `:memory:`, which needs `readOnly: false`). SQL can reach neither other files nor the
 * network, load no extension and change no setting; the session time zone is UTC.
 * @throws EngineError `unavailable` when the file cannot be opened.
 */
export async function openDuckDB(path: string, options: DuckDBOptions = {}): Promise<Engine> {
  const readOnly = options.readOnly ?? true
  try {
    const instance = await DuckDBInstance.create(path, configuration(readOnly, options))
    await lock(instance)
    return poolEngine(new ConnectionPool(instance), {
      selectOnly: readOnly,
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

function configuration(readOnly: boolean, { memoryLimit, threads }: DuckDBOptions): Record<string, string> {
  return {
    ...(readOnly ? { access_mode: 'READ_ONLY' } : {}),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
    enable_external_access: 'false',
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
