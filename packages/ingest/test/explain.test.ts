import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { explainFile, loadCampaign } from '../src/index.ts'
import { campaignFolder, campaignYaml } from './support/campaign-folder.ts'

const office = [
  'ỦY BAN NHÂN DÂN THÀNH PHỐ A;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;;;',
  'DANH MỤC CÔNG TRÌNH;;;;;;;;',
  '(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 02 năm 2025 của UBND Thành phố A);;;;;;;;',
  'Kỳ 1 tháng 2/2025;;;;;;;;Đơn vị tính: triệu đồng',
  'STT;Tên công trình;Đơn vị;Thời gian thực hiện;;Tiến độ;Ngày hoàn thành;Kinh phí;Điện thoại',
  ';;;Khởi công;Hoàn thành;;;;',
  '1;2;3;4;5;6;7;8;9',
  'I. CẤP THÀNH PHỐ;;;;;;;;',
  '1;Cầu;P. An Phú;1/1/2025;1/2/2025;Hoàn thành;20/01/2025;1250;0901',
  '2;Chợ;Phường An Phú;1/1/2025;01/02/2025;Hoàn thàn;;350;0902',
  'II. CẤP CƠ SỞ;;;;;;;;',
  '3;Hồ;P. An Phú;;31/02/2025;Đang thi công;;20;',
  'Tổng cộng;3 công trình;;;;;;;',
  ';;;;;;Thành phố A, ngày 5 tháng 2 năm 2025;;',
].join('\n')

async function explained(files: Record<string, string | Uint8Array>, path: string) {
  const folder = await campaignFolder(files)
  return explainFile(await loadCampaign(folder.path), join(folder.path, path))
}

describe('explaining a register', () => {
  it('tells what stands above the table, with the cell that says it', async () => {
    const { sheets } = await explained({ 'sources/so.csv': office }, 'sources/so.csv')
    expect(sheets).toHaveLength(1)
    expect(sheets[0]).toMatchObject({
      table: 'register',
      encoding: 'utf-8',
      delimiter: ';',
      header: { first_row: 5, last_row: 6 },
      preamble: {
        as_of: { value: '2025-02-15', cell: 'A4' },
        money_unit: { value: 1_000_000, cell: 'I4' },
        reference: {
          value: { number: '12/BC-UBND', date: '2025-02-05', issuer: 'UBND Thành phố A' },
          cell: 'A3',
        },
      },
    })
  })

  it('tells of each column which field it is and by which word, or why it is not read', async () => {
    const yaml = `${campaignYaml}sources:\n  - { path: sources/so.csv, role: register, columns: { note: Điện thoại } }\n`
    const file = { 'sources/so.csv': office }
    const columns = (await explained(file, 'sources/so.csv')).sheets[0]?.columns ?? []
    expect(columns.find(({ column }) => column === 'E')).toEqual({
      column: 'E',
      index: 4,
      heading: 'Thời gian thực hiện > Hoàn thành',
      field: 'due_on',
      kind: 'last_day',
      why: 'lexicon',
      term: 'Thời gian thực hiện > Hoàn thành',
      example: '1/2/2025',
    })
    expect(columns.at(-1)).toMatchObject({ column: 'I', field: null, why: 'unknown', example: '0901' })
    const mapped = await explained({ ...file, 'campaign.yaml': yaml }, 'sources/so.csv')
    expect(mapped.sheets[0]?.columns.at(-1)).toMatchObject({ field: 'note', why: 'campaign' })
  })

  it('accounts for every row by what it is, with the tier a section sets', async () => {
    const { rows } = (await explained({ 'sources/so.csv': office }, 'sources/so.csv')).sheets[0] ?? {}
    expect(rows?.read).toBe(14)
    expect(rows?.kinds.map(({ kind, tier, count }) => [kind, tier, count])).toEqual([
      ['letterhead', null, 1],
      ['title', null, 1],
      ['reference', null, 1],
      ['as_of', null, 1],
      ['header', null, 2],
      ['numbering', null, 1],
      ['section', 'city', 1],
      ['section', 'grassroots', 1],
      ['total', null, 1],
      ['signature', null, 1],
      ['accepted', null, 1],
      ['rejected', null, 2],
    ])
    expect(rows?.kinds.at(-1)?.examples.map(({ row }) => row)).toEqual([10, 12])
  })

  it('shows values as written beside as read, the rules that would act, and the words nobody knows', async () => {
    const [sheet] = (await explained({ 'sources/so.csv': office }, 'sources/so.csv')).sheets
    expect(sheet?.values.find(({ field }) => field === 'status')).toEqual({
      field: 'status',
      kind: 'status',
      distinct: 3,
      samples: [
        { raw: 'Hoàn thàn', rows: 1, value: null, problem: 'unknown_status', hint: 'hoàn thành' },
        { raw: 'Hoàn thành', rows: 1, value: 'completed', problem: null, hint: null },
        { raw: 'Đang thi công', rows: 1, value: 'started', problem: null, hint: null },
      ],
    })
    expect(
      sheet?.findings.map(({ rule, severity, examples }) => [rule, severity, examples[0]?.cell]),
    ).toEqual([
      ['invalid_date', 'reject', 'E12'],
      ['unknown_status', 'reject', 'F10'],
      ['unread_column', 'flag', '6'],
    ])
    expect(sheet?.gaps).toEqual([
      { vocabulary: 'status', value: 'Hoàn thàn', rows: 1, nearest: 'hoàn thành' },
    ])
  })

  it('counts a row that breaks a rule in several cells once, and shows each of them', async () => {
    const twice = office.replace(';31/02/2025;Đang thi công;;', ';31/02/2025;Đang thi công;tháng 13/2024;')
    const [sheet] = (await explained({ 'sources/so.csv': twice }, 'sources/so.csv')).sheets
    const [found] = sheet?.findings.filter(({ rule }) => rule === 'invalid_date') ?? []
    expect(found).toMatchObject({ rows: 1, places: 2, examples: [{ cell: 'G12' }, { cell: 'E12' }] })
  })

  it('agrees with what an ingest then does', async () => {
    const folder = await campaignFolder({ 'sources/so.csv': office })
    const campaign = await loadCampaign(folder.path)
    const [sheet] = (await explainFile(campaign, join(folder.path, 'sources/so.csv'))).sheets
    const file = (await folder.ingest()).files.at(-1)
    const count = (kind: string) => sheet?.rows.kinds.find((row) => row.kind === kind)?.count ?? 0
    expect(file).toMatchObject({
      read: sheet?.rows.read,
      inserted: count('accepted'),
      rejected: count('rejected'),
    })
  })
})

describe('explaining other files', () => {
  it('shows the sheets of a workbook that LibreOffice wrote', async () => {
    const content = await readFile(new URL('fixtures/so.xlsx', import.meta.url))
    const { format, sheets } = await explained({ 'sources/so.xlsx': content }, 'sources/so.xlsx')
    expect(format).toBe('xlsx')
    expect(sheets.some(({ table }) => table === 'register')).toBe(true)
    expect(sheets.every(({ delimiter }) => delimiter === null)).toBe(true)
  })

  it('shows why no table is understood, and what stands in the rows', async () => {
    const { sheets } = await explained({ 'sources/so.csv': 'Danh sách;x\nA;1\nB;2\n' }, 'sources/so.csv')
    expect(sheets).toMatchObject([
      {
        table: null,
        columns: [],
        rows: { read: 3 },
        refusal: { what: { en: expect.stringContaining('header') } },
      },
    ])
  })

  it('says that campaign.yaml would not have the file read', async () => {
    const yaml = `${campaignYaml}sources:\n  - { path: sources/so.csv, role: register }\n`
    const file = await explained(
      { 'campaign.yaml': yaml, 'sources/so.csv': office, 'sources/moi.csv': office },
      'sources/moi.csv',
    )
    expect(file).toMatchObject({ is_source: false, role: null })
    expect(file.sheets[0]?.table).toBe('register')
  })

  it('names the title of a report', async () => {
    const file = await explained({ 'sources/bc.txt': '\nBáo cáo sơ kết\nNội dung\n' }, 'sources/bc.txt')
    expect(file).toMatchObject({ role: 'report', report_title: 'Báo cáo sơ kết', sheets: [] })
  })
})
