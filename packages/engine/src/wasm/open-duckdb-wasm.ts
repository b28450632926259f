/// <reference lib="dom" />
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import type { Engine } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { toRows } from '../to-rows.ts'
import { decodeTable } from '../decode-table.ts'
import { registerSnapshot } from './attach-snapshot.ts'
import type { Loading } from './fetch-bytes.ts'
import { instantiate } from './instantiate.ts'
import { wasmEngine } from './wasm-engine.ts'

export interface DuckDBWasmOptions {
  /** Addresses on the page's own origin: the worker script, the module (plain or gzip) and the DuckDB file. */
  readonly worker: string
  readonly wasm: string
  readonly snapshot: string
  /** Default 20 MB: larger snapshots are read by range requests. */
  readonly wholeUpTo?: number
  readonly onLoading?: (loading: Loading) => void
  /** Results beyond this many rows or bytes of Arrow fail with code `limit`; default unlimited. */
  readonly maxRows?: number
  readonly maxBytes?: number
}

const snapshotName = 'snapshot.duckdb'
const defaultWholeUpTo = 20 * 10 ** 6

/** Set once; then locked. Nothing may be fetched but the snapshot, and no extension. */
const settings = [
  'SET enable_external_access = false',
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  'SET lock_configuration = true',
]

/**
 * Opens a DuckDB file read-only with the DuckDB of the page. Needs WebAssembly exceptions, which every browser since
 * 2022 has. The session time zone is UTC.
 * @throws EngineError `unavailable` when a file cannot be fetched or opened.
 */
export async function openDuckDBWasm(options: DuckDBWasmOptions): Promise<Engine> {
  const fetch = globalThis.fetch.bind(globalThis)
  const worker = new Worker(absolute(options.worker))
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    const tell = (file: Loading['file']) => (loaded: number, total: number | null) =>
      options.onLoading?.({ file, loaded, total })
    await instantiate(database, absolute(options.wasm), fetch, tell('engine'))
    await database.open({
      path: ':memory:',
      query: { queryPollingInterval: 20 },
      filesystem: { reliableHeadRequests: false, allowFullHTTPReads: true, forceFullHTTPReads: false },
    })
    await registerSnapshot(database, snapshotName, {
      url: absolute(options.snapshot),
      wholeUpTo: options.wholeUpTo ?? defaultWholeUpTo,
      fetch,
      tell: tell('data'),
    })
    const tableFunctions = await prepareDatabase(database)
    return wasmEngine(database, {
      tableFunctions,
      limits: { rows: options.maxRows ?? Infinity, bytes: options.maxBytes ?? Infinity },
    })
  } catch (error) {
    await database.terminate()
    throw error instanceof EngineError ? error : notOpened(error, options.snapshot)
  }
}

/** Attaches the snapshot, locks everything else, and gives the names of all table functions. */
async function prepareDatabase(database: AsyncDuckDB): Promise<ReadonlySet<string>> {
  const connection = await database.connectInternal()
  await database.runQuery(connection, `ATTACH '${snapshotName}' AS snapshot (READ_ONLY)`)
  const names = await database.runQuery(
    connection,
    `SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions() WHERE function_type = 'table'`,
  )
  for (const setting of settings) await database.runQuery(connection, setting)
  await database.disconnect(connection)
  return new Set(toRows(decodeTable(names)).map(({ name }) => String(name)))
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href
}

function notOpened(cause: unknown, where: string): EngineError {
  return new EngineError({
    code: 'unavailable',
    what: `the data could not be opened in this browser: ${cause instanceof Error ? cause.message : String(cause)}`,
    where,
    fix: 'reload the page, or use a browser of this decade with more free memory',
    cause,
  })
}
