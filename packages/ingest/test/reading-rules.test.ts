import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'

import {
  campaignFolder,
  type CampaignFolder,
  campaignYaml,
  goodRows,
  register,
} from './support/campaign-folder.ts'

const [so, bo] = ['sources/so.csv', 'sources/bo.csv']

/** Writes into a warehouse what an earlier version of the code would have left there. */
async function write({ warehouse }: CampaignFolder, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(warehouse)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

const works = (folder: CampaignFolder) =>
  folder.rows('SELECT work_id, unit_id, status FROM core.work ORDER BY ALL')

describe('files that were read by other rules', () => {
  it('are read again, so that an upgrade mends what an earlier version misread', async () => {
    const folder = await campaignFolder({ [so]: register(...goodRows) })
    await folder.ingest()
    const right = await works(folder)
    await write(
      folder,
      "UPDATE core.work SET unit_id = 'p-an-phu', status = 'registered'",
      "UPDATE meta.source_file SET reading_rules = 'earlier'",
    )
    expect(await folder.ingest()).toMatchObject({
      status: 'committed',
      reread_files: 1,
      files: expect.arrayContaining([expect.objectContaining({ path: so, updated: 2 })]),
    })
    expect(await works(folder)).toEqual(right)
    expect(await folder.rows('SELECT * FROM core.work_version')).toEqual([])
    expect(await folder.ingest()).toMatchObject({ status: 'unchanged', reread_files: 0 })
  })

  it('are all read again after campaign.yaml has changed, also those that a run of a few files has left out', async () => {
    const [first = '', second = ''] = goodRows
    const folder = await campaignFolder({ [so]: register(first), [bo]: register(second) })
    await folder.ingest()
    await folder.write({ 'campaign.yaml': `${campaignYaml}# another\n` })
    expect(await folder.ingestOnly(so)).toMatchObject({ reread_files: 1 })
    expect(await folder.ingest()).toMatchObject({ reread_files: 1, totals: { inserted: 0, updated: 0 } })
  })
})

describe('a warehouse of an earlier layout', () => {
  const findings = ['meta.rejected_row', 'meta.flagged_row']
  const downgrade = [
    ...findings.flatMap((table) => [
      `ALTER TABLE ${table} ALTER source_column DROP NOT NULL`,
      `ALTER TABLE ${table} ALTER source_column DROP DEFAULT`,
      `UPDATE ${table} SET source_column = NULL WHERE source_column = 0`,
    ]),
    ...['work', 'work_version', 'work_sighting'].map(
      (table) => `ALTER TABLE core.${table} DROP COLUMN untold`,
    ),
    'ALTER TABLE meta.source_file DROP COLUMN reading_rules',
    "CREATE OR REPLACE VIEW core.work_event AS SELECT 'as it was' AS kind",
    'UPDATE meta.schema_version SET version = 4',
  ]

  it('is brought to the present one by the next ingest, and keeps its history', async () => {
    const [first = '', second = ''] = goodRows
    const folder = await campaignFolder({ [so]: register(first, second) })
    await folder.ingest()
    await folder.write({ [so]: register(first, second.replace('Đang thực hiện', 'Hoàn thành')) })
    await folder.ingest()
    const history = 'SELECT work_id, status, known_on FROM core.work_version'
    const before = await folder.rows(history)
    expect(before).toHaveLength(1)
    const events = await folder.rows('SELECT work_id, kind FROM core.work_event ORDER BY ALL')
    await write(folder, ...downgrade)
    const left = `SELECT 'r' AS run_id, 'gone' AS source_file_id, '' AS source_sheet, 1 AS source_row, 'left' AS rule`
    await write(folder, `INSERT INTO meta.flagged_row BY NAME ${left}`)
    expect(await folder.ingest()).toMatchObject({ status: 'committed', reread_files: 1 })
    expect(await folder.rows(`SELECT source_column FROM meta.flagged_row WHERE rule = 'left'`)).toEqual([
      { source_column: 0 },
    ])
    expect(await folder.rows(history)).toEqual(before)
    expect(await folder.rows('SELECT work_id, kind FROM core.work_event ORDER BY ALL')).toEqual(events)
    expect(
      await folder.rows('SELECT DISTINCT reading_rules IS NOT NULL AS told FROM meta.source_file'),
    ).toContainEqual({
      told: true,
    })
    expect(await folder.ingest()).toMatchObject({ status: 'unchanged' })
  })

  it('is left as it is by a dry run', async () => {
    const folder = await campaignFolder({ [so]: register(...goodRows) })
    await folder.ingest()
    await write(folder, ...downgrade)
    expect(await folder.ingest({ dryRun: true })).toMatchObject({ reread_files: 1 })
    expect(await folder.rows('SELECT version FROM meta.schema_version')).toEqual([{ version: 4 }])
  })
})
