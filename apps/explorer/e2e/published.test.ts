import { appendFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { views } from '../src/view/registry.ts'
import { launchChromium, openPage, textOf } from './support/chromium.ts'
import { publishCampaign, type PublishedSite } from './support/published.ts'
import { root } from './support/served.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Opens a page of the site and keeps the names of the files it asks for. */
async function open(site: PublishedSite, hash = '') {
  const watched = await openPage(browser, 'about:blank')
  const page = await watched.context.newPage()
  await page.clock.install()
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  await page.goto(site.url + hash)
  /** The module, unpacked in the page, is handed to its worker under such an address. */
  const own = `blob:${new URL(site.url).origin}/`
  const isDatabase = (url: string) => /duckdb|\/data\//u.test(url)
  return {
    page,
    context: watched.context,
    errors,
    databaseRequests: () => asked.filter(isDatabase),
    foreignRequests: () => asked.filter((url) => !url.startsWith(site.url) && !url.startsWith(own)),
  }
}

describe('a published site', () => {
  let site: PublishedSite
  beforeAll(async () => {
    site = await publishCampaign()
  }, 240_000)
  afterAll(() => site.stop())

  it('draws the overview from its files, under any path, without a database', async () => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site)
    await page.locator('figure svg').first().waitFor()
    expect(await textOf(page.locator('main'))).toMatch(/742.*942/u)
    expect(databaseRequests()).toEqual([])
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it.each([
    ['#/audit', 'Cả 11 số liệu đã công bố đều khớp'],
    ['#/awards', '63 trên 201 đơn vị được khen'],
    ['#/compare', 'Cấp thành phố thấp hơn cấp cơ sở 24,3 điểm'],
    ['#/trends', 'còn thiếu 176 công trình so với kế hoạch'],
  ])('opens %s without a database', async (hash, said) => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site, hash)
    await page.getByRole('heading', { level: 1 }).getByText(said).waitFor()
    expect(databaseRequests()).toEqual([])
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('shows the works, a filter and a record without a database', async () => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site, '#/works')
    await page.getByRole('row').nth(3).waitFor()
    expect(await textOf(page.getByRole('status').first())).toContain('942')
    await page.goto(`${site.url}#/works?tier=city`)
    await page
      .getByText(/\b71\b/u)
      .first()
      .waitFor()
    expect(databaseRequests()).toEqual([])
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('opens every page, and what one click leads to, without a database', async () => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site)
    const beyond = [
      'data?part=files',
      'data?part=tests',
      'units/ban-tổ-chức-thành-uỷ-thủ-đức',
      'trends?tier=city',
      'works?sort=-work_id',
      'works?sort=due_on',
      'works?category=An+sinh+x%C3%A3+h%E1%BB%99i',
      'compare?of=tiers&a=grassroots&b=city',
      'compare?of=tiers&a=city&b=grassroots&by=phase',
      'compare?of=tiers&a=city&b=grassroots&metric=on_time_rate',
    ]
    for (const address of [...views.map(({ id }) => id), ...beyond]) {
      await page.goto(`${site.url}?${encodeURIComponent(address)}#/${address}`)
      // What is still asked shows as a skeleton, and what could not be had as an alert.
      await expect.poll(() => page.locator('main h1').count(), { timeout: 10_000 }).toBeGreaterThan(0)
      await expect.poll(() => page.locator('main .headline').count(), { timeout: 10_000 }).toBe(0)
      expect(await page.getByRole('alert').count(), address).toBe(0)
      expect(databaseRequests(), address).toEqual([])
    }
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('opens a notebook without a database, beside a page of its results that needs no script', async () => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site, '#/notebooks')
    await page.getByRole('link', { name: 'Số liệu công bố có đúng không?' }).click()
    await page.frameLocator('iframe').getByText('Cả ba đều đúng').waitFor()
    expect(databaseRequests()).toEqual([])
    const href = await page.getByRole('link', { name: 'Bản tĩnh' }).getAttribute('href')
    const bare = await browser.newContext({ javaScriptEnabled: false })
    const still = await bare.newPage()
    await still.goto(new URL(href ?? '', site.url).href)
    expect(await textOf(still.locator('main'))).toContain('Cả ba đều đúng')
    await bare.close()
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('keeps a notebook in the browser, and hands it on as a file and as a link', async () => {
    const { page, context, errors } = await open(site, '#/notebooks')
    await page.getByRole('textbox', { name: 'Sổ tay mới' }).fill('Việc của tôi')
    await page.getByRole('button', { name: 'Tạo', exact: true }).click()
    const cells = page.frameLocator('iframe')
    await cells.getByText('SQL').waitFor()
    await page.getByRole('textbox', { name: 'Ô 1, Văn bản' }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('# Tự viết: ${6 * 7}')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đã lưu', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Soạn xong' }).click()
    await cells.getByText('Tự viết: 42').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('viec-cua-toi.html')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Chép liên kết' }).click()
    await page.getByText('Đã chép liên kết').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())

    const other = await open(site, link.slice(site.url.length))
    await other.page.frameLocator('iframe').getByText('Tự viết: 42').waitFor()
    await other.page.goto(`${site.url}#/notebooks`)
    await other.page.getByLabel('Nhập từ tệp').setInputFiles(await download.path())
    await other.page.frameLocator('iframe').getByText('Tự viết: 42').waitFor()
    await other.page.goto(`${site.url}#/notebooks`)
    await other.page.getByRole('button', { name: /Xoá sổ tay Việc của tôi/u }).click()
    await expect.poll(() => other.page.getByRole('link', { name: 'Việc của tôi' }).count()).toBe(0)
    expect([...errors, ...other.errors]).toEqual([])
    await Promise.all([context.close(), other.context.close()])
  })

  it('stops a query that would not end, in the database of the page', async () => {
    const endless = '<notebook><script id="1" type="application/sql" database="vedich">'
    const sql = 'SELECT count(*) FROM range(1000000) a, range(1000000) b, core.work'
    const { page, context } = await open(site, '#/notebooks')
    const file = {
      name: 'endless.html',
      mimeType: 'text/html',
      buffer: Buffer.from(`${endless}${sql}</script>`),
    }
    await page.getByLabel('Nhập từ tệp').setInputFiles(file)
    await page.getByText('Đang tính 1 ô').waitFor()
    await expect.poll(() => page.getByRole('progressbar').count(), { timeout: 30_000 }).toBe(0)
    await page.getByRole('button', { name: 'Dừng truy vấn' }).click()
    await page.frameLocator('iframe').getByText('Stopped').waitFor()
    await page.goto(`${site.url}#/works?q=cầu`)
    await page.getByRole('row').nth(2).waitFor({ timeout: 30_000 })
    await context.close()
  })

  it('shows how a file is understood, and offers nothing that only a server can do', async () => {
    const { page, context, errors, foreignRequests } = await open(site, '#/open')
    await page
      .locator('main input[type=file]')
      .setInputFiles(join(root, 'data/thu-duc-500-ngay/sources/dang-ky.csv'))
    await page
      .getByRole('heading', { name: /^dang-ky.csv là sổ đăng ký công trình: nhận 942 dòng/u })
      .waitFor()
    await page.getByText('Đây là bản xem trước.').waitFor()
    expect(await page.getByRole('button', { name: 'Thêm vào đợt thi đua' }).count()).toBe(0)
    expect(errors).toEqual([])
    expect(foreignRequests()).toEqual([])
    await context.close()
  })

  it('answers a new question from the database in the page, and stays at home', async () => {
    const { page, context, errors, databaseRequests, foreignRequests } = await open(site, '#/works?q=cầu')
    await page.locator('footer').waitFor()
    await page.clock.fastForward('01:00')
    await page.getByRole('row').nth(2).waitFor({ timeout: 30_000 })
    expect(await textOf(page.getByRole('row').nth(2))).toMatch(/c[âầ]u/iu)
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0)
    expect(databaseRequests().some((url) => url.endsWith('.wasm.gz'))).toBe(true)
    expect(foreignRequests()).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  it('can be read without a connection once it was opened', async () => {
    const { page, context } = await open(site)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await context.setOffline(true)
    await page.reload()
    await page.locator('figure svg').first().waitFor()
    expect(await textOf(page.locator('main'))).toMatch(/742.*942/u)
    await context.close()
  })

  it('lists every file with its size, none too large for a host', async () => {
    const { files } = JSON.parse(await readFile(join(site.folder, 'files.json'), 'utf8')) as {
      files: { path: string; bytes: number }[]
    }
    const there = await readdir(site.folder, { recursive: true, withFileTypes: true })
    const names = there.filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(names.filter((name) => !name.startsWith('files.json'))).toHaveLength(files.length)
    expect(files.filter(({ bytes }) => bytes > 25_000_000)).toEqual([])
  })
})

describe('a site of a campaign that publishes totals only', () => {
  let site: PublishedSite
  beforeAll(async () => {
    site = await publishCampaign((campaign) =>
      appendFile(join(campaign, 'campaign.yaml'), '\npublish:\n  works: false\n'),
    )
  }, 120_000)
  afterAll(() => site.stop())

  it('has the rates, and no single work', async () => {
    const { page, context, databaseRequests, errors } = await open(site)
    await page.locator('figure svg').first().waitFor()
    expect(await textOf(page.locator('main'))).toMatch(/742.*942/u)
    expect(errors).toEqual([])
    await page.goto(`${site.url}#/works`)
    await page.getByRole('alert').waitFor()
    expect(databaseRequests()).toEqual([])
    const names = await readdir(site.folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.duckdb'))).toEqual([])
    await context.close()
  })
})
