import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const text = '<!doctype html>\n<notebook>\n  <title>Đúng &amp; sai</title>\n</notebook>\n'

let workspace: Workspace
let folder: string

beforeEach(async () => {
  workspace = await createWorkspace()
  folder = join(workspace.folder, 'notebooks')
  await mkdir(folder)
  await writeFile(join(folder, 'một.vi.html'), text)
})
afterEach(() => workspace.remove())

async function start(notebooksWritable = true): Promise<string> {
  const server = await workspace.start({ notebooks: [{ campaign: 'c', folder }], notebooksWritable })
  return `${server.url}/api/notebooks`
}

const put = (url: string, body: string, headers: Record<string, string>) =>
  fetch(url, { method: 'PUT', body, headers })

describe('the notebooks of a server', () => {
  it('are listed with their titles', async () => {
    const list = await (await fetch(await start(false))).json()
    expect(list).toEqual({
      writable: false,
      notebooks: [
        {
          campaign: 'c',
          name: 'một.vi',
          title: 'Đúng & sai',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        },
      ],
    })
  })

  it('are none when the folder is not there', async () => {
    const server = await workspace.start({ notebooks: [{ campaign: 'c', folder: join(folder, 'nowhere') }] })
    expect(await (await fetch(`${server.url}/api/notebooks`)).json()).toEqual({
      writable: false,
      notebooks: [],
    })
  })

  it('are handed out as text, never as a page', async () => {
    const response = await fetch(`${await start()}/c/${encodeURIComponent('một.vi')}`)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe(text)
  })

  it('are saved by whoever has the latest version', async () => {
    const url = `${await start()}/c/${encodeURIComponent('một.vi')}`
    const { headers } = await fetch(url)
    const saved = await put(url, `${text}<!-- 1 -->`, { 'if-match': headers.get('etag') ?? '' })
    expect(saved.status).toBe(204)
    expect(await readFile(join(folder, 'một.vi.html'), 'utf8')).toBe(`${text}<!-- 1 -->`)
    const late = await put(url, `${text}<!-- 2 -->`, { 'if-match': headers.get('etag') ?? '' })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      current: `${text}<!-- 1 -->`,
      hash: saved.headers.get('etag')?.replaceAll('"', ''),
    })
    expect(await readdir(folder)).toEqual(['một.vi.html'])
  })

  it('are new only where there was none', async () => {
    const url = await start()
    expect((await put(`${url}/c/new`, text, { 'if-none-match': '*' })).status).toBe(204)
    expect((await put(`${url}/c/new`, text, { 'if-none-match': '*' })).status).toBe(409)
    expect((await put(`${url}/c/new`, text, {})).status).toBe(428)
  })

  it('keep what the first of two saved who save at the same moment', async () => {
    const url = `${await start()}/c/${encodeURIComponent('một.vi')}`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    const texts = Array.from({ length: 8 }, (_, place) => `${text}<!-- ${place} -->`)
    const answers = await Promise.all(texts.map((body) => put(url, body, { 'if-match': etag })))
    const with409 = answers.filter(({ status }) => status === 409)
    expect(with409).toHaveLength(texts.length - 1)
    const winner = texts[answers.findIndex(({ status }) => status === 204)]
    expect(await readFile(join(folder, 'một.vi.html'), 'utf8')).toBe(winner)
  })

  it('get their folder with the first that is saved', async () => {
    const fresh = join(workspace.folder, 'fresh', 'notebooks')
    const server = await workspace.start({
      notebooks: [{ campaign: 'c', folder: fresh }],
      notebooksWritable: true,
    })
    const saved = await put(`${server.url}/api/notebooks/c/new`, text, { 'if-none-match': '*' })
    expect(saved.status).toBe(204)
    expect(await readdir(fresh)).toEqual(['new.html'])
  })

  it('are not saved where the folder is a link to another place', async () => {
    const elsewhere = join(workspace.folder, 'elsewhere')
    await mkdir(elsewhere)
    await symlink(elsewhere, join(workspace.folder, 'linked'))
    const server = await workspace.start({
      notebooks: [{ campaign: 'c', folder: join(workspace.folder, 'linked') }],
      notebooksWritable: true,
    })
    const answer = await put(`${server.url}/api/notebooks/c/new`, text, { 'if-none-match': '*' })
    expect(answer.status).toBe(403)
    expect(await readdir(elsewhere)).toEqual([])
  })

  it('replace a link by a file, and never what it leads to', async () => {
    await writeFile(join(workspace.folder, 'secret.html'), text)
    await symlink(join(workspace.folder, 'secret.html'), join(folder, 'link.html'))
    const url = `${await start()}/c/link`
    expect((await put(url, `${text}<!-- mine -->`, { 'if-none-match': '*' })).status).toBe(204)
    expect(await readFile(join(workspace.folder, 'secret.html'), 'utf8')).toBe(text)
    expect(await readFile(join(folder, 'link.html'), 'utf8')).toBe(`${text}<!-- mine -->`)
  })

  it('are not saved where that is not allowed, nor when they are no notebooks', async () => {
    expect((await put(`${await start(false)}/c/new`, text, { 'if-none-match': '*' })).status).toBe(403)
    expect((await put(`${await start()}/c/new`, '<p>', { 'if-none-match': '*' })).status).toBe(400)
    expect(await readdir(folder)).toEqual(['một.vi.html'])
  })

  it.each(['..%2Fsecret', '.hidden', '%2e%2e', 'a%2Fb', 'a%00b', 'link', 'nobody'])(
    'lie inside their folder: %s is not one',
    async (name) => {
      await writeFile(join(workspace.folder, 'secret.html'), text)
      await symlink(join(workspace.folder, 'secret.html'), join(folder, 'link.html'))
      const { port } = new URL(await start())
      const { status } = await rawRequest(Number(port), `/api/notebooks/c/${name}`, {
        host: `127.0.0.1:${port}`,
      })
      expect(status).toBe(404)
    },
  )

  it('are written to no other place', async () => {
    const url = await start()
    for (const name of ['..%2Fescaped', '.hidden', 'a%2Fb']) {
      expect((await put(`${url}/c/${name}`, text, { 'if-none-match': '*' })).status).toBe(404)
    }
    expect(await readdir(workspace.folder)).not.toContain('escaped.html')
  })
})

describe('the frame that notebooks run in', () => {
  it('has a policy of its own, and is sandboxed wherever it is opened', async () => {
    await writeFile(join(workspace.assets, 'assets', 'frame-x1_Y.html'), '<!doctype html>')
    const server = await workspace.start()
    const { headers } = await fetch(`${server.url}/assets/frame-x1_Y.html`)
    expect(headers.get('content-security-policy')).toMatch(
      /^sandbox allow-scripts [^;]*; frame-ancestors 'self'$/u,
    )
    expect(headers.get('content-security-policy')).not.toContain('allow-same-origin')
  })
})
