/// <reference lib="dom" />
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { decodeTable } from '../decode-table.ts'
import type { Param } from '../engine.ts'
import { toRows } from '../to-rows.ts'
import type { Loading } from './fetch-bytes.ts'
import { fillIn } from './fill-in.ts'
import { literal } from './literal.ts'
import { instantiate } from './instantiate.ts'

export interface ScratchWasmOptions {
  /** Full addresses on the page's own origin: the worker script and the module (plain or gzip). */
  readonly worker: string
  readonly wasm: string
  readonly onLoading?: (loading: Loading) => void
}

type Values = Readonly<Record<string, Param>>

/** An empty database that a page works in, and the files it can read. */
export interface ScratchDatabase {
  /** Runs one statement; `$name` is filled in. */
  run(sql: string, values?: Values): Promise<void>
  rows(sql: string, values?: Values): Promise<Record<string, unknown>[]>
  /** Adds text rows to a temporary table; DuckDB casts them to its columns. */
  appendTemp(table: string, rows: Iterable<readonly (string | null)[]>): Promise<void>
  /** Forgets everything, files too. */
  empty(): Promise<void>
  /** Hands a file over; its bytes are the database's from then on. */
  holdFile(name: string, bytes: Uint8Array): Promise<void>
}

/** Nothing is fetched: a page is to read what it was given. */
const settings = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET allow_community_extensions = false',
  'SET lock_configuration = true',
]

/** Rows of one INSERT, whose text is made here. */
const rowsAtOnce = 500

/** Starts an empty DuckDB beside the caller, who may be a worker; it ends with the caller. */
export async function openScratchWasm(options: ScratchWasmOptions): Promise<ScratchDatabase> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(options.worker))
  await instantiate(database, options.wasm, globalThis.fetch.bind(globalThis), (loaded, total) =>
    options.onLoading?.({ file: 'engine', loaded, total }),
  )
  let connection = await connect(database)
  const query = (sql: string) => database.runQuery(connection, sql)
  return {
    async run(sql, values = {}) {
      await query(fillIn(sql, values))
    },
    async rows(sql, values = {}) {
      return toRows(decodeTable(await query(fillIn(sql, values))))
    },
    async appendTemp(table, rows) {
      for (const some of inGroups(rows)) {
        const list = some.map((row) => `(${row.map(literal).join(', ')})`)
        await query(`INSERT INTO temp.main.${table} VALUES ${list.join(', ')}`)
      }
    },
    async empty() {
      await database.reset()
      connection = await connect(database)
    },
    holdFile: (name, bytes) => database.registerFileBuffer(name, bytes),
  }
}

async function connect(database: AsyncDuckDB): Promise<number> {
  await database.open({ path: ':memory:' })
  const connection = await database.connectInternal()
  for (const setting of settings) await database.runQuery(connection, setting)
  return connection
}

function* inGroups<T>(items: Iterable<T>): Generator<T[]> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < rowsAtOnce) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
