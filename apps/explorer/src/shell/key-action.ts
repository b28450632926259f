export type KeyAction = 'palette' | 'shortcuts' | 'undo' | 'redo'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key asks of the whole page; NULL when it is for the element that has focus, as in a text field. */
export function keyAction(press: Press, isTyping: boolean): KeyAction | null {
  const key = press.key.toLowerCase()
  const command = (press.ctrlKey || press.metaKey) && !press.altKey
  if (command && key === 'k' && !press.shiftKey) return 'palette'
  if (isTyping) return null
  if (command && key === 'z') return press.shiftKey ? 'redo' : 'undo'
  if (press.ctrlKey && !press.metaKey && !press.altKey && key === 'y') return 'redo'
  return key === '?' && !press.altKey && !command ? 'shortcuts' : null
}

export function isTextField(target: EventTarget | null): boolean {
  // What is edited in place holds elements of its own.
  const fields = 'input:not([type=checkbox]), textarea, [contenteditable]'
  return target instanceof Element && target.closest(fields) !== null
}
