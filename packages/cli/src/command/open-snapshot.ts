import { join } from 'node:path'

import type { Engine } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { readManifest, snapshotFolder, UserError } from '@vedich/ingest/snapshots'

/**
 * Opens the current snapshot of a warehouse for reading.
 * @throws UserError when nothing was ingested yet.
 */
export async function openSnapshot(warehouse: string): Promise<Engine> {
  const folder = snapshotFolder(warehouse)
  const manifest = await readManifest(folder)
  const current = manifest?.snapshots.find(({ id }) => id === manifest.current)
  if (!current) {
    throw new UserError('io', {
      what: { vi: 'Chưa có bản chụp nào để đọc', en: 'There is no snapshot to read' },
      where: folder,
      fix: {
        vi: 'Chạy vedich ingest trước, hoặc chỉ kho dữ liệu khác bằng --warehouse',
        en: 'Run vedich ingest first, or name another warehouse with --warehouse',
      },
    })
  }
  return openDuckDB(join(folder, current.file))
}
