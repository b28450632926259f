import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { utils, write } from '@e965/xlsx'
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'

import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const fixture = (name: string) => readFile(join(fixtures, name))

/** A campaign of which a test may fill one tier only. */
const oneTier = campaignYaml
  .replaceAll(' }\n  -', ', optional: true }\n  -')
  .replace(/ \}\n$/u, ', optional: true }\n')
const oneTierFolder = (files: Parameters<typeof campaignFolder>[0]) =>
  campaignFolder({ 'campaign.yaml': oneTier, ...files })

const works = `SELECT work_id, title, unit_id, tier_id, status, registered_on, completed_on, budget_vnd, source_sheet, source_row
               FROM core.work ORDER BY work_id`

const officeWorks = [
  ['A1', 'Cầu Rạch Chiếc', 'phường-an-phú', 'city', 'completed', '2025-01-01', '2025-01-31', '1250000000'],
  ['A2', 'Chợ', 'phường-an-phú', 'city', 'started', '2025-01-02', null, '2500000001'],
  ['A3', '=cmd|calc', 'phường-an-khánh', 'city', 'started', '2025-01-02', null, '1'],
  ['00004', 'Trồng cây', 'phường-an-phú', 'grassroots', 'completed', '2025-01-05', '2025-02-03', null],
  ['H1', 'Vệ sinh', 'phường-an-phú', 'grassroots', 'started', '2025-01-05', null, null],
]
const officePlaces = [
  ['Cấp thành phố', '4'],
  ['Cấp thành phố', '5'],
  ['Cấp thành phố', '7'],
  ['Cấp cơ sở', '2'],
  ['Ẩn', '2'],
]

describe('a workbook', () => {
  it.each(['so.xlsx', 'so-1904.xlsx', 'so.xls', 'so-1904.xls', 'so.ods'])(
    'saved by LibreOffice as %s is read sheet by sheet, each work with its place',
    async (name) => {
      const folder = await campaignFolder({ [`sources/${name}`]: await fixture(name) })
      const report = await folder.ingest()
      expect(report.files.at(-1)).toMatchObject({ read: 12, inserted: 5, structural: 7, rejected: 0 })
      const expected = officeWorks.map((work, index) => [...work, ...(officePlaces[index] ?? [])])
      expect((await folder.rows(works)).map((row) => Object.values(row))).toEqual(
        expected.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
      )
    },
  )

  it.each(['tcvn3.xlsx', 'tcvn3.xls', 'tcvn3.ods'])(
    'saved by LibreOffice as %s is read in the old font of each cell, small capitals as capitals',
    async (name) => {
      const folder = await campaignFolder({ [`sources/${name}`]: await fixture(name) })
      await folder.ingest()
      const read = 'SELECT title, unit_id, tier_id, status FROM core.work ORDER BY source_row'
      expect((await folder.rows(read)).map((row) => Object.values(row))).toEqual([
        ['Xây dựng nhà tình thương', 'phường-trường-thọ', 'grassroots', 'completed'],
        ['SỬA CHỮA ĐƯỜNG NHỰA', 'phường-trường-thọ', 'grassroots', 'started'],
        ['Tủ sách thư viện', 'phường-phú-hữu', 'city', 'registered'],
      ])
    },
  )

  it.each(['so.xlsx', 'so.xls', 'so.ods'])(
    'reports what %s hides, and sheets that are not read',
    async (name) => {
      const folder = await campaignFolder({ [`sources/${name}`]: await fixture(name) })
      const { flagged_rows: flagged } = await folder.ingest()
      expect(flagged.map(({ sheet, row, rule, value }) => [sheet, row, rule, value])).toEqual(
        expect.arrayContaining([
          ['Cấp thành phố', 3, 'hidden_column', 'Kinh phí'],
          ['Cấp thành phố', 7, 'hidden_row', null],
          ['Ẩn', 1, 'hidden_sheet', null],
          ['Ghi chú', 1, 'unread_sheet', null],
        ]),
      )
    },
  )

  it('names the sheet of a row it rejects, and of the row that came first', async () => {
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({
        'Khối A': [...table, ['A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'HT']],
        'Khối B': [
          ...table,
          [],
          ['A1', 'Chợ', 'P. An Phú', 'Cơ sở', 'HT'],
          ['A2', 'Chợ', 'P. An Phú', 'lạ', 'HT'],
        ],
      }),
    })
    const report = await folder.ingest()
    expect(report.rejected_rows).toMatchObject([
      { sheet: 'Khối B', row: 3, rule: 'duplicate_key', value: 'A1', hint: 'row 2 of Khối A' },
      { sheet: 'Khối B', row: 4, rule: 'unknown_tier', value: 'lạ' },
    ])
  })

  it('has the day that its cover says, and no work from its instructions', async () => {
    const work = (name: string) => ['A1', name, 'P. An Phú', 'Cơ sở', 'HT']
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({
        Bìa: [['TẬP BIỂU'], ['Số liệu chốt đến ngày 31/01/2025']],
        'Hướng dẫn': [...table, work('Ví dụ')],
        'Công trình': [...table, work('Cầu')],
        'Tổng hợp': [['KẾT QUẢ CẤP CƠ SỞ'], ['Đơn vị', 'Đăng ký', 'Hoàn thành'], ['P. An Phú', 1, 1]],
      }),
    })
    const { flagged_rows: flagged } = await folder.ingest()
    expect(flagged.map(({ sheet, rule }) => [sheet, rule])).toEqual(
      expect.arrayContaining([['Hướng dẫn', 'unread_sheet']]),
    )
    expect(await folder.rows('SELECT title, known_on::VARCHAR AS day FROM core.work')).toEqual([
      { title: 'Cầu', day: '2025-01-31' },
    ])
    expect(await folder.rows('SELECT tier_id, as_of::VARCHAR AS day FROM core.unit_summary')).toEqual([
      { tier_id: 'grassroots', day: '2025-01-31' },
    ])
  })

  it('is read by the last of the periods that its sheets are named after', async () => {
    const row = (state: string) => ['A1', 'Cầu', 'P. An Phú', 'Cơ sở', state]
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({ T6: [...table, row('Đang làm')], T7: [...table, row('HT')] }),
    })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ inserted: 1, duplicate: 1, rejected: 0 })
    expect(await folder.rows('SELECT status, source_sheet FROM core.work')).toEqual([
      { status: 'completed', source_sheet: 'T7' },
    ])
    expect(report.flagged_rows.map(({ sheet, rule }) => [sheet, rule])).toContainEqual([
      'T6',
      'superseded_row',
    ])
  })

  it('is read by the sheet that speaks of the latest day, and says which rows are older', async () => {
    const quarter = (day: string, ...rows: string[][]) => [
      [`(Số liệu tính đến ngày ${day})`],
      ['STT', 'Mã', 'Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ'],
      ...rows,
    ]
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({
        'Quý I': quarter(
          '31/3/2024',
          ['1', 'A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'Đang làm'],
          ['2', 'A2', 'Chợ', 'P. An Phú', 'Cơ sở', 'HT'],
        ),
        'Quý II': quarter(
          '30/6/2024',
          ['1', 'A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'HT'],
          ['2', 'A2', 'Chợ', 'P. An Phú', 'Cơ sở', 'HT'],
        ),
      }),
    })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ inserted: 2, duplicate: 2, rejected: 0 })
    expect(
      await folder.rows('SELECT work_id, status, source_sheet, known_on FROM core.work ORDER BY work_id'),
    ).toEqual([
      { work_id: 'A1', status: 'completed', source_sheet: 'Quý II', known_on: '2024-06-30' },
      { work_id: 'A2', status: 'completed', source_sheet: 'Quý II', known_on: '2024-06-30' },
    ])
    expect(report.flagged_rows.filter(({ rule }) => rule === 'superseded_row')).toMatchObject([
      { sheet: 'Quý I', row: 3, value: 'A1', hint: 'row 3 of Quý II' },
    ])
  })

  it('counts a work that stands on two sheets once', async () => {
    const rows = [...table, ['A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'HT']]
    const folder = await oneTierFolder({ 'sources/so.xlsx': workbook({ 'Tất cả': rows, 'An Phú': rows }) })
    expect((await folder.ingest({ dryRun: true })).files.at(-1)).toMatchObject({ inserted: 1, duplicate: 1 })
  })

  it('joins sheets that tell different things of the same works', async () => {
    const registered = ['Mã', 'Tên công trình', 'Đơn vị', 'Cấp', 'Ngày đăng ký', 'Thời hạn']
    const results = ['Mã', 'Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ', 'Ngày hoàn thành']
    const work = (code: string) => [code, `Cầu ${code}`, 'P. An Phú', 'Cơ sở']
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({
        'Đăng ký': [
          registered,
          [...work('A1'), '01/02/2024', '30/06/2024'],
          [...work('A2'), '01/02/2024', '30/06/2024'],
          [...work('A3'), '01/02/2024', '30/06/2024'],
        ],
        'Kết quả': [
          results,
          [...work('A1'), 'HT', '20/05/2024'],
          ['A2', 'Trường học', 'P. An Phú', 'Cơ sở', 'HT', '21/05/2024'],
          [...work('A4'), 'HT', '22/05/2024'],
        ],
        'Kinh phí': [
          ['Mã', 'Tên công trình', 'Đơn vị', 'Cấp', 'Kinh phí (đồng)'],
          [...work('A1'), '500000000'],
          [...work('A3'), '700000000'],
          [...work('A3'), '800000000'],
        ],
      }),
    })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ inserted: 4, duplicate: 3, rejected: 2 })
    expect(
      await folder.rows(
        `SELECT work_id, status, registered_on, due_on, completed_on, CAST(budget_vnd AS VARCHAR) AS budget, source_sheet
         FROM core.work ORDER BY work_id`,
      ),
    ).toEqual([
      {
        work_id: 'A1',
        status: 'completed',
        registered_on: '2024-02-01',
        due_on: '2024-06-30',
        completed_on: '2024-05-20',
        budget: '500000000',
        source_sheet: 'Đăng ký',
      },
      expect.objectContaining({ work_id: 'A2', status: 'registered', completed_on: null }),
      expect.objectContaining({
        work_id: 'A3',
        status: 'registered',
        due_on: '2024-06-30',
        budget: '700000000',
      }),
      expect.objectContaining({ work_id: 'A4', status: 'completed', due_on: null }),
    ])
    expect(report.rejected_rows).toMatchObject([
      // Neither contradicts the first sheet, but the two one another.
      { sheet: 'Kinh phí', row: 4, rule: 'duplicate_key', hint: 'row 3' },
      { sheet: 'Kết quả', row: 3, rule: 'duplicate_key', hint: 'row 3 of Đăng ký' },
    ])
    const flagged = report.flagged_rows.map(({ sheet, rule }) => `${sheet} ${rule}`)
    expect(flagged).not.toContain('Kinh phí missing_status')
    const joined = report.flagged_rows.filter(({ rule }) => rule === 'completing_row')
    expect(joined).toMatchObject([
      { sheet: 'Kinh phí', row: 2, value: 'A1', hint: 'row 2 of Đăng ký' },
      { sheet: 'Kinh phí', row: 3, value: 'A3', hint: 'row 4 of Đăng ký' },
      { sheet: 'Kết quả', row: 2, value: 'A1', hint: 'row 2 of Đăng ký' },
    ])
  })

  it('loses a work only when none of its sheets has it any more', async () => {
    const row = (code: string) => [code, `Cầu ${code}`, 'P. An Phú', 'Cơ sở', 'HT']
    const folder = await oneTierFolder({
      'sources/so.xlsx': workbook({ a: [...table, row('A1'), row('A2')], b: [...table, row('B1')] }),
    })
    await folder.ingest()
    await folder.write({
      'sources/so.xlsx': workbook({
        a: [...table, row('A1')],
        b: [...table, row('B1'), row('A2')],
        c: [['bìa']],
      }),
    })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ unchanged: 3, removed: 0 })
    await folder.write({ 'sources/so.xlsx': workbook({ a: [...table, row('A1')] }) })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ unchanged: 1, removed: 2 })
  })

  it('reads registers and commendations from one file, and takes back a kind that is gone', async () => {
    const awards = [
      ['STT', 'Đơn vị', 'Hình thức khen thưởng', 'Ngày quyết định'],
      [1, 'P. An Phú', 'Giấy khen', '03/02/2025'],
    ]
    const rows = [...table, ['A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'HT']]
    const folder = await oneTierFolder({ 'sources/so.xlsx': workbook({ 'Khen thưởng': awards, Sổ: rows }) })
    expect((await folder.ingest()).totals.rejected).toBe(0)
    expect(await folder.rows('SELECT unit_id, source_sheet, source_row FROM core.award')).toEqual([
      { unit_id: 'phường-an-phú', source_sheet: 'Khen thưởng', source_row: '2' },
    ])
    await folder.write({ 'sources/so.xlsx': workbook({ Sổ: rows }) })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ unchanged: 1, removed: 1 })
    expect(await folder.rows('SELECT * FROM core.award')).toEqual([])
  })

  it.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)(
    'as other programs write %s is read',
    async (bookType) => {
      const rows = [...table, ['A1', 'Cầu', 'P. An Phú', 'Cơ sở', 'HT']]
      const extension = bookType === 'biff8' ? 'xls' : bookType
      const folder = await oneTierFolder({ [`sources/so.${extension}`]: workbook({ Sổ: rows }, bookType) })
      expect((await folder.ingest()).files.at(-1)).toMatchObject({
        format: extension,
        inserted: 1,
        rejected: 0,
      })
    },
  )
})

describe('tables of documents', () => {
  const page = `<meta charset="utf-8"><table><tr><td>ỦY BAN NHÂN DÂN</td></tr></table><table>
    <tr><th>Mã công trình<th>Tên công trình<th>Đơn vị<th>Cấp<th>Tiến độ
    <tr><td>D1<td>Cầu<br>Rạch Chiếc<td rowspan=2>Phường An Phú<td>Cấp TP<td>Hoàn thành
    <tr><td>D2<td>Chợ &amp; b&atilde;i xe<td>Cơ sở<td>Đang thực hiện</table>`
  it.each([
    ['so.docx', () => fixture('so.docx')],
    ['so.html', () => Promise.resolve(page)],
    ['so.xls', () => Promise.resolve(page)],
  ] as const)('are read from %s, a unit given once filled down', async (name, content) => {
    const folder = await campaignFolder({ [`sources/${name}`]: await content() })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ inserted: 2, structural: 2, read: 4 })
    expect(
      await folder.rows('SELECT work_id, title, unit_id, source_sheet, source_row FROM core.work ORDER BY 1'),
    ).toEqual([
      {
        work_id: 'D1',
        title: 'Cầu Rạch Chiếc',
        unit_id: 'phường-an-phú',
        source_sheet: 'table 2',
        source_row: '2',
      },
      {
        work_id: 'D2',
        title: 'Chợ & bãi xe',
        unit_id: 'phường-an-phú',
        source_sheet: 'table 2',
        source_row: '3',
      },
    ])
  })
})

describe('an OpenDocument text', () => {
  it('is read table by table, with the lines above and the footnotes left out', async () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
    const note = '<text:note><text:note-body><text:p>lời chú</text:p></text:note-body></text:note>'
    const table = (...rows: string[]) => `<table:table table:name="Bảng">${rows.join('')}</table:table>`
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:text>
      ${table(row('UBND PHƯỜNG AN PHÚ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}
      <text:h>DANH MỤC CÔNG TRÌNH</text:h><text:p>Đơn vị tính: triệu đồng</text:p>
      ${table(row('STT', 'Tên công trình', 'Cấp', 'Kinh phí', 'Tiến độ'), row('1', `Hẻm 1${note}`, 'Cơ sở', '12', 'HT'))}
      ${table(row('2', 'Hẻm 2', 'Cơ sở', '5', 'Đang TH'))}
      </office:text></office:body></office:document-content>`
    const zip = new ZipWriter(new Uint8ArrayWriter())
    await zip.add('mimetype', new TextReader('application/vnd.oasis.opendocument.text'))
    await zip.add('content.xml', new TextReader(content))
    const folder = await oneTierFolder({ 'sources/so.odt': await zip.close() })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ format: 'odt', inserted: 2, rejected: 0 })
    expect(await folder.rows('SELECT title, unit_id, budget_vnd FROM core.work ORDER BY title')).toEqual([
      { title: 'Hẻm 1', unit_id: 'phường-an-phú', budget_vnd: '12000000' },
      { title: 'Hẻm 2', unit_id: 'phường-an-phú', budget_vnd: '5000000' },
    ])
  })
})

describe('a Word document with tracked changes and a text box', () => {
  it('is read as it would print: without deleted rows and words, moved words once, and no word of the box', async () => {
    const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
    const row = (cells: readonly string[], properties = '') =>
      `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:p>${cell.startsWith('<') ? cell : text(cell)}</w:p></w:tc>`).join('')}</w:tr>`
    const box = `<w:txbxContent><w:p>${text('lời bay')}</w:p></w:txbxContent>`
    const title = `${text('Hẻm ')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>${text('2')}</w:ins><w:moveFrom>${text('cũ')}</w:moveFrom>
      <mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    const rows = [
      row(['STT', 'Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ']),
      row(['1', 'Hẻm 1', 'P. An Phú', 'Cơ sở', 'HT'], '<w:trPr><w:del w:id="1"/></w:trPr>'),
      row(['2', title, 'P. An Phú', 'Cơ sở', 'HT']),
    ]
    const zip = new ZipWriter(new Uint8ArrayWriter())
    await zip.add(
      'word/document.xml',
      new TextReader(
        `<w:document xmlns:w="w" xmlns:mc="mc"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
      ),
    )
    const folder = await oneTierFolder({ 'sources/so.docx': await zip.close() })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ inserted: 1, rejected: 0 })
    expect(await folder.rows('SELECT title, source_row FROM core.work')).toEqual([
      { title: 'Hẻm 2', source_row: '3' },
    ])
  })
})

describe('the letterhead of a document', () => {
  const text = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  const cell = (...lines: string[]) => `<w:tc>${lines.map(text).join('')}</w:tc>`
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((line) => cell(...line.split('|'))).join('')}</w:tr>`).join('')}</w:tbl>`
  const letterhead = table([
    'HUYỆN ỦY A|UBND PHƯỜNG AN PHÚ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|An Phú, ngày 03 tháng 02 năm 2025',
  ])
  const register = table(['STT', 'Tên công trình', 'Cấp', 'Tiến độ'], ['1', 'Hẻm 1', 'Cơ sở', 'Đang làm'])
  const rest = table(['2', 'Hẻm 2', 'Cơ sở', 'Chưa làm'])
  const signatures = table(['Nơi nhận:|- Lưu: VP.', 'TM. ỦY BAN NHÂN DÂN'])

  async function read(...parts: string[]) {
    const zip = new ZipWriter(new Uint8ArrayWriter())
    await zip.add(
      'word/document.xml',
      new TextReader(`<w:document xmlns:w="w"><w:body>${parts.join('')}</w:body></w:document>`),
    )
    const folder = await oneTierFolder({ 'sources/so.docx': await zip.close() })
    const report = await folder.ingest()
    return {
      report,
      works: await folder.rows('SELECT title, unit_id, source_sheet FROM core.work ORDER BY title'),
    }
  }

  it('names the unit of a table without one, and goes on being read over pages without a word', async () => {
    const { report, works } = await read(
      letterhead,
      text('DANH SÁCH CÔNG TRÌNH'),
      register,
      text('(Tiếp theo trang 1)'),
      rest,
      signatures,
    )
    expect(works).toEqual([
      { title: 'Hẻm 1', unit_id: 'phường-an-phú', source_sheet: 'table 2' },
      { title: 'Hẻm 2', unit_id: 'phường-an-phú', source_sheet: 'table 3' },
    ])
    expect(report.flagged_rows).toEqual([])
  })

  it('is read inside a cell of the page too', async () => {
    const inside = `<w:tbl><w:tr><w:tc>${text('Đơn vị: Phường An Khánh')}${register}</w:tc></w:tr></w:tbl>`
    expect((await read(inside)).works).toMatchObject([{ unit_id: 'phường-an-khánh' }])
  })

  it('is read on a web page too', async () => {
    const folder = await oneTierFolder({
      'sources/so.html': `<table><tr><td>UBND phường An Phú<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>
        <table><tr><td>STT<td>Tên công trình<td>Cấp<td>Tiến độ<tr><td>1<td>Hẻm 1<td>Cơ sở<td>Đang làm</table>`,
    })
    await folder.ingest()
    expect(await folder.rows('SELECT unit_id FROM core.work')).toEqual([{ unit_id: 'phường-an-phú' }])
  })
})

describe('a document of several tables', () => {
  const page = `<meta charset="utf-8"><p>DANH SÁCH tập thể, cá nhân, hộ gia đình được tặng Giấy khen</p>
    <p>(Kèm theo Quyết định số 5/QĐ-UBND ngày 15/01/2026 của Chủ tịch UBND phường)</p>
    <p>I. TẬP THỂ</p><table><tr><td>TT<td>Tên tập thể<td>Ghi chú<tr><td>1<td>Phường An Phú<td></table>
    <p>II. CÁ NHÂN</p><table><tr><td>TT<td>Họ và tên<td>Chức vụ, đơn vị<tr><td>1<td>Lê Văn Sáu<td>Trưởng khu phố</table>
    <p>III. HỘ</p><table><tr><td>TT<td>Hộ gia đình<td>Ghi chú<tr><td>1<td>Nguyễn Văn Mười<td></table>
    <p>IV. KINH PHÍ</p><table><tr><td>TT<td>Nguồn<td>Số tiền<tr><td>1<td>Quỹ<td>5<tr><td>2<td>Khác<td>6</table>`

  it('has what its head says of all tables, and whom the heading over each names', async () => {
    const folder = await oneTierFolder({ 'sources/khen.html': page })
    await folder.ingest()
    const form = 'Giấy khen'
    const decided_on = '2026-01-15'
    expect(
      await folder.rows(
        'SELECT recipient, recipient_kind, form, decided_on FROM core.award ORDER BY source_sheet',
      ),
    ).toEqual([
      { recipient: 'Phường An Phú', recipient_kind: 'collective', form, decided_on },
      { recipient: 'Lê Văn Sáu', recipient_kind: 'person', form, decided_on },
      { recipient: 'Nguyễn Văn Mười', recipient_kind: 'household', form, decided_on },
    ])
  })

  it('shows of a list what is chosen, of a box whether it is ticked, and of a field what is written in it', async () => {
    const cells = [
      '<input value="Cầu">',
      '<select><option>P. An Phú<option selected>P. Cát Lái</select>',
      '<input type=checkbox checked>',
      '<input type=checkbox><input type=hidden value=7>',
    ]
    const folder = await oneTierFolder({
      'sources/so.html': `<table><tr><td>Cấp<td>Tên công trình<td>Đơn vị<td>Hoàn thành<td>Đang thực hiện<tr><td>Cơ sở<td>${cells.join('<td>')}</table>`,
    })
    await folder.ingest()
    expect(await folder.rows('SELECT title, unit_id, status FROM core.work')).toEqual([
      { title: 'Cầu', unit_id: 'phường-cát-lái', status: 'completed' },
    ])
  })

  it('says which of its tables was not read', async () => {
    const folder = await oneTierFolder({ 'sources/khen.html': page })
    const { flagged_rows } = await folder.ingest()
    expect(flagged_rows.filter(({ rule }) => rule === 'unread_sheet')).toMatchObject([{ sheet: 'table 4' }])
  })
})

describe('records with named fields', () => {
  const records = [
    {
      'Mã công trình': '00004',
      'Tên công trình': 'Cầu',
      'Đơn vị': 'P. An Phú',
      Cấp: 'Cấp TP',
      'Kinh phí': 1.234,
    },
    { 'Mã công trình': 'B2', 'Đơn vị': 'P. An Phú', 'Tên công trình': 'Chợ', Cấp: 'Cơ sở', 'Tiến độ': 'HT' },
  ]
  it.each([
    ['so.json', JSON.stringify(records)],
    ['boc.json', JSON.stringify({ total: 2, data: records, tags: ['x'] })],
    ['so.ndjson', records.map((record) => JSON.stringify(record)).join('\n')],
    ['boc.json', JSON.stringify({ tong_so: 2, du_lieu: records })],
    ['utf16.json', Buffer.from(`\ufeff${JSON.stringify(records)}`, 'utf16le')],
    [
      'utf16.ndjson',
      Buffer.from(records.map((record) => JSON.stringify(record)).join('\r\n'), 'utf16le').swap16(),
    ],
  ])('are read from %s, whatever the order of their fields', async (name, content) => {
    const folder = await campaignFolder({ [`sources/${name}`]: content })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ read: 3, inserted: 2, structural: 1 })
    expect(await folder.rows('SELECT work_id, status, source_row FROM core.work ORDER BY 1')).toEqual([
      { work_id: '00004', status: 'registered', source_row: '1' },
      { work_id: 'B2', status: 'completed', source_row: '2' },
    ])
  })

  it.each([
    ['a list of lists', (rows: unknown) => rows],
    ['one within an object, as a sheet on the web', (rows: unknown) => ({ range: 'A1:D3', values: rows })],
  ])('may be rows of cells: %s', async (_, wrap) => {
    const rows = [
      ['Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ', 'Kinh phí'],
      ['Cầu', 'P. An Phú', 'Cấp TP', 'HT', 1.234],
      ['Chợ', 'P. An Phú', 'Cơ sở', null],
    ]
    const folder = await campaignFolder({ 'sources/so.json': JSON.stringify(wrap(rows)) })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ read: 3, inserted: 2, structural: 1 })
    expect(await folder.rows('SELECT title, status, source_row FROM core.work ORDER BY 3')).toEqual([
      { title: 'Cầu', status: 'completed', source_row: '2' },
      { title: 'Chợ', status: 'registered', source_row: '3' },
    ])
  })

  it('are read from Parquet, numbers and dates as their text', async () => {
    const folder = await oneTierFolder({})
    await folder.parquet(
      'sources/so.parquet',
      `SELECT 'A1' AS "Mã công trình", 'Cầu' AS "Tên công trình", {'ma': 'P1', 'ten': 'P. An Phú'} AS "Đơn vị", 'Cơ sở' AS "Cấp",
              DATE '2025-02-01' AS "Ngày hoàn thành", 'HT' AS "Tiến độ", 1250000.0::DOUBLE AS "Kinh phí"`,
    )
    await folder.ingest()
    expect(await folder.rows('SELECT unit_id, completed_on, budget_vnd FROM core.work')).toEqual([
      { unit_id: 'phường-an-phú', completed_on: '2025-02-01', budget_vnd: '1250000' },
    ])
  })
})

describe('packed files', () => {
  it('are read from gzip', async () => {
    const folder = await campaignFolder({ 'sources/so.csv.gz': gzipSync(register(...goodRows)) })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ format: 'csv', inserted: 2 })
  })

  it('are read from zip, each file of it as a sheet', async () => {
    const folder = await campaignFolder({ 'sources/so.zip': await fixture('so.zip') })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ format: 'zip', inserted: 2 + 5 })
    expect(await folder.rows('SELECT DISTINCT source_sheet FROM core.work ORDER BY 1')).toEqual([
      { source_sheet: 'nam 2025/so.xlsx/Cấp cơ sở' },
      { source_sheet: 'nam 2025/so.xlsx/Cấp thành phố' },
      { source_sheet: 'nam 2025/so.xlsx/Ẩn' },
      { source_sheet: 'so.csv' },
    ])
  })
})

describe('delimited text', () => {
  it('may name its delimiter on the first line', async () => {
    const folder = await campaignFolder({ 'sources/so.csv': `\uFEFFsep=;\n${register(...goodRows)}` })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2, structural: 2 })
    expect(await folder.rows('SELECT source_row FROM core.work ORDER BY 1')).toEqual([
      { source_row: '3' },
      { source_row: '4' },
    ])
  })
})

describe('sources: in campaign.yaml', () => {
  it('take patterns, and an entry of its own before them', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}sources:\n  - { path: sources/2025/la.csv, role: register, columns: { title: Việc } }\n  - { path: 'sources/**/*.csv', role: register }\n`,
      'sources/2025/la.csv': 'Mã công trình;Việc;Đơn vị;Cấp\nL1;Cầu;P. An Phú;Cơ sở\n',
      'sources/2025/so.csv': register(...goodRows),
    })
    const report = await folder.ingest()
    expect(report.files.map(({ path, inserted }) => [path, inserted]).slice(1)).toEqual([
      ['sources/2025/la.csv', 1],
      ['sources/2025/so.csv', 2],
    ])
  })
})

const table = [['Mã công trình', 'Tên công trình', 'Đơn vị', 'Cấp', 'Tiến độ']]

/** A workbook as another writer than LibreOffice lays it out. */
function workbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  bookType: 'xlsx' | 'xlsb' | 'biff8' | 'ods' = 'xlsx',
): Buffer {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  }
  return write(book, { type: 'buffer', bookType }) as Buffer
}

describe('a .txt', () => {
  const text = register(...goodRows)

  it.each([
    ['Unicode text of Excel', Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le')],
    ['tabs', text.replaceAll(';', '\t')],
    ['bars', text.replaceAll(';', '|')],
    ['semicolons', text],
  ])('that holds a table (%s) is a register', async (_, saved) => {
    const folder = await campaignFolder({ 'sources/so.txt': saved })
    const plain = await campaignFolder({ 'sources/so.csv': text })
    await plain.ingest()
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2, rejected: 0 })
    expect(await folder.rows(works)).toEqual(await plain.rows(works))
  })

  it.each([
    'Đơn vị, cấp, tình trạng, tên công trình\nTính đến ngày 03/02/2025, hoàn thành 742/942 công trình.',
    'Số liệu của đợt: 942 công trình; hoàn thành: 742; đạt 78,77 %.\nCấp thành phố: 40/71; cấp cơ sở: 702/871.',
  ])('of sentences stays a report', async (words) => {
    const folder = await campaignFolder({ 'sources/so.csv': text, 'sources/bao-cao.txt': words })
    await folder.ingest()
    expect(await folder.rows("SELECT role FROM meta.source_file WHERE path LIKE '%.txt'")).toEqual([
      { role: 'report' },
    ])
  })
})
