import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { serialize, toNotebook } from '@observablehq/notebook-kit'
import type { Engine } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import {
  ChromiumMissingError,
  nodePage,
  type NotebookBrowser,
  type NotebookRun,
  openNotebookBrowser,
  type Parts,
  renderPage,
  runNotebook,
} from '@vedich/notebook/headless'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildParts } from '../build/parts.ts'
import { createWorks } from './works.ts'

type Cells = NonNullable<Parameters<typeof toNotebook>[0]['cells']>

const page = nodePage()
let folder: string
let engine: Engine
let parts: Parts
let browser: NotebookBrowser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-notebook-'))
  const path = join(folder, 'works.duckdb')
  await createWorks(path)
  ;[engine, parts, browser] = await Promise.all([
    openDuckDB(path),
    buildParts(),
    openNotebookBrowser(process.env),
  ])
})

afterAll(async () => {
  await Promise.all([engine.close(), browser.close()])
  await rm(folder, { recursive: true, force: true })
})

const surroundings = { language: 'en', theme: 'light', contrast: 'system', campaign: 'c' } as const

function run(cells: Cells, options: Partial<Parameters<typeof runNotebook>[1]> = {}): Promise<NotebookRun> {
  const text = serialize(toNotebook({ cells, title: 'Test' }), page)
  const where = options.env === undefined ? { browser } : {}
  return runNotebook(text, { engine, parts, surroundings, ...where, ...options })
}

const shown = ({ html }: NotebookRun, cell: number) =>
  page.parser.parseFromString(html.find(({ id }) => id === cell)?.html ?? '', 'text/html').body.textContent

const phases = ({ states }: NotebookRun) => states.map(({ phase }) => phase)

describe('running a notebook', () => {
  it('runs cells by what they depend on, and shows text, values and results', async () => {
    const result = await run([
      { id: 1, mode: 'md', value: '# Done: ${total}' },
      { id: 2, value: 'const total = rows[0].n * 2' },
      { id: 3, mode: 'sql', value: 'SELECT count(*) AS n FROM core.work', output: 'rows', hidden: true },
      { id: 4, mode: 'html', value: '<b>${total + 1}</b>' },
    ])
    expect(phases(result)).toEqual(['done', 'done', 'done', 'done'])
    expect(shown(result, 1)?.trim()).toBe('Done: 6')
    expect(shown(result, 4)?.trim()).toBe('7')
  })

  it('binds what another cell gives a query, lists too', async () => {
    const result = await run([
      { id: 1, value: `const tier = "city' OR true --"` },
      {
        id: 2,
        mode: 'sql',
        hidden: true,
        output: 'none',
        value: 'SELECT * FROM core.work WHERE tier_id = ${tier}',
      },
      {
        id: 3,
        mode: 'sql',
        hidden: true,
        output: 'some',
        value: "SELECT * FROM core.work WHERE work_id IN (${['w1', 'w2']})",
      },
      { id: 4, value: '`${none.length} and ${some.length}, ${some[0].due_on instanceof Date}`' },
    ])
    expect(shown(result, 4)).toContain('0 and 2, true')
  })

  it('reads from the results of other cells, of metrics and of JavaScript', async () => {
    const result = await run([
      { id: 1, value: 'const tier = "city"' },
      {
        id: 2,
        mode: 'sql',
        hidden: true,
        output: 'city',
        value: 'SELECT work_id, due_on FROM core.work WHERE tier_id = ${tier};',
      },
      {
        id: 3,
        mode: 'sql',
        hidden: true,
        output: 'counted',
        value:
          "SELECT count(*) AS n, ${'x'} AS x FROM ${city} AS city JOIN ${names} AS names USING (work_id)",
      },
      { id: 4, value: 'const names = [{work_id: "w1", label: "One"}, {work_id: "w9", label: "Nine"}]' },
      {
        id: 5,
        mode: 'sql',
        hidden: true,
        output: 'best',
        value: 'SELECT max(value) AS best FROM ${metric("completion_rate", {by: ["tier"]})}',
      },
      { id: 6, value: '`${counted[0].n}${counted[0].x}, best ${best[0].best}`' },
    ])
    expect(phases(result)).toEqual(Array(6).fill('done'))
    expect(shown(result, 6)).toContain('1x, best 0.5')
  })

  it('answers metrics with counts, intervals and their definition', async () => {
    const result = await run([
      { id: 1, value: 'metric("completion_rate", {by: ["tier"], totals: true})' },
      { id: 2, value: 'const rows = await metric("completion_rate", {where: {tier: "city"}})' },
      { id: 3, value: '`${rows[0].numerator}/${rows[0].denominator}`' },
    ])
    expect(phases(result)).toEqual(['done', 'done', 'done'])
    expect(shown(result, 1)).toMatch(/Tier\s*Numerator\s*Denominator\s*Rate/u)
    expect(shown(result, 1)).toMatch(/City\s*1\s*2/u)
    expect(shown(result, 1)).toMatch(/All\s*1\s*3\s*33\.3/u)
    expect(shown(result, 1)).toContain('SELECT')
    expect(shown(result, 3)).toContain('1/2')
  })

  it('draws with Plot and takes input, without the network', async () => {
    const result = await run([
      { id: 1, value: 'const chosen = view(Inputs.select(["city", "ward"], {value: "ward"}))' },
      { id: 2, value: 'Plot.plot({marks: [Plot.barX([{tier: chosen, n: 1}], {x: "n", y: "tier"})]})' },
      { id: 3, value: 'd3.sum([1, 2, 3])', pinned: false },
      { id: 4, value: 'metrics.wilson(1, 2).lower > 0', pinned: false },
    ])
    expect(phases(result)).toEqual(['done', 'done', 'done', 'done'])
    expect(shown(result, 2)).toContain('ward')
    expect(shown(result, 3)).toBe('6')
    expect(shown(result, 4)).toBe('true')
  })

  it('sets formulas, in cells of their own and in text', async () => {
    const result = await run([
      { id: 1, mode: 'tex', value: String.raw`\frac{x + z^2/2}{n + z^2}` },
      { id: 2, mode: 'md', value: 'with ${tex`\\hat p`}' },
      { id: 3, mode: 'tex', value: String.raw`\frac{x` },
    ])
    expect(phases(result)).toEqual(['done', 'done', 'error'])
    expect(result.html[0]?.html).toContain('<mfrac>')
    expect(result.html[1]?.html).toContain('<math')
  })

  it('tells the cell and the line of every mistake', async () => {
    const result = await run([
      { id: 1, value: 'const a = 1\nthrow new Error("no")' },
      { id: 2, mode: 'sql', value: 'SELECT 1\nFROM nowhere' },
      { id: 3, value: 'const b = 1\nconst c = missing' },
      { id: 4, value: 'const e = (' },
      { id: 5, value: 'metric("happiness")' },
      { id: 6, value: '1' },
      { id: 7, value: 'a + 1' },
    ])
    expect(shown(result, 7)).toContain('It needs cell 1, which did not finish')
    expect(result.states.map(({ phase, problem }) => [phase, problem?.line ?? null])).toEqual([
      ['error', 2],
      ['error', 2],
      ['error', 2],
      ['error', 1],
      ['error', 1],
      ['done', null],
      ['error', null],
    ])
  })

  it('tells which cell never came to an end', async () => {
    const result = await run(
      [
        { id: 1, value: 'await new Promise(() => {})' },
        { id: 2, value: '2' },
      ],
      {
        milliseconds: 1500,
      },
    )
    expect(phases(result)).toEqual(['error', 'done'])
  })

  it('renders to one page that runs nothing', async () => {
    const result = await run([
      { id: 1, mode: 'md', value: '# Title\n\n<script>alert(1)</script>' },
      { id: 2, value: 'Inputs.range([0, 10], {value: 7})', pinned: true },
    ])
    const html = renderPage(result, { language: 'en', frame: parts.frame })
    const { body, head } = page.parser.parseFromString(html, 'text/html')
    expect(body.querySelector('script')).toBeNull()
    expect(body.querySelector('input')?.getAttribute('value')).toBe('7')
    expect(body.querySelector('pre.source')?.textContent).toContain('Inputs.range')
    expect(head.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/u)
  })
})

describe('without Chromium', () => {
  const env = { CHROMIUM_PATH: '/nowhere' }

  it('still runs a notebook of text and SQL', async () => {
    const result = await run(
      [
        { id: 1, mode: 'md', value: '# Title' },
        { id: 2, mode: 'sql', database: 'vedich', value: 'SELECT 1' },
        { id: 3, mode: 'sql', database: 'vedich', value: 'SELECT\n  nothing' },
      ],
      { env },
    )
    expect(result.states.map(({ phase, problem }) => [phase, problem?.line ?? null])).toEqual([
      ['done', null],
      ['done', null],
      ['error', 2],
    ])
  })

  it('says what is needed for anything else', async () => {
    await expect(run([{ id: 1, value: '1' }], { env })).rejects.toBeInstanceOf(ChromiumMissingError)
  })
})
