import { describe, expect, it } from 'vitest'
import { cellCommand } from './cell-key.ts'

const press = (keys: string) => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}

describe('the keys of a cell', () => {
  it.each([
    ['Shift+Enter', 'runAndNext'],
    ['Ctrl+Enter', 'run'],
    ['Meta+Enter', 'run'],
    ['Alt+Enter', 'runAndAdd'],
    ['Ctrl+s', 'save'],
    ['Ctrl+f', 'find'],
    ['Ctrl+z', 'undo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['Alt+ArrowUp', 'up'],
    ['Alt+Shift+ArrowDown', 'duplicate'],
  ])('%s does the same to a chosen cell and in its text: %s', (keys, command) => {
    expect(cellCommand(press(keys), false)).toBe(command)
    expect(cellCommand(press(keys), true)).toBe(command)
  })

  it.each([
    ['Enter', 'edit'],
    ['a', 'addAbove'],
    ['b', 'addBelow'],
    ['c', 'copy'],
    ['x', 'cut'],
    ['v', 'paste'],
    ['Shift+V', 'pasteAbove'],
    ['m', 'toMarkdown'],
    ['y', 'toJavaScript'],
    ['j', 'next'],
    ['k', 'previous'],
    ['z', 'undo'],
    ['Shift+Z', 'redo'],
  ])('%s acts on a chosen cell as in Jupyter, and writes in its text: %s', (keys, command) => {
    expect(cellCommand(press(keys), false)).toBe(command)
    expect(cellCommand(press(keys), true)).toBeNull()
  })

  it('asks for d and i twice', () => {
    expect(cellCommand(press('d'), false)).toBeNull()
    expect(cellCommand(press('d'), false, 'd')).toBe('remove')
    expect(cellCommand(press('i'), false, 'i')).toBe('stop')
    expect(cellCommand(press('i'), false, 'd')).toBeNull()
  })

  it('leaves every key to an input method while it composes', () => {
    expect(cellCommand({ ...press('Shift+Enter'), isComposing: true }, true)).toBeNull()
  })

  it('leaves copying and pasting of text to the browser', () => {
    for (const keys of ['Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'Ctrl+a'])
      expect(cellCommand(press(keys), true)).toBeNull()
  })
})
