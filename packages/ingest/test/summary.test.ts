import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { explainFile, loadCampaign } from '../src/index.ts'
import { campaignFolder, goodRows, register } from './support/campaign-folder.ts'

const path = 'sources/tong-hop.csv'
const split = [
  'BIỂU TỔNG HỢP;;;;;;;;;',
  '(Số liệu tính đến ngày 03/02/2025);;;;;;;;;',
  'TT;Đơn vị;Số công trình đăng ký;;;Đã hoàn thành;;;Đang thực hiện;Tỷ lệ (%)',
  ';;Tổng;Cấp TP;Cấp cơ sở;Tổng;Cấp TP;Cấp cơ sở;;',
  '1;P. An Phú;12;2;10;9;1;8;3;75',
  '2;Phường An Khánh;1.000;0;1.000;787;0;787;200;78,7',
]
const total = 'Tổng cộng;;1.012;2;1.010;796;1;795;203;78,66'

async function read(...lines: string[]) {
  const folder = await campaignFolder({ [path]: lines.join('\n') })
  const report = await folder.ingest()
  return { folder, report, file: report.files.at(-1) }
}

const summaries = `SELECT unit_id, tier_id, as_of, registered::INTEGER AS registered, started::INTEGER AS started,
  completed::INTEGER AS completed, percent_text, source_row::INTEGER AS row
  FROM core.unit_summary ORDER BY as_of, unit_id, tier_id NULLS FIRST`

describe('a summary, one row a unit', () => {
  it('may say the day in each row, and call its units by what they are', async () => {
    const { folder, report } = await read(
      'Bệnh viện;Ngày báo cáo;Số đề án đăng ký;Số đề án hoàn thành',
      'Bệnh viện Nhi;30/11/2024;8;3',
      'Bệnh viện Nhi;31/12/2024;8;6',
      'BV Phụ sản;31/12/2024;5;5',
      'TOÀN NGÀNH;;21;15',
    )
    expect(
      await folder.rows(
        `SELECT unit_id, as_of, completed::INTEGER AS completed FROM core.unit_summary ORDER BY as_of, completed`,
      ),
    ).toEqual([
      { unit_id: 'bệnh-viện-nhi', as_of: '2024-11-30', completed: 3 },
      { unit_id: 'bệnh-viện-phụ-sản', as_of: '2024-12-31', completed: 5 },
      { unit_id: 'bệnh-viện-nhi', as_of: '2024-12-31', completed: 6 },
    ])
    expect(report.flagged_rows.map(({ rule, hint }) => [rule, hint])).toEqual([
      ['guessed_column', null],
      ['total_mismatch', 'the rows give 14'],
    ])
  })

  it('may name a unit once for the rows of its tiers, and what is completed by the last day', async () => {
    const { folder, report } = await read(
      'Đơn vị;Cấp;Đăng ký;Hoàn thành trong tháng;Lũy kế hoàn thành;Tỷ lệ (%)',
      'P. An Phú;Cấp TP;2;1;1;50',
      ';Cấp cơ sở;10;2;8;80',
      'P. An Khánh;Cấp TP;3;0;3;100',
      ';Cấp cơ sở;5;1;5;100',
      'Tổng cộng;;20;4;17;82,5',
    )
    expect(
      await folder.rows(
        'SELECT unit_id, tier_id, completed::INTEGER AS completed FROM core.unit_summary ORDER BY source_row',
      ),
    ).toEqual([
      { unit_id: 'phường-an-phú', tier_id: 'city', completed: 1 },
      { unit_id: 'phường-an-phú', tier_id: 'grassroots', completed: 8 },
      { unit_id: 'phường-an-khánh', tier_id: 'city', completed: 3 },
      { unit_id: 'phường-an-khánh', tier_id: 'grassroots', completed: 5 },
    ])
    expect(report.flagged_rows).toContainEqual(
      expect.objectContaining({ row: 6, rule: 'percent_mismatch', hint: 'the counts give 85.00 %' }),
    )
  })

  it('becomes records of its own, and no works', async () => {
    const { folder, file } = await read(...split, total)
    expect(file).toMatchObject({ read: 7, inserted: 2, structural: 5, rejected: 0 })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
    expect(await folder.rows(`SELECT role, as_of FROM meta.source_file WHERE path = '${path}'`)).toEqual([
      { role: 'summary', as_of: '2025-02-03' },
    ])
    const common = { as_of: '2025-02-03' }
    expect(await folder.rows(summaries)).toEqual([
      {
        ...common,
        unit_id: 'phường-an-khánh',
        tier_id: null,
        registered: 1000,
        started: 200,
        completed: 787,
        percent_text: '78,7',
        row: 6,
      },
      {
        ...common,
        unit_id: 'phường-an-khánh',
        tier_id: 'city',
        registered: 0,
        started: null,
        completed: 0,
        percent_text: null,
        row: 6,
      },
      {
        ...common,
        unit_id: 'phường-an-khánh',
        tier_id: 'grassroots',
        registered: 1000,
        started: null,
        completed: 787,
        percent_text: null,
        row: 6,
      },
      {
        ...common,
        unit_id: 'phường-an-phú',
        tier_id: null,
        registered: 12,
        started: 3,
        completed: 9,
        percent_text: '75',
        row: 5,
      },
      {
        ...common,
        unit_id: 'phường-an-phú',
        tier_id: 'city',
        registered: 2,
        started: null,
        completed: 1,
        percent_text: null,
        row: 5,
      },
      {
        ...common,
        unit_id: 'phường-an-phú',
        tier_id: 'grassroots',
        registered: 10,
        started: null,
        completed: 8,
        percent_text: null,
        row: 5,
      },
    ])
  })

  it('has its total row held against the rows', async () => {
    const { report } = await read(...split, total.replace('796', '797'))
    expect(report.flagged_rows).toMatchObject([
      { row: 7, rule: 'total_mismatch', value: '797', hint: 'the rows give 796' },
    ])
  })

  it('may be cut into two tables, of which the total in the second speaks for both', async () => {
    const row = (...cells: (string | number)[]) => `<tr><td>${cells.join('<td>')}</tr>`
    const head = row('TT', 'Đơn vị', 'Số công trình đăng ký', 'Đã hoàn thành')
    const flagged = async (...total: number[]) => {
      const folder = await campaignFolder({
        'sources/tong-hop.html': `<p>(Số liệu tính đến ngày 03/02/2025)</p>
          <table>${head}${row(1, 'P. An Phú', 12, 9)}${row(2, 'Phường An Khánh', 10, 7)}</table><p> </p>
          <table>${head}${row(3, 'Phường Cát Lái', 8, 6)}${row('', 'Tổng cộng', ...total)}</table>`,
      })
      return (await folder.ingest()).flagged_rows.map(({ rule, value }) => `${rule} ${value}`)
    }
    expect(await flagged(30, 22)).toEqual([])
    expect(await flagged(30, 23)).toEqual(['total_mismatch 30', 'total_mismatch 23'])
  })

  it('has its counts by tier added up, across each row and down to the total row', async () => {
    const { report } = await read(
      ...split.map((line) => line.replace('P. An Phú;12;2;10', 'P. An Phú;12;2;9')),
      total,
    )
    expect(report.flagged_rows).toMatchObject([
      { row: 5, rule: 'tiers_mismatch', value: '12', hint: 'the tiers give 11' },
      { row: 7, rule: 'total_mismatch', hint: 'the rows give 1009' },
    ])
  })

  it.each([
    ['78,7', []],
    ['78,70', []],
    ['78', []],
    ['79%', []],
    ['0,787', []],
    ['78,8', ['percent_mismatch']],
    ['87,7', ['percent_mismatch']],
    ['gần hết', ['ignored_percent']],
  ])('has the share %s checked against its counts', async (percent, rules) => {
    const { report } = await read('Đơn vị;Đăng ký;Hoàn thành;Đạt tỷ lệ', `P. An Phú;1000;787;${percent}`)
    expect(report.flagged_rows.map(({ rule }) => rule)).toEqual(rules)
    expect(report.totals.rejected).toBe(0)
  })

  it('reads sections that state their own sums, with the tier they set', async () => {
    const { folder, file, report } = await read(
      'TT;Đơn vị;Đăng ký;Hoàn thành',
      'I;Cấp thành phố;3;2',
      '1;P. An Phú;3;2',
      'II;Cấp cơ sở;7;6',
      '1;P. An Phú;4;3',
      '2;H. Củ Chi;3;3',
      ';Tổng cộng;10;8',
    )
    expect(file).toMatchObject({ read: 7, inserted: 3, structural: 4 })
    expect(
      await folder.rows(
        'SELECT unit_id, tier_id, completed::INTEGER AS c FROM core.unit_summary ORDER BY source_row',
      ),
    ).toEqual([
      { unit_id: 'phường-an-phú', tier_id: 'city', c: 2 },
      { unit_id: 'phường-an-phú', tier_id: 'grassroots', c: 3 },
      { unit_id: 'huyện-củ-chi', tier_id: 'grassroots', c: 3 },
    ])
    expect(report.flagged_rows).toEqual([])
  })

  it('keeps rows without counts out, and flags more done than registered', async () => {
    const { report } = await read('Đơn vị;Đăng ký;Hoàn thành;Quá hạn', 'P. An Phú;3;4;0', 'P. An Khánh;;;1')
    expect(report.rejected_rows).toMatchObject([{ row: 3, rule: 'missing_counts' }])
    expect(report.flagged_rows).toMatchObject([{ row: 2, rule: 'counts_exceed_registered' }])
  })

  it('is restated day by day; the same day again takes the place of the old', async () => {
    const day = (date: string, completed: number) =>
      `Tính đến ngày ${date};;\nĐơn vị;Đăng ký;Hoàn thành\nP. An Phú;12;${completed}\n`
    const folder = await campaignFolder({ 'sources/t1.csv': day('01/02/2025', 5) })
    await folder.ingest()
    await folder.write({ 'sources/t2.csv': day('02/02/2025', 7) })
    await folder.ingest()
    await folder.write({ 'sources/t2.csv': day('02/02/2025', 8) })
    await folder.ingest()
    expect(await folder.rows(summaries)).toMatchObject([
      { as_of: '2025-02-01', completed: 5 },
      { as_of: '2025-02-02', completed: 8 },
    ])
  })

  it('goes when its file no longer is one, and is unchanged when it is the same', async () => {
    const { folder } = await read(...split, total)
    await folder.write({ [path]: [...split, total, ''].join('\n') })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 0, unchanged: 2, removed: 0 })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.unit_summary')).toEqual([{ n: 6 }])
    await folder.write({ [path]: register(...goodRows) })
    await folder.ingest()
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.unit_summary')).toEqual([{ n: 0 }])
  })

  it('is explained as what it is, columns of tiers among them', async () => {
    const folder = await campaignFolder({ [path]: [...split, total].join('\n') })
    const [sheet] = (await explainFile(await loadCampaign(folder.path), join(folder.path, path))).sheets
    expect(sheet).toMatchObject({ table: 'summary', findings: [] })
    expect(sheet?.columns.map(({ field }) => field)).toEqual([
      'seq',
      'unit',
      'registered',
      'registered.city',
      'registered.grassroots',
      'completed',
      'completed.city',
      'completed.grassroots',
      'started',
      'percent',
    ])
  })
})

describe('a summary as offices vary it', () => {
  it('may call its works otherwise, name two kinds of bodies, and part a count in the columns behind it', async () => {
    const { folder, report } = await read(
      'TT;Phường, đơn vị;Tổng số phần việc đăng ký;Trong đó;;Tổng số phần việc hoàn thành;Trong đó;',
      ';;;Cấp TP;Cấp cơ sở;;Cấp TP;Cấp cơ sở',
      ';Toàn phường;12;2;10;9;1;8',
      'A;KHỐI PHƯỜNG;12;2;10;9;1;8',
      '1;P. An Phú;12;2;10;9;1;8',
    )
    expect(report.flagged_rows).toEqual([])
    expect(
      await folder.rows(
        'SELECT unit_id, tier_id, registered::INTEGER AS r, completed::INTEGER AS c FROM core.unit_summary ORDER BY r',
      ),
    ).toEqual([
      { unit_id: 'phường-an-phú', tier_id: 'city', r: 2, c: 1 },
      { unit_id: 'phường-an-phú', tier_id: 'grassroots', r: 10, c: 8 },
      { unit_id: 'phường-an-phú', tier_id: null, r: 12, c: 9 },
    ])
  })
})

describe('a summary whose counts are stated by tier only', () => {
  const header = [
    'TT;Đơn vị;Số công trình đăng ký;;Đã hoàn thành;;Tỷ lệ (%)',
    ';;Cấp TP;Cấp cơ sở;Cấp TP;Cấp cơ sở;',
  ]

  it('gives their sum as that of the unit', async () => {
    const { folder, report } = await read(
      ...header,
      '1;P. An Phú;2;10;1;8;75',
      '2;P. An Khánh;-;5;;5;100',
      'Tổng cộng;;2;15;1;13;82,35',
    )
    expect(report.flagged_rows).toEqual([])
    const counts =
      'SELECT unit_id, tier_id, registered::INTEGER AS registered, completed::INTEGER AS completed'
    expect(
      await folder.rows(`${counts} FROM core.unit_summary ORDER BY unit_id, tier_id NULLS FIRST`),
    ).toEqual([
      { unit_id: 'phường-an-khánh', tier_id: null, registered: 5, completed: 5 },
      { unit_id: 'phường-an-khánh', tier_id: 'grassroots', registered: 5, completed: 5 },
      { unit_id: 'phường-an-phú', tier_id: null, registered: 12, completed: 9 },
      { unit_id: 'phường-an-phú', tier_id: 'city', registered: 2, completed: 1 },
      { unit_id: 'phường-an-phú', tier_id: 'grassroots', registered: 10, completed: 8 },
    ])
  })

  it('is read the same with the tiers above the counts', async () => {
    const { folder, report } = await read(
      'TT;Đơn vị;Cấp TP;;Cấp cơ sở;',
      ';;Đăng ký;Hoàn thành;Đăng ký;Hoàn thành',
      '1;P. An Phú;2;1;10;8',
      'Tổng cộng;;2;1;10;8',
    )
    expect(report.flagged_rows).toEqual([])
    expect(
      await folder.rows(
        'SELECT tier_id, registered::INTEGER AS r, completed::INTEGER AS c FROM core.unit_summary ORDER BY r',
      ),
    ).toEqual([
      { tier_id: 'city', r: 2, c: 1 },
      { tier_id: 'grassroots', r: 10, c: 8 },
      { tier_id: null, r: 12, c: 9 },
    ])
  })

  it('is refused where months stand above the counts and nothing says the year', async () => {
    await expect(
      read('TT;Đơn vị;Tháng 1;;Tháng 2;', ';;Đăng ký;Hoàn thành;Đăng ký;Hoàn thành', '1;P. An Phú;2;1;10;8'),
    ).rejects.toThrow('several times')
  })

  it('refuses a row in which something else than a count stands', async () => {
    const { report } = await read(...header, '1;P. An Phú;2;mười;1;8;75')
    expect(report.rejected_rows.map(({ rule }) => rule)).toEqual(['invalid_number'])
  })
})
