import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { vedich } from './vedich.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-notebook-'))
  const bundled = fileURLToPath(new URL('../../../data/thu-duc-500-ngay', import.meta.url))
  await cp(bundled, join(folder, 'data', 'thu-duc-500-ngay'), { recursive: true })
  await vedich(folder, 'ingest')
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Puts a notebook of these cells into the campaign. */
async function writeNotebook(...cells: readonly string[]): Promise<void> {
  const scripts = cells.map((cell, place) => `  <script id="${place + 1}" ${cell}</script>\n`)
  const text = `<!doctype html>\n<notebook theme="air">\n  <title>Own</title>\n${scripts.join('')}</notebook>\n`
  await writeFile(join(folder, own), text)
}

const own = join('data', 'thu-duc-500-ngay', 'own.html')

describe('vedich notebook check', () => {
  it('runs every cell and says so', async () => {
    await writeNotebook(
      'type="text/markdown"># ${total}',
      'type="module">const total = (await metric("completion_rate"))[0].numerator',
    )
    expect(await vedich(folder, 'notebook', 'check', own)).toEqual({
      code: 0,
      stdout: `${own}: all 2 cells run\n`,
      stderr: '',
    })
  })

  it('exits 1 with the cell and line of each mistake', async () => {
    await writeNotebook('type="module">\n    const a = 1\n    a.b.c\n  ', 'type="module">1')
    const { code, stderr } = await vedich(folder, 'notebook', 'check', own)
    expect(code).toBe(1)
    expect(stderr).toMatch(/own\.html: cell 1, line 2: Cannot read properties of undefined/u)
    const json = await vedich(folder, 'notebook', 'check', own, '--json')
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        title: 'Own',
        cells: [
          { id: 1, phase: 'error', problem: { line: 2 } },
          { id: 2, phase: 'done' },
        ],
      },
    ])
  })

  it('exits 3 and says what is needed when there is no Chromium', async () => {
    await writeNotebook('type="module">1')
    const { code, stderr } = await vedich(folder, 'notebook', 'check', own, '--chromium', '/nowhere')
    expect(code).toBe(3)
    expect(stderr).toContain('Install Chromium')
  })
})

describe('the notebooks that come with the campaign', () => {
  it('all run', async () => {
    const shipped = join('data', 'thu-duc-500-ngay', 'notebooks')
    const names = (await readdir(join(folder, shipped))).filter((name) => name.endsWith('.html'))
    const { code, stderr } = await vedich(
      folder,
      'notebook',
      'check',
      ...names.map((name) => join(shipped, name)),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }, 120_000)
})

describe('vedich notebook render', () => {
  it('writes a page with the results in it, and a PDF', async () => {
    await writeNotebook(
      'type="text/markdown"># ${total} works',
      'type="module">const total = (await metric("works_completed"))[0].value',
    )
    const result = await vedich(folder, 'notebook', 'render', own, '-o', 'out.html', '--pdf', 'out.pdf')
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(await readFile(join(folder, 'out.html'), 'utf8')).toContain('742 works')
    expect((await readFile(join(folder, 'out.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
