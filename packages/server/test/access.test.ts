import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, ServerError } from '@vedich/server'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const token = 'correct-horse-battery-staple'
const publicUrl = 'https://vedich.example.vn'

describe('a server for others', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'one')
    server = await workspace.start({ publicUrl, token })
  })
  afterAll(() => workspace.remove())

  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest(server.port, path, { host: 'vedich.example.vn', ...headers })

  it.each([
    '/',
    '/api/health',
    '/api/events',
    '/api/notebooks',
    '/assets/main.js',
    '/?token=wrong',
    '/?token=',
  ])('shows nothing at %s to whoever does not know the token', async (path) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(401)
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).not.toContain(token)
  })

  it('exchanges the token for a cookie that no script and no other site can use', async () => {
    expect(server.entrance).toBe(`${publicUrl}/?token=${token}`)
    const { status, headers, body } = await get(`/?token=${token}`, { 'x-forwarded-proto': 'https' })
    expect(status).toBe(200)
    expect(body).toContain('url=/')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^vedich=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/u)
    expect(cookie).not.toContain(token)
    expect((await get('/api/health', { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200)
    expect((await get('/api/health', { cookie: 'vedich=other' })).status).toBe(401)
  })

  it('lets programs in by a header', async () => {
    expect((await get('/api/health', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await get('/api/health', { authorization: 'Bearer other' })).status).toBe(401)
  })

  it.each([
    [{ origin: publicUrl }, 200],
    [{ origin: 'http://vedich.example.vn' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ host: 'evil.example' }, 403],
    [{ host: 'evil.example', origin: publicUrl }, 403],
  ])('answers its own pages only: %o', async (headers, status) => {
    const response = await get('/api/health', { authorization: `Bearer ${token}`, ...headers })
    expect(response.status).toBe(status)
  })

  it('makes a token up where none was given, another one each time', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => workspace.start({ publicUrl })))
    expect(one?.entrance).toMatch(/\?token=[\w-]{32}$/u)
    expect(one?.entrance).not.toBe(other?.entrance)
  })

  it('needs one on an address that others reach', async () => {
    const open = await workspace.start({ host: '0.0.0.0' })
    const entrance = new URL(open.entrance)
    expect(entrance.searchParams.get('token')).toMatch(/^[\w-]{32}$/u)
    const entering = await rawRequest(open.port, `/${entrance.search}`, { host: entrance.host })
    expect([entrance.hostname === '0.0.0.0', entering.status]).toEqual([false, 200])
    const status = async (headers: Record<string, string>) =>
      (await rawRequest(open.port, '/api/health', { host: `127.0.0.1:${open.port}`, ...headers })).status
    expect(await status({})).toBe(401)
    expect(await status({ host: 'evil.example' })).toBe(403)
  })

  it.each([
    { token: 'short', publicUrl },
    { publicUrl: 'vedich.example.vn' },
    { publicUrl: 'https://example.vn/vedich' },
    { publicUrl: 'ftp://example.vn' },
  ])('refuses to start with %o', async (options) => {
    await expect(workspace.start(options)).rejects.toBeInstanceOf(ServerError)
  })
})

describe('a client that dawdles', () => {
  it.each([
    ['its headers', 'GET /api/health HTTP/1.1\r\nHost: x\r\n'],
    [
      'its body',
      'POST /api/query HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    ],
  ])('with %s is sent away', async (_what, text) => {
    const workspace = await createWorkspace()
    try {
      const { port, url } = await workspace.start({
        limits: { headerMilliseconds: 100, requestMilliseconds: 200 },
      })
      const socket = connect(port, '127.0.0.1')
      socket.write(text.replace('PORT', String(port)))
      const ended = await new Promise<string>((resolve) => {
        let received = ''
        socket.on('data', (data) => (received += String(data)))
        socket.on('error', () => resolve(received))
        socket.on('close', () => resolve(received))
      })
      expect(ended).not.toContain('200 OK')
      expect((await fetch(`${url}/api/health`)).status).toBe(200)
    } finally {
      await workspace.remove()
    }
  })
})

describe('what Mosaic sends', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'one')
    server = await workspace.start()
  })
  afterAll(() => workspace.remove())

  const post = (body: object) =>
    fetch(`${server.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const create = (name: string, select: string) =>
    `CREATE SCHEMA IF NOT EXISTS mosaic;\nCREATE TABLE IF NOT EXISTS mosaic.${name} AS ${select}`

  it('makes pre-aggregated tables, and asks them', async () => {
    const made = await post({ type: 'exec', sql: create('preagg_1', 'SELECT campaign FROM core.probe') })
    expect(made.status).toBe(200)
    const read = await post({ type: 'json', sql: 'SELECT * FROM mosaic.preagg_1' })
    expect(await read.json()).toEqual([{ campaign: 'one' }])
    expect(read.headers.get('etag')).toBeNull()
  })

  it.each([
    create('preagg_2', `SELECT * FROM read_csv('/etc/passwd')`),
    create('other', 'SELECT 1'),
    'DROP SCHEMA IF EXISTS mosaic CASCADE',
    'CREATE TABLE core.other AS SELECT 1',
  ])('makes nothing else: %s', async (sql) => {
    expect((await post({ type: 'exec', sql })).status).toBe(403)
  })

  it('makes nothing by an address alone', async () => {
    const query = JSON.stringify({ type: 'exec', sql: create('preagg_3', 'SELECT 1') })
    const response = await fetch(`${server.url}/api/query?${new URLSearchParams({ query })}`)
    expect(response.status).toBe(405)
  })
})
