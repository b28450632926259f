import { expect, it } from 'vitest'

import { readCells } from '../src/index.ts'
import { CampaignFolder, campaignFolder, campaignYaml } from './support/campaign-folder.ts'

const file = 'sources/so.csv'
const yaml = campaignYaml.replace('City }, ', 'City }, optional: true, ')

async function read(lines: readonly string[]) {
  const folder = await campaignFolder({ 'campaign.yaml': yaml, [file]: `${lines.join('\n')}\n` })
  const report = await folder.ingest()
  return { folder, report, works: await worksOf(folder) }
}

async function worksOf(folder: CampaignFolder): Promise<string[]> {
  const works = await folder.rows(
    `SELECT title, name, status, due_on::VARCHAR AS due, work.source_sheet AS sheet, work.source_row AS row
     FROM core.work JOIN core.unit USING (campaign_id, unit_id) ORDER BY sheet, row`,
  )
  return works.map((work) =>
    ['title', 'name', 'status', 'due', 'sheet', 'row'].map((name) => String(work[name] ?? '–')).join(', '),
  )
}

it('a register that lies on its side is read by its columns', async () => {
  const { folder, report, works } = await read([
    'CÔNG TRÌNH TRỌNG ĐIỂM;;',
    '',
    'STT;1;2',
    'Tên công trình;Cầu;Chợ',
    '',
    'Đơn vị;P. An Phú;P. Cát Lái',
    'Cấp;Cấp TP;Cơ sở',
    'Hạn hoàn thành;01/02/2025;03/02/2025',
    'Tiến độ;Hoàn thành;Đang thi công',
  ])
  expect(works).toEqual([
    'Cầu, P. An Phú, completed, 2025-02-01, 3:9, 2',
    'Chợ, P. Cát Lái, started, 2025-02-03, 3:9, 3',
  ])
  const [cells] =
    (await readCells(
      `${folder.path}/${file}`,
      report.files.at(-1)?.sha256 ?? '',
      new Map([['3:9', new Set([3])]]),
    )) ?? []
  expect(cells?.[1].get(3)).toEqual(['2', 'Chợ', null, 'P. Cát Lái', 'Cơ sở', '03/02/2025', 'Đang thi công'])
})

it('forms of one work each, one below the other, are a register', async () => {
  const form = (title: string, state: string) => [
    `Tên công trình;${title}`,
    'Đơn vị;P. An Phú',
    'Cấp;Cơ sở',
    `Kết quả;${state}`,
    ';',
  ]
  const { works } = await read([
    'PHIẾU ĐĂNG KÝ;',
    ...form('Cầu', 'Hoàn thành'),
    ...form('Chợ', 'Chưa thực hiện'),
  ])
  expect(works).toEqual(['Cầu, P. An Phú, completed, –, 2:5, 2', 'Chợ, P. An Phú, registered, –, 7:10, 2'])
})

it('headings that head the numbers of the works are no names of them', async () => {
  const { works } = await read([
    'Đơn vị: Phường An Phú;;',
    'Nội dung;Công trình 1;Công trình 2',
    'Tên công trình;Cầu;Chợ',
    'Cấp;Cơ sở;Cơ sở',
    'Kết quả;HT;Đang làm',
  ])
  expect(works).toEqual([
    'Cầu, Phường An Phú, completed, –, 3:5, 2',
    'Chợ, Phường An Phú, started, –, 3:5, 3',
  ])
})

it('works that head groups of columns have a row each, and a group that is empty is none', async () => {
  const { works } = await read([
    'STT;Đơn vị;Cấp;Công trình 1;;Công trình 2;',
    ';;;Tên công trình;Kết quả;Tên công trình;Kết quả',
    '1;P. An Phú;Cơ sở;Cầu;HT;Chợ;Đang làm',
    '2;P. Cát Lái;Cơ sở;Hồ;HT;;',
  ])
  expect(works).toEqual([
    'Cầu, P. An Phú, completed, –, D:E, 3',
    'Hồ, P. Cát Lái, completed, –, D:E, 4',
    'Chợ, P. An Phú, started, –, F:G, 3',
  ])
})

it('units that head groups of columns have a register each', async () => {
  const { report, works } = await read([
    'STT;Phần việc;Cấp;Phường An Phú;;Phường Cát Lái;',
    ';;;Hạn;Kết quả;Hạn;Kết quả',
    '1;Dọn vệ sinh;Cơ sở;01/02/2025;HT;02/02/2025;Đang làm',
    '2;Trồng hoa;Cơ sở;;;03/02/2025;HT',
  ])
  expect(works).toEqual([
    'Dọn vệ sinh, Phường An Phú, completed, 2025-02-01, D:E, 3',
    'Trồng hoa, Phường An Phú, registered, –, D:E, 4',
    'Dọn vệ sinh, Phường Cát Lái, started, 2025-02-02, F:G, 3',
    'Trồng hoa, Phường Cát Lái, completed, 2025-02-03, F:G, 4',
  ])
  expect(report.flagged_rows).toContainEqual(expect.objectContaining({ row: 4, rule: 'missing_status' }))
})

it('rows of a plan and its result are one work, with the days of each', async () => {
  const { works, report, folder } = await read([
    'STT;Tên công trình;Đơn vị;Cấp;KH/TH;Thời gian;;Kết quả',
    ';;;;;Khởi công;Hoàn thành;',
    '1;Cầu;P. An Phú;Cấp TP;KH;15/01/2025;30/01/2025;Xong trong quý I',
    ';;;;TH;16/01/2025;01/02/2025;Hoàn thành',
    '2;Chợ;P. Cát Lái;Cơ sở;KH;20/01/2025;03/02/2025;',
    ';;;;TH;21/01/2025;;Đang làm',
  ])
  expect(works).toEqual([
    'Cầu, P. An Phú, completed, 2025-01-30, –, 3',
    'Chợ, P. Cát Lái, started, 2025-02-03, –, 5',
  ])
  expect(report.files.at(-1)).toMatchObject({ read: 6, structural: 4, rejected: 0 })
  expect(await folder.rows('SELECT started_on::VARCHAR AS day FROM core.work ORDER BY source_row')).toEqual([
    { day: '2025-01-16' },
    { day: '2025-01-21' },
  ])
})

it('a list of awards with a column for each kind of recipient has all of them', async () => {
  const { folder, report } = await read([
    'DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN;;;',
    'STT;Tập thể;Cá nhân;Hình thức khen thưởng',
    '1;Phường An Phú;;Giấy khen',
    '2;;Nguyễn Văn An;Giấy khen',
    ';NGƯỜI LẬP;CHỦ TỊCH;',
  ])
  expect(
    await folder.rows(
      'SELECT recipient, recipient_kind AS kind, source_row AS row FROM core.award ORDER BY row',
    ),
  ).toEqual([
    { recipient: 'Phường An Phú', kind: 'collective', row: '3' },
    { recipient: 'Nguyễn Văn An', kind: 'person', row: '4' },
  ])
  expect(report.files.at(-1)).toMatchObject({ read: 5, inserted: 2, structural: 3, rejected: 0 })
})

it('a count below a title that breaks off is a total', async () => {
  const { works } = await read([
    'STT;Tên công trình;Đơn vị;Cấp;Kết quả',
    '1;Chợ;P. An Phú;Cơ sở;HT',
    '2;Kè rạch;P. An Phú;Cơ sở;Đang làm',
    ';Tổng số: 2 công trình;;;',
  ])
  expect(works.at(-1)).toBe('Kè rạch, P. An Phú, started, –, –, 3')
})

it('a table pasted into a text under a letterhead is a register', async () => {
  const folder = await campaignFolder({
    'campaign.yaml': yaml,
    'sources/zalo.txt':
      'UBND PHƯỜNG AN PHÚ\nCông trình cấp cơ sở đến 20/01/2025\n\nTT\tTên công trình\tKinh phí\tKết quả\n1\tHẻm 10\t20tr\t✅ Hoàn thành\n2\tSân bóng\t1 tỷ\t⏳ Đang làm\n',
  })
  await folder.ingest()
  expect(await worksOf(folder)).toEqual([
    'Hẻm 10, UBND PHƯỜNG AN PHÚ, completed, –, –, 5',
    'Sân bóng, UBND PHƯỜNG AN PHÚ, started, –, –, 6',
  ])
})
