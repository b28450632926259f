import { readFile } from 'node:fs/promises'

import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

function heading(page: Page, name: RegExp | string): Locator {
  return page.getByRole('heading', { level: 1, name })
}

describe('the board', () => {
  it('answers a choice everywhere, in words, with the rate and its interval', async () => {
    await visit('#/explore', async (page) => {
      await heading(page, 'Đang xem cả 942 công trình').waitFor()
      await page.getByRole('checkbox', { name: /Cấp thành phố/u }).check()
      await heading(page, 'Đang xem 71 trong 942 công trình: cấp thành phố').waitFor()
      expect(await textOf(page.getByRole('main'))).toContain(
        '40 trên 71 đã hoàn thành: 56,3 %, khoảng 95 % từ 44,8 % đến 67,3 %.',
      )
      const status = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Tình trạng' }) })
      expect(await textOf(status.locator('li').first())).toBe('Hoàn thành 40 / 742')
    })
  })

  it('is brushed with the pointer, and the shared link is the same picture', async () => {
    await visit('#/explore', async (page) => {
      await heading(page, 'Đang xem cả 942 công trình').waitFor()
      await brush(page, 'Thời hạn: từ', 0.3, 0.6)
      await heading(page, /Đang xem \d+ trong 942 công trình: thời hạn từ/u).waitFor()
      await page.waitForURL(/due=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/u)
      const said = await textOf(heading(page, /Đang xem/u))

      expect(said).toContain('thời hạn từ')
      await visit(page.url(), (shared) => heading(shared, said).waitFor())
    })
  })

  it('shows what the brush keeps in what comes into the window meanwhile', async () => {
    await visit('#/explore', async (page) => {
      const all = heading(page, 'Đang xem cả 942 công trình')
      await all.waitFor()
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      const to = await placeOn(page, 'Số ngày trễ: từ')
      await page.mouse.move(...to(0.5))
      await page.mouse.down()
      await page.mouse.move(...to(0.7))
      await page.mouse.move(...to(0.8))
      expect(await all.count()).toBe(1)
      await page.evaluate(() => scrollTo(0, 0))
      await heading(page, /Đang xem \d+ trong 942 công trình: số ngày trễ từ/u).waitFor()
      await page.mouse.up()
    })
  })

  it('leads to the list of exactly the works that it counts', async () => {
    await visit('#/explore?status=open&late=30..&due=2024-01-01..', async (page) => {
      const link = page.getByRole('link', { name: /^Xem \d+ công trình này$/u })
      const count = /\d+/u.exec(await textOf(link))?.[0] ?? ''
      await link.click()
      await page.getByText(`${count} trên 942 công trình`).waitFor()
      expect(page.url()).toContain('late=30..')
    })
  })

  it('is worked with the keyboard alone', async () => {
    await visit('#/explore', async (page) => {
      const from = page.getByRole('slider', { name: 'Thời hạn: từ' })
      await from.focus()
      const first = await from.getAttribute('aria-valuetext')
      await page.keyboard.press('PageUp')
      await page.keyboard.press('ArrowRight')
      await heading(page, /thời hạn từ/u).waitFor()
      expect(await from.getAttribute('aria-valuetext')).not.toBe(first)
      await page.keyboard.press('Escape')
      await heading(page, 'Đang xem cả 942 công trình').waitFor()
      const box = page.getByRole('checkbox', { name: /Cấp cơ sở/u })
      await box.focus()
      await page.keyboard.press('Space')
      await heading(page, 'Đang xem 871 trong 942 công trình: cấp cơ sở').waitFor()
    })
  })

  it('undoes and redoes filters, and keeps them from view to view', async () => {
    await visit('#/explore', async (page) => {
      await page.getByRole('checkbox', { name: /Cấp thành phố/u }).check()
      await heading(page, /71 trong 942/u).waitFor()
      await page.keyboard.press('Control+z')
      await heading(page, 'Đang xem cả 942 công trình').waitFor()
      await page.keyboard.press('Control+y')
      await heading(page, /71 trong 942/u).waitFor()
      await page.getByRole('navigation').getByRole('link', { name: 'Công trình' }).click()
      await page.getByText('71 trên 942 công trình').waitFor()
      await page.getByRole('heading', { level: 1 }).click()
      await page.keyboard.press('Control+z')
      await page.getByText('942 công trình', { exact: true }).waitFor()
      await page.keyboard.press('Control+Shift+z')
      await page.getByText('71 trên 942 công trình').waitFor()
      await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click()
      await heading(page, /742 trên 942/u).waitFor()
      await page.getByRole('navigation').getByRole('link', { name: 'Khám phá' }).click()
      await heading(page, /71 trong 942/u).waitFor()
      expect(page.url()).toContain('#/explore?tier=city')
    })
  })

  it('is saved under a name, and opened by its link', async () => {
    await visit('#/explore?tier=city', async (page) => {
      await page.getByRole('button', { name: 'Bảng đã lưu' }).click()
      await page.getByRole('textbox', { name: 'Tên bảng' }).fill('<b>Thành phố</b>')
      await page.getByRole('button', { name: 'Lưu bảng này' }).click()
      const link = page.getByRole('link', { name: '<b>Thành phố</b>' })
      await page.evaluate(() => (location.hash = '#/explore'))
      await heading(page, 'Đang xem cả 942 công trình').waitFor()
      await link.click()
      await heading(page, /71 trong 942/u).waitFor()
      expect(page.url()).toMatch(/#\/explore\?tier=city$/u)
      expect(await link.isVisible()).toBe(false)
    })
  })
})

describe('the palette', () => {
  it('finds a unit without tones and opens its page', async () => {
    await visit('', async (page) => {
      await heading(page, /742 trên 942/u).waitFor()
      await page.keyboard.press('Control+k')
      const field = page.getByRole('combobox', { name: 'Tìm nhanh' })
      await field.fill('phuong cat lai')
      await page.getByRole('option', { name: 'Phường Cát Lái', exact: true }).waitFor()
      await page.keyboard.press('Enter')
      await heading(page, 'Phường Cát Lái').waitFor()
      expect(page.url()).toMatch(/#\/units\/./u)
    })
  })

  it('finds a work, walks with the arrows and opens its record', async () => {
    await visit('', async (page) => {
      await heading(page, /742 trên 942/u).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Tìm nhanh' }).fill('1000 dang vien')
      await page.getByRole('combobox', { name: 'Tìm nhanh' }).fill('TP-001')
      await page.getByRole('option', { name: /TP-001/u }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByText('sources/dang-ky.csv').first().waitFor()
      expect(await textOf(page.getByRole('dialog'))).toMatch(/Diễn biến .*Đăng ký biết từ/u)
      await page.getByRole('dialog').getByText('Từng ô').click()
      expect(await textOf(page.getByRole('dialog'))).toMatch(/Tên công trình, phần việc C12 /u)
    })
  })

  it('changes the language, and closes on Escape', async () => {
    await visit('', async (page) => {
      await heading(page, /742 trên 942/u).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('option', { name: 'Read in English' }).click()
      await heading(page, '742 of 942 works completed: 78.77 %').waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(page.url()).toContain('lang=en')
    })
  })
})

describe('the data page', () => {
  it('accounts for every row of every file', async () => {
    await visit('#/data?part=files', async (page) => {
      const register = page.getByRole('row').filter({ hasText: 'sources/dang-ky.csv' })
      await register.waitFor()
      // The counts stand before the moment it was read.
      const cells = (await register.getByRole('cell').allInnerTexts()).slice(-8, -1)
      const [read = 0, ...parts] = cells.map((cell) => Number(cell.replaceAll('.', '')))
      expect(read).toBeGreaterThan(942)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(read)
    })
  })

  it('defines every column in both languages', async () => {
    await visit('?lang=en#/data?part=dictionary', async (page) => {
      await page.getByRole('heading', { level: 2, name: 'core.work', exact: true }).waitFor()
      await page.getByRole('searchbox').fill('budget')
      await page.getByText('Budget in dong').first().waitFor()
      expect(await page.getByRole('heading', { level: 2, name: 'meta.run' }).count()).toBe(0)
    })
  })
})

describe('out of the page', () => {
  it.each([
    ['Hình SVG', /^<svg .*742/su],
    ['Bảng CSV', /^\uFEFFĐến hết ngày,Đăng ký/u],
  ])('a chart leaves as "%s"', async (name, content) => {
    await visit('', async (page) => {
      await page.getByRole('button', { name: /^Tải về: Sau 500 ngày/u }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ])
      const text = await readFile(await download.path(), 'utf8')
      expect(text).toMatch(content)
    })
  })

  it('a picture says its title, source and snapshot, and needs nothing from elsewhere', async () => {
    await visit('#/explore?tier=city', async (page) => {
      await page.getByRole('button', { name: 'Tải về: Thời hạn' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Hình SVG' }).click(),
      ])
      const svg = await readFile(await download.path(), 'utf8')
      expect(svg).toContain('Thời hạn')
      expect(svg).toMatch(/bản chụp [0-9a-f]{6}/u)
      expect(svg).not.toMatch(/var\(|url\(http|lab\(|href="http/u)
    })
  })
})

describe('everyone can use them', () => {
  it('puts the pages into a menu on a phone', async () => {
    await visit(
      '',
      async (page) => {
        await heading(page, /742 trên 942/u).waitFor()
        await page.getByRole('button', { name: 'Các trang' }).click()
        await page.getByRole('link', { name: 'Khám phá' }).click()
        await heading(page, 'Đang xem cả 942 công trình').waitFor()
        expect(await page.getByRole('link', { name: 'Khám phá' }).isVisible()).toBe(false)
      },
      { width: 390 },
    )
  })
})

/** Drags over the chart that a slider belongs to, from one place to another, 0 at its left and 1 at its right. */
async function brush(page: Page, slider: string, from: number, to: number): Promise<void> {
  const at = await placeOn(page, slider)
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at((from + to) / 2))
  await page.mouse.move(...at(to))
  await page.mouse.up()
}

/** Where a share of the width of a chart is in the window. */
async function placeOn(page: Page, slider: string): Promise<(share: number) => [x: number, y: number]> {
  const area = page.getByRole('slider', { name: slider }).locator('..')
  await area.scrollIntoViewIfNeeded()
  const box = await area.boundingBox()
  if (box === null) throw new Error('the chart is not on the page')
  return (share) => [box.x + box.width * share, box.y + box.height / 2]
}
