import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Device, launchChromium, openPage, textOf } from './support/chromium.ts'
import { exploreChanged, type Served } from './support/served.ts'

let served: Served
let browser: Browser
let own: string

const hostile = `<!doctype html>
<notebook theme="air">
  <title>Hostile</title>
  <script id="1" type="text/markdown">
    # Hostile <script>parent.stolen = 1<\\/script> <img src=x onerror="window.parent.stolen = 2">
  </script>
  <script id="2" type="module">
    fetch("/api/query?query=" + encodeURIComponent('{"type":"json","sql":"SELECT 1"}'))
  </script>
  <script id="3" type="module">
    window.parent.document.cookie
  </script>
  <script id="4" type="application/sql" database="vedich" output="rows" hidden="">
    DROP TABLE core.work
  </script>
  <script id="5" type="module">
    rows
  </script>
  <script id="6" type="module">
    await new Promise((done) => setTimeout(done, 1500)); while (true) {}
  </script>
</notebook>
`

const notebookOf = (source: string) =>
  `<!doctype html>\n<notebook theme="air">\n  <title>Own</title>\n  <script id="1" type="module">${source}</script>\n</notebook>\n`

beforeAll(async () => {
  served = await exploreChanged(async (campaign) => {
    own = join(campaign, 'notebooks', 'own.html')
    await writeFile(own, notebookOf('1 + 1'))
    await writeFile(join(campaign, 'notebooks', 'hostile.html'), hostile)
  })
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await served.stop()
})

async function visit(path: string, look: (page: Page) => Promise<void>, device: Device = {}): Promise<void> {
  const { page, context, errors, foreignRequests } = await openPage(browser, `${served.url}${path}`, device)
  try {
    await look(page)
    expect(errors).toEqual([])
    expect(foreignRequests).toEqual([])
  } finally {
    await context.close()
  }
}

const cells = (page: Page) => page.frameLocator('iframe')

describe('the notebooks', () => {
  it('are listed in the language of the page, and open where they are named', async () => {
    await visit('#/notebooks', async (page) => {
      await page.getByRole('link', { name: '500 ngày qua năm biểu đồ' }).click()
      const heading = cells(page).getByRole('heading', { level: 1 })
      expect(await textOf(heading)).toBe('500 ngày qua năm biểu đồ')
      await cells(page).getByText('742 trên 942 công trình').waitFor()
      await cells(page).getByRole('heading', { name: /^5\. / }).waitFor()
      await expect.poll(() => cells(page).locator('figure svg').count()).toBe(5)
      // The link that was followed has gone: the keyboard goes on from what it led to, and back in the list as well.
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
      await page.getByRole('link', { name: 'Mọi sổ tay' }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Sổ tay' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    })
  })

  it('go on in the other language when the page does', async () => {
    await visit('?lang=en#/notebooks?open=nam-bieu-do.vi', async (page) => {
      const heading = cells(page).getByRole('heading', { level: 1 })
      expect(await textOf(heading)).toBe('The 500 days in five charts')
    })
  })

  it('run again what depends on an input, and only that', async () => {
    await visit('?lang=en#/notebooks?open=don-vi-nao-cham.en', async (page) => {
      await cells(page).getByText('of 201', { exact: false }).first().waitFor()
      await cells(page).getByRole('combobox').selectOption({ label: 'City tier' })
      const heading = cells(page).getByRole('heading', { name: /rank \d+ to \d+ of (?!201)\d+/u })
      await heading.waitFor()
      expect(await heading.count()).toBe(1)
    })
  })

  it('say so when one is not there', async () => {
    await visit('#/notebooks?open=nowhere', async (page) => {
      const heading = page.getByRole('heading', { level: 1 })
      expect(await textOf(heading)).toBe('Không tìm thấy sổ tay này')
    })
  })

  it.each([390, 1440])('need no sideways scroll at %d px', async (width) => {
    await visit(
      '#/notebooks?open=so-cong-bo.vi',
      async (page) => {
        await cells(page).getByText('✓ khớp').first().waitFor()
        await cells(page).getByText('Cả ba đều đúng').waitFor()
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - globalThis.innerWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
        const frame = page.frames().find((candidate) => candidate !== page.mainFrame())
        expect(
          await frame?.evaluate('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0)
      },
      { width },
    )
  })

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('have no axe violation (%s, %d px)', async (colorScheme, width) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await visit(
      '#/notebooks',
      async (page) => {
        await page.getByRole('link', { name: 'Liệu có về đích?' }).waitFor()
        await page.evaluate(axe)
        const run =
          'axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ": " + nodes[0].html))'
        expect(await page.evaluate(run)).toEqual([])
      },
      { colorScheme, width },
    )
  })
})

describe('a notebook of one’s own', () => {
  it('is trusted by the reader’s word, until a letter of its file changes', async () => {
    await visit('?lang=en#/notebooks?open=own', async (page) => {
      const sandbox = () => page.locator('iframe').getAttribute('sandbox')
      await cells(page).getByText('2').waitFor()
      expect(await sandbox()).toBe('allow-scripts')
      const paper = () =>
        cells(page).locator('body').evaluate('getComputedStyle(document.body).backgroundColor')
      expect(await paper()).not.toBe('rgb(255, 255, 255)')
      await page.getByRole('button', { name: 'High contrast' }).click()
      await expect.poll(paper).toBe('rgb(255, 255, 255)')
      await page.getByRole('button', { name: 'Trust this file' }).click()
      const dialog = page.getByRole('dialog', { name: 'Trust this notebook?' })
      await dialog.getByRole('button', { name: 'Trust this file' }).click()
      await page.getByText('You trust this file').waitFor()
      expect(await sandbox()).toContain('allow-downloads')
      await page.reload()
      await page.getByText('You trust this file').waitFor()
      await writeFile(own, notebookOf('1 + 2'))
      await page.reload()
      await cells(page).getByText('3').waitFor()
      expect(await sandbox()).toBe('allow-scripts')
    })
  })
})

describe('a hostile notebook', () => {
  it('is contained, and ended when it hangs, while the page stays alive', async () => {
    const { page, context } = await openPage(browser, `${served.url}#/notebooks?open=hostile`)
    await page.getByText(/có lỗi/u).waitFor()
    await page.getByText('Sổ tay bị dừng: ô 6 chạy quá lâu không nghỉ.').waitFor({ timeout: 30_000 })
    expect(await page.evaluate('window.stolen')).toBeUndefined()
    expect(await page.locator('iframe').count()).toBe(0)
    await page.getByRole('navigation').getByRole('link', { name: 'Công trình', exact: true }).click()
    await page.getByText('942 công trình').waitFor()
    await context.close()
  })
})
