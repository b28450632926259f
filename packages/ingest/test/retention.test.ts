import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'

import { readManifest, rollBack, snapshotFolder } from '../src/index.ts'
import { campaignFolder, goodRows, register } from './support/campaign-folder.ts'

const source = 'sources/so.csv'

it('keeps as many earlier snapshots as it is told, and goes back to one of them', async () => {
  const folder = await campaignFolder({ [source]: register(...goodRows) })
  const snapshots = snapshotFolder(folder.warehouse)
  const ids: (string | null)[] = []
  for (const count of [1, 2, 3, 4]) {
    const rows = goodRows.map((row) => row.replaceAll('Cầu', `Cầu ${count}`))
    await folder.write({ [source]: register(...rows) })
    ids.push((await folder.ingest({ keepSnapshots: 2 })).snapshot_id)
  }
  const manifest = await readManifest(snapshots)
  expect(manifest?.snapshots.map(({ id }) => id)).toEqual(ids.slice(1).toReversed())
  const files = (await readdir(snapshots)).filter((name) => name.endsWith('.duckdb'))
  expect(files.toSorted()).toEqual(
    ids
      .slice(1)
      .map((id) => `${id}.duckdb`)
      .toSorted(),
  )

  await rollBack(folder.warehouse, snapshots, ids[1] ?? '')
  expect((await readManifest(snapshots))?.current).toBe(ids[1])
  await expect(rollBack(folder.warehouse, snapshots, ids[0] ?? '')).rejects.toThrow(/no snapshot/u)
})
