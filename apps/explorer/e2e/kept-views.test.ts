import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

const navigate = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name, exact: true }).click()

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The SQL of every question that is asked from now on. */
function questionsOf(page: Page): string[] {
  const questions: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/query')) questions.push(request.postData() ?? '')
  })
  return questions
}

describe('a view that is left and come back to', () => {
  it('is as it was left, where it was left, without a question', async () => {
    await visit('', async (page) => {
      const figure = page.locator('figure').filter({ hasText: 'Theo cấp' })
      await figure.getByText('Xem bảng số liệu').click()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => scrollTo(0, 431))
      // Not Playwright's click, which would scroll the link into the window first.
      await page.getByRole('link', { name: 'Xem các công trình trễ hạn' }).dispatchEvent('click')
      await heading(page).filter({ hasText: 'Công trình' }).waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(0)
      await page.waitForLoadState('networkidle')
      const questions = questionsOf(page)
      await page.goBack()
      await heading(page).filter({ hasText: '742 trên 942' }).waitFor()
      expect(await figure.getByRole('table').isVisible()).toBe(true)
      expect(await page.evaluate(() => scrollY)).toBe(431)
      expect(questions).toEqual([])
    })
  })

  it('is where it was left after the page was loaded anew, too', async () => {
    await visit('#/works', async (page) => {
      const row = page.locator('[aria-rowindex="100"] a')
      await page.getByText('942 công trình').waitFor()
      await page.evaluate(() => scrollTo(0, 5000))
      await row.waitFor()
      await page.waitForLoadState('networkidle')
      await page.goto('about:blank')
      await page.goBack()
      await row.waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(5000)
      await page.reload()
      await row.waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(5000)
    })
  })

  it('gives the focus back to the link that led away', async () => {
    await visit('#/units', async (page) => {
      const link = page.getByRole('table').getByRole('link').nth(3)
      const name = await link.innerText()
      await link.focus()
      await page.keyboard.press('Enter')
      await heading(page).filter({ hasText: name }).waitFor()
      // What was led to is gone on from, not the end of the page.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
      await page.goBack()
      await heading(page).filter({ hasText: '201' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    })
  })
})

describe('a view that is hidden', () => {
  it('is not seen, read out or reached, and the open one alone is', async () => {
    await visit('#/works', async (page) => {
      await page.getByText('942 công trình').waitFor()
      await navigate(page, 'Khen thưởng')
      await heading(page).filter({ hasText: '63 trên 201' }).waitFor()
      expect(await heading(page).count()).toBe(1)
      expect(await page.getByRole('searchbox').count()).toBe(1)
      expect(await page.title()).toContain('Khen thưởng')
      const reached = new Set<string>()
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab')
        reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      }
      expect(reached).toContain('Tìm đơn vị')
      expect(reached).not.toContain('Tìm công trình')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('main h1:visible').count()).toBe(1)
    })
  })

  it('hears no keys and holds no dialog over the page', async () => {
    await visit('#/works?q=TP-001', async (page) => {
      await page.getByRole('link', { name: /Kết nạp 1.000 đảng viên/u }).click()
      await page.getByRole('dialog').getByText('sources/dang-ky.csv').first().waitFor()
      await page.evaluate(() => (location.hash = '#/audit'))
      await page.getByText('Kiểm chứng văn bản khác').waitFor()
      const address = page.url()
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
      await navigate(page, 'Khen thưởng')
      await heading(page).filter({ hasText: '63 trên 201' }).waitFor()
      await page.keyboard.press('n')
      expect(page.url()).not.toBe(address)
      expect(page.url()).toContain('#/awards')
      await page.goBack()
      await page.goBack()
      await page.getByRole('dialog').getByText('sources/dang-ky.csv').first().waitFor()
    })
  })

  it('asks nothing while a filter changes elsewhere, and shows it when it is come back to', async () => {
    await visit('#/works', async (page) => {
      await page.getByText('942 công trình').waitFor()
      await navigate(page, 'Khám phá')
      const city = page.getByRole('checkbox', { name: /Cấp thành phố/u })
      await city.waitFor()
      await page.waitForLoadState('networkidle')
      const questions = questionsOf(page)
      await city.check()
      await heading(page).filter({ hasText: '71 trong 942' }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(questions.length).toBeGreaterThan(0)
      expect(questions.filter((sql) => /title/u.test(sql))).toEqual([])
      await navigate(page, 'Công trình')
      await page.getByText('71 trên 942 công trình').waitFor()
      expect(questions.filter((sql) => /title/u.test(sql))).not.toEqual([])
      await page.getByRole('combobox', { name: 'Cấp' }).selectOption({ label: 'Cấp cơ sở (871)' })
      await page.getByText('871 trên 942 công trình').waitFor()
      await navigate(page, 'Khám phá')
      await heading(page).filter({ hasText: '871 trong 942' }).waitFor()
      expect(await city.isChecked()).toBe(false)
    })
  })

  it('is in the language of the page when it is come back to', async () => {
    await visit('#/works', async (page) => {
      await page.getByText('942 công trình').waitFor()
      await navigate(page, 'Khen thưởng')
      await heading(page).filter({ hasText: '63 trên 201' }).waitFor()
      await page.getByRole('button', { name: /English/u }).click()
      await heading(page).filter({ hasText: '63 of 201' }).waitFor()
      await page.getByRole('link', { name: 'Works', exact: true }).click()
      expect(await textOf(heading(page))).toBe('Works')
    })
  })

  it('is tried again when it had failed', async () => {
    await visit('', async (page) => {
      await heading(page).filter({ hasText: '742 trên 942' }).waitFor()
      await page.route(/\/api\/query/u, (route) => route.fulfill({ status: 200, body: 'no answer' }))
      await navigate(page, 'Xu hướng')
      await page.getByRole('alert').waitFor()
      await page.unroute(/\/api\/query/u)
      await navigate(page, 'Tổng quan')
      await heading(page).filter({ hasText: '742 trên 942' }).waitFor()
      await navigate(page, 'Xu hướng')
      await page.locator('figure:visible').first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    })
  })
})
