import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Engine, toRows } from '@vedich/engine'
import { openDuckDBProcess } from '@vedich/engine/duckdb-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database.ts'

const limits = { bytes: 800 * 2 ** 20, graceMilliseconds: 300 }

describe('a database in a process of its own', { timeout: 120_000 }, () => {
  let database: TemporaryDatabase
  let engine: Engine
  beforeAll(async () => {
    database = await temporaryDatabase(['CREATE TABLE work AS SELECT 42 AS n'])
    engine = await openDuckDBProcess(database.path, { memoryLimit: '300MB' }, limits)
  }, 60_000)
  afterAll(async () => {
    await engine.close()
    await database.remove()
  })
  const answer = async () => toRows(await engine.query('FROM work'))

  // DuckDB does not count a list that is being made, and does not look up while it makes it.
  const endlessList = 'SELECT len(generate_series(1, 3000000000))'

  it('ends with a query that takes all memory, and answers the queries beside it all the same', async () => {
    const hostile = engine.query(endlessList).catch((error: unknown) => error)
    const slow = 'SELECT count(*) AS n FROM range(100000000) r(i) WHERE hash(i) % 3 = 0'
    const rows = toRows(await engine.query(slow))
    expect(rows[0]?.['n']).toBeGreaterThan(33_000_000)
    expect(await hostile).toMatchObject({ code: 'limit', sql: endlessList })
  })

  it('ends with a query that does not stop when told to', async () => {
    const controller = new AbortController()
    const text = `repeat('a', 200000)`
    const running = engine.query(`SELECT levenshtein(${text}, reverse(${text} || 'b'))`, {
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(), 50)
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(await answer()).toEqual([{ n: 42 }])
  })

  it('is not asked by who left before it was reached', async () => {
    const controller = new AbortController()
    const running = engine.query(endlessList, { signal: controller.signal })
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(await answer()).toEqual([{ n: 42 }])
  })

  it('leaves nothing beside the file', async () => {
    const [file, ...others] = await readdir(dirname(database.path))
    expect([file, others]).toEqual(['test.duckdb', []])
  })

  it('says that a file is not there', async () => {
    await expect(openDuckDBProcess(`${database.path}.none`, {}, limits)).rejects.toMatchObject({
      code: 'unavailable',
      where: `${database.path}.none`,
    })
  })
})
