import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Engine, toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { httpEngine } from '@vedich/engine/http'
import { ingest, loadCampaign, readManifest, snapshotFolder } from '@vedich/ingest'
import { estimate, listWorks, type Metric, metrics, query, type QuerySpec } from '@vedich/metrics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EngineInPage, openInPage } from '../packages/engine/test/browser/page-engine.ts'
import { serveEngine } from '../packages/engine/test/serve-engine.ts'

const campaign = fileURLToPath(new URL('../data/thu-duc-500-ngay', import.meta.url))
const asOf = '2025-02-03'

describe('every metric gives the same numbers wherever it is asked', () => {
  let folder: string
  let native: Engine
  let overHttp: Engine
  let inPage: EngineInPage
  let server: Awaited<ReturnType<typeof serveEngine>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vedich-same-'))
    const snapshot = await ingestBundled(join(folder, 'warehouse.duckdb'))
    native = await openDuckDB(snapshot)
    server = await serveEngine(native)
    overHttp = httpEngine(server.url)
    inPage = await openInPage(snapshot)
  }, 60_000)

  afterAll(async () => {
    await inPage.close()
    await overHttp.close()
    await server.close()
    await native.close()
    await rm(folder, { recursive: true })
  })

  it.each(metrics.map((metric) => [metric.id, metric] as const))('%s', async (_id, metric) => {
    expect(await ask(native, metric, { asOf })).not.toEqual([])
    for (const spec of specsOf(metric)) {
      const expected = await ask(native, metric, spec)
      expect(await ask(overHttp, metric, spec), 'over HTTP').toEqual(expected)
      expect(await ask(inPage.engine, metric, spec), 'in the page').toEqual(expected)
    }
  })

  it.each([
    ['by code', {}],
    ['found by words without their marks', { search: 'cong vien' }],
    ['by title, in the order of the alphabet', { sort: { by: 'title' } }],
  ] as const)('so do works %s', async (_what, spec) => {
    const { sql } = listWorks({ campaign: 'thu-duc-500-ngay', limit: 200, ...spec })
    const expected = toRows(await native.query(sql))
    expect(expected.length).toBeGreaterThan(10)
    expect(toRows(await overHttp.query(sql))).toEqual(expected)
    expect(toRows(await inPage.engine.query(sql))).toEqual(expected)
  })
})

/** Alone, by each dimension with totals, and, where the metric has days, by week. */
function specsOf(metric: Metric): QuerySpec[] {
  const byDimension = metric.dimensions.map((dimension) => ({ asOf, by: [dimension], totals: true }))
  return [{ asOf }, ...byDimension, ...(metric.clock === null ? [] : [{ asOf, grain: 'week' as const }])]
}

/** The digits of every row, in an order of their own: groups come in any. */
async function ask(engine: Engine, metric: Metric, spec: QuerySpec): Promise<string[]> {
  const question = query(metric, spec)
  const rows = estimate(question, toRows(await engine.query(question.sql)))
  return rows.map((row) => JSON.stringify(row)).toSorted()
}

async function ingestBundled(warehouse: string): Promise<string> {
  await ingest({ targets: [{ campaign: await loadCampaign(campaign) }], warehouse })
  const manifest = await readManifest(snapshotFolder(warehouse))
  const current = manifest?.snapshots.find(({ id }) => id === manifest.current)
  if (!current) throw new Error('the ingest published no snapshot')
  return join(snapshotFolder(warehouse), current.file)
}
