import { describe, expect, it } from 'vitest'
import type { Questions } from './questions.ts'

/** Results of any length, in one piece or many. */
export function describeSizes({ engine, rowsOf }: Questions): void {
  describe('sizes', () => {
    const mixed = `SELECT i::INTEGER AS i, CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS even,
      CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN 'ngắn' ELSE 'Công trình dài hơn mười hai byte số ' || i END AS name,
      [i, i + 1] AS pair, (i / 7)::DECIMAL(9, 2) AS share FROM range($1::BIGINT) r(i)`

    it.each([0, 1, 2047, 2048, 2049, 5000])('%i rows', async (count) => {
      const rows = await rowsOf(`SELECT * FROM (${mixed}) ORDER BY i`, [count])
      expect(rows).toEqual(
        Array.from({ length: count }, (_, i) => ({
          i,
          even: i % 3 === 0 ? null : i % 2 === 0,
          name: [null, 'ngắn'][i % 4] ?? (i % 4 === 0 ? null : `Công trình dài hơn mười hai byte số ${i}`),
          pair: [i, i + 1],
          share: Math.round((i / 7) * 100) / 100,
        })),
      )
    })

    it('no rows still have names and types', async () => {
      const table = await engine().query(`SELECT 1 AS n, 'a'::ENUM('a') AS e, [1] AS l WHERE false`)
      expect(table.numRows).toBe(0)
      expect(table.names).toEqual(['n', 'e', 'l'])
    })

    it('filtered rows that leave ragged chunks', async () => {
      const [row] = await rowsOf(
        `SELECT count(*) AS n, sum(length(name)) AS letters FROM (${mixed}) WHERE i % 5 = 1`,
        [50_000],
      )
      const rows = await rowsOf(`SELECT name FROM (${mixed}) WHERE i % 5 = 1`, [50_000])
      const letters = rows.reduce((sum, { name }) => sum + (typeof name === 'string' ? name.length : 0), 0)
      expect({ n: rows.length, letters }).toEqual(row)
    })

    it('texts shared by many rows in any order', async () => {
      const rows = await rowsOf(`SELECT u.name AS unit FROM range(20000) w(i)
        JOIN (SELECT j, 'Ủy ban nhân dân phường số ' || j AS name FROM range(97) r(j)) u ON u.j = (w.i * 31) % 97
        ORDER BY w.i`)
      expect(rows.map(({ unit }) => unit)).toEqual(
        Array.from({ length: 20_000 }, (_, i) => `Ủy ban nhân dân phường số ${(i * 31) % 97}`),
      )
    })

    it('streams a large result in pieces', async () => {
      let pieces = 0
      let bytes = 0
      for await (const piece of engine().stream('SELECT i FROM range(2000000) r(i)')) {
        pieces++
        bytes += piece.length
      }
      expect(pieces).toBeGreaterThan(3)
      expect(bytes).toBeGreaterThan(16_000_000)
    })
  })
}
