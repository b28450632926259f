import { type Engine, EngineError, type Param } from '@vedich/engine'
import type { CellState, Surroundings } from '../protocol.ts'
import { compileNotebook } from '../cell/compile-notebook.ts'
import type { CompiledCell } from '../cell/compiled-cell.ts'
import { parseNotebook } from '../file/notebook-file.ts'
import { ChromiumMissingError } from './find-chromium.ts'
import { type NotebookBrowser, openNotebookBrowser } from './notebook-browser.ts'
import { nodePage } from './node-page.ts'
import { builtParts, type Parts } from './parts.ts'
import type { Answer, HeadlessResult } from './result.ts'
import { isPlain, runPlain } from './run-plain.ts'

export interface RunOptions {
  readonly engine: Engine
  readonly surroundings: Surroundings
  /** What the cells run in: an open browser, or what to find Chromium by. */
  readonly browser?: NotebookBrowser
  readonly env?: Readonly<Record<string, string | undefined>>
  /** For the whole notebook; 60 seconds by default. Cells that still run then have not passed. */
  readonly milliseconds?: number
  /** By default those of the package's build. */
  readonly parts?: Parts
}

export interface NotebookRun {
  readonly title: string
  readonly cells: readonly CompiledCell[]
  /** Of every cell, in the order of the document. */
  readonly states: readonly CellState[]
  /** What each cell shows, without scripts; empty when the notebook had to be stopped, or ran without a browser. */
  readonly html: HeadlessResult['html']
}

/**
 * Runs every cell of a notebook: in Chromium, in the same sandboxed frame as in the page, with no network; or in
 * Node when it has nothing but text and SQL and there is no Chromium.
 * @throws NotebookError when the text is no notebook; ChromiumMissingError when it needs one that is not there.
 */
export async function runNotebook(text: string, options: RunOptions): Promise<NotebookRun> {
  const notebook = parseNotebook(text, nodePage())
  const cells = compileNotebook(notebook)
  const { states, html } = await runCells(cells, options)
  const byCell = new Map(states.map((state) => [state.cell, state]))
  return { title: notebook.title, cells, html, states: cells.map(({ id }) => settled(byCell.get(id), id)) }
}

async function runCells(cells: readonly CompiledCell[], options: RunOptions): Promise<HeadlessResult> {
  if (options.browser !== undefined) return runInBrowser(options.browser, cells, options)
  let own: NotebookBrowser
  try {
    own = await openNotebookBrowser(options.env ?? {})
  } catch (error) {
    if (!(error instanceof ChromiumMissingError && isPlain(cells))) throw error
    return { states: await runPlain(cells, options.engine), html: [] }
  }
  try {
    return await runInBrowser(own, cells, options)
  } finally {
    await own.close()
  }
}

const origin = 'http://notebook.invalid'

async function runInBrowser(
  browser: NotebookBrowser,
  cells: readonly CompiledCell[],
  { engine, surroundings, parts, milliseconds = 60_000 }: RunOptions,
): Promise<HeadlessResult> {
  const { frame, script } = parts ?? (await builtParts())
  const context = await browser.newContext({
    viewport: { width: 820, height: 1000 },
    reducedMotion: 'reduce',
  })
  await context.route('**/*', (route) => {
    const { href } = new URL(route.request().url())
    const page =
      '<!doctype html><meta charset="utf-8"><body><script type="module" src="/page.js"></script></body>'
    if (href === `${origin}/`)
      return route.fulfill({ contentType: 'text/html', body: page, headers: pagePolicy })
    if (href === `${origin}/page.js`) return route.fulfill({ contentType: 'text/javascript', body: script })
    if (href === `${origin}/frame.html`) return route.fulfill({ contentType: 'text/html', body: frame })
    return route.abort('blockedbyclient')
  })
  const page = await context.newPage()
  await page.exposeBinding('vedichAsk', async (source, sql: string, params: Param[]): Promise<Answer> => {
    // Bindings are there in every frame; the notebook's has to ask its page, which limits it.
    if (source.frame !== page.mainFrame()) return { failure: { code: 'refused', what: 'Not from here' } }
    return answer(engine, sql, params)
  })
  await page.goto(`${origin}/`)
  const result = await page.evaluate(
    ([all, told, limit]) =>
      (globalThis as unknown as { vedichRun: (...given: unknown[]) => Promise<HeadlessResult> }).vedichRun(
        all,
        told,
        limit,
      ),
    [cells, surroundings, milliseconds] as const,
  )
  await context.close()
  return result
}

const pagePolicy = {
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src 'self'`,
}

async function answer(engine: Engine, sql: string, params: readonly Param[]): Promise<Answer> {
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of engine.stream(sql, { params })) pieces.push(piece)
    return { bytes: Buffer.concat(pieces).toString('base64') }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return { failure: { code: error.code, what: error.message, fix: error.fix } }
  }
}

function settled(state: CellState | undefined, cell: number): CellState {
  if (state !== undefined && state.phase !== 'running') return state
  return { cell, phase: 'error', problem: { message: 'It did not come to an end', line: null, column: null } }
}
