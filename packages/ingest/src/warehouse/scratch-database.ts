import { DuckDBInstance } from '@duckdb/node-api'

import type { Database } from './connection.ts'
import { database } from './native.ts'

/** Runs `work` on an empty database in memory, for a look at files that leaves nothing behind. */
export async function withScratchDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    return await work(database(connection))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
