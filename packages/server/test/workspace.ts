import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { createWarehouse } from '@vedich/model'
import { type RunningServer, type ServerOptions, startServer } from '@vedich/server'

export interface Workspace {
  readonly folder: string
  readonly assets: string
  /** Publishes a snapshot whose only campaign has this id. */
  publish(snapshot: string, campaign: string): Promise<void>
  start(options?: Partial<ServerOptions>): Promise<RunningServer>
  remove(): Promise<void>
}

/** A folder with snapshots and a built explorer, as the server finds them. */
export async function createWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'vedich-server-'))
  const snapshots = join(folder, 'snapshots')
  const assets = join(folder, 'explorer')
  await mkdir(snapshots)
  await mkdir(join(assets, 'assets'), { recursive: true })
  const running: RunningServer[] = []
  const published: string[] = []

  return {
    folder,
    assets,
    async publish(snapshot, campaign) {
      await writeSnapshot(join(snapshots, `${snapshot}.duckdb`), campaign)
      published.push(snapshot)
      await writeManifest(snapshots, published)
    },
    async start(options = {}) {
      const server = await startServer({ snapshots, assets, version: '1.2.3', ...options })
      running.push(server)
      return server
    },
    async remove() {
      await Promise.all(running.map((server) => server.close()))
      await rm(folder, { recursive: true })
    },
  }
}

async function writeSnapshot(path: string, campaign: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
  await connection.run('CREATE TABLE core.probe AS SELECT $1::VARCHAR AS campaign', [campaign])
  connection.disconnectSync()
  instance.closeSync()
}

async function writeManifest(snapshots: string, ids: readonly string[]): Promise<void> {
  const manifest = {
    version: 1,
    current: ids.at(-1),
    snapshots: ids.map((id) => ({
      id,
      file: `${id}.duckdb`,
      run_id: `run-${id}`,
      created_at: '2025-02-03T00:00:00Z',
      bytes: 1,
      sha256: '0'.repeat(64),
    })),
  }
  const temporary = join(snapshots, 'manifest.json.new')
  await writeFile(temporary, JSON.stringify(manifest))
  await rename(temporary, join(snapshots, 'manifest.json'))
}
