import { describe, expect, it } from 'vitest'
import { defaultLimits } from './query-limits.ts'
import { parseQueryRequest } from './query-request.ts'

const parse = (value: unknown) => parseQueryRequest(JSON.stringify(value), defaultLimits)

describe('parseQueryRequest', () => {
  it('defaults to Arrow without parameters', () => {
    expect(parse({ sql: 'SELECT 1' })).toEqual({ type: 'arrow', sql: 'SELECT 1', params: [] })
  })

  it('ignores what later clients may add', () => {
    expect(parse({ type: 'json', sql: 'SELECT $1', params: [1], persist: true })).toEqual({
      type: 'json',
      sql: 'SELECT $1',
      params: [1],
    })
  })

  it.each([
    [400, 'body', []],
    [400, 'sql', { type: 'arrow' }],
    [400, 'type', { type: 'csv', sql: 'SELECT 1' }],
    [400, 'params', { sql: 'SELECT 1', params: [[1]] }],
    [400, 'type', { type: 'run', sql: 'SELECT 1' }],
    [413, 'sql', { sql: 'x'.repeat(defaultLimits.sqlCharacters + 1) }],
  ])('answers %i about %s', (status, where, value) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ status, explanation: expect.objectContaining({ where }) }),
    )
  })
})
