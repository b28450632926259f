import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeTable, toRows } from '@vedich/engine'
import type { RunningServer } from '@vedich/server'
import { createWorkspace, type Workspace } from './workspace.ts'

describe('/api/metrics', () => {
  let workspace: Workspace
  let server: RunningServer

  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'c', [
      { unit: 'u1', tier: 'city', status: 'completed' },
      { unit: 'u1', tier: 'city', status: 'registered' },
      { unit: 'u2', tier: 'grassroots', status: 'completed' },
      { unit: 'u2', tier: 'grassroots', status: 'completed' },
    ])
    server = await workspace.start()
  })
  afterAll(() => workspace.remove())

  const get = (path: string, accept = '*/*') =>
    fetch(`${server.url}/api/metrics${path}`, { headers: { accept } })

  it('are listed with what they mean and how they may be grouped', async () => {
    const list = (await (await get('')).json()) as { id: string }[]
    expect(list.find(({ id }) => id === 'completion_rate')).toMatchObject({
      label: { vi: expect.any(String), en: expect.any(String) },
      kind: 'proportion',
      dimensions: expect.arrayContaining(['tier', 'unit']),
    })
  })

  it('give rows with a total counted anew', async () => {
    const rows = await (await get('/completion_rate?by=tier&totals')).json()
    expect(rows).toMatchObject([
      { tier: 'city', numerator: 1, denominator: 2, value: 0.5, is_total: false },
      { tier: 'grassroots', numerator: 2, denominator: 2, value: 1, is_total: false },
      { tier: null, numerator: 3, denominator: 4, value: 0.75, is_total: true },
    ])
  })

  it('keep only what was asked for', async () => {
    const rows = await (await get('/works_registered?where=tier=city&where=status=completed')).json()
    expect(rows).toMatchObject([{ numerator: 1, denominator: null, value: 1 }])
  })

  it('are compared with another day or another group', async () => {
    const [compared] = (await (
      await get('/completion_rate?where=tier=grassroots&compare=tier=city')
    ).json()) as [{ metric: string; change: object }]
    expect(compared).toMatchObject({
      metric: 'completion_rate',
      change: { before: 0.5, after: 1, difference: 0.5 },
    })
  })

  it('come as CSV, as asked for by address or by header', async () => {
    const header = 'tier,numerator,denominator,value,lower,upper,is_total\n'
    const byAddress = await (await get('/completion_rate?by=tier&format=csv')).text()
    expect(byAddress.startsWith(`${header}city,1,2,0.5,`)).toBe(true)
    const byHeader = await get('/completion_rate?by=tier', 'text/csv')
    expect(byHeader.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await byHeader.text()).toBe(byAddress)
  })

  it('come as Arrow, with types', async () => {
    const response = await get('/works_completed?by=tier&grain=year&format=arrow')
    expect(toRows(decodeTable(new Uint8Array(await response.arrayBuffer())))).toMatchObject([
      { tier: 'city', period: '2024-01-01', numerator: 1, denominator: null, is_total: false },
      { tier: 'grassroots', period: '2024-01-01', numerator: 2 },
    ])
  })

  it('come as Parquet', async () => {
    const response = await get('/completion_rate?by=tier&format=parquet')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  })

  it.each([
    ['/no_such_metric', 404, 'completion_rate'],
    ['/completion_rate?by=colour', 400, 'tier'],
    ['/completion_rate?as_of=yesterday', 400, ''],
    ['/completion_rate?where=tier', 400, ''],
    ['/completion_rate?format=xml', 400, ''],
    ['/completion_rate?colour=red', 400, ''],
    ['/completion_rate?level=high', 400, ''],
    ['/completion_rate?as_of=2024-01-01&as_of=2024-01-02', 400, ''],
    [`/completion_rate?where=tier=${encodeURIComponent(`x' OR '1'='1`)}&where=__proto__=x`, 400, ''],
  ])('explain what is wrong with %s', async (path, status, cure) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    const { error } = (await response.json()) as { error: { what: string; fix: string } }
    expect(error).toEqual(expect.objectContaining({ what: expect.any(String) }))
    expect(error.fix).toContain(cure)
  })

  it('take values as values', async () => {
    const rows = await (
      await get(`/works_registered?where=tier=${encodeURIComponent(`x' OR '1'='1`)}`)
    ).json()
    expect(rows).toMatchObject([{ numerator: 0 }])
  })
})
