import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

describe('commendations', () => {
  it('say how many, by which rule, and what every commended unit has in common', async () => {
    await visit('#/awards', async (page) => {
      await page.getByRole('heading', { level: 1, name: '63 trên 201 đơn vị được khen: 31,3 %' }).waitFor()
      const main = await textOf(page.getByRole('main'))
      expect(main).toContain('Đơn vị đăng ký từ 3 công trình trở lên')
      expect(main).toMatch(
        /Mọi đơn vị được khen đều đăng ký từ \d+ công trình và hoàn thành từ \d+,\d % trở lên/u,
      )
    })
  })

  it('tell of a unit, found without tones, whether it is in or out and why', async () => {
    await visit('#/awards', async (page) => {
      await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('phuong truong tho')
      await page.getByText('1 đơn vị', { exact: true }).waitFor()
      const row = page.getByRole('row').filter({ hasText: 'Phường Trường Thọ' }).last()
      expect(await textOf(row)).toMatch(
        /^Phường Trường Thọ không tỷ lệ 62,5 %, thấp hơn mọi đơn vị được khen/u,
      )
      expect(page.url()).toContain('q=phuong+truong+tho')
      await row.getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: 'Phường Trường Thọ' }).waitFor()
      expect(await page.evaluate(() => scrollY)).toBe(0)
    })
  })

  it('hold the groups apart, and together they are all the units', async () => {
    await visit('?lang=en#/awards?show=commended', async (page) => {
      await page.getByText('63 units', { exact: true }).waitFor()
      const options = await page
        .getByRole('combobox', { name: 'Which units' })
        .locator('option')
        .allInnerTexts()
      const [all = 0, ...parts] = options.map((option) => Number(/\((\d+)\)$/u.exec(option)?.[1]))
      expect(all).toBe(201)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(201)
      await page.getByRole('button', { name: 'See all 63 units' }).click()
      const table = page.getByRole('region', { name: 'Each unit, and why' })
      expect(await table.getByRole('row').count()).toBe(64)
    })
  })
})
