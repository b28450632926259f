import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryLimits, RunningServer } from '@vedich/server'
import { createWorkspace, type Workspace } from './workspace.ts'

const endless = 'SELECT count(*) FROM range(1000000000) a(i), range(1000000000) b(j) WHERE i * j % 7 = 3'

describe('a busy server', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'one')
  })
  afterAll(() => workspace.remove())
  const start = (limits: Partial<QueryLimits>) => workspace.start({ limits })

  it('answers short questions while others take long', async () => {
    const server = await start({ running: 1, patient: 1, quickMilliseconds: 50 })
    const leaving = new AbortController()
    const slow = [1, 2, 3].map((reader) => ask(server, endless + ` + ${reader}`, reader, leaving.signal))
    await until(server, { running: 1, waiting: 2 })
    expect((await ask(server, 'SELECT 1 AS n', 4)).status).toBe(200)
    leaving.abort()
    await Promise.allSettled(slow)
    await until(server, { running: 0, waiting: 0 })
  })

  it('answers what takes long, too', async () => {
    const server = await start({ quickMilliseconds: 1 })
    const answer = await ask(server, 'SELECT sum(sin(i)) < 9 AS ok FROM range(5000000) r(i)', 1)
    expect(await answer.json()).toEqual([{ ok: true }])
  })

  it('ends what takes long once another reader waits to do so', async () => {
    const server = await start({
      patient: 1,
      quickMilliseconds: 50,
      busyMilliseconds: 200,
      leastMilliseconds: 50,
    })
    const leaving = new AbortController()
    const asked = [1, 2].map((reader) => ask(server, `${endless} + ${reader}`, reader, leaving.signal))
    const { status, headers } = await Promise.race(asked)
    expect([status, headers.get('retry-after')]).toEqual([503, '1'])
    leaving.abort()
    await Promise.allSettled(asked)
  })

  it('lets go of a result whose reader has stopped reading', async () => {
    const server = await start({ milliseconds: 500 })
    const answer = await ask(server, 'SELECT i FROM range(4000000) r(i)', 1, undefined, 'arrow')
    const reader = answer.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    await until(server, { running: 0, waiting: 0 })
  })

  it('finds the tables of cross-filters again, however long they take', async () => {
    const server = await start({ quickMilliseconds: 1 })
    const select = 'SELECT i % 3 AS bin, count(*) AS n FROM range(2000000) r(i) GROUP BY ALL'
    const made = await fetch(`${server.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'exec', sql: `CREATE TABLE IF NOT EXISTS mosaic.preagg_1 AS ${select}` }),
    })
    expect(made.status).toBe(200)
    const answer = await ask(server, 'SELECT count(*)::INTEGER AS bins FROM mosaic.preagg_1', 1)
    expect(await answer.json()).toEqual([{ bins: 3 }])
  })
})

function ask(
  { url }: RunningServer,
  sql: string,
  reader: number,
  signal?: AbortSignal,
  type = 'json',
): Promise<Response> {
  const query = JSON.stringify({ type, sql })
  return fetch(`${url}/api/query?${new URLSearchParams({ query })}`, {
    headers: { 'x-forwarded-for': `192.0.2.${reader}` },
    ...(signal && { signal }),
  })
}

/** Asks the server until its queries stand so; the time limit of the test bounds it. */
async function until({ url }: RunningServer, queries: { running: number; waiting: number }): Promise<void> {
  for (;;) {
    const health = (await (await fetch(`${url}/api/health`)).json()) as { queries: typeof queries }
    if (health.queries.running === queries.running && health.queries.waiting === queries.waiting) return
  }
}
