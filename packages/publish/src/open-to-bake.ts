import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { qualifiedName, quoteIdentifier, views } from '@vedich/model'

/**
 * A copy of a snapshot that answers thousands of questions soon: its views stand there as tables, as each question to
 * a view works out all of it. One thread, so that groups come in the same order each time. Closing it removes the copy.
 * @param scratch folder for the copy
 */
export async function openToBake(snapshot: string, scratch: string): Promise<Engine> {
  await mkdir(scratch, { recursive: true })
  const folder = await mkdtemp(join(scratch, 'bake-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'copy.duckdb')
    await copyFile(snapshot, copy)
    await keepViews(copy)
    const engine = await openDuckDB(copy, { readOnly: false, threads: 1 })
    return { ...engine, close: () => engine.close().then(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function keepViews(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, { threads: '1' })
  const connection = await instance.connect()
  try {
    for (const view of Object.values(views)) {
      const kept = { ...view, name: `kept_${view.name}` }
      await connection.run(`CREATE TABLE ${qualifiedName(kept)} AS FROM ${qualifiedName(view)}`)
      await connection.run(`DROP VIEW ${qualifiedName(view)}`)
      await connection.run(`ALTER TABLE ${qualifiedName(kept)} RENAME TO ${quoteIdentifier(view.name)}`)
    }
  } finally {
    connection.disconnectSync()
    instance.closeSync()
  }
}
