import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** One snapshot, as listed in `manifest.json`. */
export interface Snapshot {
  readonly id: string
  readonly file: string
  readonly run_id: string
  readonly created_at: string
  readonly bytes: number
  readonly sha256: string
}

export interface SnapshotManifest {
  readonly version: 1
  readonly current: string
  readonly snapshots: readonly Snapshot[]
}

export const manifestName = 'manifest.json'

/** Folder of the snapshots of a warehouse. */
export function snapshotFolder(warehouse: string): string {
  return join(dirname(warehouse), 'snapshots')
}

/** Reads the manifest of a snapshot folder; undefined when nothing was published yet. */
export async function readManifest(folder: string): Promise<SnapshotManifest | undefined> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as SnapshotManifest)
}
