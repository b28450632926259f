import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toRows } from '@vedich/engine'
import { httpEngine } from '@vedich/engine/http'
import { createWorkspace, type Workspace } from './workspace.ts'

describe('snapshots', () => {
  let workspace: Workspace

  beforeEach(async () => {
    workspace = await createWorkspace()
  })
  afterEach(() => workspace.remove())

  const campaignAt = async (url: string) =>
    toRows(await httpEngine(url).query('SELECT campaign FROM core.probe')).map(({ campaign }) => campaign)
  const healthAt = async (url: string) => (await fetch(`${url}/api/health`)).json()

  it('are picked up while the server runs', async () => {
    const { url } = await workspace.start()
    expect(await healthAt(url)).toMatchObject({ status: 'empty', snapshot: null })
    await expect(campaignAt(url)).rejects.toMatchObject({
      code: 'unavailable',
      fix: 'run vedich ingest first',
    })

    await workspace.publish('s1', 'one')
    expect(await campaignAt(url)).toEqual(['one'])

    await workspace.publish('s2', 'two')
    expect(await campaignAt(url)).toEqual(['two'])
    expect(await healthAt(url)).toEqual({
      status: 'ok',
      version: '1.2.3',
      snapshot: 's2',
      duckdb: expect.stringMatching(/^v\d/),
      queries: { running: 0, waiting: 0 },
    })
  })

  it('are listed', async () => {
    await workspace.publish('s1', 'one')
    await workspace.publish('s2', 'two')
    const { url } = await workspace.start()
    const manifest = await (await fetch(`${url}/api/snapshots`)).json()
    expect(manifest).toMatchObject({
      version: 1,
      current: 's2',
      snapshots: [{ id: 's1' }, { id: 's2', run_id: 'run-s2' }],
    })
  })

  it('stay open for the queries that began on them', async () => {
    await workspace.publish('s1', 'one')
    const { url } = await workspace.start()
    const reading = httpEngine(url).stream('SELECT campaign, i FROM core.probe, range(3000000) r(i)')
    const pieces = reading[Symbol.asyncIterator]()
    await pieces.next()

    await workspace.publish('s2', 'two')
    expect(await campaignAt(url)).toEqual(['two'])

    let bytes = 0
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next())
      bytes += piece.value.length
    expect(bytes).toBeGreaterThan(20_000_000)
  })

  it('do not fail the queries that wait while one takes the place of another', async () => {
    await workspace.publish('s1', 'one')
    const { url } = await workspace.start({ limits: { running: 1, patient: 1 } })
    const slow = httpEngine(url).query('SELECT max(i * i % 7) AS m, 1 AS n FROM range(20000000) r(i)')
    const waiting = Array.from({ length: 5 }, (_, i) =>
      httpEngine(url).query(`SELECT campaign, ${i} AS i FROM core.probe`),
    )
    await workspace.publish('s2', 'two')
    await healthAt(url)
    expect((await slow).numRows).toBe(1)
    const answers = (await Promise.all(waiting)).flatMap((table) => toRows(table))
    expect(answers).toHaveLength(5)
    expect(await campaignAt(url)).toEqual(['two'])
  })

  it.each([
    ['is not JSON', '{'],
    ['names no current snapshot', '{"version":1,"current":"gone","snapshots":[]}'],
    ['names a missing file', '{"version":1,"current":"x","snapshots":[{"id":"x","file":"x.duckdb"}]}'],
    ['leads out of its folder', '{"version":1,"current":"x","snapshots":[{"id":"x","file":"../x.duckdb"}]}'],
  ])('survive a manifest that %s', async (_what, text) => {
    await workspace.publish('s1', 'one')
    const { url } = await workspace.start()
    expect(await campaignAt(url)).toEqual(['one'])
    await writeFile(join(workspace.folder, 'snapshots', 'manifest.json'), text)
    expect(await campaignAt(url)).toEqual(['one'])
  })
})
