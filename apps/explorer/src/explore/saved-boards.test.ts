import { expect, it } from 'vitest'
import { readBoards, type Shelf, withBoard, writeBoards } from './saved-boards.ts'

function shelfWith(text: string | null): Shelf & { text: string | null } {
  const shelf = {
    text,
    getItem: () => shelf.text,
    setItem: (_: string, value: string) => {
      shelf.text = value
    },
  }
  return shelf
}

const overdue = { name: 'Trễ hạn', hash: '#/explore?late=30..' }

it('reads back what it wrote, by name', () => {
  const shelf = shelfWith(null)
  expect(
    writeBoards(shelf, withBoard([overdue], { name: 'Cấp cơ sở', hash: '#/explore?tier=grassroots' })),
  ).toBe(true)
  expect(readBoards(shelf).map(({ name }) => name)).toEqual(['Cấp cơ sở', 'Trễ hạn'])
})

it('replaces a board of the same name', () => {
  expect(withBoard([overdue], { ...overdue, hash: '#/explore' })).toEqual([{ ...overdue, hash: '#/explore' }])
})

it('takes nothing but links into this page', () => {
  const stored = [overdue, { name: 'x', hash: 'javascript:alert(1)' }, { name: 1 }, null]
  expect(readBoards(shelfWith(JSON.stringify(stored)))).toEqual([overdue])
  expect(readBoards(shelfWith('{'))).toEqual([])
})

it('says when the browser keeps nothing', () => {
  const closed: Shelf = {
    getItem: () => {
      throw new Error('closed')
    },
    setItem: () => {
      throw new Error('closed')
    },
  }
  expect(readBoards(closed)).toEqual([])
  expect(writeBoards(closed, [])).toBe(false)
})
