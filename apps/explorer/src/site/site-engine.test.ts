import { gzipSync } from 'node:zlib'
import { type Engine, EngineError } from '@vedich/engine'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { encodePack } from './pack.ts'
import { questionKey } from './question-key.ts'
import { questionText } from './question-text.ts'
import type { Site } from './site.ts'
import { siteEngine } from './site-engine.ts'

const site: Site = {
  version: 1,
  id: 'a',
  day: '2025-02-03',
  first: 'first.bin',
  index: 'index.bin',
  notebooks: null,
  database: { worker: 'w', wasm: 'm', wasmBytes: 1, snapshot: 's', snapshotBytes: 1 },
}

const answer = (x: number) => tableToIPC(tableFromArrays({ x: [x] }), { format: 'stream' })!
const files: Record<string, Uint8Array> = {
  'first.bin': gzipSync(encodePack([{ sql: 'SELECT 1', bytes: answer(1) }])),
  'index.bin': gzipSync(
    JSON.stringify({
      'b.bin': [questionKey('SELECT 2')],
      'c.bin': [questionKey(questionText('SELECT $1', [3]))],
    }),
  ),
  // As it arrives from a host that unpacks on the way.
  'b.bin': encodePack([{ sql: 'SELECT 2', bytes: answer(2) }]),
  'c.bin': encodePack([{ sql: questionText('SELECT $1', [3]), bytes: answer(3) }]),
}

function open(given: Partial<Site> = {}) {
  const asked: string[] = []
  let opened = 0
  const engine = siteEngine({
    site: { ...site, ...given },
    base: new URL('http://127.0.0.1/sub/'),
    fetch: async (address) => {
      const name = String(address).replace('http://127.0.0.1/sub/', '')
      asked.push(name)
      const bytes = files[name]
      return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
    },
    openDatabase: async () => {
      opened++
      return { query: async (sql: string) => ({ sql }) } as unknown as Engine
    },
  })
  return { engine, asked, opened: () => opened }
}

describe('a page without a server', () => {
  it('answers what it opens with from one file', async () => {
    const { engine, asked, opened } = open()
    const [a, b] = await Promise.all([engine.query('SELECT 1'), engine.query('SELECT 1')])
    expect([a.at(0), b.at(0)]).toEqual([{ x: 1 }, { x: 1 }])
    expect(asked).toEqual(['first.bin'])
    expect(opened()).toBe(0)
  })

  it('finds other published answers by the index', async () => {
    const { engine, asked, opened } = open()
    expect((await engine.query('SELECT 2')).at(0)).toEqual({ x: 2 })
    expect(asked).toEqual(['first.bin', 'index.bin', 'b.bin'])
    expect(opened()).toBe(0)
  })

  it('finds an answer with what was bound to its question, and no other', async () => {
    const { engine, opened } = open()
    expect((await engine.query('SELECT $1', { params: [3] })).at(0)).toEqual({ x: 3 })
    expect(opened()).toBe(0)
    await engine.query('SELECT $1', { params: ['3'] })
    expect(opened()).toBe(1)
  })

  it('opens the database once for new questions, and for questions with parameters', async () => {
    const { engine, opened } = open()
    expect(await engine.query('SELECT 3')).toEqual({ sql: 'SELECT 3' })
    expect(await engine.query('SELECT 1', { params: [1] })).toEqual({ sql: 'SELECT 1' })
    expect(opened()).toBe(1)
  })

  it('says so when single works are not published', async () => {
    const { engine } = open({ database: null })
    await expect(engine.query('SELECT 3')).rejects.toMatchObject({ code: 'refused' })
  })

  it('names the file that is missing, and asks again the next time', async () => {
    const { engine, asked } = open({ first: 'gone.bin' })
    for (const _ of [1, 2]) {
      const failure = await engine.query('SELECT 1').catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(EngineError)
      expect(failure).toMatchObject({ code: 'unavailable', where: 'http://127.0.0.1/sub/gone.bin' })
    }
    expect(asked).toEqual(['gone.bin', 'gone.bin'])
  })
})
