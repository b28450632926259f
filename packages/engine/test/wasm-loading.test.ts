import { afterEach, describe, expect, it } from 'vitest'
import { toRows } from '@vedich/engine'
import { type EngineInPage, openInPage } from './browser/page-engine.ts'
import { temporaryDatabase } from './temporary-database.ts'

/** Some 25 MB that do not compress away; sorted, so that a filter by `unit` reads little of it. */
const large = `CREATE TABLE work AS
  SELECT i // 1000 AS unit, md5(i::VARCHAR) AS title FROM range(600000) r(i) ORDER BY i`

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function open(
  statements: readonly string[],
  ...rest: [options?: { wholeUpTo?: number }, host?: { ranges?: boolean }]
): Promise<EngineInPage> {
  const database = await temporaryDatabase(statements)
  const inPage = await openInPage(database.path, ...rest)
  closing.push(
    () => inPage.close(),
    () => database.remove(),
  )
  return inPage
}

const snapshotRequests = ({ served }: EngineInPage) =>
  served.requests.filter((request) => request.includes('/snapshot.duckdb'))

describe('the snapshot in a browser', () => {
  it('is fetched whole when it is small', async () => {
    const inPage = await open(['CREATE TABLE t AS SELECT 42 AS x'])
    expect(toRows(await inPage.engine.query('FROM t'))).toEqual([{ x: 42 }])
    expect(snapshotRequests(inPage)).toEqual(['GET /snapshot.duckdb bytes=0-0', 'GET /snapshot.duckdb whole'])
  })

  it('is read in the ranges a query needs when it is large', async () => {
    const inPage = await open([large], { wholeUpTo: 1_000_000 })
    const sql = 'SELECT count(*) AS n, max(title) AS t FROM work WHERE unit = 7'
    expect(toRows(await inPage.engine.query(sql))).toMatchObject([{ n: 1000 }])
    const read = snapshotRequests(inPage).map((request) => /bytes=(\d+)-(\d+)$/u.exec(request))
    const bytes = read.reduce((sum, range) => sum + (range ? Number(range[2]) + 1 - Number(range[1]) : 0), 0)
    expect(snapshotRequests(inPage).join()).not.toContain('whole')
    expect(bytes).toBeLessThan(8_000_000)
  })

  it('is fetched whole from a host without range requests, however large', async () => {
    const inPage = await open([large], { wholeUpTo: 1_000_000 }, { ranges: false })
    expect(toRows(await inPage.engine.query('SELECT count(*) AS n FROM work'))).toEqual([{ n: 600_000 }])
    expect(snapshotRequests(inPage)).toHaveLength(1)
  })

  it('is all that is asked for: no extension is looked for on another host', async () => {
    const inPage = await open([])
    for (const sql of [
      `SELECT to_json(1)`,
      `SELECT json('{}')`,
      `SELECT now() AT TIME ZONE 'Asia/Bangkok'`,
    ]) {
      await expect(inPage.engine.query(sql)).rejects.toMatchObject({ code: 'sql' })
    }
    await expect(inPage.engine.query(`FROM read_csv('https://example.org/x.csv')`)).rejects.toMatchObject({
      code: 'refused',
    })
    expect(inPage.foreignRequests).toEqual([])
  })

  it('is not changed, and not left for another database', async () => {
    const inPage = await open(['CREATE TABLE t AS SELECT 1 AS x'])
    for (const sql of ['INSERT INTO t VALUES (2)', 'DROP TABLE t', 'USE memory', 'DETACH snapshot']) {
      await expect(inPage.engine.query(sql)).rejects.toMatchObject({ code: 'refused' })
    }
    expect(toRows(await inPage.engine.query('FROM t'))).toEqual([{ x: 1 }])
  })
})
