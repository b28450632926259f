import { describe, expect, it } from 'vitest'

import { parseTick } from './tick.ts'

describe('parseTick', () => {
  it.each(['x', 'X', '√', 'v', 'V', '✓', '(x)', '1', '20/01/2025', 'Rồi'])('takes %j for a mark', (raw) => {
    expect(parseTick(raw)).toEqual({ value: 'true' })
  })
  it.each(['0', 'Chưa'])('takes %j for a denial', (raw) => {
    expect(parseTick(raw)).toEqual({ value: 'false' })
  })
  it.each(['', 'xx', 'P. An Phú', '?'])('does not guess %j', (raw) => {
    expect(parseTick(raw).problem).toBe('unknown_mark')
  })
})
