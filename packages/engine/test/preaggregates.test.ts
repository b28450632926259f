import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database.ts'

const counts = 'SELECT tier, count(*) AS n FROM core.work GROUP BY tier'
const create = (name: string, select: string) => `CREATE TABLE IF NOT EXISTS mosaic.${name} AS ${select}`

describe('pre-aggregated tables', () => {
  let database: TemporaryDatabase
  let engine: Engine

  beforeAll(async () => {
    database = await temporaryDatabase([
      'CREATE SCHEMA core',
      `CREATE TABLE core.work AS SELECT 'city' AS tier UNION ALL SELECT 'grassroots' FROM range(3)`,
    ])
    engine = await openDuckDB(database.path, { preaggregates: { tables: 2, rows: 10 } })
  })
  afterAll(async () => {
    await engine.close()
    await database.remove()
  })

  const rows = async (sql: string) => toRows(await engine.query(sql))

  it('are made as Mosaic asks for them, and read by every connection', async () => {
    await engine.query(`CREATE SCHEMA IF NOT EXISTS mosaic;\n${create('preagg_1a', counts)}`)
    const reads = await Promise.all([1, 2, 3].map(() => rows('SELECT * FROM mosaic.preagg_1a ORDER BY tier')))
    const expected = [
      { tier: 'city', n: 1 },
      { tier: 'grassroots', n: 3 },
    ]
    expect(reads).toEqual([expected, expected, expected])
  })

  it('may be asked for twice, at the same time too', async () => {
    await Promise.all([1, 2, 3].map(() => engine.query(create('preagg_2b', counts))))
    expect(await rows('SELECT count(*) AS n FROM mosaic.preagg_2b')).toEqual([{ n: 2 }])
  })

  it('never hold something else than their name was first given for', async () => {
    await engine.query(create('preagg_3c', counts))
    await expect(engine.query(create('preagg_3c', `SELECT 'false' AS tier, 9 AS n`))).rejects.toMatchObject({
      code: 'refused',
    })
    expect(await rows('SELECT sum(n)::INTEGER AS n FROM mosaic.preagg_3c')).toEqual([{ n: 4 }])
  })

  it('are few: the one not used for longest makes room', async () => {
    await engine.query(create('preagg_4d', counts))
    await engine.query(create('preagg_5e', counts))
    await rows('SELECT * FROM mosaic.preagg_4d')
    await engine.query(create('preagg_6f', counts))
    expect(await rows('SELECT count(*) AS n FROM mosaic.preagg_4d')).toEqual([{ n: 2 }])
    await expect(rows('SELECT * FROM mosaic.preagg_5e')).rejects.toMatchObject({ code: 'sql' })
    const kept = await rows(`SELECT table_name FROM duckdb_tables() WHERE database_name = 'mosaic'`)
    expect(kept).toHaveLength(2)
  })

  it('are small', async () => {
    await expect(engine.query(create('preagg_7a', 'SELECT i FROM range(11) r(i)'))).rejects.toMatchObject({
      code: 'limit',
    })
    await expect(rows('SELECT * FROM mosaic.preagg_7a')).rejects.toMatchObject({ code: 'sql' })
  })

  it.each([
    create('preagg_8b', `SELECT * FROM read_csv('/etc/passwd')`),
    create('preagg_8b', 'SELECT sleep_ms(1)'),
    create('preagg_8b', 'SELECT 1; DROP TABLE mosaic.preagg_1a'),
    create('preagg_8b', 'SELECT 1) LIMIT 1; CREATE TABLE mosaic.x AS SELECT * FROM (SELECT 1'),
    create('preagg_8b', 'INSERT INTO core.work VALUES (1) RETURNING *'),
    create('other', 'SELECT 1'),
    'CREATE TABLE IF NOT EXISTS core.preagg_8b AS SELECT 1',
    'CREATE TABLE IF NOT EXISTS snapshot.core.preagg_8b AS SELECT 1',
    'CREATE OR REPLACE TABLE mosaic.preagg_1a AS SELECT 1',
    'CREATE VIEW mosaic.preagg_8b AS SELECT 1',
    'CREATE SCHEMA IF NOT EXISTS other',
    'DROP SCHEMA IF EXISTS mosaic CASCADE',
    'DROP TABLE mosaic.preagg_4d',
    'INSERT INTO mosaic.preagg_4d VALUES (1, 2)',
    `COPY mosaic.preagg_4d TO '/tmp/out.csv'`,
    'USE memory',
    'CREATE TABLE memory.main.t AS SELECT 1',
  ])('are all that can be written: %s', async (sql) => {
    await expect(engine.query(sql)).rejects.toMatchObject({ name: 'EngineError' })
    const written = await rows(
      `SELECT table_name FROM duckdb_tables() WHERE database_name <> 'snapshot' AND table_name NOT IN ('preagg_4d', 'preagg_6f')`,
    )
    expect(written).toEqual([])
  })

  it('are not made where nobody asked for them', async () => {
    const strict = await openDuckDB(database.path)
    await expect(strict.query(create('preagg_9c', counts))).rejects.toMatchObject({ code: 'refused' })
    await strict.close()
  })
})
