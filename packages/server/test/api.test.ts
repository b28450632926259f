import { metrics } from '@vedich/metrics'
import { tables, views } from '@vedich/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkspace, type Workspace } from './workspace.ts'

let workspace: Workspace

beforeEach(async () => {
  workspace = await createWorkspace()
  await workspace.publish('s1', 'one')
})
afterEach(() => workspace.remove())

describe('/api/catalog', () => {
  it('describes every table and column that can be asked', async () => {
    const { url } = await workspace.start()
    const catalog = (await (await fetch(`${url}/api/catalog`)).json()) as {
      tables: {
        schema: string
        name: string
        kind: string
        description: unknown
        columns: { name: string }[]
      }[]
      metrics: { id: string }[]
      dimensions: { id: string }[]
    }
    const known = [...Object.values(tables), ...Object.values(views)].map(
      ({ schema, name }) => `${schema}.${name}`,
    )
    const found = catalog.tables.map(({ schema, name }) => `${schema}.${name}`)
    expect(found).toEqual(expect.arrayContaining([...known, 'core.probe']))
    const work = catalog.tables.find(({ name }) => name === 'work')
    expect(work).toMatchObject({ kind: 'table', description: tables.work.about })
    expect(work?.columns.find(({ name }) => name === 'status')).toEqual({
      name: 'status',
      type: 'VARCHAR',
      is_nullable: false,
      description: tables.work.columns.status.about,
    })
    expect(catalog.tables.find(({ name }) => name === 'probe')).toMatchObject({ description: null })
    expect(catalog.metrics.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id))
    expect(catalog.dimensions).toContainEqual({ id: 'tier', label: { vi: 'Cấp', en: 'Tier' } })
  })
})

describe('/api/openapi.json', () => {
  it('describes what the routes read', async () => {
    const { url } = await workspace.start()
    const { openapi, paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
      openapi: string
      paths: Record<
        string,
        Record<string, { parameters: { name: string; required: boolean }[]; requestBody?: unknown }>
      >
    }
    expect(openapi).toBe('3.1.0')
    expect(paths['/api/metrics/{id}']?.['get']?.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'id', in: 'path', required: true }),
        expect.objectContaining({ name: 'as_of', in: 'query', required: false }),
      ]),
    )
    expect(paths['/api/query']?.['post']?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: ['sql'] } } },
    })
  })

  it('names every address that answers, and none that does not', async () => {
    const { url } = await workspace.start()
    const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: object }
    const unknown = (await (await fetch(`${url}/api/nothing`)).json()) as { error: { what: string } }
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods as object)) {
        const address = `${url}${path.replaceAll(/\{\w+\}/gu, 'x')}`
        const controller = new AbortController()
        const response = await fetch(address, { method, signal: controller.signal })
        const text = response.headers.get('content-type')?.includes('event-stream')
          ? ''
          : await response.text()
        controller.abort()
        expect(text, `${method} ${path}`).not.toContain(unknown.error.what)
      }
    }
  })
})

describe('/api/events', () => {
  /** Reads until as many events have come. */
  async function take(response: Response, count: number): Promise<string[]> {
    const events: string[] = []
    let text = ''
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part
      const parts = text.split('\n\n')
      events.push(...parts.slice(0, -1))
      text = parts.at(-1) ?? ''
      if (events.length >= count) break
    }
    return events
  }

  it('tell of the current snapshot, and of the next one when it comes', async () => {
    const { url } = await workspace.start()
    const response = await fetch(`${url}/api/events`)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/u)
    const events = take(response, 2)
    await workspace.publish('s2', 'two')
    const told = await events
    expect(told.at(-1)).toBe('event: snapshot\ndata: {"id":"s2"}')
  })

  it('are for a bounded number of pages', async () => {
    const { url } = await workspace.start({ limits: { listeners: 1 } })
    const controller = new AbortController()
    await fetch(`${url}/api/events`, { signal: controller.signal })
    const second = await fetch(`${url}/api/events`)
    expect(second.status).toBe(503)
    controller.abort()
  })
})
