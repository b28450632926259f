import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

export interface TemporaryDatabase {
  readonly path: string
  remove(): Promise<void>
}

/** A DuckDB file that the given statements made. */
export async function temporaryDatabase(statements: readonly string[] = []): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-engine-'))
  const path = join(folder, 'test.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.disconnectSync()
  instance.closeSync()
  return { path, remove: () => rm(folder, { recursive: true }) }
}
