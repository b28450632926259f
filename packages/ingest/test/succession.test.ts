import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { beforeAll, describe, expect, it } from 'vitest'

import { UserError } from '../src/index.ts'
import { type CampaignFolder, campaignFolder } from './support/campaign-folder.ts'
import { campaignOf2024 } from './support/register-file.ts'

const shipped = join(
  dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))),
  'data/thu-duc-500-ngay/units/chuyen-doi-phuong.csv',
)
const path = 'units/chuyen-doi.csv'
const units = `units: { succession: ${path}, parent: Thành phố Thủ Đức, new_parent: Thành phố Hồ Chí Minh, citation: 1685/NQ-UBTVQH15 }\n`
const above = 'Đơn vị hành chính từ ngày 01/7/2025,,,Đơn vị hành chính trước ngày 01/7/2025,,,,'
const heading = '"Tỉnh, thành phố",Tên Xã mới,Mã Xã mới,Tên Xã cũ,Mã Xã cũ,Ghi chú,Quận/huyện,Tỉnh cũ'
const register = [
  'Mã;Tên công trình;Đơn vị;Cấp;Địa điểm;Ngày đăng ký;Tiến độ',
  'A;Cầu;P. Cát Lái;Cơ sở;;01/01/2024;Đang thực hiện',
  'B;Chợ;Phường An Phú;Cơ sở;Phường Bình Trưng;01/01/2024;Đang thực hiện',
  'C;Đường;Phường An Phú;Cơ sở;đường số 5;01/01/2024;Đang thực hiện',
  'D;Trường;Trường THCS Bình Thọ;Cơ sở;Phường Bình Thọ;01/01/2024;Đang thực hiện',
  '',
].join('\n')

async function folderWith(table: string, yaml = units): Promise<CampaignFolder> {
  return campaignFolder({
    'campaign.yaml': campaignOf2024(yaml),
    [path]: table,
    'sources/dang-ky.csv': register,
  })
}

describe('the conversion of the wards of Thu Duc', () => {
  let table: string
  beforeAll(async () => {
    table = await readFile(shipped, 'utf8')
  })

  it('has 38 links of 34 old and 12 new wards, four of them split', async () => {
    const folder = await folderWith(table)
    const report = await folder.ingest()
    expect(report.files.find((file) => file.path === path)).toMatchObject({
      read: 40,
      inserted: 38,
      structural: 2,
    })
    expect(
      await folder.rows(
        `SELECT count(*)::INTEGER AS links, count(DISTINCT predecessor_code)::INTEGER AS old,
                count(DISTINCT successor_code)::INTEGER AS new, count(DISTINCT group_id)::INTEGER AS groups
         FROM core.unit_succession`,
      ),
    ).toEqual([{ links: 38, old: 34, new: 12, groups: 8 }])
    expect(
      await folder.rows(
        `SELECT predecessor_name AS name FROM core.unit_succession GROUP BY ALL HAVING count(*) > 1 ORDER BY name`,
      ),
    ).toEqual([
      { name: 'Phường An Phú' },
      { name: 'Phường Linh Tây' },
      { name: 'Phường Linh Đông' },
      { name: 'Phường Long Thạnh Mỹ' },
    ])
  })

  it('maps works to the old map, the new map and closed groups, and shares none out', async () => {
    const folder = await folderWith(table)
    await folder.ingest()
    expect(
      await folder.rows(
        `SELECT work_id, old_name, new_name, group_name, decided_by FROM core.work_unit_map ORDER BY work_id`,
      ),
    ).toEqual([
      {
        work_id: 'A',
        old_name: 'Phường Cát Lái',
        new_name: 'Phường Cát Lái',
        group_name: 'Phường Cát Lái',
        decided_by: 'unit',
      },
      {
        work_id: 'B',
        old_name: 'Phường An Phú',
        new_name: 'Phường Bình Trưng',
        group_name: 'Phường An Khánh + Phường Bình Trưng',
        decided_by: 'location',
      },
      {
        work_id: 'C',
        old_name: 'Phường An Phú',
        new_name: null,
        group_name: 'Phường An Khánh + Phường Bình Trưng',
        decided_by: 'ambiguous',
      },
    ])
  })

  it('gives units the code, the unit above and the days of their period', async () => {
    const folder = await folderWith(table)
    await folder.ingest()
    expect(
      await folder.rows(
        'SELECT unit_id, code, parent, valid_from, valid_to FROM core.unit WHERE code IS NOT NULL ORDER BY ALL',
      ),
    ).toEqual([
      {
        unit_id: 'phường-an-phú',
        code: '27091',
        parent: 'Thành phố Thủ Đức',
        valid_from: null,
        valid_to: '2025-06-30',
      },
      {
        unit_id: 'phường-cát-lái',
        code: '27109',
        parent: 'Thành phố Thủ Đức',
        valid_from: null,
        valid_to: '2025-06-30',
      },
    ])
  })

  it('changes nothing when it comes again', async () => {
    const folder = await folderWith(table)
    await folder.ingest()
    expect(await folder.ingest()).toMatchObject({ status: 'unchanged' })
  })
})

describe('a conversion table that is wrong', () => {
  const row = (...cells: string[]) => ['Thành phố A', ...cells, 'Quận B', 'Thành phố A'].join(',')
  const good = row('Phường X', '00001', 'Phường Y', '00002', 'Nhập toàn bộ')

  it.each([
    ['a code without its zeros', row('Phường X', '1', 'Phường Y', '00002', 'Nhập toàn bộ'), 'five digits'],
    ['a note it does not know', row('Phường X', '00001', 'Phường Y', '00002', 'xem phụ lục'), 'xem phụ lục'],
    ['a link given twice', `${good}\n${good}`, 'twice'],
    [
      'a code with two names',
      `${good}\n${row('Phường Z', '00001', 'Phường W', '00003', 'Đổi tên')}`,
      'two names',
    ],
    [
      'a unit that went wholly, and yet elsewhere',
      `${good}\n${row('Phường Z', '00004', 'Phường Y', '00002', 'Nhập một phần')}`,
      'wholly',
    ],
  ])('is refused for %s, and nothing is loaded', async (_, rows, what) => {
    const folder = await folderWith(`${above}\n${heading}\n${rows}\n`)
    const refusal = await folder.ingest().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UserError)
    expect(refusal).toMatchObject({ message: expect.stringContaining(what) as string })
    expect((refusal as UserError).where).toMatch(/chuyen-doi\.csv:\d/u)
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
  })

  it.each([
    ['without headings', 'a,b\n1,2\n', units, 'headings'],
    ['without a day', `${heading}\n${good}\n`, units, 'from which day'],
    ['outside the folder', '', units.replace(path, '../x.csv'), 'outside'],
    ['that is missing', '', units.replace(path, 'units/x.csv'), 'does not exist'],
  ])('is refused %s', async (_, table, yaml, what) => {
    const folder = await folderWith(table, yaml)
    await expect(folder.ingest()).rejects.toThrow(what)
  })

  it('accounts for each row once, however many links it holds', async () => {
    const several = 'Tên Xã mới,Tên Xã cũ\nPhường X,"Phường Y, Z và một phần phường W"\n'
    const folder = await folderWith(several, units.replace('{ ', '{ valid_on: 2025-07-01, '))
    const report = await folder.ingest()
    expect(report.files.find((file) => file.path === path)).toMatchObject({
      read: 2,
      inserted: 1,
      structural: 1,
    })
    expect(
      await folder.rows('SELECT predecessor_name AS old, kind FROM core.unit_succession ORDER BY old'),
    ).toEqual([
      { old: 'Phường W', kind: 'part' },
      { old: 'Phường Y', kind: 'whole' },
      { old: 'Phường Z', kind: 'whole' },
    ])
  })

  it('may take its day from campaign.yaml', async () => {
    const folder = await folderWith(`${heading}\n${good}\n`, units.replace('{ ', '{ valid_on: 2025-07-01, '))
    await folder.ingest()
    expect(await folder.rows('SELECT valid_on FROM core.unit_succession')).toEqual([
      { valid_on: '2025-07-01' },
    ])
  })
})

describe('works of a unit that was taken over', () => {
  it('stay the ones they were under the new unit, with or without codes', async () => {
    const yaml = `${units.replace('{ ', '{ valid_on: 2024-07-01, ')}sources: [{ path: 'sources/*', series: so }]\n`
    const of = (day: string, ...lines: readonly string[]) =>
      [`Tính đến ngày ${day};;;`, 'Mã;Tên công trình;Đơn vị;Tiến độ', ...lines, ''].join('\n')
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(yaml),
      [path]: 'Tên Xã mới,Tên Xã cũ\nPhường An Khánh,"Phường Thảo Điền, Phường Thủ Thiêm"\n',
      'sources/6.csv': of('30/06/2024', ';Chợ;P. Thảo Điền;Đăng ký', 'T1;Cầu;P. Thủ Thiêm;Đăng ký'),
    })
    await folder.ingest()
    await folder.write({
      'sources/7.csv': of('31/07/2024', ';Chợ;P. An Khánh;Hoàn thành', 'AK-1;Cầu;P. An Khánh;Đăng ký'),
    })
    await folder.ingest()
    expect(await folder.rows('SELECT title, unit_id, status FROM core.work ORDER BY title')).toEqual([
      { title: 'Chợ', unit_id: 'phường-an-khánh', status: 'completed' },
      { title: 'Cầu', unit_id: 'phường-an-khánh', status: 'registered' },
    ])
    expect(await folder.rows(`SELECT value FROM meta.flagged_row WHERE rule = 'recoded_works'`)).toEqual([
      { value: 'AK-1 → T1' },
    ])
  })
})
