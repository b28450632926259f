import { describe, expect, it } from 'vitest'
import { addAnnotation, loadAnnotations, parseAnnotations, removeAnnotation } from './annotations.ts'

const base = new URL('http://127.0.0.1:4500/so-ket/')
const note = { id: 'n1', day: '2024-09-09', vi: 'Bão số 3', en: 'Typhoon Yagi' }
const all = { writable: true, annotations: [note] }

describe('the notes on charts', () => {
  it('are asked for by campaign, from wherever the page stands', async () => {
    const asked: string[] = []
    const read = (address: URL | RequestInfo) => {
      asked.push(address instanceof URL ? address.href : '')
      return Promise.resolve(Response.json(all))
    }
    expect(await loadAnnotations(base, 'thủ đức', read)).toEqual({ notes: [note], isWritable: true })
    await removeAnnotation(base, 'c', note, read)
    expect(asked).toEqual([
      'http://127.0.0.1:4500/so-ket/api/annotations/th%E1%BB%A7%20%C4%91%E1%BB%A9c',
      'http://127.0.0.1:4500/so-ket/api/annotations/c/n1',
    ])
  })

  it.each([
    ['no server', () => Promise.reject(new TypeError('failed to fetch'))],
    ['no such file', () => Promise.resolve(new Response('not found', { status: 404 }))],
    ['a page in its place', () => Promise.resolve(new Response('<!doctype html>'))],
  ])('are none with %s', async (_, read) => {
    expect(await loadAnnotations(base, 'c', read)).toEqual({ notes: [], isWritable: false })
  })

  it('leave out what is no note', () => {
    expect(parseAnnotations({ writable: 'yes', annotations: [{ day: 3 }, null, note] })).toEqual({
      notes: [note],
      isWritable: false,
    })
  })

  it('tell in the words of the server why one could not be added', async () => {
    const refuse = () =>
      Promise.resolve(Response.json({ error: { what: 'too long', fix: 'write less' } }, { status: 413 }))
    await expect(addAnnotation(base, 'c', note, refuse)).rejects.toThrow('too long. write less')
  })
})
