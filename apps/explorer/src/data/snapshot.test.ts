import { describe, expect, it } from 'vitest'
import { loadSnapshot, parseManifest } from './snapshot.ts'

const base = new URL('http://127.0.0.1/sub/')

describe('the snapshot in use', () => {
  it('is the current one of the manifest', () => {
    const manifest = {
      version: 1,
      current: 'b',
      snapshots: [{ id: 'b', created_at: '2025-02-03T10:00:00Z' }],
    }
    expect(parseManifest(manifest)).toEqual({ id: 'b', createdAt: '2025-02-03T10:00:00Z' })
  })

  it('is unknown when the manifest is not one', () => {
    for (const manifest of [null, 7, 'x', [], {}, { current: 3 }]) expect(parseManifest(manifest)).toBeNull()
  })

  it('is asked for beside the page, under any path', async () => {
    const asked: string[] = []
    const read: typeof fetch = async (address) => {
      asked.push(String(address))
      return Response.json({ current: 'a', snapshots: [] })
    }
    expect(await loadSnapshot(base, read)).toEqual({ id: 'a', createdAt: null })
    expect(asked).toEqual(['http://127.0.0.1/sub/api/snapshots'])
  })

  it('is unknown, not an error, when no server answers', async () => {
    expect(await loadSnapshot(base, () => Promise.reject(new TypeError('offline')))).toBeNull()
    expect(await loadSnapshot(base, async () => new Response('', { status: 404 }))).toBeNull()
  })
})
