import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Device, launchChromium, openPage, textOf } from './support/chromium.ts'
import { exploreChanged, root, type Served } from './support/served.ts'

let served: Served
let browser: Browser
let campaign: string

beforeAll(async () => {
  served = await exploreChanged((folder) => {
    campaign = folder
    return Promise.resolve()
  })
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await served.stop()
})

const register = [
  'DANH MỤC CÔNG TRÌNH;;;;;;;',
  'Tính đến ngày 05/02/2025;;;;;;;',
  'STT;Tên công trình;Đơn vị;Ngày đăng ký;Tiến độ;Ngày hoàn thành;Số đăng bạ',
  'I. CẤP THÀNH PHỐ;;;;;;',
  '1;Cầu đi bộ qua rạch;P. An Phú;1/1/2025;Hoàn thành;20/01/2025;MOI-1',
  '2;Chợ <img src=x onerror=alert(1)>;P. An Phú;1/1/2025;Hoàn thàn;;MOI-2',
  '3;Hồ nước;P. Thảo Điền;1/1/2025;Đang thi công;;MOI-3',
  'Tổng cộng;3 công trình;;;;;',
].join('\n')

/** Lets a file fall onto the page, as from another window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], file))
      return dropped
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data })
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}

/** Pastes a table that was copied from a spreadsheet. */
async function paste(page: Page, table: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, table)
}

/** What the page sent away; asking for something sends nothing. */
async function visit(
  hash: string,
  look: (page: Page, sent: string[], errors: string[]) => Promise<void>,
  device: Device = {},
) {
  const { page, context, errors, foreignRequests } = await openPage(browser, served.url + hash, device)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.url())
  })
  try {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, sent, errors)
    expect(errors).toEqual([])
    expect(foreignRequests).toEqual([])
  } finally {
    await context.close()
  }
}

const text = new TextEncoder().encode(register)

describe('a register that is dropped on any page', () => {
  it('is understood in the browser, corrected, and added to the campaign', async () => {
    await visit('#/awards', async (page, sent) => {
      await drop(page, 'sổ mới.csv', text)
      const main = page.getByRole('main')
      await main
        .getByRole('heading', { name: 'sổ mới.csv là sổ đăng ký công trình: nhận 2 dòng, từ chối 1' })
        .waitFor()
      await main
        .getByRole('heading', { name: 'Riêng tệp này: 1 trên 2 công trình đã hoàn thành, 50,00 %' })
        .waitFor()
      await main.getByText('So với đợt thi đua: 2 công trình mới, 0 công trình đã có.').waitFor()
      const rows = main.getByRole('region', { name: 'Từng dòng' })
      expect(await textOf(rows.getByRole('row').nth(1))).toBe(
        '6 từ chối Không nhận ra tình trạng (Tình trạng: “Hoàn thàn”). Sửa ô, hoặc thêm cách viết này vào vocabulary.status trong campaign.yaml; mã số cũng được, như completed: [3] (hoàn thành). 2 Chợ <img src=x onerror=alert(1)> P. An Phú 1/1/2025 Hoàn thàn MOI-2',
      )
      expect(await main.locator('img').count()).toBe(0)
      await main.getByRole('button', { name: 'Không phải dữ liệu 5' }).click()
      await rows.getByRole('row', { name: /^8 dòng cộng/u }).waitFor()

      const column = main.getByRole('combobox', { name: 'Cột G được đọc là' })
      expect(await column.locator('option').allTextContents()).not.toContainEqual(
        expect.stringMatching(/^[a-z_]+$/u),
      )
      await column.selectOption({ label: 'Mã công trình' })
      await main.getByRole('cell', { name: 'bạn chọn' }).waitFor()
      expect(sent).toEqual([])

      await main.getByRole('button', { name: 'Thêm vào đợt thi đua' }).click()
      await main.getByText('Đã thêm sources/sổ mới.csv: 2 dòng mới, 0 dòng đổi, 1 dòng bị từ chối.').waitFor()
      expect(sent).toHaveLength(1)
      expect(await readFile(join(campaign, 'sources', 'sổ mới.csv'), 'utf8')).toBe(register)
      expect(await readFile(join(campaign, 'campaign.yaml'), 'utf8')).toContain('{"code":"Số đăng bạ"}')
      await page.getByRole('button', { name: 'Tải số liệu mới' }).click()
      await page.goto(`${served.url}#/works?q=MOI-1`)
      await page.getByRole('link', { name: 'Cầu đi bộ qua rạch' }).first().waitFor()
    })
  })

  it('does not take the place of a source', async () => {
    await visit('?lang=en#/open', async (page, _, errors) => {
      await page.locator('main input[type=file]').setInputFiles({
        name: 'dang-ky.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      })
      await page.getByRole('button', { name: 'Add to the campaign' }).click()
      await page.getByRole('alert').getByText('The campaign has a source of this name already').waitFor()
      // The browser tells of the refusal in its console as well.
      expect(errors.splice(0)).toEqual([expect.stringContaining('status of 422')])
    })
  })
})

describe('other files', () => {
  it('a report goes to the audit', async () => {
    await visit('#/open', async (page) => {
      const report = join(root, 'packages/ingest/test/fixtures/bao-cao.docx')
      await page.locator('main input[type=file]').setInputFiles(report)
      await page.getByRole('link', { name: 'Kiểm chứng các số liệu' }).click()
      await page.getByRole('article').getByRole('link').first().waitFor()
      expect(page.url()).toContain('#/audit?text=new')
    })
  })

  it('a workbook is read whole, sheet by sheet', async () => {
    await visit('#/open', async (page) => {
      await page
        .locator('main input[type=file]')
        .setInputFiles(join(root, 'packages/ingest/test/fixtures/so.zip'))
      await page.getByRole('heading', { name: /^so.zip là sổ đăng ký công trình: nhận 3 dòng/u }).waitFor()
      await page.getByRole('button', { name: 'so.csv' }).click()
      await page.getByRole('heading', { name: /^so.zip là sổ đăng ký công trình: nhận 2 dòng/u }).waitFor()
      expect(await page.getByRole('group', { name: 'Các trang tính' }).getByRole('button').count()).toBe(5)
    })
  })

  it.each([
    ['locked.xlsx', 'Tệp bị khoá bằng mật khẩu'],
    ['x.parquet', 'Trang này không đọc được Parquet'],
    ['x.exe', 'Không đọc được định dạng tệp này'],
  ])('%s is refused with the reason', async (name, reason) => {
    await visit('#/open', async (page) => {
      const locked = join(root, 'packages/ingest/test/fixtures/locked.xlsx')
      const buffer = name === 'locked.xlsx' ? await readFile(locked) : Buffer.from('PAR1\0\0\0\0PAR1')
      await page
        .locator('main input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      expect(await textOf(page.getByRole('alert'))).toContain(reason)
    })
  })
})

it.each([
  ['?lang=en#/open', 'dark', 390],
  ['#/awards', 'light', 1440],
] as const)(
  'everyone can use it: no axe violation nor sideways scroll on "%s" (%s, %d px)',
  async (hash, colorScheme, width) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await visit(
      hash,
      async (page) => {
        if (hash === '#/awards') await paste(page, register.replaceAll(';', '\t'))
        else await drop(page, 'so.csv', text)
        await page.getByRole('region', { name: /Từng dòng|Every row/u }).waitFor()
        await page.evaluate(axe)
        const violations = await page.evaluate(async () => {
          const { run } = (
            globalThis as unknown as {
              axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
            }
          ).axe
          return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
        })
        expect(violations).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - globalThis.innerWidth,
        )
        expect(overflow).toBeLessThanOrEqual(0)
      },
      { colorScheme, width },
    )
  },
)
