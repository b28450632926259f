import { describe, expect, it } from 'vitest'
import type { Questions } from './questions.ts'

/** What an engine under test with {@link limits} does. */
export function describeLimits({ engine, rowsOf }: Questions): void {
  describe('limits', () => {
    it.each([
      ['rows', 'SELECT i FROM range(100001) r(i)'],
      ['bytes', `SELECT repeat('x', 1000) AS t FROM range(3000)`],
    ])('refuse too many %s', async (_what, sql) => {
      await expect(engine().query(sql)).rejects.toMatchObject({ code: 'limit', sql })
      expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    })

    it('let through what just fits', async () => {
      expect(await rowsOf('SELECT i FROM range(100000) r(i)')).toHaveLength(100_000)
    })
  })
}
