import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeTable, toRows } from '@vedich/engine'
import { DuckDBInstance } from '@duckdb/node-api'
import { isRepeatable } from '../src/is-repeatable.ts'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace

beforeEach(async () => {
  workspace = await createWorkspace()
  await workspace.publish('s1', 'one')
})
afterEach(() => workspace.remove())

const ask = (url: string, sql: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/query?${new URLSearchParams({ query: JSON.stringify({ type: 'json', sql }) })}`, {
    headers,
  })

describe('an answer', () => {
  it('is not sent again to whoever has it', async () => {
    const { url } = await workspace.start()
    const first = await ask(url, 'SELECT campaign FROM core.probe')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/u)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await ask(url, 'SELECT campaign FROM core.probe', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('is another one after the next snapshot', async () => {
    const { url } = await workspace.start()
    const etag = (await ask(url, 'SELECT campaign FROM core.probe')).headers.get('etag') ?? ''
    await workspace.publish('s2', 'two')
    const after = await ask(url, 'SELECT campaign FROM core.probe', { 'if-none-match': etag })
    expect(await after.json()).toEqual([{ campaign: 'two' }])
  })

  it('is kept, and says so', async () => {
    const { url } = await workspace.start()
    const timing = async () => (await ask(url, 'SELECT 42 AS n')).headers.get('server-timing')
    expect(await timing()).toMatch(/^queue;dur=[\d.]+, query;dur=[\d.]+$/u)
    expect(await timing()).toBe('cache;desc=hit')
  })

  it('is not kept where it may change', async () => {
    const { url } = await workspace.start()
    const numbers = await Promise.all([1, 2].map(async () => (await ask(url, 'SELECT random() AS r')).json()))
    expect(numbers[0]).not.toEqual(numbers[1])
    expect((await ask(url, 'SELECT now()')).headers.get('etag')).toBeNull()
  })

  it('is not a failure', async () => {
    const { url } = await workspace.start()
    expect((await ask(url, 'SELECT * FROM nowhere')).headers.get('etag')).toBeNull()
  })

  it('is worked out once for all who ask at once', async () => {
    const { url } = await workspace.start({ limits: { running: 1, patient: 1, waiting: 0 } })
    const sql = 'SELECT count(*) AS n FROM range(3000000) a(i) WHERE i % 7 = 3'
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(url, sql)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed with %s when large', async (encoding, decompress) => {
    const { url } = await workspace.start()
    const path = `/api/query?${new URLSearchParams({ query: '{"sql":"SELECT i FROM range(20000) r(i)"}' })}`
    const { host, port } = new URL(url)
    const { headers, bytes } = await rawRequest(Number(port), path, { host, 'accept-encoding': encoding })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['vary']).toContain('accept-encoding')
    expect(toRows(decodeTable(new Uint8Array(decompress(bytes))))).toHaveLength(20_000)
    expect(bytes.length).toBeLessThan(100_000)
  })

  it('is compressed while it streams to another machine', async () => {
    const { url } = await workspace.start()
    const response = await fetch(`${url}/api/query`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': '192.0.2.1',
        'accept-encoding': 'br',
      },
      body: JSON.stringify({ sql: 'SELECT i FROM range(1000000) r(i)' }),
    })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(decodeTable(new Uint8Array(await response.arrayBuffer())).numRows).toBe(1_000_000)
  })

  it('is not compressed when small', async () => {
    const { url } = await workspace.start()
    expect((await ask(url, 'SELECT 1 AS n')).headers.get('content-encoding')).toBeNull()
  })
})

describe('isRepeatable', () => {
  it('knows every function that DuckDB does not call consistent', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT function_name FROM duckdb_functions()
       WHERE stability <> 'CONSISTENT' AND function_name NOT IN ('current_database', 'current_schema', 'current_schemas')`,
    )
    const missed = reader.getRows().filter(([name]) => isRepeatable(`SELECT ${String(name)}()`))
    expect(missed).toEqual([])
    connection.disconnectSync()
    instance.closeSync()
  })
})
