import { describe, expect, it } from 'vitest'

import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const sources = 'sources/so.csv'

describe('a row that breaks the contract', () => {
  it.each([
    ['unknown_status', '3;A3;Chợ;P. An Phú;Cơ sở;;;;Hoàn thàn;', 'Tiến độ', 'Hoàn thàn', 'hoàn thành'],
    [
      'invalid_date',
      '3;A3;Chợ;P. An Phú;Cơ sở;31/02/2024;;;HT;',
      'Ngày đăng ký',
      '31/02/2024',
      '2/2024 has no day 31',
    ],
    [
      'completed_before_registered',
      '3;A3;Chợ;P. An Phú;Cơ sở;2/1/2025;;1/1/2025;HT;',
      'Ngày hoàn thành',
      '1/1/2025',
      null,
    ],
    ['unknown_tier', '3;A3;Chợ;P. An Phú;Cấp thành phô;;;;HT;', 'Cấp', 'Cấp thành phô', 'thành phố'],
    ['missing_tier', '3;A3;Chợ;P. An Phú;;;;;HT;', 'Cấp', null, null],
    ['missing_title', '3;A3;;P. An Phú;Cơ sở;;;;HT;', 'Tên công trình', null, null],
    [
      'overlong_text',
      `3;A3;${'ô'.repeat(32_768)};P. An Phú;Cơ sở;;;;HT;`,
      'Tên công trình',
      'ô'.repeat(32_768),
      null,
    ],
    ['missing_unit', '3;A3;Chợ;;Cơ sở;;;;HT;', 'Đơn vị', null, null],
    ['missing_unit', '3;A3;Chợ;..;Cơ sở;;;;HT;', 'Đơn vị', '..', null],
    ['duplicate_key', '3;A1;Chợ;P. An Phú;Cơ sở;;;;HT;', 'Mã công trình', 'A1', 'row 2'],
  ])('is kept by %s with its place', async (rule, row, column, value, hint) => {
    const folder = await campaignFolder({ [sources]: register(...goodRows, row) })
    const report = await folder.ingest()
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 1 } })
    expect(report.rejected_rows).toEqual([{ path: sources, sheet: null, row: 4, rule, column, value, hint }])
    expect(await folder.rows('SELECT cells FROM meta.rejected_row')).toEqual([
      { cells: row.split(';').map((cell) => cell || null) },
    ])
    expect(await folder.rows('SELECT work_id FROM core.work ORDER BY ALL')).toEqual([
      { work_id: 'A1' },
      { work_id: 'A2' },
    ])
  })

  it.each([
    ['invalid_money', 'Xã hội hóa'],
    ['invalid_money', 'chưa xác định'],
    ['money_range', '500 - 700 triệu'],
  ])('comes in without its money when only that cannot be read, by %s', async (rule, money) => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, `3;A3;Chợ;P. An Phú;Cơ sở;;;1/2/2025;HT;${money}`),
    })
    const report = await folder.ingest()
    expect(report).toMatchObject({ totals: { rejected: 0 } })
    expect(report.flagged_rows).toMatchObject([{ row: 4, rule, column: 'Kinh phí', value: money }])
    expect(await folder.rows(`SELECT status, budget_vnd FROM core.work WHERE work_id = 'A3'`)).toEqual([
      { status: 'completed', budget_vnd: null },
    ])
  })

  it('is listed with each cell that breaks a rule, and counted once', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, '3;A3;Chợ;P. An Phú;Cơ sở;31/4/2024;;tháng 13/2024;Hoàn thành;'),
    })
    const report = await folder.ingest()
    expect(report.totals.rejected).toBe(1)
    expect(report.rejected_rows.map(({ rule, column, value }) => [rule, column, value])).toEqual([
      ['invalid_date', 'Ngày đăng ký', '31/4/2024'],
      ['invalid_date', 'Ngày hoàn thành', 'tháng 13/2024'],
    ])
  })

  it('is listed once for each rule it breaks', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, '3;A3;;P. An Phú;lạ;99/1/2025;;;gì đó;'),
    })
    const report = await folder.ingest()
    expect(report.totals.rejected).toBe(1)
    expect(report.rejected_rows.map(({ rule }) => rule)).toEqual([
      'invalid_date',
      'missing_title',
      'unknown_status',
      'unknown_tier',
    ])
  })

  it('comes in once campaign.yaml knows the spelling', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, '3;A3;Chợ;P. An Phú;Cơ sở;;;1/2/2025;đã gắn bảng;'),
    })
    expect(await folder.ingest()).toMatchObject({ totals: { rejected: 1 } })
    expect(await folder.rows('SELECT vocabulary, value, rows, nearest FROM meta.vocabulary_gap')).toEqual([
      { vocabulary: 'status', value: 'đã gắn bảng', rows: '1', nearest: 'đã gắn biển' },
    ])
    await folder.write({
      'campaign.yaml': `${campaignYaml}vocabulary: { status: { completed: [đã gắn bảng] } }\n`,
    })
    expect(await folder.ingest()).toMatchObject({ status: 'committed', rejected_rows: [] })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 3 }])
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM meta.rejected_row')).toEqual([{ n: 0 }])
  })

  it('keeps the last good version of its work', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    await folder.ingest()
    await folder.write({
      [sources]: register((goodRows[0] ?? '').replace('Hoàn thành', 'lạ'), goodRows[1] ?? ''),
    })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ rejected: 1, removed: 0, unchanged: 1 })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 2 }])
  })

  it('keeps everything out in strict mode', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    await folder.ingest()
    await folder.write({
      [sources]: register(
        ...goodRows,
        '3;A3;Chợ;P. An Phú;Cơ sở;;;;lạ;',
        '4;A4;Đường;P. An Phú;Cơ sở;;;;HT;',
      ),
    })
    const report = await folder.ingest({ strict: true })
    expect(report).toMatchObject({ status: 'failed', run_id: null })
    expect(report.rejected_rows).toHaveLength(1)
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 2 }])
  })
})

describe('a row that needs a look', () => {
  it('is loaded and flagged', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, '3;A3;Chợ;P. An Phú;Cơ sở;;;;HT;'),
    })
    const report = await folder.ingest()
    expect(report.totals).toMatchObject({ rejected: 0, inserted: 3 + 3 })
    expect(report.flagged_rows).toEqual([
      {
        path: sources,
        sheet: null,
        row: 4,
        rule: 'completed_without_date',
        column: 'Ngày hoàn thành',
        value: null,
        hint: null,
      },
    ])
  })
})

describe('awards and figures', () => {
  it('are recognised by their headings and tied to units and metrics', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/khen.csv':
        'DANH SÁCH KHEN THƯỞNG\nSTT;Đơn vị;Hình thức khen thưởng;Ngày quyết định\n1;UBND A;Giấy khen;03/02/2025\n2;P. An Phú;Giấy khen;03/02/2025\n',
      'sources/so-lieu.csv':
        'figure_id,metric,tier,numerator,denominator,percent,as_of\ntotal,completion_rate,,1,2,"50,0",2025-02-03\n',
    })
    const report = await folder.ingest()
    expect(report.totals.rejected).toBe(0)
    expect(report.flagged_rows).toMatchObject([{ rule: 'unknown_unit', row: 3, value: 'UBND A' }])
    expect(
      await folder.rows('SELECT unit_id, recipient, form, decided_on FROM core.award ORDER BY recipient'),
    ).toEqual([
      { unit_id: 'phường-an-phú', recipient: 'P. An Phú', form: 'Giấy khen', decided_on: '2025-02-03' },
      { unit_id: null, recipient: 'UBND A', form: 'Giấy khen', decided_on: '2025-02-03' },
    ])
    expect(
      await folder.rows('SELECT figure_id, numerator, denominator, percent_text FROM core.reported_figure'),
    ).toEqual([{ figure_id: 'total', numerator: '1', denominator: '2', percent_text: '50,0' }])
  })

  it('are held against how many the list says that it commends', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/khen.csv': [
        'STT;Tập thể, cá nhân;Hình thức khen thưởng',
        '1;P. An Phú;Giấy khen',
        '2;Hộ ông Lý Văn Ba;Giấy khen',
        'Danh sách này có 02 tập thể và 01 hộ gia đình./.;;',
      ].join('\n'),
    })
    const { flagged_rows: flagged } = await folder.ingest()
    expect(flagged).toMatchObject([{ rule: 'total_mismatch', row: 4, value: '2', hint: 'the rows give 1' }])
    expect(
      await folder.rows(`SELECT recipient_kind AS kind FROM core.award WHERE recipient LIKE 'Hộ%'`),
    ).toEqual([{ kind: 'household' }])
  })

  it('of persons are told from those of collectives, by the headings of the list or how a person is addressed', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/khen.csv': [
        'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN;;;',
        '(Kèm theo Quyết định số 345/QĐ-UBND ngày 05/02/2025 của Chủ tịch UBND thành phố A);;;',
        'STT;Tên tập thể, cá nhân;Đơn vị công tác;Ghi chú',
        'I;TẬP THỂ;;',
        '1;P. An Phú;;',
        'II;CÁ NHÂN;;',
        '1;Nguyễn Văn Bình;Phường An Phú;',
        '2;Lê Thị Hà;Phòng Nội vụ;',
        'Tổng cộng: 01 tập thể, 02 cá nhân;;;',
      ].join('\n'),
      'sources/bang-khen.csv':
        'STT;Họ tên, tập thể;Hình thức khen thưởng\n1;Ông Trần Văn Nam;Bằng khen\n2;Phường An Phú;Bằng khen\n',
    })
    const report = await folder.ingest()
    expect(report.totals.rejected).toBe(0)
    expect(report.flagged_rows).toEqual([])
    expect(
      await folder.rows(
        'SELECT recipient, recipient_kind AS kind, unit_id, form, issuer, decided_on FROM core.award ORDER BY form, recipient',
      ),
    ).toMatchObject([
      { recipient: 'Phường An Phú', kind: 'collective', unit_id: 'phường-an-phú', form: 'Bằng khen' },
      { recipient: 'Ông Trần Văn Nam', kind: 'person', unit_id: null, decided_on: null },
      { recipient: 'Lê Thị Hà', kind: 'person', unit_id: null, form: 'Giấy khen' },
      { recipient: 'Nguyễn Văn Bình', kind: 'person', unit_id: 'phường-an-phú' },
      {
        recipient: 'P. An Phú',
        kind: 'collective',
        issuer: 'Chủ tịch UBND thành phố A',
        decided_on: '2025-02-05',
      },
    ])
  })

  it('take their form from the headings of a list whose title says none', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/khen.csv': [
        'DANH SÁCH KHEN THƯỞNG;;',
        'STT;Họ và tên, đơn vị;Chức vụ',
        'A;CỜ THI ĐUA;',
        '1;Phường An Phú;',
        'B;GIẤY KHEN;',
        'I;Tập thể;',
        '1;P. An Phú;',
        'II;Cá nhân;',
        '1;Võ Thị Sáu;Chuyên viên',
      ].join('\n'),
    })
    expect((await folder.ingest()).totals.rejected).toBe(0)
    expect(
      await folder.rows('SELECT recipient, recipient_kind AS kind, form FROM core.award ORDER BY source_row'),
    ).toEqual([
      { recipient: 'Phường An Phú', kind: 'collective', form: 'Cờ thi đua' },
      { recipient: 'P. An Phú', kind: 'collective', form: 'Giấy khen' },
      { recipient: 'Võ Thị Sáu', kind: 'person', form: 'Giấy khen' },
    ])
  })

  it('counted a unit are no list of awards', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/so-luong.csv':
        'SỐ LƯỢNG GIẤY KHEN, BẰNG KHEN;;;\nSTT;Đơn vị;Giấy khen;Bằng khen\n1;P. An Phú;3;1\n',
    })
    await expect(folder.ingest()).rejects.toThrow('header')
  })
})
