import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

export interface SnapshotEntry {
  readonly id: string
  /** A file in the folder of the manifest. */
  readonly file: string
  readonly run_id: string | null
  readonly created_at: string
  readonly bytes: number
  readonly sha256: string
}

/** What is published: `current` names one of `snapshots`. */
export interface Manifest {
  readonly version: 1
  readonly current: string
  readonly snapshots: readonly SnapshotEntry[]
}

/** @throws Error when the file is not a manifest of version 1. */
export async function readManifest(path: string): Promise<Manifest> {
  const manifest: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (!isRecord(manifest) || manifest['version'] !== 1)
    throw new Error('not a snapshot manifest of version 1')
  const { current, snapshots } = manifest
  if (typeof current !== 'string' || !Array.isArray(snapshots)) {
    throw new Error('a snapshot manifest needs "current" and "snapshots"')
  }
  return { version: 1, current, snapshots: snapshots.map(parseEntry) }
}

export function currentEntry({ current, snapshots }: Manifest): SnapshotEntry {
  const entry = snapshots.find(({ id }) => id === current)
  if (!entry) throw new Error(`the snapshot manifest does not list its current snapshot "${current}"`)
  return entry
}

function parseEntry(entry: unknown): SnapshotEntry {
  if (!isRecord(entry)) throw new Error('a snapshot in the manifest is not an object')
  const { id, file } = entry
  if (typeof id !== 'string' || typeof file !== 'string') throw new Error('a snapshot needs "id" and "file"')
  if (basename(file) !== file || file === '..')
    throw new Error('a snapshot lies outside the folder of its manifest')
  return {
    id,
    file,
    run_id: typeof entry['run_id'] === 'string' ? entry['run_id'] : null,
    created_at: String(entry['created_at'] ?? ''),
    bytes: Number(entry['bytes'] ?? 0),
    sha256: String(entry['sha256'] ?? ''),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
