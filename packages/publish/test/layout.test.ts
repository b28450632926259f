import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { type Engine, toRows } from '@vedich/engine'
import { createWarehouse } from '@vedich/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rewriteSnapshot } from '../src/rewrite-snapshot.ts'

/** 50,000 works of each of eight units, in the order in which registers come: all units mixed. */
const works = `
  INSERT INTO core.work (campaign_id, work_id, title, unit_id, tier_id, status, due_on, known_on, run_id,
                         source_file_id, source_sheet, source_row)
  SELECT 'a', 'W-' || i, 'Work ' || i, 'u' || (i * 7919 % 8), 't', 'registered',
         DATE '2024-01-01' + (i // 8 * 31 % 500)::INTEGER, DATE '2025-01-01', 'r', 'f', '', i
  FROM range(400000) r(i)`

describe('the layout of a large published snapshot', () => {
  let folder: string
  let engine: Engine
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vedich-layout-'))
    const source = join(folder, 'source.duckdb')
    const instance = await DuckDBInstance.create(source)
    const connection = await instance.connect()
    for (const statement of [...createWarehouse(), works]) await connection.run(statement)
    connection.disconnectSync()
    instance.closeSync()
    await rewriteSnapshot(source, join(folder, 'target.duckdb'), [])
    engine = await openDuckDB(join(folder, 'target.duckdb'), { threads: 1 })
  }, 60_000)
  afterAll(async () => {
    await engine.close()
    await rm(folder, { recursive: true })
  })

  it('lets a question about a unit skip the works of all others', async () => {
    expect(await rowsScanned('length(title) > 0')).toBe(400_000)
    expect(await rowsScanned(`unit_id = 'u3'`)).toBeLessThanOrEqual(50_000 + 2 * 16_384)
  })

  it('lets a question about days of a unit skip its other days', async () => {
    expect(await rowsScanned(`unit_id = 'u3' AND due_on < DATE '2024-01-05'`)).toBeLessThanOrEqual(2 * 16_384)
  })

  async function rowsScanned(where: string): Promise<number> {
    const sql = `EXPLAIN (ANALYZE, FORMAT json) SELECT count(title) FROM core.work WHERE ${where}`
    const [row] = toRows(await engine.query(sql))
    return Number(JSON.parse(String(row?.['explain_value'])).cumulative_rows_scanned)
  }
})
