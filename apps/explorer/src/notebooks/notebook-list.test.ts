import { describe, expect, it } from 'vitest'
import { inLanguage, loadNotebookList, loadNotebookText, translationOf } from './notebook-list.ts'

const base = new URL('http://here/site/')
const entry = (name: string, campaign = 'c') => ({
  campaign,
  name,
  title: name,
  text: `api/notebooks/${campaign}/${encodeURIComponent(name)}`,
  page: null,
})

describe('the list of notebooks', () => {
  it('holds those of the campaign', async () => {
    const answer = { notebooks: [entry('a.vi'), entry('b', 'other'), { name: 3 }], writable: true }
    const list = await loadNotebookList(base, 'c', undefined, async (address) => {
      expect(String(address)).toBe('http://here/site/api/notebooks')
      return Response.json(answer)
    })
    expect(list).toEqual({ entries: [entry('a.vi')], isWritable: true })
  })

  it('of a published site is a file, and tells where texts and pages are', async () => {
    const published = { ...entry('a.vi'), text: 'notebooks/c/a.vi.txt', page: 'notebooks/c/a.vi.html' }
    const list = await loadNotebookList(base, 'c', 'notebooks/list-1.json', async (address) => {
      expect(String(address)).toBe('http://here/site/notebooks/list-1.json')
      return Response.json({ notebooks: [published], writable: false })
    })
    expect(list).toEqual({ entries: [published], isWritable: false })
    expect(await loadNotebookList(base, 'c', null)).toEqual({ entries: [], isWritable: false })
  })

  it.each([
    ['a page', () => Promise.resolve(new Response('<p>', { headers: { 'content-type': 'text/html' } }))],
    ['an error', () => Promise.resolve(Response.json({ error: {} }, { status: 404 }))],
    ['nothing', () => Promise.reject(new TypeError('offline'))],
  ])('is empty where the address gives %s', async (_what, read) => {
    expect(await loadNotebookList(base, 'c', undefined, read)).toEqual({ entries: [], isWritable: false })
  })

  it('keeps those of a language, and those of none', () => {
    const names = (code: 'vi' | 'en') =>
      inLanguage(
        ['a.vi', 'a.en', 'mine', 'v1.2'].map((name) => entry(name)),
        code,
      ).map(({ name }) => name)
    expect(names('vi')).toEqual(['a.vi', 'mine', 'v1.2'])
    expect(names('en')).toEqual(['a.en', 'mine', 'v1.2'])
  })

  it('knows the same notebook in the other language', () => {
    const entries = ['a.vi', 'a.en', 'b.vi'].map((name) => entry(name))
    expect(translationOf(entries, 'a.vi', 'en')?.name).toBe('a.en')
    expect(translationOf(entries, 'a.vi', 'vi')).toBeUndefined()
    expect(translationOf(entries, 'b.vi', 'en')).toBeUndefined()
    expect(translationOf(entries, 'mine', 'en')).toBeUndefined()
  })
})

describe('the text of a notebook', () => {
  it('is asked for by campaign and name', async () => {
    const text = await loadNotebookText(base, entry('một.vi'), async (address) => {
      expect(String(address)).toBe('http://here/site/api/notebooks/c/m%E1%BB%99t.vi')
      return new Response('<notebook>', { headers: { etag: '"a1"' } })
    })
    expect(text).toEqual({ text: '<notebook>', hash: 'a1' })
  })

  it('fails with what the server answered', async () => {
    const read = async () => new Response('', { status: 404, statusText: 'Not Found' })
    await expect(loadNotebookText(base, entry('x'), read)).rejects.toThrow('404 Not Found: api/notebooks/c/x')
  })
})
