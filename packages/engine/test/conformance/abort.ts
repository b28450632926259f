import { describe, expect, it } from 'vitest'
import type { Questions } from './questions.ts'

/** Queries end when nobody waits for them. */
export function describeAbort({ engine, rowsOf }: Questions): void {
  describe('abort', () => {
    const endless = 'SELECT count(*) FROM range(1000000000) a(i), range(1000000000) b(j) WHERE i * j % 7 = 3'

    it('interrupts a running query', async () => {
      const controller = new AbortController()
      const running = engine().query(endless, { signal: controller.signal })
      setTimeout(() => controller.abort(), 50)
      await expect(running).rejects.toMatchObject({ name: 'AbortError' })
      expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    })

    it('before the start runs nothing', async () => {
      await expect(engine().query(endless, { signal: AbortSignal.abort() })).rejects.toMatchObject({
        name: 'AbortError',
      })
    })

    it('in the middle of a stream ends it', async () => {
      const controller = new AbortController()
      const read = async () => {
        for await (const piece of engine().stream('SELECT i FROM range(100000000) r(i)', {
          signal: controller.signal,
        })) {
          if (piece.length > 0) controller.abort()
        }
      }
      await expect(read()).rejects.toMatchObject({ name: 'AbortError' })
    })

    it('is not needed to stop reading early', async () => {
      for await (const piece of engine().stream('SELECT i FROM range(100000000) r(i)')) {
        expect(piece.length).toBeGreaterThan(0)
        break
      }
      expect(await rowsOf('SELECT 1 AS alive')).toEqual([{ alive: 1 }])
    })
  })

  it('answers many queries at once, each with its own result', async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, i) => rowsOf('SELECT $1 AS i, count(*) AS n FROM range(20000)', [i])),
    )
    expect(results).toEqual(Array.from({ length: 40 }, (_, i) => [{ i, n: 20_000 }]))
  })
}
