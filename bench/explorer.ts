import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from 'playwright-core'

import { launchChromium, openPage } from '../apps/explorer/e2e/support/chromium.ts'
import { root } from '../apps/explorer/e2e/support/served.ts'
import { startServer } from '../packages/server/src/index.ts'

/**
 * Milliseconds from a step of a brush to the frame that shows its answer, at some number of works, served:
 * `npx tsx --conditions=@vedich/source bench/explorer.ts 1000000`. Build the explorer first.
 */
const works = Number(process.argv[2] ?? 942)
const steps = 120
const folder = await mkdtemp(join(tmpdir(), 'vedich-bench-'))
const snapshots = join(folder, 'snapshots')
try {
  ingest(join(folder, 'warehouse.duckdb'))
  console.log(`${await multiplied(snapshots, works)} works`)
  const assets = process.env['VEDICH_ASSETS'] ?? join(root, 'apps', 'explorer', 'dist')
  const server = await startServer({ snapshots, assets, version: 'bench' })
  const browser = await launchChromium()
  try {
    const { page } = await openPage(browser, `${server.url}/#/explore`)
    const opened = await seconds(() => page.locator('.brush').nth(1).waitFor({ timeout: 120_000 }))
    const before = await page.locator('h1').innerText()
    const area = page.locator('.brush').nth(1)
    await area.scrollIntoViewIfNeeded()
    const box = await area.boundingBox()
    if (box === null) throw new Error('the chart is not on the page')
    await watchSteps(page)
    const at = (place: number) => [box.x + box.width * place, box.y + box.height / 2] as const
    const first = await seconds(async () => {
      await page.mouse.move(...at(0.3))
      await page.mouse.down()
      await page.mouse.move(...at(0.31))
      await page.waitForFunction((said) => document.querySelector('h1')?.innerText !== said, before)
    })
    // The tiles of the other panels come meanwhile.
    await page.waitForLoadState('networkidle')
    await takeSteps(page)
    for (let step = 0; step < steps; step++) await page.mouse.move(...at(0.3 + (0.6 * step) / steps))
    await page.mouse.up()
    const times = (await takeSteps(page)).toSorted((a, b) => a - b)
    const quantile = (share: number) => times[Math.ceil(share * times.length) - 1]?.toFixed(1) ?? '–'
    console.log(`board on the page: ${opened.toFixed(2)} s; first brush answered: ${first.toFixed(2)} s`)
    console.log(
      `${times.length} steps: median ${quantile(0.5)} ms, p95 ${quantile(0.95)} ms, most ${quantile(1)} ms`,
    )
  } finally {
    await browser.close()
    await server.close()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
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

/** Notes for each move of the pointer how long its frame took. */
function watchSteps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { vedichSteps: times })
    addEventListener(
      'pointermove',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
      { capture: true },
    )
  })
}

function takeSteps(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    return (globalThis as unknown as { vedichSteps: number[] }).vedichSteps.splice(0)
  })
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return (performance.now() - startedAt) / 1000
}
