import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { ingest, loadCampaign, readManifest, snapshotFolder } from '@vedich/ingest'
import { publishSite } from '@vedich/publish'
import { launchChromium } from '../apps/explorer/e2e/support/chromium.ts'
import { serveFolder } from '../apps/explorer/e2e/support/static-host.ts'

/**
 * A published site with an empty cache: bytes and seconds to the first chart, seconds until a new question is answered
 * after the database is there, and the memory of the tab. First with the bundled 942 works, then with a million of
 * them, read by range requests. `npm run build && npx tsx bench/static.ts`.
 */
const campaign = 'thu-duc-500-ngay'
const copies = 1062
const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = await mkdtemp(join(tmpdir(), 'vedich-static-'))
const browser = await launchChromium()
try {
  const small = await bundledSnapshot()
  await measure('942 works', small)
  const large = join(scratch, 'large.duckdb')
  await copyFile(small, large)
  await multiplyWorks(large)
  await measure('1 million works', large)
} finally {
  await browser.close()
  await rm(scratch, { recursive: true, force: true })
}

async function bundledSnapshot(): Promise<string> {
  const warehouse = join(scratch, 'warehouse.duckdb')
  await ingest({ targets: [{ campaign: await loadCampaign(join(root, 'data', campaign)) }], warehouse })
  const manifest = await readManifest(snapshotFolder(warehouse))
  return join(snapshotFolder(warehouse), `${manifest?.current}.duckdb`)
}

/** Copies of each work under codes of their own, mixed as registers come in. */
async function multiplyWorks(path: string): Promise<void> {
  const engine = await openDuckDB(path, { readOnly: false })
  await engine.query(
    `INSERT INTO core.work SELECT w.* REPLACE (w.work_id || '-' || i AS work_id, w.title || ' số ' || i AS title)
     FROM range(1, $1::BIGINT) r(i), core.work w`,
    { params: [copies] },
  )
  await engine.query('CHECKPOINT')
  await engine.close()
}

async function measure(what: string, snapshot: string): Promise<void> {
  const out = join(scratch, `site ${what}`)
  const startedAt = performance.now()
  const { site } = await publishSite({
    snapshot: { id: what, path: snapshot, createdAt: '2025-02-03T00:00:00.000Z' },
    assets: join(root, 'apps', 'explorer', 'dist'),
    out,
    rules: [{ campaign, works: true, drop: [] }],
    keep: join(scratch, 'keep'),
  })
  console.log(
    `${what}: published in ${seconds(startedAt)}, snapshot of ${megabytes(site.database?.snapshotBytes ?? 0)}`,
  )
  const host = await serveFolder(out, '/site', { packed: true, ranges: true })
  try {
    await firstChart(host.url)
    await newQuestions(host.url)
  } finally {
    await host.stop()
  }
}

async function firstChart(url: string): Promise<void> {
  const { page, traffic, close } = await freshPage()
  const startedAt = performance.now()
  await page.goto(url)
  await page.locator('figure svg').first().waitFor()
  const took = seconds(startedAt)
  console.log(
    `  first chart: ${took}, ${(traffic.bytes / 1000).toFixed(0)} kB in ${traffic.requests} requests`,
  )
  await close()
}

/** Questions that no published answer covers: a filter by two columns, another one, and a search through all titles. */
async function newQuestions(url: string): Promise<void> {
  const fresh = await freshPage()
  const { page, traffic, close } = fresh
  const startedAt = performance.now()
  let engineReady = 0
  page.on('request', (request) => {
    if (request.url().includes('/data/')) engineReady ||= performance.now()
  })
  await ask(fresh, `${url}#/works?tier=city&status=completed`)
  console.log(
    `  first new question: ${seconds(startedAt)}, of which ${seconds(engineReady)} after the engine was there; ` +
      `${megabytes(traffic.bytes)} for engine and data`,
  )
  for (const [name, query] of [
    ['next new question', 'tier=grassroots&status=open'],
    ['search', 'q=cong+vien'],
  ] as const) {
    const askedAt = performance.now()
    const before = traffic.bytes
    await ask(fresh, `${url}#/works?${query}`)
    console.log(`  ${name}: ${seconds(askedAt)}, ${megabytes(traffic.bytes - before)} more`)
  }
  console.log(`  memory of the tab: ${await tabMemory()}`)
  await close()
}

/** Until the list of a question is there: its count is another than before. */
async function ask({ page }: FreshPage, address: string): Promise<void> {
  const count = page.locator('main header [role=status]')
  const before = (await count.count()) === 0 ? '' : await count.innerText()
  await page.goto(address)
  await page.waitForFunction(
    (text) => {
      const now = document.querySelector<HTMLElement>('main header [role=status]')?.innerText ?? ''
      return now !== '' && now !== text
    },
    before,
    { timeout: 120_000 },
  )
}

type FreshPage = Awaited<ReturnType<typeof freshPage>>

interface Traffic {
  bytes: number
  requests: number
}

/** A page with an empty cache; the requests of its worker count with its own. */
async function freshPage() {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const traffic: Traffic = { bytes: 0, requests: 0 }
  page.on('response', (response) => {
    if (response.url().startsWith('blob:') || response.request().method() === 'HEAD') return
    traffic.bytes += Number(response.headers()['content-length'] ?? 0)
    traffic.requests += 1
  })
  return { page, traffic, close: () => context.close() }
}

/** Resident memory of the largest renderer: the tab with its worker. */
async function tabMemory(): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
        return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024
      }),
  )
  return megabytes(Math.max(...sizes))
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`
}

function megabytes(bytes: number): string {
  return `${(bytes / 10 ** 6).toFixed(1)} MB`
}
