import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { ingest, loadCampaign, readManifest, snapshotFolder } from '@vedich/ingest'

export const campaign = 'thu-duc-500-ngay'
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A snapshot in a folder of its own, as the server reads them. */
export interface GrownSnapshot {
  readonly folder: string
  readonly path: string
  readonly works: number
}

/** Ingests the bundled campaign into a scratch folder. */
export async function bundledSnapshots(scratch: string): Promise<string> {
  const warehouse = join(scratch, 'warehouse.duckdb')
  await ingest({ targets: [{ campaign: await loadCampaign(join(root, 'data', campaign)) }], warehouse })
  return snapshotFolder(warehouse)
}

/** Repeats the works of the register until there are as many as wanted; every share stays what it was. */
export async function grownSnapshot(
  snapshots: string,
  folder: string,
  wanted: number,
): Promise<GrownSnapshot> {
  await mkdir(folder, { recursive: true })
  for (const file of await readdir(snapshots)) await copyFile(join(snapshots, file), join(folder, file))
  const path = join(folder, `${(await readManifest(folder))?.current}.duckdb`)
  const engine = await openDuckDB(path, { readOnly: false })
  await engine.query(
    `INSERT INTO core.work
     SELECT work.* REPLACE (work_id || '-' || copy AS work_id)
     FROM core.work, range(1, CAST(ceil($1 / (SELECT count(*) FROM core.work)) AS BIGINT)) copies(copy)`,
    { params: [wanted] },
  )
  await engine.query('CHECKPOINT')
  const counted = await engine.query('SELECT count(*) AS works FROM core.work')
  await engine.close()
  return { folder, path, works: Number(counted.getChild('works').at(0)) }
}
