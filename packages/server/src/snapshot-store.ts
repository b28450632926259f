import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '@vedich/engine'
import { currentEntry, type Manifest, readManifest } from './snapshot-manifest.ts'

export interface OpenSnapshot {
  readonly id: string
  readonly manifest: Manifest
  readonly engine: Engine
}

export type OpenEngine = (path: string) => Promise<Engine>

/**
 * The current snapshot of a folder, reopened when its manifest changes. Queries that already run keep the old
 * snapshot, which is closed after the last of them.
 */
export class SnapshotStore {
  readonly #folder: string
  readonly #open: OpenEngine
  #seen: string | undefined
  #current: Promise<OpenSnapshot | undefined> = Promise.resolve(undefined)
  readonly #closing = new Set<Promise<void>>()

  constructor(folder: string, open: OpenEngine) {
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

  /** Waits for running queries. */
  async close(): Promise<void> {
    const snapshot = await this.#current
    if (snapshot) this.#retire(snapshot)
    await Promise.all(this.#closing)
  }

  get #manifestPath(): string {
    return join(this.#folder, 'manifest.json')
  }

  async #replace(before: Promise<OpenSnapshot | undefined>): Promise<OpenSnapshot | undefined> {
    const previous = await before
    try {
      const manifest = await readManifest(this.#manifestPath)
      const { id, file } = currentEntry(manifest)
      if (previous?.id === id) return { ...previous, manifest }
      const engine = await this.#open(join(this.#folder, file))
      if (previous) this.#retire(previous)
      return { id, manifest, engine }
    } catch (error) {
      if (previous) return previous
      this.#seen = undefined
      throw error
    }
  }

  #retire({ engine }: OpenSnapshot): void {
    const closing = engine.close().finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}

// Synchronous on purpose: all of Node's file threads may be waiting for queries. A rename changes the inode
// even when the new manifest has the same size and time.
function manifestStamp(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`
}
