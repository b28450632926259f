import { describe, expect, it } from 'vitest'
import { BrowserNotebooks } from './browser-notebooks.ts'
import { memoryStorage } from './memory-storage.ts'

const draft = { text: 't', base: 'b', at: '2025-02-03T00:00:00Z' }

describe('what is kept in the browser', () => {
  it('is there until it is removed, each campaign by itself', () => {
    const store = new BrowserNotebooks(memoryStorage())
    store.keep('c', 'a', 'text')
    store.keep('other', 'b', 'text')
    expect(store.kept('c')).toEqual([{ name: 'a', text: 'text' }])
    store.keep('c', 'a', null)
    expect(store.kept('c')).toEqual([])
  })

  it('holds drafts apart from notebooks, and drops what is no draft', () => {
    const box = memoryStorage()
    const store = new BrowserNotebooks(box)
    store.setDraft('p', draft)
    expect(store.draft('p')).toEqual(draft)
    expect(store.kept('c')).toEqual([])
    box.setItem('vedich.notebook-draft:p', '{"text": 1}')
    expect(store.draft('p')).toBeNull()
    box.setItem('vedich.notebook-draft:p', 'no JSON')
    expect(store.draft('p')).toBeNull()
  })

  it('trusts a text and no other, so that a changed file is a stranger again', () => {
    const store = new BrowserNotebooks(memoryStorage())
    store.setTrusted('p', 'mine')
    expect(store.isTrusted('p', 'mine')).toBe(true)
    expect(store.isTrusted('p', 'mine, changed')).toBe(false)
    expect(store.isTrusted('q', 'mine')).toBe(false)
    store.setTrusted('p', null)
    expect(store.isTrusted('p', 'mine')).toBe(false)
  })

  it('is nothing where there is no storage, and full where it is full', () => {
    expect(new BrowserNotebooks(null).keep('c', 'a', 'text')).toBe(false)
    expect(new BrowserNotebooks(null).kept('c')).toEqual([])
    expect(new BrowserNotebooks(memoryStorage(2)).setDraft('p', draft)).toBe(false)
  })
})
