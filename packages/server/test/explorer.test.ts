import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '@vedich/server'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const page = '<!doctype html><title>Vedich</title>'
const script = `console.log('${'vedich '.repeat(400)}')`

describe('the explorer', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    const { assets, folder } = workspace
    await writeFile(join(assets, 'index.html'), page)
    await writeFile(join(assets, 'assets', 'main-abc123.js'), script)
    await writeFile(join(assets, 'assets', 'big-abc123.js'), script)
    await writeFile(join(assets, 'assets', 'big-abc123.js.br'), brotliCompressSync(script))
    await writeFile(join(assets, '.secret'), 'secret')
    await writeFile(join(folder, 'outside.txt'), 'outside')
    await mkdir(join(folder, 'explorer-other'))
    await writeFile(join(folder, 'explorer-other', 'near.txt'), 'near')
    await symlink(join(folder, 'outside.txt'), join(assets, 'link.txt'))
    server = await workspace.start()
  })
  afterAll(() => workspace.remove())

  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest(server.port, path, { host: `127.0.0.1:${server.port}`, ...headers })

  it('has a first page that is always asked for anew', async () => {
    const { status, headers, body } = await get('/')
    expect({ status, body }).toEqual({ status: 200, body: page })
    expect(headers['content-type']).toMatch(/^text\/html/)
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('is not sent again when unchanged', async () => {
    const { headers } = await get('/')
    const again = await get('/', { 'if-none-match': String(headers['etag']) })
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' })
  })

  it('keeps hashed files for good', async () => {
    const { headers } = await get('/assets/main-abc123.js')
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('sends files compressed beforehand', async () => {
    const { headers } = await get('/assets/big-abc123.js', { 'accept-encoding': 'gzip, br' })
    expect(headers['content-encoding']).toBe('br')
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    const plain = await get('/assets/big-abc123.js')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe(script)
  })

  it('compresses text otherwise', async () => {
    const response = await fetch(`${server.url}/assets/main-abc123.js`, {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toBe(script)
  })

  it('opens at any of its own addresses', async () => {
    const { status, body } = await get('/works?tier=city', { accept: 'text/html,*/*' })
    expect({ status, body }).toEqual({ status: 200, body: page })
  })

  it.each([
    ['a script that is missing', '/assets/gone.js', 'text/html'],
    ['a file that is missing', '/favicon.ico', 'text/html'],
    ['data that is missing', '/works', 'application/json'],
    ['an address of the API', '/api/unknown', 'text/html'],
  ])('does not answer with its page for %s', async (_what, path, accept) => {
    const { status, headers, body } = await get(path, { accept })
    expect(status).toBe(404)
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(JSON.parse(body)).toMatchObject({ error: { what: expect.any(String), fix: expect.any(String) } })
  })

  it.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..%5coutside.txt',
    '/../explorer-other/near.txt',
    '//etc/passwd',
    '/assets/%00',
    '/%zz',
    '/.secret',
    '/link.txt',
  ])('does not let %s out', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).not.toMatch(/outside\b|near|secret|root:/)
  })

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await rawRequest(
      server.port,
      '/',
      { host: `127.0.0.1:${server.port}` },
      'HEAD',
    )
    expect({ status, body, length: headers['content-length'] }).toEqual({
      status: 200,
      body: '',
      length: String(page.length),
    })
  })

  it('says when it is not built', async () => {
    const bare = await workspace.start({ assets: join(workspace.folder, 'nowhere') })
    const response = await fetch(bare.url, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('npm run build')
  })
})
