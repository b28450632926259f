import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

import { DuckDBInstance } from '@duckdb/node-api'
import type { Browser, Locator, Page } from 'playwright-core'

import { launchChromium, openPage } from '../apps/explorer/e2e/support/chromium.ts'
import { root } from '../apps/explorer/e2e/support/served.ts'
import { startServer } from '../packages/server/src/index.ts'

/**
 * Milliseconds from a step of a brush to the frame that shows its answer, and from a click on a view to its heading,
 * at some number of works, served: `npx tsx --conditions=@vedich/source bench/explorer.ts 1000000`. Build the explorer
 * first.
 */
const works = Number(process.argv[2] ?? 942)
const steps = 40
const folder = await mkdtemp(join(tmpdir(), 'vedich-bench-'))
const snapshots = join(folder, 'snapshots')
const assets = process.env['VEDICH_ASSETS'] ?? join(root, 'apps', 'explorer', 'dist')
try {
  ingest(join(folder, 'warehouse.duckdb'))
  console.log(`${await multiplied(snapshots, works)} works`)
  const server = await startServer({ snapshots, assets, version: 'bench' })
  const browser = await launchChromium()
  try {
    await measureOwn(browser, `${server.url}/#/explore`)
    await measureViews(browser, server.url)
  } finally {
    await browser.close()
    await server.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureOwn(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url)
  const area = page.locator('.brush').nth(1)
  const opened = await seconds(() => area.waitFor({ timeout: 120_000 }))
  console.log(`explorer: board on the page in ${opened.toFixed(2)} s, ${await longTasks(page)}`)
  await measureBrush(page, area, page.locator('main'))
  await context.close()
}

/** Each step waits for its answer, as a hand does that follows what it sees. */
async function measureBrush(page: Page, area: Locator, answers: Locator): Promise<void> {
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (box === null) throw new Error('the chart is not on the page')
  const at = (place: number) => [box.x + box.width * place, box.y + box.height / 2] as const
  // tsx names the functions it compiles, with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  const heard = await answers.evaluateHandle(watchAnswers)
  await page.mouse.move(...at(0.3))
  await page.mouse.down()
  const first = await seconds(async () => {
    await page.mouse.move(...at(0.32))
    await heard.evaluate(({ next }) => next())
  })
  // Tiles and pre-aggregated tables of the others come meanwhile; a page may keep a line open.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const times: number[] = []
  for (let step = 1; step <= steps; step += 1) {
    await heard.evaluate(({ forget }) => forget())
    await page.mouse.move(...at(0.32 + (0.6 * step) / steps))
    const taken = await heard.evaluate(({ next }) => next())
    // A step within a bin changes nothing.
    if (taken !== null) times.push(taken)
  }
  await page.mouse.up()
  const ordered = times.toSorted((a, b) => a - b)
  const quantile = (share: number) => ordered[Math.ceil(share * ordered.length) - 1]?.toFixed(1) ?? '–'
  console.log(
    `  first brush ${first.toFixed(2)} s; ${times.length} steps: median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, most ${quantile(1)} ms`,
  )
}

/** Tells the milliseconds from the last move of the pointer to the frame after the charts changed. */
function watchAnswers(answers: Element) {
  let moved = 0
  let answer: number | null = null
  let tell: ((answer: number | null) => void) | null = null
  addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true })
  const settle = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        answer ??= performance.now() - moved
        tell?.(answer)
        tell = null
      }),
    )
  new MutationObserver(settle).observe(answers, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  return {
    forget: () => (answer = null),
    /** NULL when nothing changed. */
    next: () =>
      new Promise<number | null>((resolve) => {
        if (answer !== null) return resolve(answer)
        tell = resolve
        setTimeout(() => {
          if (tell === null) return
          tell = null
          resolve(null)
        }, 1500)
      }),
  }
}

/** From a click on a view to its heading, its code and its data having been there before. */
async function measureViews(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url)
  await page.locator('main h1').waitFor({ timeout: 120_000 })
  await page.evaluate('globalThis.__name = (named) => named')
  const links = page.getByRole('navigation').getByRole('link')
  const names = await links.allInnerTexts()
  const visit = (name: string) => links.getByText(name, { exact: true }).evaluate(switchTo)
  const round = names.toSpliced(0, 1)
  for (const name of round) {
    await visit(name)
    await page.waitForLoadState('networkidle')
  }
  await visit(names[0] ?? '')
  const times: string[] = []
  for (const name of round) times.push(`${name} ${(await visit(name)).toFixed(0)}`)
  console.log(`explorer: warm switch to a view, ms: ${times.join(', ')}`)
  await context.close()
}

async function switchTo(link: HTMLElement | SVGElement): Promise<number> {
  const before = document.querySelector('main h1')
  const startedAt = performance.now()
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  for (;;) {
    const taken = performance.now() - startedAt
    const heading = document.querySelector('main h1')
    if ((heading !== null && heading !== before) || taken > 10_000) return taken
    await new Promise(requestAnimationFrame)
  }
}

function longTasks(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration))
    })
    observer.observe({ type: 'longtask', buffered: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
    return `longest task ${Math.max(0, ...tasks).toFixed(0)} ms`
  })
}

function ingest(warehouse: string): void {
  const bin = join(root, 'packages', 'cli', 'src', 'bin.ts')
  const args = ['tsx', '--conditions=@vedich/source', bin, 'ingest', 'data', '--warehouse', warehouse]
  const { status } = spawnSync('npx', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('vedich ingest failed')
}
/** Repeats the works of the register until there are as many as wanted; every share stays what it was. */
async function multiplied(published: string, wanted: number): Promise<number> {
  const manifest = JSON.parse(await readFile(join(published, 'manifest.json'), 'utf8')) as {
    snapshots: { file: string }[]
  }
  const file = manifest.snapshots[0]?.file ?? ''
  const instance = await DuckDBInstance.create(join(published, file))
  const connection = await instance.connect()
  await connection.run(
    `INSERT INTO core.work
     SELECT * EXCLUDE (copy) REPLACE (work_id || '-' || copy AS work_id)
     FROM core.work, range(1, CAST(ceil($1 / (SELECT count(*) FROM core.work)) AS BIGINT)) copies(copy)`,
    [wanted],
  )
  const reader = await connection.runAndReadAll('SELECT count(*) FROM core.work')
  connection.closeSync()
  instance.closeSync()
  return Number(reader.getRows()[0]?.[0])
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return (performance.now() - startedAt) / 1000
}
