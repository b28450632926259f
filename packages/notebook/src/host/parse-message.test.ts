import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMessage } from './parse-message.ts'

describe('what a frame sends', () => {
  it('is taken as it is when it is well formed', () => {
    const ask = { type: 'ask', ask: 1, cell: 2, sql: 'SELECT $1', params: ['a', 1, null, true] }
    expect(parseMessage(ask)).toEqual(ask)
    const state = { cell: 1, phase: 'error', problem: { message: 'no', line: 2, column: null } }
    expect(parseMessage({ type: 'state', state })).toEqual({ type: 'state', state })
  })

  it.each([
    { type: 'ask', ask: 1, sql: 'SELECT 1', params: [{}] },
    { type: 'ask', ask: 1, sql: 7, params: [] },
    { type: 'height', pixels: -1 },
    { type: 'height', pixels: Infinity },
    { type: 'state', state: { cell: 1, phase: 'owned', problem: null } },
    { type: 'eval', code: '1' },
    null,
  ])('is dropped when it is not: %j', (message) => {
    expect(parseMessage(message)).toBeNull()
  })

  it('never makes reading it fail', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parseMessage(message)).toBeNull()
      }),
    )
  })
})
