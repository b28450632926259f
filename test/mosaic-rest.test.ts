import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  clauseInterval,
  type Connector,
  Coordinator,
  makeClient,
  restConnector,
  Selection,
} from '@uwdata/mosaic-core'
import { count, Query, TableRefNode } from '@uwdata/mosaic-sql'
import { toRows } from '@vedich/engine'
import { ingest, loadCampaign, snapshotFolder } from '@vedich/ingest'
import { type RunningServer, startServer } from '@vedich/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Table = Parameters<typeof toRows>[0]

const everything = [
  { tier_id: 'city', n: 71 },
  { tier_id: 'grassroots', n: 871 },
]
const campaign = fileURLToPath(new URL('../data/thu-duc-500-ngay', import.meta.url))

describe("Mosaic's own REST connector", () => {
  let folder: string
  let server: RunningServer
  let coordinator: Coordinator
  const sent: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vedich-mosaic-'))
    const warehouse = join(folder, 'warehouse.duckdb')
    await ingest({ targets: [{ campaign: await loadCampaign(campaign) }], warehouse })
    server = await startServer({ snapshots: snapshotFolder(warehouse), assets: folder, version: 'test' })
    const rest = restConnector({ uri: `${server.url}/api/query` })
    const watched = {
      query: (asked: Parameters<typeof rest.query>[0]) => {
        sent.push(String(asked.sql))
        return rest.query(asked)
      },
    }
    coordinator = new Coordinator(watched as Connector, {
      logger: null,
      preagg: { enabled: true },
    })
  }, 60_000)

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  it('gets Arrow', async () => {
    const sql = 'SELECT tier_id, count(*)::INTEGER AS n FROM core.work GROUP BY ALL ORDER BY ALL'
    expect(toRows((await coordinator.query(sql, { type: 'arrow' })) as Table)).toEqual(everything)
  })

  it('cross-filters through pre-aggregated tables of the server', async () => {
    const brush = Selection.crossfilter()
    const brushing = makeClient({ coordinator, query: () => null })
    const results: Table[] = []
    const counted = () =>
      new Promise<Table>((resolve) => {
        const look = () => {
          const table = results.shift()
          if (table) resolve(table)
          else setImmediate(look)
        }
        look()
      })
    makeClient({
      coordinator,
      selection: brush,
      query: (filter) =>
        Query.from(new TableRefNode(['core', 'work']))
          .select('tier_id', { n: count() })
          .where(filter)
          .groupby('tier_id')
          .orderby('tier_id'),
      queryResult: (table) => results.push(table as Table),
    })
    expect(toRows(await counted())).toEqual(everything)

    const clause = (value: [number, number] | null) =>
      clauseInterval('source_row', value, {
        source: brushing,
        clients: new Set([brushing]),
        scale: { type: 'linear', domain: [0, 1000], range: [0, 1000] },
      } as never)
    brush.activate(clause([0, 1]))
    brush.update(clause([100, 200]))
    const asked = await coordinator.query(
      `SELECT tier_id, count(*) AS n FROM core.work WHERE source_row BETWEEN 100 AND 200 GROUP BY ALL ORDER BY ALL`,
    )
    expect(toRows(await counted())).toEqual(toRows(asked as Table))
    expect(sent.some((sql) => /CREATE TABLE IF NOT EXISTS "mosaic"\."preagg_/u.test(sql))).toBe(true)
    expect(sent.some((sql) => /FROM "mosaic"\."preagg_/u.test(sql))).toBe(true)
  })
})
