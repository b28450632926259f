import { describe, expect, it } from 'vitest'
import { BrowserNotebooks } from './browser-notebooks.ts'
import { memoryStorage } from './memory-storage.ts'
import { addToShelf, browserShelf, versionOf } from './shelf.ts'

function open(limit?: number) {
  const store = new BrowserNotebooks(memoryStorage(limit))
  return { store, shelf: browserShelf(store, 'c', () => 'full') }
}

describe('the shelf in the browser', () => {
  it('takes a new notebook, and a change of the version that it started from', async () => {
    const { store, shelf } = open()
    expect(await shelf.save('a', { text: '1', base: null })).toEqual({
      outcome: 'saved',
      hash: versionOf('1'),
    })
    expect(await shelf.save('a', { text: '2', base: versionOf('1') })).toMatchObject({ outcome: 'saved' })
    expect(store.text('c', 'a')).toBe('2')
  })

  it('overwrites nothing that another tab has saved meanwhile', async () => {
    const { store, shelf } = open()
    store.keep('c', 'a', 'theirs')
    expect(await shelf.save('a', { text: 'mine', base: versionOf('old') })).toEqual({
      outcome: 'conflict',
      current: { text: 'theirs', hash: versionOf('theirs') },
    })
    expect(store.text('c', 'a')).toBe('theirs')
  })

  it('says so when it is full', async () => {
    await expect(open(3).shelf.save('a', { text: 'long', base: null })).rejects.toThrow('full')
  })

  it('gives a new notebook a name that is free', async () => {
    const { shelf, store } = open()
    expect(await addToShelf(shelf, 'a', '1')).toEqual({ name: 'a', hash: versionOf('1') })
    expect(await addToShelf(shelf, 'a', '2')).toMatchObject({ name: 'a-2' })
    expect(store.kept('c').map(({ name }) => name)).toEqual(['a', 'a-2'])
  })
})
