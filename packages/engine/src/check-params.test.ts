import { describe, expect, it } from 'vitest'
import { checkParams } from './check-params.ts'

describe('checkParams', () => {
  it('accepts text, finite numbers, booleans and null', () => {
    expect(() => checkParams(['', 0, -1.5, true, null], 'SELECT 1')).not.toThrow()
  })

  it.each([[NaN], [Infinity], [undefined], [1n], [new Date(0)], [{}], [[]]])(
    'refuses %s and says which',
    (value) => {
      expect(() => checkParams([1, value], 'SELECT $1, $2')).toThrow(
        expect.objectContaining({
          name: 'EngineError',
          code: 'params',
          sql: 'SELECT $1, $2',
          message: expect.stringContaining('$2'),
        }),
      )
    },
  )
})
