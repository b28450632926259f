import { readFile } from 'node:fs/promises'

import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

describe('the list of works', () => {
  it('is grouped, with rates from the counts of each group and a total of its own', async () => {
    await visit('#/works', async (page) => {
      await page.getByLabel('Gộp theo').selectOption('Cấp')
      const table = page.getByRole('region', { name: 'Công trình theo cấp' })
      await table.waitFor()
      const rows = (await table.getByRole('row').allInnerTexts()).map((row) =>
        row.split('\t').slice(0, 4).join(' | '),
      )
      expect(rows.slice(1)).toEqual([
        'Cấp cơ sở | 871 | 702 | 80,6\u00A0%',
        'Cấp thành phố | 71 | 40 | 56,3\u00A0%',
        'Tổng cộng | 942 | 742 | 78,8\u00A0%',
      ])
      await table.getByRole('link', { name: 'Cấp thành phố' }).click()
      await page.getByText('71 trên 942 công trình').waitFor()
    })
  })

  it('is crossed with a second field, and the totals of rows and columns are their own', async () => {
    await visit('?lang=en#/works?by=tier', async (page) => {
      await page.getByLabel('Columns by').selectOption('Status')
      await page.getByLabel('Cells show').selectOption('Completed')
      const table = page.getByRole('region', { name: 'Completed by tier and status' })
      await table.waitFor()
      const rows = (await table.getByRole('row').allInnerTexts()).map((row) => row.split('\t'))
      expect(rows[0]?.at(-1)).toBe('Total')
      expect(rows.map((row) => row.at(-1))).toEqual(['Total', '702', '40', '742'])
      expect(page.url()).toContain('by=tier&across=status&cell=completed')
    })
  })

  it('is taken out whole, whatever is on the screen, with its types', async () => {
    await visit('#/works?tier=city&sort=-due_on', async (page) => {
      const save = page.getByRole('button', { name: 'Tải về: 71 trên 942 công trình' })
      const take = async (format: string) => {
        await save.click()
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: format }).click(),
        ])
        return readFile(await download.path())
      }
      const lines = (await take('Bảng CSV')).toString('utf8').trim().split('\r\n')
      expect(lines).toHaveLength(72)
      expect(lines[1]).toMatch(/sources\/dang-ky\.csv,,\d+$/u)
      expect((await take('Bảng Parquet')).subarray(0, 4).toString()).toBe('PAR1')
    })
  })

  it('is narrowed to a span of days and of budgets, and the address keeps it', async () => {
    await visit('?lang=en#/works', async (page) => {
      await page.getByText('Dates, days late, budget').click()
      await page.getByLabel('Due on: from').fill('2024-06-01')
      await page.getByLabel('Due on: to').fill('2024-06-30')
      await page.getByLabel('Budget, million dong: from').fill('500')
      await page.getByLabel('Budget, million dong: from').press('Enter')
      await page.waitForURL(/due=2024-06-01\.\.2024-06-30&budget=500000000\.\./u)
      expect(await textOf(page.getByRole('status').first())).toMatch(/^\d+ of 942 works$/u)
      await page.getByLabel('Due on: from').fill('')
      await page.waitForURL(/due=\.\.2024-06-30/u)
      await page.getByRole('button', { name: 'Clear filters', exact: true }).click()
      const status = page.getByRole('combobox', { name: 'Status', exact: true })
      await status.selectOption('Overdue')
      await page.waitForURL(/status=open&late=1\.\./u)
      await page.getByText('99 of 942 works').waitFor()
      await status.selectOption({ label: 'Every status' })
      await page.getByText('942 works', { exact: true }).waitFor()
      expect(page.url()).not.toContain('late')
    })
  })

  it('leaves out the columns that are not wanted, in its head and in its rows', async () => {
    await visit('#/works', async (page) => {
      await page.getByRole('table').getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor()
      await page.getByText('Cột', { exact: true }).click()
      await page.getByRole('checkbox', { name: 'Lĩnh vực' }).uncheck()
      await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor({ state: 'hidden' })
      expect(page.url()).toContain('hide=category')
      const edges = (index: number) =>
        page
          .getByRole('row')
          .nth(index)
          .locator('.status')
          .evaluate((cell) => Math.round(cell.getBoundingClientRect().left))
      expect(await edges(1)).toBe(await edges(0))
      await page.locator('[aria-rowindex="2"] a').click()
      await page.getByRole('dialog').waitFor()
      expect(page.url()).toContain('hide=category')
    })
  })
})
