import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PortInUseError, type RunningServer } from '@vedich/server'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

describe('protection', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'one')
    server = await workspace.start()
  })
  afterAll(() => workspace.remove())

  const statusWith = async (headers: Record<string, string>) =>
    (await rawRequest(server.port, '/api/health', headers)).status

  it('listens on this machine only', () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
  })

  it('knows itself by address and by localhost', async () => {
    expect(await statusWith({ host: `127.0.0.1:${server.port}` })).toBe(200)
    expect(await statusWith({ host: `LOCALHOST:${server.port}` })).toBe(200)
  })

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    '127.0.0.1.evil.example',
  ])('refuses the host %s', async (host) => {
    expect(await statusWith({ host })).toBe(403)
  })

  it('accepts scripts of its own pages', async () => {
    const host = `127.0.0.1:${server.port}`
    expect(await statusWith({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses scripts of other sites: %o', async (headers) => {
    const response = await rawRequest(server.port, '/api/health', {
      host: `127.0.0.1:${server.port}`,
      ...headers,
    })
    expect(response.status).toBe(403)
    expect(response.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each(['/', '/api/health', '/api/nothing', '/api/query'])(
    'sends strict headers with %s',
    async (path) => {
      const { headers } = await rawRequest(server.port, path, { host: `127.0.0.1:${server.port}` })
      expect(headers['content-security-policy']).toBe(
        `default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; ` +
          `connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`,
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    },
  )

  it.each(['DELETE', 'PUT', 'PATCH'])('has no use for %s', async (method) => {
    const { status } = await rawRequest(server.port, '/', { host: `127.0.0.1:${server.port}` }, method)
    expect(status).toBe(405)
  })

  it('names the port that is in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const failure = await workspace.start({ port }).catch((error: unknown) => error)
    other.close()
    expect(failure).toBeInstanceOf(PortInUseError)
    expect(failure).toMatchObject({ port, fix: expect.any(String) })
  })

  it('closes at once even while a query runs', async () => {
    const short = await workspace.start()
    const running = fetch(`${short.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        sql: 'SELECT count(*) FROM range(1000000000) a(i), range(1000000000) b(j) WHERE i * j % 7 = 3',
      }),
    }).catch(() => 'closed')
    await fetch(`${short.url}/api/health`)
    await short.close()
    const outcome = await running
    expect(outcome === 'closed' || (outcome instanceof Response && outcome.status === 503)).toBe(true)
    await expect(fetch(short.url)).rejects.toThrow('fetch failed')
  })
})
