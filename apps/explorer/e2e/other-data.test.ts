import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { launchChromium, openPage, textOf, type WatchedPage } from './support/chromium.ts'
import { exploreChanged } from './support/served.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

/** Serves the bundled campaign after `replace` has changed one of its files, and opens a view of it. */
async function view(file: string, replace: (text: string) => string, path = ''): Promise<WatchedPage> {
  const served = await exploreChanged(async (campaign) => {
    const target = join(campaign, file)
    const before = await readFile(target, 'utf8')
    const after = replace(before)
    expect(after).not.toBe(before)
    await writeFile(target, after)
  })
  onTestFinished(served.stop)
  const watched = await openPage(browser, `${served.url}${path}`)
  onTestFinished(() => watched.context.close())
  return watched
}

describe('the overview of other records', () => {
  it('says so, and by how much, when the published figure is not what the records say', async () => {
    const { page } = await view('sources/published.csv', (text) =>
      text.replace(/742,942,"?78[.,]77"?/u, '750,942,79.62'),
    )
    await page.getByRole('heading', { level: 1, name: /742 trên 942/u }).waitFor()
    const main = await textOf(page.getByRole('main'))
    expect(main).toMatch(/Đã công bố 79,62 % (?:\S )?khác sổ hiện nay tử số lệch \+8 tỷ lệ lệch \+0,85 điểm/u)
  })

  it('counts again when a work of the register changes', async () => {
    const { page } = await view('sources/dang-ky.csv', (text) =>
      text.replace(
        /^(2;TP-002;.*?);Hoàn thành đúng hạn;/mu,
        (_, before: string) => `${before.replace(/;[^;]*$/u, ';')};Đang thực hiện;`,
      ),
    )
    const headline = page.getByRole('heading', { level: 1 })
    await headline.waitFor()
    expect(await textOf(headline)).toBe('741 trên 942 công trình đã hoàn thành: 78,66 %')
  })

  it('shows hostile text as text, in records and in the notes on its charts', async () => {
    const hostile = '<img src=x onerror=document.title=1> \u202Egnort\u202C <script>document.title=2</script>'
    const endless = 'Đường '.repeat(1700)
    const { page, errors } = await view(
      'sources/dang-ky.csv',
      (text) =>
        text
          .replace(/^1;TP-001;[^;]*;/mu, () => `1;TP-001;${hostile};`)
          .replace(/^2;TP-002;[^;]*;/mu, () => `2;TP-002;${endless};`),
      '#/works?q=TP-00',
    )
    await page.getByText('<img src=x onerror').first().waitFor()
    const row = page.getByRole('row').filter({ hasText: 'TP-002' })
    expect((await row.boundingBox())?.height).toBeLessThan(100)
    expect((await row.getByRole('link').innerText()).length).toBeLessThan(400)
    await row.getByRole('link').click()
    await page.getByRole('dialog').getByText(endless.trim()).waitFor()
    await page.getByRole('dialog').getByText('sources/dang-ky.csv').first().waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)

    await page.goto(new URL('#/', page.url()).href)
    await page.getByText('Ghi chú một ngày trên biểu đồ').click()
    await page.getByLabel('Ngày', { exact: true }).fill('2024-09-09')
    await page.getByLabel('Ghi chú', { exact: true }).fill(hostile)
    await page.getByLabel('Bằng tiếng Anh (nếu có)').fill('Storm No. 3')
    await page.getByRole('button', { name: 'Thêm ghi chú' }).click()
    const notes = page.getByRole('list', { name: 'Ghi chú trên biểu đồ' })
    await notes.getByText(hostile).waitFor()
    await page.reload()
    await notes.getByText(hostile).waitFor()
    expect(await page.locator('figure svg').first().innerHTML()).toContain('&lt;img src=x')
    await page.getByRole('button', { name: /^en /u }).click()
    await page.getByRole('list', { name: 'Notes on the chart' }).getByText('Storm No. 3').waitFor()
    await page.getByRole('button', { name: /^vi /u }).click()
    await notes.getByRole('button').click()
    await notes.waitFor({ state: 'detached' })

    expect(await page.title()).not.toMatch(/^[12]$/u)
    expect(await page.locator('main img').count()).toBe(0)
    expect(errors).toEqual([])
  })
})

function overflowOf(page: WatchedPage['page']): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
}
