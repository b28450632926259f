import { describe, expect, it } from 'vitest'
import { keyAction } from './key-action.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a key pressed anywhere', () => {
  it('opens the palette with Ctrl or Cmd and K, also from a text field', () => {
    expect(keyAction({ ...plain, key: 'k', ctrlKey: true }, false)).toBe('palette')
    expect(keyAction({ ...plain, key: 'k', metaKey: true }, true)).toBe('palette')
  })

  it('undoes and redoes filters, but leaves a text field its own undo', () => {
    expect(keyAction({ ...plain, key: 'z', ctrlKey: true }, false)).toBe('undo')
    expect(keyAction({ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, false)).toBe('redo')
    expect(keyAction({ ...plain, key: 'y', ctrlKey: true }, false)).toBe('redo')
    expect(keyAction({ ...plain, key: 'z', ctrlKey: true }, true)).toBeNull()
  })

  it('shows the shortcuts for a question mark that is not typed into a field', () => {
    expect(keyAction({ ...plain, key: '?', shiftKey: true }, false)).toBe('shortcuts')
    expect(keyAction({ ...plain, key: '?', shiftKey: true }, true)).toBeNull()
  })

  it('leaves every other key alone', () => {
    expect(keyAction({ ...plain, key: 'k' }, false)).toBeNull()
    expect(keyAction({ ...plain, key: 'k', ctrlKey: true, shiftKey: true }, false)).toBeNull()
    expect(keyAction({ ...plain, key: 'z' }, false)).toBeNull()
  })
})
