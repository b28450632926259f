import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Lanes } from './lanes.ts'
import { currentEntry, type Manifest, readManifest } from './snapshot-manifest.ts'

export interface OpenSnapshot {
  readonly id: string
  /** Tells apart two snapshots of one id, such as of a warehouse that was made anew. */
  readonly fingerprint: string
  readonly manifest: Manifest
  readonly lanes: Lanes
}

export interface Lease {
  readonly snapshot: OpenSnapshot
  readonly release: () => void
}

export type OpenSnapshotFile = (path: string) => Promise<Lanes>

/**
 * The current snapshot of a folder, reopened when its manifest changes. Whoever has leased the old one keeps it; it
 * is closed after the last of them.
 */
export class SnapshotStore {
  readonly #folder: string
  readonly #open: OpenSnapshotFile
  #seen: string | undefined
  #current: Promise<OpenSnapshot | undefined> = Promise.resolve(undefined)
  readonly #leases = new Map<Lanes, number>()
  readonly #retired = new Set<Lanes>()
  readonly #closing = new Set<Promise<void>>()

  constructor(folder: string, open: OpenSnapshotFile) {
    this.#folder = folder
    this.#open = open
  }

  /** Undefined while nothing was published. A manifest that cannot be used leaves the last snapshot in place. */
  current(): Promise<OpenSnapshot | undefined> {
    const stamp = manifestStamp(this.#manifestPath)
    if (stamp !== undefined && stamp !== this.#seen) {
      this.#seen = stamp
      this.#current = this.#replace(this.#current)
    }
    return this.#current
  }

  /** The current snapshot, to be released; until then it stays open. */
  async lease(): Promise<Lease | undefined> {
    const snapshot = await this.current()
    if (snapshot === undefined) return undefined
    const { lanes } = snapshot
    this.#leases.set(lanes, (this.#leases.get(lanes) ?? 0) + 1)
    let released = false
    const release = () => {
      if (released) return
      released = true
      this.#leases.set(lanes, (this.#leases.get(lanes) ?? 1) - 1)
      this.#closeIdle(lanes)
    }
    return { snapshot, release }
  }

  /** Closes at once, also what is leased; queries that run are waited for. */
  async close(): Promise<void> {
    const snapshot = await this.#current.catch(() => undefined)
    if (snapshot) this.#retired.add(snapshot.lanes)
    this.#leases.clear()
    for (const lanes of this.#retired) this.#closeIdle(lanes)
    await Promise.all(this.#closing)
  }

  get #manifestPath(): string {
    return join(this.#folder, 'manifest.json')
  }

  async #replace(before: Promise<OpenSnapshot | undefined>): Promise<OpenSnapshot | undefined> {
    const previous = await before.catch(() => undefined)
    try {
      const manifest = await readManifest(this.#manifestPath)
      const { id, file, sha256, created_at } = currentEntry(manifest)
      const fingerprint = `${sha256} ${created_at}`
      if (previous?.id === id && previous.fingerprint === fingerprint) return { ...previous, manifest }
      const lanes = await this.#open(join(this.#folder, file))
      if (previous) {
        this.#retired.add(previous.lanes)
        this.#closeIdle(previous.lanes)
      }
      return { id, fingerprint, manifest, lanes }
    } catch (error) {
      if (previous) return previous
      this.#seen = undefined
      throw error
    }
  }

  #closeIdle(lanes: Lanes): void {
    if (!this.#retired.has(lanes) || (this.#leases.get(lanes) ?? 0) > 0) return
    this.#retired.delete(lanes)
    this.#leases.delete(lanes)
    const closing = lanes.close().finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}

// Synchronous on purpose: all of Node's file threads may be waiting for queries. A rename changes the inode
// even when the new manifest has the same size and time.
function manifestStamp(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`
}
