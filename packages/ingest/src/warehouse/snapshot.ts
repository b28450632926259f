import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Database } from './connection.ts'
import { copyDatabase } from './copy-database.ts'
import { manifestName, readManifest, type Snapshot, type SnapshotManifest } from './manifest.ts'

/** Snapshots kept beside the current one unless told otherwise, for readers still on them and for going back. */
export const keptSnapshots = 10

/** The snapshot id of a run: short, stable, safe in a file name. */
export function snapshotId(runId: string): string {
  return createHash('sha256').update(runId).digest('hex').slice(0, 8)
}

/**
 * Publishes an immutable copy of the committed warehouse. File and manifest appear by rename, so a reader sees the old
 * snapshot or the new one, never half of one. Of the earlier ones `keep` stay. Publishing a run twice is harmless.
 */
export async function publishSnapshot(
  db: Database,
  folder: string,
  runId: string,
  now: Date,
  keep: number = keptSnapshots,
): Promise<Snapshot> {
  await mkdir(folder, { recursive: true })
  const id = snapshotId(runId)
  const file = `${id}.duckdb`
  const partial = join(folder, `${file}.partial`)
  await rm(partial, { force: true })
  const { sha256, bytes } = await copyDatabase(db, partial).catch(async (error: unknown) => {
    // On a full disk, what was written of it would stand in the way of the next run.
    for (const file of [partial, `${partial}.wal`]) await rm(file, { force: true })
    throw error
  })
  await rename(partial, join(folder, file))
  const snapshot = { id, file, run_id: runId, created_at: now.toISOString(), bytes, sha256 }
  await addToManifest(folder, snapshot, keep)
  return snapshot
}

/** Points readers at a snapshot that is already published. */
export async function makeCurrent(folder: string, id: string): Promise<void> {
  const manifest = await readManifest(folder)
  if (manifest) await writeManifest(folder, { ...manifest, current: id })
}

async function addToManifest(folder: string, snapshot: Snapshot, keep: number): Promise<void> {
  const before = (await readManifest(folder))?.snapshots.filter(({ id }) => id !== snapshot.id) ?? []
  const snapshots = [snapshot, ...before]
  await writeManifest(folder, {
    version: 1,
    current: snapshot.id,
    snapshots: snapshots.slice(0, keep + 1),
  })
  await Promise.all(snapshots.slice(keep + 1).map(({ file }) => rm(join(folder, file), { force: true })))
}

async function writeManifest(folder: string, manifest: SnapshotManifest): Promise<void> {
  const path = join(folder, manifestName)
  await writeFile(`${path}.partial`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${path}.partial`, path)
}
