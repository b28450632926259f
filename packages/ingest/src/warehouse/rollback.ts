import { copyFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { UserError } from '../user-error.ts'
import { openWarehouse } from './open.ts'
import { readManifest, type Snapshot } from './manifest.ts'
import { makeCurrent } from './snapshot.ts'

/**
 * Makes the warehouse what it was when a snapshot was published, and that snapshot the current one. Later snapshots
 * stay, so that a rollback can itself be taken back.
 * @throws UserError when there is no such snapshot, or another run holds the warehouse.
 */
export async function rollBack(warehouse: string, snapshots: string, id: string): Promise<Snapshot> {
  const manifest = await readManifest(snapshots)
  const snapshot = manifest?.snapshots.find((known) => known.id === id)
  if (!snapshot) {
    const known = manifest?.snapshots.map((other) => other.id).join(', ')
    throw new UserError('configuration', {
      what: { vi: `Không có bản chụp ${id}`, en: `There is no snapshot ${id}` },
      where: snapshots,
      fix:
        known === undefined
          ? { vi: 'Chạy vedich ingest trước', en: 'Run vedich ingest first' }
          : { vi: `Dùng một trong: ${known}`, en: `Use one of: ${known}` },
    })
  }
  // Opening takes the write lock, so that no run is under way.
  const current = await openWarehouse(warehouse)
  const partial = `${warehouse}.partial`
  try {
    await copyFile(join(snapshots, snapshot.file), partial)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    current.close()
  }
  await rename(partial, warehouse)
  await makeCurrent(snapshots, id)
  return snapshot
}
