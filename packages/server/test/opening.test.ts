import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AddedFile, type Opening, RequestError } from '../src/index.ts'
import { rawRequest } from './raw-request.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace
let added: AddedFile[]

beforeEach(async () => {
  workspace = await createWorkspace()
  added = []
})
afterEach(() => workspace.remove())

function opening(writable: boolean): Opening {
  return {
    writable,
    rules: () => Promise.resolve([{ id: 'c' }]),
    add(file) {
      if (file.name === 'taken.csv') throw new RequestError(422, { what: 'it is taken', fix: 'another name' })
      added.push(file)
      return Promise.resolve({ path: `sources/${file.name}` })
    },
  }
}

async function start(writable = true): Promise<string> {
  return (await workspace.start({ opening: opening(writable) })).url
}

function put(url: string, path: string, body: Uint8Array<ArrayBuffer> = new Uint8Array([1, 2, 3])) {
  return fetch(`${url}/api/opening/sources/${path}`, { method: 'PUT', body })
}

const path = '/api/opening/sources/c/so.csv'

function portOf(url: string): number {
  return Number(new URL(url).port)
}

describe('opening files', () => {
  it('tells the page how files are understood and where its database is', async () => {
    const url = await start(false)
    const told = (await (await fetch(`${url}/api/opening`)).json()) as {
      duckdb: { worker: string; wasm: string }
    }
    expect(told).toMatchObject({ version: 1, writable: false, campaigns: [{ id: 'c' }] })
    const worker = await fetch(`${url}/${told.duckdb.worker}`)
    expect(worker.headers.get('content-security-policy')).toContain(`script-src 'self' 'wasm-unsafe-eval'`)
    const wasm = await fetch(`${url}/${told.duckdb.wasm}`, { headers: { range: 'bytes=0-3' } })
    expect(wasm.headers.get('content-type')).toBe('application/wasm')
    await wasm.body?.cancel()
    expect((await fetch(url)).headers.get('content-security-policy')).not.toContain('wasm-unsafe-eval')
  })

  it('hands a file over with what the page understood of it', async () => {
    const url = await start()
    const columns = encodeURIComponent(JSON.stringify({ code: 'Số đăng bạ' }))
    const response = await put(url, `c/${encodeURIComponent('sổ.csv')}?role=register&columns=${columns}`)
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ path: 'sources/sổ.csv' })
    expect(added).toEqual([
      {
        campaign: 'c',
        name: 'sổ.csv',
        bytes: new Uint8Array([1, 2, 3]),
        role: 'register',
        columns: { code: 'Số đăng bạ' },
      },
    ])
  })

  it('tells why a file was not kept', async () => {
    const response = await put(await start(), 'c/taken.csv')
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ error: { what: 'it is taken', fix: 'another name' } })
  })

  it.each(['role=everything', 'columns=[1]', 'columns=%7B'])(
    'refuses what no page sends: %s',
    async (query) => {
      expect((await put(await start(), `c/so.csv?${query}`)).status).toBe(400)
      expect(added).toEqual([])
    },
  )

  it('adds nothing where that is not allowed, and by default', async () => {
    expect((await put(await start(false), 'c/so.csv')).status).toBe(403)
    expect((await put((await workspace.start()).url, 'c/so.csv')).status).toBe(403)
    expect(added).toEqual([])
  })

  it('adds nothing for another site, nor for who does not know the token', async () => {
    const url = await start()
    const foreign = await rawRequest(portOf(url), path, { origin: 'https://elsewhere.example' }, 'PUT')
    expect(foreign.status).toBe(403)
    const guarded = await workspace.start({ opening: opening(true), token: 'a-token-of-some-length' })
    expect((await put(guarded.url, 'c/so.csv')).status).toBe(401)
    expect(added).toEqual([])
  })

  it('does not take more than a page can have read', async () => {
    const url = await start()
    const response = await rawRequest(portOf(url), path, { 'content-length': String(101 * 2 ** 20) }, 'PUT')
    expect(response.status).toBe(413)
  })
})
