import { describe, expect, it } from 'vitest'
import { EngineError } from '@vedich/engine'
import type { Questions } from './questions.ts'

/** What is bound, and what cannot be. */
export function describeParameters({ engine, rowsOf }: Questions): void {
  describe('parameters', () => {
    it('are bound, never spliced', async () => {
      const hostile = `'; DROP TABLE work; --`
      expect(await rowsOf('SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d', [hostile, 1.5, true, null])).toEqual([
        { a: hostile, b: 1.5, c: true, d: null },
      ])
    })

    it('keep large integers', async () => {
      expect(await rowsOf('SELECT $1 AS a, $2 AS b', [2 ** 40, -5])).toEqual([{ a: 2 ** 40, b: -5 }])
    })

    it('that cannot be bound are named', async () => {
      await expect(engine().query('SELECT $1, $2', { params: [1, NaN] })).rejects.toMatchObject({
        code: 'params',
        message: expect.stringContaining('$2'),
      })
    })

    it('that are missing are an error', async () => {
      await expect(engine().query('SELECT $1')).rejects.toBeInstanceOf(EngineError)
    })
  })

  describe('columns', () => {
    it('are named and typed without running the query', async () => {
      expect(await engine().describe(`SELECT 1 AS n, 1.5 AS d, error('not run')::VARCHAR AS s`)).toEqual([
        { name: 'n', type: 'INTEGER' },
        { name: 'd', type: 'DECIMAL(2,1)' },
        { name: 's', type: 'VARCHAR' },
      ])
    })
  })
}
