import type { Engine } from '@vedich/engine'
import { describe, expect, it } from 'vitest'
import type { ToFrame } from '../protocol.ts'
import { QueryCounter } from './query-counter.ts'
import { defaultSessionLimits, type SessionLimits } from './session-limits.ts'

/** A counter over an engine whose queries end when the test says so. */
function counter(limits: Partial<SessionLimits> = {}) {
  const sent: ToFrame[] = []
  const running = new Map<string, { finish: (bytes: Uint8Array) => void; signal: AbortSignal | undefined }>()
  const engine: Pick<Engine, 'stream'> = {
    async *stream(sql, { signal } = {}) {
      yield await new Promise<Uint8Array>((finish, reject) => {
        running.set(sql, { finish, signal })
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    },
  }
  const queries = new QueryCounter(engine, { ...defaultSessionLimits, ...limits }, (message) =>
    sent.push(message),
  )
  const take = (ask: number, cell = ask) => queries.take({ ask, cell, sql: `q${ask}`, params: [] })
  return { queries, sent, running, take }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the queries of a frame', () => {
  it('are answered in bytes', async () => {
    const { take, running, sent } = counter()
    take(1)
    running.get('q1')?.finish(new Uint8Array([7]))
    await turn()
    expect(sent).toEqual([{ type: 'answer', ask: 1, bytes: new Uint8Array([7]) }])
  })

  it('wait when as many run as may', async () => {
    const { take, running } = counter({ queries: 1 })
    take(1)
    take(2)
    expect([...running.keys()]).toEqual(['q1'])
    running.get('q1')?.finish(new Uint8Array())
    await turn()
    expect([...running.keys()]).toEqual(['q1', 'q2'])
  })

  it('fail when too many wait, or when a result is too large', async () => {
    const { take, running, sent } = counter({ queries: 1, waiting: 0, bytes: 1 })
    take(1)
    expect(sent).toMatchObject([{ type: 'failure', ask: 1, failure: { isCancelled: false } }])
    const large = counter({ bytes: 1 })
    large.take(2)
    large.running.get('q2')?.finish(new Uint8Array(2))
    await turn()
    expect(large.sent).toMatchObject([{ type: 'failure', ask: 2 }])
    expect(running.size).toBe(0)
  })

  it('are stopped by cell, and the cell is told once', async () => {
    const { queries, take, running, sent } = counter()
    take(1)
    take(2)
    queries.stop(1)
    await turn()
    expect(running.get('q1')?.signal?.aborted).toBe(true)
    expect(running.get('q2')?.signal?.aborted).toBe(false)
    expect(sent).toEqual([
      { type: 'failure', ask: 1, failure: { what: 'Stopped', fix: null, isCancelled: true } },
    ])
  })

  it('are dropped in silence when nobody waits for them any more', async () => {
    const { queries, take, running, sent } = counter()
    take(1)
    queries.drop(1)
    await turn()
    expect(running.get('q1')?.signal?.aborted).toBe(true)
    expect(sent).toEqual([])
  })
})
