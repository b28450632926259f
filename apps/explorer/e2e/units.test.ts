import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

describe('units', () => {
  it('are compared among their peers, with how much is chance', async () => {
    await visit('?lang=en#/units', async (page) => {
      await page.getByRole('heading', { level: 1, name: /^\d+ units, \d+ works$/u }).waitFor()
      const main = await textOf(page.getByRole('main'))
      expect(main).toMatch(/Among \d+ units, chance alone puts about [\d.]+ beyond the 95 % line/u)
      expect(main).toMatch(/φ = [\d.]+ \(1 is chance alone\)/u)
      expect(main).toMatch(/rank \d+ \(\d+–\d+\)/u)
    })
  })

  it('are found by name, and each has a page that leads to its works', async () => {
    await visit('#/units', async (page) => {
      await page.getByRole('searchbox').fill('phuong truong tho')
      await page.getByRole('link', { name: 'Phường Trường Thọ' }).last().click()
      await page.getByRole('heading', { level: 1, name: /Phường Trường Thọ/u }).waitFor()
      expect(page.url()).toContain('#/units/')
      expect(await textOf(page.getByRole('main'))).toContain('62,5 %')
    })
  })

  it('fit on one sheet of paper each, whatever they have', async () => {
    await visit(`#/units/${encodeURIComponent('phường-cát-lái')}`, async (page) => {
      await page.locator('figure svg').nth(1).waitFor()
      const sheets = (await page.pdf({ preferCSSPageSize: true }))
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/gu)
      expect(sheets).toHaveLength(1)
    })
  })
})
