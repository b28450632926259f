import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AnnotationBook, DatedNote } from '../src/index.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace
let notes: DatedNote[] = []
const book: AnnotationBook = {
  campaign: 'c',
  read: () => Promise.resolve(notes),
  add: (note) => {
    notes = [...notes, { id: note.day, ...note }]
    return Promise.resolve()
  },
  remove: (id) => {
    const before = notes.length
    notes = notes.filter((note) => note.id !== id)
    return Promise.resolve(notes.length < before)
  },
}
const storm = { day: '2024-09-09', vi: 'Bão số 3', en: 'Typhoon Yagi' }

beforeAll(async () => {
  workspace = await createWorkspace()
})
beforeEach(() => {
  notes = [{ id: '2024-02-10', day: '2024-02-10', vi: 'Tết', en: 'Tết' }]
})
afterAll(() => workspace.remove())

async function start(annotationsWritable: boolean, own: AnnotationBook = book): Promise<string> {
  const { url } = await workspace.start({ annotations: [own], annotationsWritable })
  return `${url}/api/annotations`
}

const post = (url: string, body: unknown, type = 'application/json', language = 'en') =>
  fetch(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': type, 'accept-language': language },
  })

async function whatIn(response: Response): Promise<[status: number, what: string]> {
  const { error } = (await response.json()) as { error: { what: string } }
  return [response.status, error.what]
}

describe('the notes on charts', () => {
  it('are read, added and taken out', async () => {
    const url = `${await start(true)}/c`
    expect(await (await fetch(url)).json()).toEqual({ writable: true, annotations: notes })
    const added = await post(url, storm)
    expect(added.status).toBe(201)
    expect(((await added.json()) as { annotations: unknown[] }).annotations).toHaveLength(2)
    const removed = await fetch(`${url}/2024-02-10`, { method: 'DELETE' })
    expect(await removed.json()).toEqual({ writable: true, annotations: [{ id: '2024-09-09', ...storm }] })
    expect((await fetch(`${url}/2024-02-10`, { method: 'DELETE' })).status).toBe(404)
  })

  it('are left as they are where they may not be changed', async () => {
    const url = `${await start(false)}/c`
    expect(await (await fetch(url)).json()).toMatchObject({ writable: false })
    expect((await post(url, storm)).status).toBe(403)
    expect((await fetch(`${url}/2024-02-10`, { method: 'DELETE' })).status).toBe(403)
    expect(notes).toHaveLength(1)
  })

  it('take only a day and two texts, as JSON, of a campaign there is', async () => {
    const url = await start(true)
    expect((await post(`${url}/c`, { ...storm, day: 'hôm qua' })).status).toBe(400)
    expect(await whatIn(await post(`${url}/c`, { ...storm, vi: '' }))).toEqual([
      400,
      'the note is empty or too long',
    ])
    expect(
      await whatIn(await post(`${url}/c`, { ...storm, vi: '' }, 'application/json', 'vi-VN,vi;q=0.9')),
    ).toEqual([400, 'ghi chú trống hoặc quá dài'])
    expect((await post(`${url}/c`, storm, 'text/plain')).status).toBe(415)
    expect((await post(`${url}/c`, { ...storm, vi: 'x'.repeat(20_000) })).status).toBe(413)
    expect((await post(`${url}/other`, storm)).status).toBe(404)
    expect(await (await fetch(`${url}/other`)).json()).toEqual({ writable: false, annotations: [] })
  })

  it('say what is wrong with their file', async () => {
    const broken = Object.assign(new Error('the notes cannot be read'), {
      where: '/secret/a.yaml',
      said: {
        what: { vi: 'không đọc được ghi chú', en: 'the notes cannot be read' },
        fix: { vi: 'sửa tệp', en: 'mend it' },
      },
    })
    const url = await start(true, { ...book, read: () => Promise.reject(broken) })
    const response = await fetch(`${url}/c`)
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({
      error: { what: 'the notes cannot be read', where: 'annotations.yaml', fix: 'mend it' },
    })
  })
})
