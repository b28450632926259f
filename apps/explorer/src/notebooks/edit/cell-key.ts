export type CellCommand =
  | 'edit'
  | 'leave'
  | 'next'
  | 'previous'
  | 'run'
  | 'runAndNext'
  | 'runAndAdd'
  | 'addAbove'
  | 'addBelow'
  | 'remove'
  | 'duplicate'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'pasteAbove'
  | 'up'
  | 'down'
  | 'fold'
  | 'toMarkdown'
  | 'toJavaScript'
  | 'toSql'
  | 'stop'
  | 'undo'
  | 'redo'
  | 'save'
  | 'find'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly isComposing?: boolean
}

/**
 * What a key does to a cell, as in Jupyter: letters act on a chosen cell, keys with a modifier also while its text is
 * written. NULL leaves the key to the text.
 * @param before the letter pressed just before, for `dd` and `ii`
 */
export function cellCommand(
  press: Press,
  isWriting: boolean,
  before: string | null = null,
): CellCommand | null {
  if (press.isComposing === true) return null
  const command = press.ctrlKey || press.metaKey
  if (press.key === 'Enter') return enter(press, command, isWriting)
  if (command && !press.altKey) return withCommand(press.key.toLowerCase(), press.shiftKey)
  if (press.altKey && !command) return withAlt(press)
  if (isWriting) return press.key === 'Escape' ? 'leave' : null
  if (press.shiftKey) return byShift[press.key] ?? null
  if (press.key === 'd' || press.key === 'i') return before === press.key ? doubled[press.key] : null
  return byLetter[press.key] ?? null
}

function enter({ shiftKey, altKey }: Press, command: boolean, isWriting: boolean): CellCommand | null {
  if (shiftKey) return 'runAndNext'
  if (command) return 'run'
  if (altKey) return 'runAndAdd'
  return isWriting ? null : 'edit'
}

function withCommand(key: string, shift: boolean): CellCommand | null {
  if (key === 'z') return shift ? 'redo' : 'undo'
  if (shift) return null
  return byCommand[key] ?? null
}

const byCommand: Readonly<Record<string, CellCommand>> = { y: 'redo', s: 'save', f: 'find' }

function withAlt({ key, shiftKey }: Press): CellCommand | null {
  if (key === 'ArrowDown') return shiftKey ? 'duplicate' : 'down'
  return key === 'ArrowUp' && !shiftKey ? 'up' : null
}

const byShift: Readonly<Record<string, CellCommand>> = { Z: 'redo', V: 'pasteAbove' }

const doubled: Readonly<Record<'d' | 'i', CellCommand>> = { d: 'remove', i: 'stop' }

const byLetter: Readonly<Record<string, CellCommand>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  a: 'addAbove',
  b: 'addBelow',
  c: 'copy',
  x: 'cut',
  v: 'paste',
  m: 'toMarkdown',
  y: 'toJavaScript',
  q: 'toSql',
  o: 'fold',
  z: 'undo',
  s: 'save',
  Delete: 'remove',
}
