import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeTable, toRows } from '@vedich/engine'
import { httpEngine } from '@vedich/engine/http'
import type { RunningServer } from '@vedich/server'
import { openSnapshot } from '../src/open-snapshot.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const endless = 'SELECT count(*) FROM range(1000000000) a(i), range(1000000000) b(j) WHERE i * j % 7 = 3'

describe('/api/query', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('first', 'thu-duc-500-ngay')
    server = await workspace.start()
  })
  afterAll(() => workspace.remove())

  const post = (body: unknown, to: RunningServer = server, signal?: AbortSignal) =>
    fetch(`${to.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal ? { signal } : {}),
    })
  const failureOf = async (response: Response) => ({
    status: response.status,
    error: ((await response.json()) as { error: Record<string, string> }).error,
  })

  it('answers a POST with an Arrow stream', async () => {
    const response = await post({ type: 'arrow', sql: 'SELECT campaign FROM core.probe' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream')
    expect(response.headers.get('server-timing')).toMatch(/^queue;dur=[\d.]+, query;dur=[\d.]+$/)
    expect(toRows(decodeTable(new Uint8Array(await response.arrayBuffer())))).toEqual([
      { campaign: 'thu-duc-500-ngay' },
    ])
  })

  it('answers a GET with the query in the address', async () => {
    const query = JSON.stringify({ type: 'arrow', sql: 'SELECT 7 AS seven' })
    const response = await fetch(`${server.url}/api/query?${new URLSearchParams({ query })}`)
    expect(toRows(decodeTable(new Uint8Array(await response.arrayBuffer())))).toEqual([{ seven: 7 }])
  })

  it('answers with JSON rows when asked to', async () => {
    const response = await post({
      type: 'json',
      sql: `SELECT 2::BIGINT AS n, DATE '2025-02-03' AS d, $1 AS p`,
      params: ['x'],
    })
    expect(await response.json()).toEqual([{ n: 2, d: '2025-02-03', p: 'x' }])
  })

  it('answers an engine behind HTTP', async () => {
    const engine = httpEngine(server.url)
    expect(toRows(await engine.query('SELECT $1 || $2 AS s', { params: ['về ', 'đích'] }))).toEqual([
      { s: 'về đích' },
    ])
    expect(await engine.describe('SELECT 1 AS n')).toEqual([{ name: 'n', type: 'INTEGER' }])
    await engine.close()
  })

  it('streams a result larger than what it holds back', async () => {
    const response = await post({ type: 'arrow', sql: 'SELECT i FROM range(1000000) r(i)' })
    const table = decodeTable(new Uint8Array(await response.arrayBuffer()))
    expect(table.numRows).toBe(1_000_000)
  })

  it.each([
    ['COPY', `COPY core.probe TO '/tmp/vedich-out.csv'`],
    ['ATTACH', `ATTACH '/tmp/other.duckdb'`],
    ['CREATE', 'CREATE TEMP TABLE t AS SELECT 1'],
    ['INSERT', `INSERT INTO core.probe VALUES ('x')`],
    ['DROP', 'DROP TABLE core.probe'],
    ['SET', 'SET memory_limit = 1'],
    ['PRAGMA', 'PRAGMA database_list'],
    ['INSTALL', 'INSTALL httpfs'],
    ['LOAD', 'LOAD httpfs'],
    ['CALL', 'CALL pragma_version()'],
    ['EXPORT', `EXPORT DATABASE '/tmp/out'`],
    ['IMPORT', `IMPORT DATABASE '/tmp/in'`],
    ['two statements', 'SELECT 1; DROP TABLE core.probe'],
    ['a hidden change', 'EXPLAIN ANALYZE CREATE TEMP TABLE t AS SELECT 1'],
    ['a CSV file', `SELECT * FROM read_csv('/etc/passwd')`],
    ['a text file', `SELECT * FROM read_text('/etc/passwd')`],
    ['a folder', `SELECT * FROM glob('/*')`],
    ['the logs', `SELECT * FROM enable_logging(storage = 'file', storage_path = '/tmp/log')`],
    ['a wait', 'SELECT sleep_ms(100000)'],
  ])('refuses %s and keeps answering', async (_what, sql) => {
    const { status, error } = await failureOf(await post({ type: 'arrow', sql }))
    expect({ status, ...error }).toEqual({ status: 403, what: expect.any(String), fix: expect.any(String) })
    expect((await post({ sql: 'SELECT 1' })).status).toBe(200)
  })

  it('does not read a file named like a table', async () => {
    expect((await failureOf(await post({ sql: `SELECT * FROM '/etc/passwd'` }))).status).toBe(400)
  })

  it('refuses statements that change anything', async () => {
    expect((await failureOf(await post({ type: 'exec', sql: 'DROP TABLE core.probe' }))).status).toBe(403)
  })

  it('explains a mistake in the SQL', async () => {
    const { status, error } = await failureOf(await post({ sql: 'SELECT * FROM core.wrok' }))
    expect(status).toBe(400)
    expect(error['what']).toContain('Table with name wrok does not exist')
  })

  it.each([
    ['text that is not JSON', 'SELECT 1', 'body'],
    ['a list', '[]', 'body'],
    ['no SQL', '{"type":"arrow"}', 'sql'],
    ['another type', '{"type":"csv","sql":"SELECT 1"}', 'type'],
    ['parameters that are no list', '{"sql":"SELECT 1","params":{"a":1}}', 'params'],
    ['an object as parameter', '{"sql":"SELECT $1","params":[{}]}', 'params'],
  ])('explains a request with %s', async (_what, body, where) => {
    const { status, error } = await failureOf(await post(body))
    expect({ status, where: error['where'] }).toEqual({ status: 400, where })
  })

  it('wants JSON to be declared', async () => {
    const response = await fetch(`${server.url}/api/query`, { method: 'POST', body: '{"sql":"SELECT 1"}' })
    expect(response.status).toBe(415)
  })

  it('refuses a body of ten megabytes', async () => {
    const outcome = await post({ sql: `SELECT '${'x'.repeat(10_000_000)}'` }).then(
      (response) => response.status,
      () => 'connection closed',
    )
    expect([413, 'connection closed']).toContain(outcome)
    expect((await post({ sql: 'SELECT 1' })).status).toBe(200)
  })

  it('refuses SQL that takes too long to plan', async () => {
    const { status } = await failureOf(await post({ sql: `SELECT 1${'+1'.repeat(200_000)}` }))
    expect(status).toBe(413)
  })

  it.each([
    ['('.repeat(100_000)],
    [`SELECT ${'['.repeat(100_000)}`],
    [`SELECT ${'not '.repeat(60_000)} true`],
  ])('survives deep nesting %#', async (sql) => {
    expect((await failureOf(await post({ sql }))).status).toBe(400)
  })

  it('ends a query that takes too long', async () => {
    const hasty = await workspace.start({ limits: { milliseconds: 300 } })
    const { status, error } = await failureOf(await post({ sql: endless }, hasty))
    expect({ status, what: error['what'] }).toEqual({
      status: 408,
      what: 'the query took longer than 300 ms',
    })
    expect((await post({ sql: 'SELECT 1' }, hasty)).status).toBe(200)
  })

  it('ends a result of too many rows or bytes', async () => {
    const narrow = await workspace.start({ limits: { rows: 1000, bytes: 1_000_000 } })
    const rows = await failureOf(await post({ sql: 'SELECT i FROM range(5000) r(i)' }, narrow))
    expect(rows).toMatchObject({ status: 413, error: { what: 'the result is larger than 1000 rows' } })
    const bytes = await failureOf(await post({ sql: `SELECT repeat('x', 10000) FROM range(900)` }, narrow))
    expect(bytes).toMatchObject({ status: 413, error: { what: 'the result is larger than 1000000 bytes' } })
  })

  it('breaks off a result that turns out too large after its start', async () => {
    const narrow = await workspace.start({ limits: { bytes: 20_000_000 } })
    await expect(httpEngine(narrow.url).query('SELECT i FROM range(10000000) r(i)')).rejects.toMatchObject({
      name: 'EngineError',
      code: 'unavailable',
      fix: expect.stringContaining('LIMIT'),
    })
  })

  it('turns queries away when too many wait, and serves those that waited', async () => {
    const small = await workspace.start({ limits: { running: 1, waiting: 1, quickMilliseconds: 60_000 } })
    const controller = new AbortController()
    const running = post({ sql: endless }, small, controller.signal).catch(() => 'left')
    await until(small, { running: 1, waiting: 0 })
    const waiting = post({ sql: 'SELECT 1' }, small)
    await until(small, { running: 1, waiting: 1 })

    const { status, error } = await failureOf(await post({ sql: 'SELECT 2' }, small))
    expect({ status, what: error['what'] }).toEqual({ status: 503, what: 'too many queries are waiting' })

    controller.abort()
    expect(await running).toBe('left')
    expect((await waiting).status).toBe(200)
  })

  it('stops working for a client that left in the middle of its result', async () => {
    const single = await workspace.start({ limits: { running: 1, patient: 1 } })
    const controller = new AbortController()
    const response = await post({ sql: 'SELECT i FROM range(100000000) r(i)' }, single, controller.signal)
    await response.body!.getReader().read()
    await until(single, { running: 1, waiting: 0 })
    controller.abort()
    await until(single, { running: 0, waiting: 0 })
    expect((await post({ sql: 'SELECT 1' }, single)).status).toBe(200)
  })

  it('serves fifty clients at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        post({ sql: `SELECT $1 AS i, count(*) FROM range(100000)`, params: [i] }),
      ),
    )
    expect(statuses.map(({ status }) => status)).toEqual(Array(50).fill(200))
    await Promise.all(statuses.map((response) => response.arrayBuffer()))
  })

  it('outlives a query that takes all memory, and one that does not stop', async () => {
    const guarded = await workspace.start({
      openSnapshot,
      limits: { graceMilliseconds: 200, processBytes: 800 * 2 ** 20 },
    })
    const greedy = await failureOf(await post({ sql: 'SELECT len(range(3000000000))' }, guarded))
    expect(greedy).toMatchObject({ status: 413, error: { what: expect.stringContaining('more memory') } })
    const text = `repeat('a', 200000)`
    const controller = new AbortController()
    const deaf = post({ sql: `SELECT levenshtein(${text}, ${text} || 'b')` }, guarded, controller.signal)
    await until(guarded, { running: 1, waiting: 0 })
    controller.abort()
    await expect(deaf).rejects.toMatchObject({ name: 'AbortError' })
    expect((await post({ sql: 'SELECT 1' }, guarded)).status).toBe(200)
  }, 120_000)

  it('never names its own files', async () => {
    const broken = await workspace.start({ snapshots: `${workspace.folder}/explorer` })
    const { status, error } = await failureOf(await post({ sql: 'SELECT 1' }, broken))
    expect(status).toBe(503)
    expect(JSON.stringify(error)).not.toContain(workspace.folder)
  })
})

/** Asks the server until its queries stand so; the time limit of the test bounds it. */
async function until({ url }: RunningServer, queries: { running: number; waiting: number }): Promise<void> {
  for (;;) {
    const health = (await (await fetch(`${url}/api/health`)).json()) as { queries: typeof queries }
    if (health.queries.running === queries.running && health.queries.waiting === queries.waiting) return
  }
}
