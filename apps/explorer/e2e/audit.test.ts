import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { textOf } from './support/chromium.ts'
import { expectAccessible, expectFits } from './support/accessible.ts'
import { visitor } from './support/visit.ts'

const visit = visitor()

function box(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Văn bản cần kiểm chứng' })
}

function detail(page: Page): Locator {
  return page.getByRole('complementary')
}

describe('the published texts of the campaign', () => {
  it('are said to verify in one sentence, with the figures marked where they stand', async () => {
    await visit('#/audit', async (page) => {
      await page.getByRole('heading', { level: 1, name: /^Cả 11 số liệu đã công bố đều khớp/u }).waitFor()
      const marks = page.getByRole('article').getByRole('link')
      expect(await marks.allInnerTexts()).toEqual([
        ...['201 đơn vị', '942 công trình', '71 công trình', '871 công trình'].map((count) =>
          expect.stringMatching(new RegExp(`^${count}\\s*khớp sổ$`, 'u')),
        ),
        expect.stringMatching(/^742\/942.*78,77 %\s*khớp sổ$/su),
        expect.stringMatching(/^40\/71.*khớp sổ$/su),
        expect.stringMatching(/^702\/871.*khớp sổ$/su),
        expect.stringMatching(/^63 tập thể\s*khớp sổ$/u),
      ])
      expect(await textOf(page.getByRole('main'))).toContain(
        'cộng lại 742/942, tổng đã công bố 742/942: khớp.',
      )
    })
  })

  it('tell the arithmetic and the records of a figure, and lead to its works', async () => {
    await visit('?lang=en#/audit', async (page) => {
      await page.getByRole('region', { name: 'The marks in the text' }).getByText('as recorded: 8').waitFor()
      await page.getByRole('article').getByRole('link').nth(3).press('Enter')
      await detail(page).getByText('871 công trình').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await detail(page).getByText('40 ÷ 71 = 56.3380 %').waitFor()
      expect(await textOf(detail(page))).toContain(
        'The register has 40/71 (56.34 %), as of 3 Feb 2025, as known on 3 Feb 2025.',
      )
      expect(page.url()).toContain('figure=6')
      await page.emulateMedia({ media: 'print' })
      const cut = await page
        .getByRole('article')
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
      expect(cut).toBeLessThanOrEqual(1)
      await page.emulateMedia({ media: null })
      await detail(page).getByRole('link', { name: 'See the completed works in the register' }).click()
      await page.getByText('40 of 942 works').waitFor()
    })
  })

  it('are walked with n and p', async () => {
    await visit('#/audit', async (page) => {
      await detail(page).getByText('Số liệu 1 trong 8').waitFor()
      await page.keyboard.press('p')
      await detail(page).getByText('Số liệu 8 trong 8').waitFor()
      await page.keyboard.press('n')
      await detail(page).getByText('Số liệu 1 trong 8').waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('201')
    })
  })
})

describe('a pasted text', () => {
  it('is audited on the spot: what does not add up, and the one repair', async () => {
    await visit('#/audit?text=new', async (page) => {
      await page.getByRole('button', { name: 'Thử một ví dụ' }).click()
      await page
        .getByRole('article')
        .getByRole('link', { name: /58,3 %.*sai phép tính/u })
        .click()
      await detail(page).getByText('Đã in 58,3 %; tính lại ra 56,3 %').waitFor()
      expect(await textOf(detail(page))).toContain('Chỉ một cách sửa làm mọi phép thử khớp: 56,3 %.')
    })
  })

  it('says by how much it differs from the register', async () => {
    await visit('#/audit?text=new', async (page) => {
      await box(page).fill('Đến ngày 03/02/2025, hoàn thành 750/942 công trình, đạt 79,62 %.')
      await page
        .getByRole('article')
        .getByRole('link', { name: /khác sổ/u })
        .waitFor()
      expect(await textOf(detail(page))).toContain('Tử số đã công bố lệch +8.')
    })
  })

  it('is shown as the letters it is made of, however hostile', async () => {
    const hostile =
      '<img src=x onerror="document.title=1">\u202Etxet\u2066 40/71 (56,3 %) <script>alert(1)</script>'
    await visit('#/audit?text=new', async (page) => {
      await box(page).fill(hostile)
      await page.getByRole('article').getByRole('link').first().waitFor()
      expect(await page.getByRole('article').textContent()).toContain('<img src=x onerror')
      expect(await page.locator('article img, article script').count()).toBe(0)
      expect(await page.title()).toContain('Kiểm chứng')
    })
  })

  it('leaves the page answering while a megabyte is read', async () => {
    await visit('#/audit?text=new', async (page) => {
      const passage =
        'Quý I hoàn thành 40/71 công trình, đạt 56,3 %. Các đơn vị tiếp tục thực hiện và báo cáo.\n'
      await page.evaluate(() => {
        const state = globalThis as unknown as { longest: number; started: number }
        state.longest = 0
        let last = performance.now()
        state.started = last
        setInterval(() => {
          const now = performance.now()
          state.longest = Math.max(state.longest, now - last)
          last = now
        }, 10)
      })
      await box(page).evaluate(
        (element, text) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', text)
          element.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          )
        },
        passage.repeat(Math.ceil(1_000_000 / passage.length)),
      )
      await page.getByText('Đang đọc văn bản…').waitFor()
      await page.getByText('Chỉ kiểm chứng 1.000 số liệu đầu tiên').waitFor({ timeout: 60_000 })
      const { longest, whole } = await page.evaluate(() => {
        const { longest, started } = globalThis as unknown as { longest: number; started: number }
        return { longest, whole: performance.now() - started }
      })
      // A slow machine makes both longer; a page that reads by itself answers nothing for nearly the whole time.
      expect(longest).toBeLessThan(whole / 2)
    })
  }, 90_000)

  it('comes out of a dropped HTML file as its words', async () => {
    await visit('#/audit?text=new', async (page) => {
      await page.getByLabel('Chọn tệp').setInputFiles({
        name: 'bao-cao.html',
        mimeType: 'text/html',
        buffer: Buffer.from(
          '<script>document.title=1</script><p>Hoàn thành <b>40/71</b> công trình (56,3&nbsp;%).</p>',
        ),
      })
      await page
        .getByRole('article')
        .getByRole('link', { name: /40\/71/u })
        .waitFor()
      expect(await box(page).inputValue()).toBe('Hoàn thành 40/71 công trình (56,3\u00A0%).')
    })
  })

  it('that is no Word document, whatever its name, is refused by name', async () => {
    await visit('#/audit?text=new', async (page) => {
      await page.getByLabel('Chọn tệp').setInputFiles({
        name: 'bao-cao.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('PK'),
      })
      expect(await textOf(page.getByRole('alert'))).toContain('Không đọc được bao-cao.docx')
    })
  })
})

describe('everyone can use the audit', () => {
  it.each([
    ['#/audit?text=new', 'dark', 390],
    ['?lang=en#/audit?text=new', 'light', 390],
  ] as const)(
    'no axe violation nor sideways scroll on "%s" (%s, %d px)',
    async (path, colorScheme, width) => {
      await visit(
        path,
        async (page) => {
          await page.getByRole('button', { name: /ví dụ|example/u }).click()
          await page.getByRole('article').getByRole('link').first().waitFor()
          await expectAccessible(page)
          await expectFits(page)
        },
        { colorScheme, width },
      )
    },
  )
})
