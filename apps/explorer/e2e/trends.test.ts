import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

describe('trends', () => {
  it('say how late the campaign is, what a forecast saw and how works were finished', async () => {
    await visit('?lang=en#/trends', async (page) => {
      await page.getByRole('heading', { level: 1, name: /short of the plan on 3 Feb 2025/u }).waitFor()
      const main = await textOf(page.getByRole('main'))
      expect(main).toMatch(
        /The pace up to 3 Nov 2024 promised only \d+ to \d+ works; 742 were done by the deadline/u,
      )
      expect(main).toMatch(/Seen from 3 Nov 2024: at least \d+ works; it came to 742/u)
      expect(main).toMatch(/held \d+ times out of \d+ \(\d+ %\)/u)
      expect(main).toMatch(/[\d.]+ works a week are needed; the median of the last four weeks is 9\.0/u)
      expect(main).toMatch(/Grassroots tier: half done after \d+ days; city tier: after \d+ days/u)
      expect(main).toMatch(/last two weeks works were done 12\.9 times as fast as before/u)
      expect(main).toMatch(/the register is a census/iu)
      // The page answers meanwhile.
      expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/beside\.worker/u)])
    })
  })

  it('forecast from another day and of one tier, as the address says', async () => {
    await visit('?lang=en#/trends', async (page) => {
      await page.getByRole('combobox', { name: 'Tier' }).selectOption('city')
      await page
        .getByRole('heading', { level: 2, name: /The pace up to 3 Nov 2024.* 40 were done/u })
        .waitFor()
      await page.getByRole('combobox', { name: 'Forecast from' }).selectOption({ index: 0 })
      await page.getByRole('heading', { level: 2, name: /The pace up to 29 Dec 2024/u }).waitFor()
      expect(page.url()).toMatch(/tier=city&from=2024-12-29$/u)
    })
  })
})
