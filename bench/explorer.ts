import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { publishSite } from '@vedich/publish'
import { startServer } from '@vedich/server'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../apps/explorer/e2e/support/chromium.ts'
import { root } from '../apps/explorer/e2e/support/served.ts'
import { serveFolder } from '../apps/explorer/e2e/support/static-host.ts'
import { brushing, type BrushTimes, quantile } from './explorer/brushing.ts'
import { bundledSnapshots, campaign, grownSnapshot, type GrownSnapshot } from './explorer/grown-snapshot.ts'
import {
  heapOver,
  lateFrames,
  longestTask,
  scriptBytes,
  slowedPage,
  sorting,
  warmSwitches,
} from './explorer/page-times.ts'
import { serveRival } from './explorer/rival-board.ts'

/**
 * How fast the explorer is to a hand, at each number of works, on this machine and on one four times as slow; beside
 * each number what it should be. The board is measured against the same one in plain vgplot, in turns.
 * `npx tsx --conditions=@vedich/source bench/explorer.ts 942 1000000 10000000`, or with `wasm` before the numbers for
 * the published site, which asks a database in the page. Build the explorer first.
 */
const asked = process.argv.slice(2)
const isStatic = asked[0] === 'wasm'
const sizes = asked.filter((word) => word !== 'wasm').map(Number)
const assets = process.env['VEDICH_ASSETS'] ?? join(root, 'apps', 'explorer', 'dist')
const rates = [1, 4]

const scratch = await mkdtemp(join(tmpdir(), 'vedich-bench-'))
const browser = await launchChromium()
try {
  const snapshots = await bundledSnapshots(scratch)
  for (const wanted of sizes.length > 0 ? sizes : [942, 1_000_000]) {
    const grown = await grownSnapshot(snapshots, join(scratch, `works-${wanted}`), wanted)
    console.log(`${grown.works} works, ${isStatic ? 'published' : 'served'}`)
    await (isStatic ? measurePublished(browser, grown) : measureServed(browser, grown))
    await rm(grown.folder, { recursive: true, force: true })
  }
} finally {
  await browser.close()
  await rm(scratch, { recursive: true, force: true })
}

async function measureServed(on: Browser, { folder, path }: GrownSnapshot): Promise<void> {
  const server = await startServer({ snapshots: folder, assets, version: 'bench' })
  const rival = await serveRival(path, folder)
  try {
    await measurePage(on, `${server.url}/`, rival.url)
  } finally {
    await rival.stop()
    await server.close()
  }
}

async function measurePublished(on: Browser, { folder, path }: GrownSnapshot): Promise<void> {
  const out = join(folder, 'site')
  await publishSite({
    snapshot: { id: 'bench', path, createdAt: '2025-02-03T00:00:00.000Z' },
    assets,
    out,
    rules: [{ campaign, works: true, drop: [] }],
    keep: join(folder, 'keep'),
  })
  const host = await serveFolder(out, '/site', { packed: true, ranges: true })
  try {
    await measurePage(on, host.url)
  } finally {
    await host.stop()
  }
}

/** Measures a page, beside the board of a rival where there is one. */
async function measurePage(on: Browser, url: string, rival?: string): Promise<void> {
  for (const rate of rates) {
    console.log(` processor ${rate === 1 ? 'as it is' : `${rate} times as slow`}`)
    await measureLoads(on, url, rate)
    await measureSwitches(on, url, rate)
    await measureTable(on, url, rate)
    const own = await measureBoard(on, url, rate)
    if (rival === undefined) continue
    const other = await measureRival(on, rival, rate)
    tell('the same board in vgplot', timesOf(other), 'not faster than ours')
    tell('ours to vgplot, median', (quantile(own.steps, 0.5) / quantile(other.steps, 0.5)).toFixed(2), '≤ 1')
  }
  await measureHeap(on, url)
}

async function measureLoads(on: Browser, url: string, rate: number): Promise<void> {
  const overview = await slowedPage(on, url, rate)
  tell('JavaScript before the first chart', `${kilobytes(await scriptBytes(overview.page))} kB`, '≤ 150 kB')
  const paths = await overview.page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  tell(
    '200,000 numbers sorted in the page',
    `${(await sorting(overview.page)).toFixed(0)} ms`,
    'measure of the machine',
  )
  await overview.close()
  const tasks: string[] = []
  for (const path of paths) {
    const opened = await slowedPage(on, `${url}${path}`, rate)
    tasks.push(`${path.replace(/^#?\/?/u, '') || 'overview'} ${(await longestTask(opened)).toFixed(0)}`)
    await opened.close()
  }
  tell('longest task on load, ms', tasks.join(', '), '≤ 200')
}

async function measureSwitches(on: Browser, url: string, rate: number): Promise<void> {
  const { page, close } = await slowedPage(on, url, rate)
  const times = [...(await warmSwitches(page))].map(([name, taken]) => `${name} ${taken.toFixed(0)}`)
  tell('warm switch to a view, ms', times.join(', '), '≤ 100')
  await close()
}

/** Each time on a page just opened; what else this machine does can only make a frame late, hence the median. */
async function measureTable(on: Browser, url: string, rate: number): Promise<void> {
  const shares: number[] = []
  for (let scroll = 0; scroll < 5; scroll += 1) {
    const { page, close } = await slowedPage(on, `${url}#/works`, rate)
    shares.push(100 * (await lateFrames(page)))
    await close()
  }
  const [median, most] = [
    quantile(
      shares.toSorted((a, b) => a - b),
      0.5,
    ),
    Math.max(...shares),
  ]
  tell(
    'late frames of a scrolled table',
    `median of 5 ${median.toFixed(1)} %, most ${most.toFixed(1)} %`,
    '0 %',
  )
}

async function measureBoard(on: Browser, url: string, rate: number): Promise<BrushTimes> {
  const { page, close } = await slowedPage(on, `${url}#/explore`, rate)
  const area = page.locator('.brush').nth(1)
  await area.waitFor({ timeout: 300_000 })
  const times = await brushing(page, area, page.locator('main'))
  tell('cross-filter', timesOf(times), 'p95 ≤ 50 ms served, ≤ 100 ms in WASM')
  await close()
  return times
}

async function measureRival(on: Browser, url: string, rate: number): Promise<BrushTimes> {
  const { page, close } = await slowedPage(on, url, rate)
  const area = page.locator('main svg').nth(5)
  await area.waitFor({ timeout: 300_000 })
  await page.waitForLoadState('networkidle', { timeout: 60_000 })
  const times = await brushing(page, area, page.locator('main'))
  await close()
  return times
}

async function measureHeap(on: Browser, url: string): Promise<void> {
  const opened = await slowedPage(on, url, 1)
  const sizes = await heapOver(opened, [50, 250, 500])
  const told = [...sizes].map(([done, size]) => `${(size / 10 ** 6).toFixed(1)} MB after ${done}`)
  tell('heap over interactions', told.join(', '), 'stable')
  await opened.close()
}

function timesOf({ first, steps }: BrushTimes): string {
  const [median, high, most] = [0.5, 0.95, 1].map((share) => quantile(steps, share).toFixed(1))
  return `first ${first.toFixed(2)} s; ${steps.length} steps: median ${median} ms, p95 ${high} ms, most ${most} ms`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function tell(what: string, value: string, target: string): void {
  console.log(`  ${what}: ${value}  [${target}]`)
}
