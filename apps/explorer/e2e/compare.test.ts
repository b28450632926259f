import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { textOf } from './support/chromium.ts'
import { exploreChanged } from './support/served.ts'
import { visitor } from './support/visit.ts'

const visit = visitor(() =>
  exploreChanged(async (campaign) => {
    await writeFile(join(campaign, 'annotations.yaml'), '- { day: 2023-10-30, text: Typhoon }\n')
    await addCampaign(join(campaign, '..', 'dot-truoc'))
  }),
)

/** An earlier campaign of 100 days in which four of six works were completed, three of them by day 50. */
async function addCampaign(folder: string): Promise<void> {
  await mkdir(join(folder, 'sources'), { recursive: true })
  await writeFile(
    join(folder, 'campaign.yaml'),
    `id: dot-truoc
name: { vi: Đợt 100 ngày, en: 100-day campaign }
organiser: { vi: Thành phố Thủ Đức, en: Thu Duc City }
dates: { start: 2021-03-01, end: 2021-06-08 }
tiers:
  - { id: city, label: { vi: Cấp thành phố, en: City tier } }
  - { id: grassroots, label: { vi: Cấp cơ sở, en: Grassroots tier } }
`,
  )
  await writeFile(join(folder, 'annotations.yaml'), '- { day: 2021-04-05, text: Election }\n')
  const works = ['01/04/2021', '02/04/2021', '03/04/2021', '01/06/2021', '', ''].map((completed, i) => {
    const tier = i % 2 === 0 ? 'Cấp thành phố' : 'Cấp cơ sở'
    const status = completed === '' ? 'Đang thực hiện' : 'Hoàn thành'
    return `${i + 1};Cầu số ${i + 1};Phường ${i + 1};${tier};01/03/2021;01/05/2021;${completed};${status}`
  })
  const headings = 'STT;Tên công trình;Đơn vị đăng ký;Cấp;Ngày đăng ký;Hạn hoàn thành;Ngày hoàn thành;Tiến độ'
  await writeFile(join(folder, 'sources', 'dang-ky.csv'), [headings, ...works, ''].join('\n'))
}

const start = '?lang=en&campaign=thu-duc-500-ngay#/compare'

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('comparisons', () => {
  it('tell how far two tiers are apart, how sure that is, and what it is made of', async () => {
    await visit(start, async (page) => {
      await heading(page, /^City tier is 24\.3 points below grassroots tier: 56\.3.%.*80\.6/u)
      const main = await textOf(page.getByRole('main'))
      expect(main).toContain('95 % interval of the difference: −36.1 to −13.0 points (Newcombe)')
      expect(main).toContain('Of −24.3 points, −23.8 come from rates within groups, −0.5 from the mix')
      expect(main).toContain('The wholes do not mislead')
      expect(main).toContain('it does not tell why')
    })
  })

  it('hold two days and two campaigns against each other, by choice and by address', async () => {
    await visit(start, async (page) => {
      const kind = page.getByRole('combobox', { name: 'Compare' })
      await kind.focus()
      await kind.selectOption('days')
      await heading(page, /^3 Feb 2025 is [\d.]+ points above 4 Jan 2025/u)
      // Who goes through the choices by keyboard stays at the choice.
      expect(await kind.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
      await kind.selectOption('campaigns')
      await heading(page, /against 66\.7.% \(4\/6\)$/u)
      expect(await textOf(page.getByRole('main'))).toContain('compared on day 100 of each')
      expect(page.url()).toContain('#/compare?of=campaigns&a=thu-duc-500-ngay&b=dot-truoc')
      await page.goBack()
      await heading(page, /^3 Feb 2025 is/u)
    })
  })

  it('show what was noted on the days of either campaign, as the trends do of one', async () => {
    await visit('?lang=en&campaign=thu-duc-500-ngay#/trends', async (page) => {
      const noted = page.getByRole('img', { name: /Notes on the chart: 1\. 30\sOct\s2023: Typhoon\./u })
      await expect.poll(() => noted.count()).toBe(2)
      for (const chart of await noted.all()) await expect.poll(() => chart.textContent()).toContain('Typhoon')
      const weeks = page.locator('figure', { hasText: 'Change or chance?' })
      await weeks.getByText('Show the figures as a table').click()
      const row = weeks.getByRole('row', { name: '30 Oct 2023' })
      expect(await textOf(row)).toContain('1. 30 Oct 2023: Typhoon')
    })
    await visit(`${start}?of=campaigns`, async (page) => {
      const course = page.getByRole('img', { name: /^By day 100/u })
      await course.waitFor()
      await expect
        .poll(() => course.getAttribute('aria-label'))
        .toMatch(/1\. 5\sApr\s2021: Election \(100-day campaign\); 2\. 30\sOct\s2023: Typhoon \(Thu Duc/u)
    })
  })
})
