import { describe, expect, it } from 'vitest'
import { change, redo, startHistory, undo } from './history.ts'

describe('the history of a notebook', () => {
  it('goes back and forth, and forgets what was taken back when something new comes', () => {
    let history = change(change(startHistory('a'), 'b', null, 0), 'c', null, 1)
    history = undo(history) ?? history
    expect(history.present).toBe('b')
    history = redo(history) ?? history
    expect(history.present).toBe('c')
    history = change(undo(history) ?? history, 'd', null, 2)
    expect(redo(history)).toBeNull()
    expect(undo(history)?.present).toBe('b')
  })

  it('takes typing in one cell as one step, until a pause or another cell', () => {
    let history = startHistory('')
    for (const [text, part, at] of [
      ['a', 'text 1', 0],
      ['ab', 'text 1', 300],
      ['abc', 'text 1', 2000],
      ['abcd', 'text 2', 2100],
    ] as const)
      history = change(history, text, part, at)
    expect(history.past).toEqual(['', 'ab', 'abc'])
  })

  it('has an end in both directions', () => {
    expect(undo(startHistory(1))).toBeNull()
    expect(redo(startHistory(1))).toBeNull()
  })
})
