import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Engine } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { createWarehouse, qualifiedName, type SqlType, type Table, tables } from '@vedich/model'
import { type QueryLimits, type RunningServer, type ServerOptions, startServer } from '@vedich/server'
import type { Lane } from '../src/lanes.ts'
import { snapshotOptions } from '../src/open-snapshot.ts'

export interface Workspace {
  readonly folder: string
  readonly assets: string
  /** Publishes a snapshot whose only campaign has this id, with these works. */
  publish(snapshot: string, campaign: string, works?: readonly Work[]): Promise<void>
  start(options?: Partial<ServerOptions>): Promise<RunningServer>
  remove(): Promise<void>
}

export interface Work {
  readonly unit: string
  readonly tier: string
  readonly status: string
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
    async publish(snapshot, campaign, works = []) {
      await writeSnapshot(join(snapshots, `${snapshot}.duckdb`), campaign, works)
      published.push(snapshot)
      await writeManifest(snapshots, published)
    },
    async start(options = {}) {
      const server = await startServer({
        snapshots,
        assets,
        version: '1.2.3',
        openSnapshot: openHere,
        ...options,
      })
      running.push(server)
      return server
    },
    async remove() {
      await Promise.all(running.map((server) => server.close()))
      await rm(folder, { recursive: true })
    },
  }
}

/** Starting a process for each test would take most of its time. */
function openHere(path: string, limits: QueryLimits, lane: Lane): Promise<Engine> {
  return openDuckDB(path, snapshotOptions(limits, lane))
}

async function writeSnapshot(path: string, campaign: string, works: readonly Work[]): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  for (const statement of createWarehouse()) await connection.run(statement)
  await connection.run('CREATE TABLE core.probe AS SELECT $1::VARCHAR AS campaign', [campaign])
  if (works.length > 0) await insertRegister(connection, campaign, works)
  connection.disconnectSync()
  instance.closeSync()
}

async function insertRegister(
  connection: DuckDBConnection,
  campaign: string,
  works: readonly Work[],
): Promise<void> {
  const own = { campaign_id: campaign }
  await insert(connection, tables.campaign, { ...own, started_on: '2023-09-23', ended_on: '2025-02-03' })
  for (const [ordinal, tier] of [...new Set(works.map((work) => work.tier))].entries()) {
    await insert(connection, tables.tier, {
      ...own,
      tier_id: tier,
      ordinal: String(ordinal + 1),
      label_vi: tier,
      label_en: tier,
    })
  }
  for (const unit of new Set(works.map((work) => work.unit))) {
    await insert(connection, tables.unit, { ...own, unit_id: unit, name: unit })
  }
  for (const [index, { unit, tier, status }] of works.entries()) {
    await insert(connection, tables.work, {
      ...own,
      work_id: `w${index}`,
      unit_id: unit,
      tier_id: tier,
      status,
      registered_on: '2024-01-02',
      completed_on: status === 'completed' ? '2024-06-01' : null,
      known_on: '2024-06-02',
    })
  }
}

/** What a row must have and was not given says nothing. */
const empty: Partial<Record<SqlType, string>> = {
  BOOLEAN: 'false',
  DATE: '2024-01-01',
  INTEGER: '0',
  'VARCHAR[]': '[]',
}

async function insert(
  connection: DuckDBConnection,
  table: Table,
  given: Readonly<Record<string, string | null>>,
): Promise<void> {
  const values = Object.entries(table.columns).map(
    ([name, { type, nullable }]) => given[name] ?? (nullable ? null : (empty[type] ?? '')),
  )
  const places = values.map((_, index) => `$${index + 1}`).join(', ')
  await connection.run(`INSERT INTO ${qualifiedName(table)} VALUES (${places})`, values)
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
