import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { read, utils, write } from '@e965/xlsx'
import type { RuleName } from '@vedich/model'
import { describe, expect, it } from 'vitest'

import { loadCampaign, rejectsWorkbook, replay, UserError } from '../src/index.ts'
import {
  type CampaignFolder,
  campaignFolder,
  campaignYaml,
  goodRows,
  register,
} from './support/campaign-folder.ts'

const sources = 'sources/so.csv'
const bad = '3;A3;Chợ;P. An Phú;Cơ sở;31/02/2025;;1/2/2025;Hoàn thàn;=cmd|calc'
const worse = '4;A4;Hồ;P. An Phú;cấp lạ;;;;HT;'

/** First of the row's own cells in the exported workbook. */
const firstCell = 8

async function rejected(...rows: string[]) {
  const folder = await campaignFolder({ [sources]: register(...goodRows, ...rows) })
  await folder.ingest()
  return folder
}

/** The workbook of the rejected rows of a folder, as `vedich rejects export` writes it. */
async function exported(folder: CampaignFolder): Promise<Uint8Array> {
  const rows = await folder.rows(
    `SELECT campaign_id, path, source_sheet, CAST(source_row AS INTEGER) AS source_row, rule, value, hint, column_name,
            source_column AS position, cells,
            (SELECT list(heading ORDER BY source_column) FROM meta.source_column c WHERE c.source_file_id = r.source_file_id) AS headings
     FROM meta.rejected_row r JOIN meta.source_file USING (source_file_id) ORDER BY source_row, rule, source_column`,
  )
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return rejectsWorkbook(
    [...new Set(rows.map((row) => row['source_row']))].map((number) => {
      const own = rows.filter((row) => row['source_row'] === number)
      return {
        campaign: String(own[0]?.['campaign_id']),
        path: String(own[0]?.['path']),
        sheet: String(own[0]?.['source_sheet']),
        row: Number(number),
        findings: own.map((row) => ({
          rule: row['rule'] as RuleName,
          column: text(row['column_name']),
          position: Number(row['position']),
          value: text(row['value']),
          hint: text(row['hint']),
        })),
        cells: own[0]?.['cells'] as (string | null)[],
        headings: own[0]?.['headings'] as string[],
      }
    }),
  )
}

/** The workbook with cells of one row replaced, by the heading of their column. */
function corrected(workbook: Uint8Array, code: string, cells: Record<string, string>): Uint8Array {
  const book = read(workbook)
  for (const sheet of Object.values(book.Sheets)) {
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 })
    const headings = rows[1] ?? []
    const r = rows.findIndex((row, index) => index > 1 && row.includes(code))
    for (const [heading, v] of Object.entries(cells)) {
      sheet[utils.encode_cell({ r, c: headings.indexOf(heading, firstCell) })] = { t: 's', v }
    }
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

async function sendBack(folder: CampaignFolder, content: Uint8Array, name = 'sua.xlsx') {
  const file = join(dirname(folder.warehouse), name)
  await writeFile(file, content)
  return replay({ campaigns: [await loadCampaign(folder.path)], file, warehouse: folder.warehouse })
}

const works = (folder: CampaignFolder) =>
  folder.rows(
    'SELECT work_id, status, registered_on, source_row::INTEGER AS source_row FROM core.work ORDER BY work_id',
  )

const counts = 'read, inserted, updated, unchanged, duplicate, rejected, structural'

describe('a workbook of rejected rows', () => {
  it('keeps every cell as text, with its headings, what is wrong and how to mend it', async () => {
    const book = read(await exported(await rejected(bad, worse)), { cellStyles: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']!
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
    expect(rows[1]?.slice(1, 10)).toEqual([
      'Tệp',
      'Trang',
      'Dòng',
      'Quy tắc',
      'Sai ở đâu',
      'Cách sửa',
      'Giá trị',
      'STT',
      'Mã công trình',
    ])
    expect(rows[2]?.[3]).toBe('4')
    expect(rows[2]?.[5]).toContain('cột N, Ngày đăng ký: Ngày không có thật')
    expect(rows[2]?.[5]).toContain('(hoàn thành)')
    expect(rows[2]?.at(-1)).toBe('=cmd|calc')
    expect(Object.values(sheet).some((cell) => typeof cell === 'object' && 'f' in (cell as object))).toBe(
      false,
    )
    expect(sheet['!cols']?.[0]?.hidden).toBe(true)
  })

  it('names every cell of a row that breaks a rule, so that one reply mends them all', async () => {
    const folder = await rejected('3;A3;Chợ;P. An Phú;Cơ sở;31/4/2024;tháng 13/2024;;Hoàn thành;')
    const workbook = await exported(folder)
    const rows = utils.sheet_to_json<string[]>(Object.values(read(workbook).Sheets)[0]!, { header: 1 })
    expect(rows).toHaveLength(3)
    expect(rows[2]?.[5]).toMatch(/^cột N, Ngày đăng ký: .+\ncột O, Hạn hoàn thành: .+$/u)
    expect(rows[2]?.[7]).toBe('31/4/2024\ntháng 13/2024')
    const mended = corrected(workbook, 'A3', {
      'Ngày đăng ký': '30/4/2024',
      'Hạn hoàn thành': 'tháng 12/2024',
    })
    expect(await sendBack(folder, mended)).toMatchObject({ totals: { rejected: 0 } })
    expect(await folder.rows(`SELECT registered_on, due_on FROM core.work WHERE work_id = 'A3'`)).toEqual([
      { registered_on: '2024-04-30', due_on: '2024-12-31' },
    ])
  })

  it('has one sheet for each layout of columns', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, bad),
      'sources/khac.csv': 'Tên công trình;Đơn vị;Cấp;Tiến độ\nChợ;P. An Phú;Cơ sở;lạ\n',
    })
    await folder.ingest()
    const [first] = await folder.rows(
      'SELECT count(DISTINCT source_file_id)::INTEGER AS files FROM meta.rejected_row',
    )
    expect(first).toEqual({ files: 2 })
    const layout = (headings: string[], row: number) => ({
      campaign: 'mini',
      path: 'a',
      sheet: '',
      row,
      findings: [],
      cells: headings,
      headings,
    })
    expect(
      read(rejectsWorkbook([layout(['a'], 1), layout(['b'], 2), layout(['a'], 3)])).SheetNames,
    ).toHaveLength(2)
  })
})

describe('replaying a corrected workbook', () => {
  it('brings the corrected row in, at its own place, and leaves the other', async () => {
    const folder = await rejected(bad, worse)
    const fixed = corrected(await exported(folder), 'A3', {
      'Ngày đăng ký': '28/01/2025',
      'Tiến độ': 'Hoàn thành',
      'Kinh phí': '20 triệu',
    })
    const report = await sendBack(folder, fixed)
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 1 } })
    expect(await works(folder)).toMatchObject([
      { work_id: 'A1' },
      { work_id: 'A2' },
      { work_id: 'A3', status: 'completed', registered_on: '2025-01-28', source_row: 4 },
    ])
    expect(await folder.rows(`SELECT source_row::INTEGER AS row, rule FROM meta.rejected_row`)).toEqual([
      { row: 5, rule: 'unknown_tier' },
    ])
  })

  it('books each cell with both its places, and accounts for every row of both files', async () => {
    const folder = await rejected(bad)
    await sendBack(
      folder,
      corrected(await exported(folder), 'A3', {
        'Ngày đăng ký': '28/01/2025',
        'Tiến độ': 'Hoàn thành',
        'Kinh phí': '',
      }),
    )
    expect(
      await folder.rows(
        `SELECT source.path, source_row::INTEGER AS row, source_column AS "column", before, after,
                sent.role, correction_row::INTEGER AS correction_row
         FROM meta.correction JOIN meta.source_file source USING (source_file_id)
         JOIN meta.source_file sent ON sent.source_file_id = correction_file_id ORDER BY source_column`,
      ),
    ).toEqual([
      {
        path: sources,
        row: 4,
        column: 6,
        before: '31/02/2025',
        after: '28/01/2025',
        role: 'correction',
        correction_row: 3,
      },
      {
        path: sources,
        row: 4,
        column: 9,
        before: 'Hoàn thàn',
        after: 'Hoàn thành',
        role: 'correction',
        correction_row: 3,
      },
      {
        path: sources,
        row: 4,
        column: 10,
        before: '=cmd|calc',
        after: null,
        role: 'correction',
        correction_row: 3,
      },
    ])
    const files = await folder.rows(
      `SELECT role, ${counts} FROM meta.source_file WHERE role IN ('register', 'correction')`,
    )
    for (const file of files) {
      const [read, ...rest] = counts.split(', ').map((name) => Number(file[name]))
      expect(rest.reduce((sum, value) => sum + value, 0)).toBe(read)
    }
    expect(files.find(({ role }) => role === 'correction')).toMatchObject({
      read: '3',
      inserted: '1',
      structural: '2',
    })
  })

  it('holds for every later reading, also into a new warehouse', async () => {
    const folder = await rejected(bad)
    await sendBack(
      folder,
      corrected(await exported(folder), 'A3', {
        'Ngày đăng ký': '28/01/2025',
        'Tiến độ': 'HT',
        'Kinh phí': '',
      }),
    )
    const before = await works(folder)
    expect(await folder.ingest()).toMatchObject({ status: 'unchanged', totals: { rejected: 0 } })
    await folder.write({ 'campaign.yaml': `${campaignYaml}# read again\n` })
    expect(await folder.ingest()).toMatchObject({ status: 'committed', totals: { rejected: 0 } })
    expect(await works(folder)).toEqual(before)
    const elsewhere = join(dirname(folder.warehouse), 'new.duckdb')
    expect(await folder.ingest({ warehouse: elsewhere })).toMatchObject({ totals: { rejected: 0 } })
  })

  it('says which rows are stale once the register has changed, and does not touch them', async () => {
    const folder = await rejected(bad)
    const fixed = corrected(await exported(folder), 'A3', { 'Tiến độ': 'HT' })
    await folder.write({ [sources]: register(...goodRows, bad.replace('Chợ', 'Chợ mới')) })
    const report = await sendBack(folder, fixed)
    expect(report.rejected_rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: 'stale_correction', value: `${sources}:4` })]),
    )
    expect(await folder.rows(`SELECT count(*)::INTEGER AS n FROM meta.correction`)).toEqual([{ n: 0 }])
  })

  it('corrects in turn what was corrected before', async () => {
    const folder = await rejected(bad)
    await sendBack(folder, corrected(await exported(folder), 'A3', { 'Tiến độ': 'HT' }), 'mot.xlsx')
    expect(await works(folder)).toHaveLength(2)
    const again = corrected(await exported(folder), 'A3', { 'Ngày đăng ký': '28/01/2025', 'Kinh phí': '' })
    await sendBack(folder, again, 'them.xlsx')
    expect(await works(folder)).toMatchObject([{}, {}, { work_id: 'A3', status: 'completed' }])
    expect(await folder.rows(`SELECT before, after FROM meta.correction WHERE source_column = 9`)).toEqual([
      { before: 'Hoàn thàn', after: 'HT' },
    ])
  })

  it('refuses a workbook whose keys are gone, and keeps no copy of it', async () => {
    const folder = await rejected(bad)
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['a', 'b'],
        ['1', '2'],
      ]),
      'x',
    )
    const error = await sendBack(
      folder,
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    ).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(UserError)
    expect(await readdir(folder.path)).not.toContain('corrections')
  })

  it.each(['sua.ods', 'sua.xlsx', 'sua.xls'])('reads it as LibreOffice saved it: %s', async (name) => {
    const folder = await rejected(bad)
    const content = await readFile(new URL(`fixtures/${name}`, import.meta.url))
    expect(await sendBack(folder, content, name)).toMatchObject({
      status: 'committed',
      totals: { rejected: 0 },
    })
    expect(await works(folder)).toMatchObject([{}, {}, { work_id: 'A3', registered_on: '2025-01-28' }])
  })
})

describe('replaying after a mended vocabulary', () => {
  const words = `${campaignYaml}vocabulary: { status: { completed: [Hoàn thàn] } }\n`
  const row = '3;A3;Chợ;P. An Phú;Cơ sở;;;1/2/2025;Hoàn thàn;'

  it('gives what an ingest gives, and leaves what is still wrong', async () => {
    const replayed = await rejected(row, worse)
    const ingested = await rejected(row, worse)
    for (const folder of [replayed, ingested]) await folder.write({ 'campaign.yaml': words })
    const report = await replay({
      campaigns: [await loadCampaign(replayed.path)],
      warehouse: replayed.warehouse,
    })
    await ingested.ingest()
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 1 } })
    expect(await works(replayed)).toEqual(await works(ingested))
    expect(await works(replayed)).toHaveLength(3)
  })

  it('changes nothing where nothing was mended', async () => {
    const folder = await rejected(worse)
    const before = await works(folder)
    const report = await replay({ campaigns: [await loadCampaign(folder.path)], warehouse: folder.warehouse })
    expect(report).toMatchObject({ totals: { rejected: 1, inserted: 0, updated: 0 } })
    expect(await works(folder)).toEqual(before)
  })
})
