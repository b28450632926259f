import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { type CampaignFolder, campaignFolder } from './support/campaign-folder.ts'
import { campaignOf2024 } from './support/register-file.ts'

const series = 'sources:\n  - { path: sources/*.csv, series: so }\n'

/** A register of one unit, or of several where lines name them: `code;title;status`, or with the unit before. */
function registerOf(unit: string, day: string, ...lines: readonly string[]): string {
  const rows = lines.map((line) => (line.split(';').length === 4 ? line : `${unit};${line}`))
  return [`Tính đến ngày ${day};;;`, 'Đơn vị;Mã CT;Tên công trình;Tiến độ', ...rows, ''].join('\n')
}

/** Ingests registers one after the other, each in a run of its own. */
async function oneByOne(sources: string, ...registers: readonly string[]): Promise<CampaignFolder> {
  const folder = await campaignFolder({ 'campaign.yaml': campaignOf2024(sources) })
  for (const [index, content] of registers.entries()) {
    await folder.write({ [`sources/${index}.csv`]: content })
    await folder.ingest()
  }
  return folder
}

function works(folder: CampaignFolder) {
  return folder.rows('SELECT work_id, title, status FROM core.work ORDER BY work_id')
}

const [a, b] = ['Trường THCS A', 'Trường THCS B']

describe('a code that two units use', () => {
  const ofA = registerOf(a, '31/01/2024', 'CT-01;Vườn rau;Đang thực hiện')
  const ofB = registerOf(b, '31/01/2024', 'CT-01;Sân chơi;Hoàn thành')

  it('is a work of each, and their later registers find their own', async () => {
    const folder = await oneByOne(
      '',
      ofA,
      ofB,
      registerOf(b, '29/02/2024', 'CT-01;Sân chơi mới;Hoàn thành'),
      registerOf(a, '29/02/2024', 'CT-01;Vườn rau;Hoàn thành'),
    )
    expect(await works(folder)).toEqual([
      { work_id: 'CT-01', title: 'Vườn rau', status: 'completed' },
      { work_id: 'CT-01@trường-thcs-b', title: 'Sân chơi mới', status: 'completed' },
    ])
  })

  it('is told once a file, also where both come in one run', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/a.csv': ofA,
      'sources/b.csv': ofB,
    })
    const { flagged_rows: flagged, totals } = await folder.ingest()
    expect(totals).toMatchObject({ inserted: 4, updated: 0 })
    expect(flagged.filter(({ rule }) => rule === 'shared_code')).toMatchObject([
      { path: 'sources/b.csv', row: 3, value: 'CT-01' },
    ])
  })

  it('is one work where one series says that it went to the other unit', async () => {
    const folder = await oneByOne(series, ofA, registerOf(b, '29/02/2024', 'CT-01;Vườn rau xanh;Hoàn thành'))
    expect(await works(folder)).toEqual([{ work_id: 'CT-01', title: 'Vườn rau xanh', status: 'completed' }])
  })

  it('is one work where its title went along and its unit claims it no more', async () => {
    const folder = await oneByOne('', ofA, registerOf(b, '29/02/2024', 'CT-01;Vườn rau;Hoàn thành'))
    const one = [{ work_id: 'CT-01', title: 'Vườn rau', status: 'completed' }]
    expect(await works(folder)).toEqual(one)
    await folder.write({ 'campaign.yaml': campaignOf2024('# again\n') })
    await folder.ingest()
    expect(await works(folder)).toEqual(one)
  })

  it('begins anew with each unit of a register of several', async () => {
    const folder = await oneByOne(
      series,
      registerOf(
        '',
        '31/01/2024',
        `${a};1;Vườn rau;Hoàn thành`,
        `${a};2;Thư viện;Đăng ký`,
        `${b};1;Sân chơi;Đăng ký`,
        `${b};2;Cổng trường;Đăng ký`,
      ),
      registerOf('', '29/02/2024', `${a};01;Vườn rau;Hoàn thành`, `${b};1;Sân chơi;Hoàn thành`),
    )
    expect(await works(folder)).toEqual([
      { work_id: '1@trường-thcs-a', title: 'Vườn rau', status: 'completed' },
      { work_id: '1@trường-thcs-b', title: 'Sân chơi', status: 'completed' },
      { work_id: '2@trường-thcs-a', title: 'Thư viện', status: 'withdrawn' },
      { work_id: '2@trường-thcs-b', title: 'Cổng trường', status: 'withdrawn' },
    ])
  })
})

describe('a code that is written otherwise', () => {
  it('is the same work, also when its row is refused', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', 'CT-01;Vườn rau;Đăng ký', 'CT-02;Thư viện;Đăng ký', 'CT-03;Cổng;Đăng ký'),
      registerOf(a, '29/02/2024', 'CT01;Vườn rau;Hoàn thành', 'ct.2;Thư viện xanh;Xong', 'CT 03;Cổng;???'),
    )
    expect(await works(folder)).toEqual([
      { work_id: 'CT-01', title: 'Vườn rau', status: 'completed' },
      { work_id: 'CT-02', title: 'Thư viện xanh', status: 'completed' },
      { work_id: 'CT-03', title: 'Cổng', status: 'registered' },
    ])
  })

  it('is another work where one register has both', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', 'CT-1;Vườn rau;Đăng ký'),
      registerOf(a, '29/02/2024', 'CT-1;Vườn rau;Đăng ký', 'CT-01;Thư viện;Đăng ký', 'CT-11;Cổng;Đăng ký'),
    )
    expect((await works(folder)).map(({ work_id: id }) => id)).toEqual(['CT-01', 'CT-1', 'CT-11'])
  })

  it('is found whichever register comes first, and when all are read again', async () => {
    const [january, february] = [
      registerOf(a, '31/01/2024', 'CT-01;Vườn rau;Đăng ký'),
      registerOf(a, '29/02/2024', '01;Vườn rau;Hoàn thành'),
    ]
    const folder = await oneByOne(series, february, january)
    const told = () =>
      folder.rows('SELECT work_id, kind, known_at FROM core.work_event ORDER BY version, kind')
    const history = [
      { work_id: '01', kind: 'registered', known_at: '2024-01-31' },
      { work_id: '01', kind: 'completed', known_at: '2024-02-29' },
    ]
    expect(await told()).toEqual(history)
    await folder.write({ 'campaign.yaml': campaignOf2024(`${series}# again\n`) })
    await folder.ingest()
    expect(await told()).toEqual(history)
  })
})

describe('a code that is given later', () => {
  it('becomes that of the work, with its history', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', ';Vườn rau;Đăng ký', ';Thư viện;Đăng ký'),
      registerOf(a, '29/02/2024', 'A7;Vườn rau;Hoàn thành', 'A8;Thư viện;Đăng ký'),
      registerOf(a, '31/03/2024', ';Vườn rau;Hoàn thành', 'A8;Thư viện;Hoàn thành'),
    )
    expect(await folder.rows('SELECT work_id, kind FROM core.work_event ORDER BY work_id, version')).toEqual([
      { work_id: 'A7', kind: 'registered' },
      { work_id: 'A7', kind: 'completed' },
      { work_id: 'A8', kind: 'registered' },
      { work_id: 'A8', kind: 'completed' },
    ])
  })

  it('takes the place of another code in the same series only, and is told', async () => {
    const [old, recoded] = [
      registerOf(a, '31/01/2024', 'HS-1;Hẻm sạch;Đăng ký'),
      registerOf(a, '29/02/2024', 'KH-9;Hẻm sạch;Đăng ký'),
    ]
    const linked = await oneByOne(series, old, recoded)
    expect((await works(linked)).map(({ work_id: id }) => id)).toEqual(['HS-1'])
    expect(await linked.rows(`SELECT value FROM meta.flagged_row WHERE rule = 'recoded_works'`)).toEqual([
      { value: 'KH-9 → HS-1' },
    ])
    expect((await works(await oneByOne('', old, recoded))).map(({ work_id: id }) => id)).toEqual([
      'HS-1',
      'KH-9',
    ])
  })
})

describe('a title that is spelled otherwise', () => {
  it('is the same work without a code, by tone position, and i and y', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', ';Nhà văn hóa, kỹ thuật ấp 4;Đăng ký', ';Sửa máy;Đăng ký'),
      registerOf(a, '29/02/2024', ';Nhà văn hoá, kĩ thuật ấp 4;Hoàn thành', ';Sửa mái;Đăng ký'),
    )
    expect(
      (await works(folder)).map(({ title, status }) => `${String(title)}: ${String(status)}`).toSorted(),
    ).toEqual(['Nhà văn hoá, kĩ thuật ấp 4: completed', 'Sửa mái: registered', 'Sửa máy: withdrawn'])
  })
})

describe('works of one title', () => {
  const withPlaces = (day: string, ...lines: readonly string[]) =>
    [`Tính đến ngày ${day};;;;`, 'Mã CT;Tên công trình;Địa điểm;Đơn vị;Tiến độ', ...lines].join('\n')
  const lane = (code: string, place: string, state: string) => `${code};Nâng cấp hẻm;${place};${a};${state}`

  it('are two where the register numbers on, and a person is asked', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', 'HX-1;Nâng cấp hẻm;Đăng ký', 'HX-2;Vườn hoa;Đăng ký'),
      registerOf(a, '29/02/2024', 'HX-2;Vườn hoa;Đăng ký', 'HX-3;Nâng cấp hẻm;Đăng ký'),
    )
    expect((await works(folder)).map(({ work_id: id }) => id)).toEqual(['HX-1', 'HX-2', 'HX-3'])
    expect(await folder.rows(`SELECT hint FROM meta.flagged_row WHERE rule = 'likely_same_work'`)).toEqual([
      { hint: '"HX-3": "HX-1"' },
    ])
  })

  it('are told apart by their places where all have new codes', async () => {
    const folder = await oneByOne(
      series,
      withPlaces('31/01/2024', lane('1', 'Hẻm 12', 'Đăng ký'), lane('2', 'Hẻm 20', 'Đăng ký')),
      withPlaces('29/02/2024', lane('K7', 'Hẻm 20', 'Hoàn thành'), lane('K8', 'Hẻm 12', 'Đăng ký')),
      withPlaces('31/03/2024', lane('K8', 'Hẻm 12', 'Đăng ký'), lane('M9', 'Hẻm 41', 'Đăng ký')),
    )
    expect(await works(folder)).toMatchObject([
      { work_id: '1', status: 'registered' },
      { work_id: '2', status: 'withdrawn' },
      { work_id: 'M9', status: 'registered' },
    ])
  })

  it('are told apart by their places where none has a code', async () => {
    const folder = await oneByOne(
      series,
      withPlaces('31/01/2024', lane('', 'Hẻm 12', 'Đăng ký'), lane('', 'Hẻm 20', 'Đăng ký')),
      withPlaces('29/02/2024', lane('', 'Hẻm 20', 'Hoàn thành')),
    )
    expect(await folder.rows('SELECT location, status FROM core.work ORDER BY location')).toEqual([
      { location: 'Hẻm 12', status: 'withdrawn' },
      { location: 'Hẻm 20', status: 'completed' },
    ])
  })

  it('are two where campaign.yaml says that a code is its own', async () => {
    const own = `${series}same_works: { KH-9: KH-9 }\n`
    const [old, recoded] = [
      registerOf(a, '31/01/2024', 'HS-1;Hẻm sạch;Đăng ký'),
      registerOf(a, '29/02/2024', 'KH-9;Hẻm sạch;Đăng ký'),
    ]
    const folder = await oneByOne(series, old, recoded)
    await folder.write({ 'campaign.yaml': campaignOf2024(own) })
    await folder.ingest()
    expect(await works(folder)).toMatchObject([
      { work_id: 'HS-1', status: 'withdrawn' },
      { work_id: 'KH-9', status: 'registered' },
    ])
  })
})

describe('a code that stands for quite another title', () => {
  it('is told, and one for a title in other words is not', async () => {
    const folder = await oneByOne(
      series,
      registerOf(a, '31/01/2024', 'CT-1;Lắp đèn đường;Đăng ký', 'CT-2;Vườn hoa;Đăng ký'),
      registerOf(a, '29/02/2024', 'CT-1;Nhà văn hóa;Đăng ký', 'CT-2;Làm vườn hoa mẫu;Đăng ký'),
    )
    expect(
      await folder.rows(`SELECT source_row, value FROM meta.flagged_row WHERE rule = 'retitled_codes'`),
    ).toEqual([{ source_row: '3', value: 'CT-1: "Lắp đèn đường" → "Nhà văn hóa"' }])
  })
})

describe('a work that takes the place of another', () => {
  const january = registerOf(a, '31/01/2024', ';Trạm dừng nghỉ Km 47;Đăng ký', ';Hẻm 12;Đăng ký')
  const february = registerOf(a, '29/02/2024', ';Trạm dừng nghỉ Km47+500;Hoàn thành', ';Hẻm 14;Đăng ký')
  const flagged = `SELECT value, hint FROM meta.flagged_row WHERE rule = 'likely_same_work'`

  it('is flagged where the titles are much alike and no number in them is another', async () => {
    const folder = await oneByOne(series, january, february)
    expect(await folder.rows(flagged)).toMatchObject([{ value: 'Trạm dừng nghỉ Km47+500' }])
  })

  it('is flagged where another unit has it under the same title', async () => {
    const moved = registerOf(b, '29/02/2024', ';Hẻm 12;Đăng ký', `${a};;Trạm dừng nghỉ Km 47;Đăng ký`)
    const folder = await oneByOne(series, january, moved)
    expect(await folder.rows(flagged)).toMatchObject([{ value: 'Hẻm 12' }])
  })

  it('is the same once campaign.yaml says so', async () => {
    const folder = await oneByOne(series, january, february)
    const [found] = await folder.rows(flagged)
    await folder.write({
      'campaign.yaml': campaignOf2024(`${series}same_works: { ${String(found?.['hint'])} }\n`),
    })
    await folder.ingest()
    expect(await folder.rows(`SELECT title, status FROM core.work WHERE title LIKE 'Trạm%'`)).toEqual([
      { title: 'Trạm dừng nghỉ Km47+500', status: 'completed' },
    ])
    expect(await folder.rows(flagged)).toEqual([])
  })
})

describe('a file of a series', () => {
  const january = registerOf(a, '31/01/2024', 'A1;Vườn rau;Đăng ký', 'A2;Thư viện;Đăng ký')

  it('changes nothing under another name, and is not missed under the old one', async () => {
    const folder = await oneByOne(series, january)
    await rm(join(folder.path, 'sources/0.csv'))
    await folder.write({ 'sources/thang-1.csv': january })
    expect(await folder.ingest()).toMatchObject({ totals: { inserted: 0, updated: 0 }, gone_files: [] })
  })

  it('leaves its works behind when it goes, which is told', async () => {
    const folder = await oneByOne(series, january, registerOf(a, '29/02/2024', 'A1;Vườn rau;Hoàn thành'))
    await rm(join(folder.path, 'sources/0.csv'))
    expect(await folder.ingest()).toMatchObject({ status: 'unchanged', gone_files: ['sources/0.csv'] })
    expect(await works(folder)).toHaveLength(2)
  })
})
