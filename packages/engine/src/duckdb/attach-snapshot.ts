import { randomUUID } from 'node:crypto'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { preaggregateCatalog } from './preaggregates.ts'

const catalog = 'snapshot'

/**
 * A database in memory with the file attached for reading only, as the default catalog, and beside it an empty
 * catalog for pre-aggregated tables. Nothing else can be attached afterwards.
 */
export async function attachSnapshot(
  path: string,
  settings: Readonly<Record<string, string>>,
): Promise<DuckDBInstance> {
  // Of its own: two processes that spill into one folder would overwrite each other's files.
  const spill = `${path}.${randomUUID()}.tmp`
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: spill, ...settings })
  try {
    const connection = await instance.connect()
    try {
      // ATTACH takes no parameter for its path.
      await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS ${catalog} (TYPE duckdb, READ_ONLY)`)
      await connection.run(`ATTACH ':memory:' AS ${preaggregateCatalog}`)
      await connection.run('SET GLOBAL enable_external_access = false')
    } finally {
      connection.disconnectSync()
    }
    return instance
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

/** A connection whose names without a catalog mean the snapshot's. */
export async function connectToSnapshot(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect()
  await connection.run(`USE ${catalog}`)
  return connection
}
