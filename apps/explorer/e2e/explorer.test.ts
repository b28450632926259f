import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

const overview = ''
const works = '#/works'

describe('npm start, then the overview', () => {
  it('says the headline, that it agrees with what was published, and that the register is illustrative', async () => {
    await visit(overview, async (page) => {
      await page
        .getByRole('heading', { level: 1, name: '742 trên 942 công trình đã hoàn thành: 78,77 %' })
        .waitFor()
      const main = await textOf(page.getByRole('main'))
      expect(main).toMatch(/Đã công bố 78,77 % (?:\S )?khớp sổ hiện nay \(làm tròn\)/u)
      expect(main).toContain(
        'Cấp thành phố chậm hơn cấp cơ sở 24,3 điểm: 40/71 (56,3 %) so với 702/871 (80,6 %)',
      )
      expect(main).toContain('−36,1 đến −13,0 điểm')
      expect(main).toContain('63 trên 201 đơn vị được khen')
      expect(main.toLowerCase()).toContain('sổ đăng ký minh hoạ, tổng số đã công bố là thật')
    })
  })

  it('leads from its rate to the works that it counts', async () => {
    await visit(overview, async (page) => {
      await page.getByRole('button', { name: 'Định nghĩa: Tỷ lệ hoàn thành' }).first().press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('742 trên 942 công trình', { exact: true }).waitFor()
      expect(page.url()).toContain('#/works?status=completed')
      expect(await page.locator(':popover-open').count()).toBe(0)
    })
  })

  it('says the same in English', async () => {
    await visit('?lang=en', async (page) => {
      const headline = page.getByRole('heading', { level: 1 })
      await headline.waitFor()
      expect(await textOf(headline)).toBe('742 of 942 works completed: 78.77 %')
      expect((await textOf(page.getByRole('main'))).toLowerCase()).toContain('illustrative register')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    })
  })

  it('fetches the code of a view as soon as a pointer or the keyboard is on its link', async () => {
    await visit(overview, async (page) => {
      const link = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
      const pointed = page.waitForRequest(/\/Trends-[^/]+\.js$/u)
      await link('Xu hướng').hover()
      await pointed
      const focused = page.waitForRequest(/\/Awards-[^/]+\.js$/u)
      await link('Khen thưởng').focus()
      await focused
    })
  })

  it('gives every chart a sentence for a title, a description and a table with the same numbers', async () => {
    await visit(overview, async (page) => {
      await page.getByRole('heading', { level: 2 }).nth(4).waitFor()
      const figures = await page.locator('figure').all()
      expect(figures.length).toBe(5)
      for (const figure of figures) {
        const title = await figure.getByRole('heading', { level: 2 }).innerText()
        expect(title.split(' ').length).toBeGreaterThan(4)
        expect(
          await figure
            .locator('[aria-label]')
            .filter({ has: page.locator('svg') })
            .first()
            .getAttribute('aria-label'),
        ).toContain(title)
        await figure.getByText('Xem bảng số liệu').click()
        expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0)
        expect(
          await figure.evaluate((element) => element.scrollWidth - element.clientWidth),
        ).toBeLessThanOrEqual(0)
      }
      const tiers = page.locator('figure').filter({ hasText: 'Theo cấp' })
      expect(await textOf(tiers.locator('tbody'))).toMatch(/Cấp thành phố 40 71 56,3 % 44,8 % 67,3 %/u)
    })
  })

  it('keeps language and theme in the URL, so that a shared link is the same picture', async () => {
    await visit(overview, async (page) => {
      await page.getByRole('button', { name: /English/u }).click()
      await page.getByRole('heading', { level: 1, name: /742 of 942/u }).waitFor()
      await page.getByRole('button', { name: 'Dark' }).click()
      const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      await visit(page.url(), async (shared) => {
        await shared.getByRole('heading', { level: 1, name: /742 of 942/u }).waitFor()
        expect(await shared.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark)
      })
    })
  })
})

describe('the works', () => {
  it('can be searched without tones, filtered, sorted and shared', async () => {
    await visit(works, async (page) => {
      await page.getByText('942 công trình').waitFor()
      await page.getByRole('combobox', { name: 'Cấp' }).selectOption({ label: 'Cấp thành phố (71)' })
      await page.getByText('71 trên 942 công trình').waitFor()
      await page.getByRole('searchbox').fill('dang vien')
      await page.getByText('2 trên 942 công trình').waitFor()
      expect(await page.getByRole('table').innerText()).toContain('Kết nạp 1.000 đảng viên mới')
      await page.getByRole('columnheader', { name: 'Thời hạn' }).getByRole('button').click()
      await page.locator('[aria-sort="ascending"]', { hasText: 'Thời hạn' }).waitFor()
      expect(page.url()).toMatch(/tier=city/u)

      await visit(page.url(), async (shared) => {
        await shared.getByText('2 trên 942 công trình').waitFor()
        expect(await shared.getByRole('searchbox').inputValue()).toBe('dang vien')
      })

      await page.goBack()
      await page.locator('[aria-sort="ascending"]', { hasText: 'Mã' }).waitFor()
    })
  })

  it('scrolls through all of them while only some are in the page', async () => {
    await visit(works, async (page) => {
      await page.getByText('CS-001', { exact: true }).waitFor()
      await page.keyboard.press('End')
      await page.getByText('TP-071', { exact: true }).waitFor()
      expect(await page.getByRole('row').count()).toBeLessThan(120)
    })
  })

  it('lead back to the row of the register', async () => {
    await visit(`${works}?q=TP-001`, async (page) => {
      await page.getByRole('link', { name: /Kết nạp 1.000 đảng viên/u }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('sources/dang-ky.csv').first().waitFor()
      expect(await textOf(dialog)).toMatch(/sources\/dang-ky\.csv[\s\S]*\b12\b/u)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    })
  })

  it('say what to do when nothing fits', async () => {
    await visit(`${works}?q=zzzz`, async (page) => {
      await page.getByText('0 trên 942 công trình').waitFor()
      await page.getByRole('button', { name: 'Bỏ lọc' }).last().click()
      await page.getByText('942 công trình').waitFor()
      expect(page.url()).not.toContain('zzzz')
    })
  })
})

describe('everyone can use it', () => {
  it('works with the keyboard alone', async () => {
    await visit(overview, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Đến nội dung chính')
      for (let presses = 0; presses < 30 && (await focused(page)) !== 'Công trình'; presses += 1) {
        await page.keyboard.press('Tab')
      }
      expect(await focused(page)).toBe('Công trình')
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      )
      expect(outline).not.toBe('none')
      await page.keyboard.press('Enter')
      await page.getByText('942 công trình', { exact: true }).waitFor()
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    })
  })
})

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
}
