import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '@vedich/server'
import { createWorkspace, type Workspace } from './workspace.ts'

describe('/api/audit', () => {
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

  const audit = (body: unknown, type = 'application/json') =>
    fetch(`${server.url}/api/audit`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    })
  const figuresOf = async (text: string) => {
    const { campaigns } = (await (await audit({ text, published_on: '2025-03-01' })).json()) as {
      campaigns: { campaign: string; reports: { figures: Record<string, unknown>[] }[] }[]
    }
    return campaigns[0]?.reports[0]?.figures ?? []
  }

  it('agrees with figures that are right', async () => {
    const [figure] = await figuresOf('Đã hoàn thành 3/4 công trình, đạt 75%.')
    expect(figure).toMatchObject({ numerator: 3, denominator: 4, verdict: 'ok' })
    expect(figure?.['records']).toMatchObject({ verdict: 'agrees', metric: 'completion_rate' })
  })

  it('says what the records say instead', async () => {
    const [figure] = await figuresOf('Đã hoàn thành 2/4 công trình, đạt 50%.')
    expect(figure?.['records']).toMatchObject({
      verdict: 'differs',
      recorded: { numerator: 3, denominator: 4 },
    })
  })

  it('finds wrong arithmetic', async () => {
    const [figure] = await figuresOf('Đã hoàn thành 3/4 công trình, đạt 80%.')
    expect(figure).toMatchObject({ verdict: 'mismatch' })
  })

  it.each([
    ['no text', {}, 'text'],
    ['a text of a novel', { text: 'x'.repeat(200_001) }, 'text'],
    ['a day that is none', { text: 'x', published_on: '2025-02-30' }, 'published_on'],
    ['another campaign', { text: 'x', campaign: 'other' }, 'campaign'],
    ['a list', [], 'body'],
  ])('explains what is wrong with %s', async (_what, body, where) => {
    const response = await audit(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { where, fix: expect.any(String) } })
  })

  it('refuses what a form of another site could send', async () => {
    expect((await audit({ text: 'x' }, 'text/plain')).status).toBe(415)
  })
})
