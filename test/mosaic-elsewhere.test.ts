import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../apps/explorer/e2e/support/chromium.ts'
import type { Served } from '../apps/explorer/e2e/support/served.ts'
import { serveFolder } from '../apps/explorer/e2e/support/static-host.ts'
import { createWorkspace, type Workspace } from '../packages/server/test/workspace.ts'

const token = 'correct-horse-battery-staple'

/** Mosaic's own connector and the one of the documentation, as the page imports them. */
const rest = 'node_modules/@uwdata/mosaic-core/dist/src/connectors/rest.js'
const documented = 'docs/examples/mosaic.js'

describe('a page elsewhere that draws with Mosaic', { timeout: 60_000 }, () => {
  let workspace: Workspace
  let host: Served
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    workspace = await createWorkspace()
    await workspace.publish('s1', 'one')
    host = await serveFolder(fileURLToPath(new URL('..', import.meta.url)), '')
    browser = await launchChromium()
    page = await browser.newPage()
    await page.goto(`${host.url}docs/examples/interval.html`)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await Promise.all([host.stop(), workspace.remove()])
  })
  const origin = () => new URL(host.url).origin

  /** Bytes of an answer, or why there is none. */
  function asked(module: string, name: string, ...args: unknown[]): Promise<unknown> {
    const question = JSON.stringify({ type: 'arrow', sql: 'SELECT campaign FROM core.probe' })
    return page.evaluate(`import(${JSON.stringify(`${host.url}${module}`)})
      .then((module) => module.${name}(...${JSON.stringify(args)}).query(${question}))
      .then((answer) => answer.byteLength, (error) => error.message)`)
  }

  it("asks this machine's server by Mosaic's own connector, when it was named", async () => {
    const server = await workspace.start({ guests: [origin()] })
    expect(await asked(rest, 'restConnector', { uri: `${server.url}/api/query` })).toBeGreaterThan(100)
  })

  it('is refused when it was not named', async () => {
    const server = await workspace.start({ guests: ['http://localhost:1'] })
    expect(await asked(rest, 'restConnector', { uri: `${server.url}/api/query` })).toBe('Failed to fetch')
  })

  it('asks a server for others by the documented connector, with the token only', async () => {
    const { port } = await workspace.start({ host: '0.0.0.0', token, guests: [origin()] })
    const url = `http://127.0.0.1:${port}`
    expect(await asked(documented, 'vedichConnector', url, token)).toBeGreaterThan(100)
    expect(await asked(documented, 'vedichConnector', url, 'another')).toBe('this server asks who you are')
  })

  it('can change nothing', async () => {
    const server = await workspace.start({ guests: [origin()], notebooksWritable: true })
    for (const path of ['notebooks/one/x', 'annotations/one', 'opening/one', 'health', 'events']) {
      const response = await fetch(`${server.url}/api/${path}`, {
        method: 'PUT',
        headers: { origin: origin() },
      })
      expect([path, response.status]).toEqual([path, 403])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
