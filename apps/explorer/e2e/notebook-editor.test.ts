import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Device, launchChromium, openPage } from './support/chromium.ts'
import { exploreChanged, type Served } from './support/served.ts'

let served: Served
let browser: Browser
let folder: string

const small = `<!doctype html>
<notebook theme="air">
  <title>Small</title>
  <script id="1" type="text/markdown">
    # Small
  </script>
  <script id="2" type="module">
    const twice = 2 * 21
  </script>
  <script id="3" type="module">
    "twice is " + twice
  </script>
</notebook>
`

beforeAll(async () => {
  served = await exploreChanged(async (campaign) => {
    folder = join(campaign, 'notebooks')
    const names = ['run', 'typing', 'undo', 'save', 'conflict', 'draft', 'axe-light', 'axe-dark']
    await Promise.all(names.map((name) => writeFile(fileOf(name), small)))
  })
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await served.stop()
})

const fileOf = (name: string) => join(folder, `${name}.html`)
const results = (page: Page) => page.frameLocator('iframe')
const cell = (page: Page, id: number) => page.getByRole('group', { name: new RegExp(`^Cell ${id},`, 'u') })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const order = (page: Page) =>
  page
    .getByRole('group', { name: /^Cell \d/u })
    .evaluateAll((groups) => groups.map((group) => Number(/\d+/u.exec(group.ariaLabel ?? '')?.[0])))

async function edit(
  name: string,
  look: (page: Page) => Promise<void>,
  { expected = [], ...device }: Device & { readonly expected?: readonly RegExp[] } = {},
): Promise<void> {
  const url = `${served.url}?lang=en#/notebooks?open=${name}`
  const { page, context, errors, foreignRequests } = await openPage(browser, url, device)
  try {
    await results(page).getByText('twice is 42').waitFor()
    await button(page, 'Edit').click()
    await look(page)
    expect(errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([])
    expect(foreignRequests).toEqual([])
  } finally {
    await context.close()
  }
}

/** Replaces what a cell says, as a person does. */
async function write(page: Page, id: number, text: string): Promise<void> {
  await cell(page, id).getByRole('textbox', { name: /^Cell/u }).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

describe('the notebook editor', () => {
  it('runs a cell and what depends on it when asked, and not before', async () => {
    await edit('run', async (page) => {
      await write(page, 2, 'const twice = 2 * 50')
      await cell(page, 3).getByText('Not run yet').waitFor()
      expect(await results(page).getByText('twice is 42').count()).toBe(1)
      await page.keyboard.press('Shift+Enter')
      await results(page).getByText('twice is 100').waitFor()
      await write(page, 1, '# Đơn vị nào chậm ở Thủ Đức?')
      await page.keyboard.press('Control+Enter')
      await results(page).getByRole('heading', { name: 'Đơn vị nào chậm ở Thủ Đức?' }).waitFor()
      await write(page, 2, 'const twice = nowhere')
      await page.keyboard.press('Control+Enter')
      await cell(page, 2).getByText('Error in line 1').waitFor()
    })
  })

  it('lets one type while a query runs, and through an input method', async () => {
    await edit('typing', async (page) => {
      await write(page, 3, 'await sql`SELECT count(*) FROM range(1000000) a, range(1000000) b, core.work`')
      await page.keyboard.press('Control+Enter')
      await cell(page, 3).getByText('Running').waitFor()
      const box = cell(page, 1).getByRole('textbox', { name: /^Cell/u })
      await box.click()
      await page.keyboard.press('Control+End')
      const session = await page.context().newCDPSession(page)
      for (const text of ['d', 'du', 'duo', 'đươ', 'đườ', 'đườn', 'đường'])
        await session.send('Input.imeSetComposition', { text, selectionStart: -1, selectionEnd: -1 })
      await page.keyboard.insertText('đường')
      await page.keyboard.type(' 2')
      expect(await box.textContent()).toMatch(/# Small\s*đường 2$/u)
      await cell(page, 3).getByRole('button', { name: 'Stop' }).click()
      await cell(page, 3).getByText('Stopped').waitFor()
    })
  })

  it('takes steps back across cells, from the keys too', async () => {
    await edit('undo', async (page) => {
      await cell(page, 1).focus()
      await page.keyboard.press('c')
      await page.keyboard.press('v')
      expect(await order(page)).toEqual([1, 4, 2, 3])
      await page.keyboard.press('Alt+ArrowDown')
      expect(await order(page)).toEqual([1, 2, 4, 3])
      await page.keyboard.press('d')
      await page.keyboard.press('d')
      expect(await order(page)).toEqual([1, 2, 3])
      await page.keyboard.press('z')
      expect(await order(page)).toEqual([1, 2, 4, 3])
      await page.keyboard.press('z')
      expect(await order(page)).toEqual([1, 4, 2, 3])
      await page.keyboard.press('z')
      expect(await order(page)).toEqual([1, 2, 3])
      await button(page, 'Redo').click()
      expect(await order(page)).toEqual([1, 4, 2, 3])
    })
  })

  it('saves to the file, again and again', async () => {
    await edit('save', async (page) => {
      for (const number of [50, 60]) {
        await write(page, 2, `const twice = ${number}`)
        await button(page, 'Save').click()
        await page.getByText('Saved', { exact: true }).waitFor()
        expect(await readFile(fileOf('save'), 'utf8')).toBe(small.replace('2 * 21', String(number)))
        await button(page, 'Done editing').click()
        await results(page).getByText(`twice is ${number}`).waitFor()
        await button(page, 'Edit').click()
      }
    })
  })

  it('shows both versions when somebody else has saved meanwhile', async () => {
    const theirs = small.replace('2 * 21', '7')
    const look = async (page: Page) => {
      await write(page, 2, 'const twice = 8')
      await writeFile(fileOf('conflict'), theirs)
      await button(page, 'Save').click()
      const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this file' })
      await dialog.getByText('const twice = 7').waitFor()
      await dialog.getByText('const twice = 8').waitFor()
      expect(await readFile(fileOf('conflict'), 'utf8')).toBe(theirs)
      await button(page, 'Save mine').click()
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await readFile(fileOf('conflict'), 'utf8')).toContain('const twice = 8')
    }
    await edit('conflict', look, { expected: [/409/u] })
  })

  it('keeps what was not saved, to go on with or to discard', async () => {
    await edit('draft', async (page) => {
      await write(page, 2, 'const twice = 9')
      await button(page, 'Done editing').click()
      await button(page, 'Go on editing').click()
      await results(page).getByText('twice is 9').waitFor()
      await button(page, 'Done editing').click()
      await button(page, 'Discard it').click()
      await results(page).getByText('twice is 42').waitFor()
      expect(await button(page, 'Go on editing').count()).toBe(0)
      expect(await readFile(fileOf('draft'), 'utf8')).toBe(small)
    })
  })

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('has no axe violation and no sideways scroll (%s, %d px)', async (colorScheme, width) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const look = async (page: Page) => {
      await cell(page, 2).focus()
      await page.evaluate(axe)
      const run =
        'axe.run({iframes: false}).then(({violations}) => violations.map(({id, nodes}) => id + ": " + nodes[0].html))'
      expect(await page.evaluate(run)).toEqual([])
      await button(page, 'Metric cell').click()
      await page.getByRole('dialog').waitFor()
      expect(await page.evaluate(run)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    await edit(`axe-${colorScheme}`, look, { colorScheme, width })
  })
})
