import { type Engine, EngineError, type EngineErrorCode, decodeTable, toRows } from '@vedich/engine'
import type { DuckDBWasmOptions } from '@vedich/engine/duckdb-wasm'
import { chromium, type Page } from 'playwright-core'
import { joinBytes } from '../../src/join-bytes.ts'
import type { PageEngine } from './page.ts'
import { type ServedPage, servePage } from './serve-page.ts'

declare const vedich: PageEngine

export interface EngineInPage {
  readonly engine: Engine
  readonly served: ServedPage
  /** Addresses the page asked of other hosts. */
  readonly foreignRequests: readonly string[]
  close(): Promise<void>
}

/** DuckDB in a tab of Chromium, asked from here. */
export async function openInPage(
  databasePath: string,
  options: Partial<DuckDBWasmOptions> = {},
  host: { ranges?: boolean } = {},
): Promise<EngineInPage> {
  const served = await servePage(databasePath, host)
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  const foreignRequests: string[] = []
  page.on('request', (request) => {
    const address = request.url().replace(/^blob:/u, '')
    if (!address.startsWith(served.url)) foreignRequests.push(address)
  })
  await page.goto(served.url)
  await page.waitForFunction(() => 'vedich' in globalThis)
  await page.evaluate(
    (given) =>
      vedich.open({
        worker: 'duckdb.worker.js',
        wasm: 'duckdb.wasm',
        snapshot: 'snapshot.duckdb',
        ...given,
      }),
    options,
  )
  return {
    engine: pageEngine(page),
    served,
    foreignRequests,
    async close() {
      await page.evaluate(() => vedich.close())
      await browser.close()
      await served.close()
    },
  }
}

function pageEngine(page: Page): Engine {
  let streams = 0

  async function* stream(...[sql, { params = [], signal } = {}]: Parameters<Engine['stream']>) {
    signal?.throwIfAborted()
    const id = ++streams
    // NaN does not survive the way into the page as JSON; Playwright's own encoding keeps it.
    await page.evaluate(([key, text, values]) => vedich.start(key, text, values), [id, sql, params] as const)
    const abort = () => void page.evaluate((key) => vedich.abort(key), id)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      for (;;) {
        const answer = await page.evaluate((key) => vedich.next(key), id)
        if ('error' in answer) {
          signal?.throwIfAborted()
          const { code, message = '', where, fix, name } = answer.error
          if (code === undefined) throw new Error(`${name}: ${message}`)
          throw new EngineError({ code: code as EngineErrorCode, what: message, where, fix, sql })
        }
        if (answer.bytes === null) return
        yield Uint8Array.from(Buffer.from(answer.bytes, 'base64'))
      }
    } finally {
      signal?.removeEventListener('abort', abort)
      await page.evaluate((key) => vedich.stop(key), id)
    }
  }

  const engine: Engine = {
    stream,
    async query(sql, options) {
      const pieces: Uint8Array[] = []
      for await (const bytes of stream(sql, options)) pieces.push(bytes)
      return decodeTable(joinBytes(pieces))
    },
    async describe(sql) {
      const rows = toRows(await engine.query(`DESCRIBE ${sql}`))
      return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }))
    },
    close: () => page.evaluate(() => vedich.close()),
  }
  return engine
}
