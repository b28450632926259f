import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'

import { loadCampaign, UserError } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const sources = 'sources/so.csv'

async function refusal(run: Promise<unknown>): Promise<UserError> {
  const error = await run.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw error
}

describe('files that cannot be read', () => {
  it('are named all at once, and nothing is read in', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      'sources/a.xlsx': 'PK broken',
      'sources/z.csv': 'Ghi;chép\n1;2\n',
    })
    const { where, others, wayOn } = await refusal(folder.ingest())
    expect([where, ...others.map((other) => other.where)]).toEqual([
      expect.stringMatching(/a\.xlsx$/u),
      expect.stringMatching(/z\.csv$/u),
    ])
    expect(wayOn?.en).toContain('move it out of sources/')
  })

  it('are not taken for reports when they are tables of plain text', async () => {
    const table = 'TT\tTên gọi\tSố lượng\n1\tMột\t3\n2\tHai\t4\n'
    const folder = await campaignFolder({ 'sources/bang.txt': table })
    expect((await refusal(folder.ingest())).message).toContain('is a header that is understood')
  })
})

describe('campaign.yaml is refused', () => {
  it.each([
    ['an unknown key', `${campaignYaml}organizer: x\n`, 'Unknown key organizer', 8],
    ['an unknown key inside', campaignYaml.replace('days: 10', 'dayz: 10'), 'Unknown key dates.dayz', 4],
    ['a date that does not exist', campaignYaml.replace('2025-02-03', '2025-02-30'), 'dates.end', 4],
    ['a missing key', campaignYaml.replace(/^id.*\n/u, ''), 'id: ', undefined],
    ['broken YAML', `${campaignYaml}phases: [\n`, 'not valid YAML', 9],
    ['a YAML alias of nothing', `${campaignYaml}title: *none\n`, 'refers to no &', undefined],
    [
      'the same tier twice',
      campaignYaml.replace('id: grassroots', 'id: city'),
      'tiers has the id city twice',
      7,
    ],
    [
      'phases that overlap',
      `${campaignYaml}phases:\n  - { id: a, label: { vi: A, en: A }, start: 2025-01-25, end: 2025-01-30 }\n  - { id: b, label: { vi: B, en: B }, start: 2025-01-30, end: 2025-02-03 }\n`,
      'Phase b starts before phase a has ended',
      10,
    ],
  ])('for %s, with its line', async (_, yaml, what, line) => {
    const folder = await campaignFolder({ 'campaign.yaml': yaml })
    const error = await refusal(loadCampaign(folder.path))
    expect(error.kind).toBe('configuration')
    expect(error.message).toContain(what)
    expect(error.where).toMatch(new RegExp(`campaign\\.yaml${line === undefined ? '' : `:${line}`}$`, 'u'))
    expect(error.fix).not.toBe('')
  })

  it('for all keys that are missing, unknown or wrong at once, each with its line and fix', async () => {
    const yaml =
      'id: demo\nname: { vi: Đợt thi đua }\ndates: { ende: 2025-02-03 }\ntiers:\n  - { id: Xã, label: { vi: X, en: X } }\n'
    const folder = await campaignFolder({ 'campaign.yaml': yaml })
    const { said, where } = await refusal(loadCampaign(folder.path))
    expect(where).toMatch(/campaign\.yaml:2$/u)
    expect(said.what.vi.split('\n')).toEqual([
      'campaign.yaml có 6 chỗ cần sửa:',
      '  - organiser: còn thiếu',
      '  - dòng 2: name.en: còn thiếu',
      '  - dòng 3: dates.end: còn thiếu',
      '  - dòng 3: Khoá lạ dates.ende',
      '  - dòng 3: dates: ghi start, hoặc days để suy ra ngày bắt đầu',
      '  - dòng 5: tiers.0.id: chỉ dùng chữ thường không dấu, chữ số, - và _',
    ])
    expect(said.fix.en).toContain('\n  - line 2: Add the key name.en\n')
    expect(said.fix.en).toContain('line 3: Remove it, or use one of: start, end, days')
  })

  it('for several things that do not agree, at once', async () => {
    const yaml = campaignYaml
      .replace('days: 10', 'days: 10, start: 2025-02-01')
      .replace('id: grassroots', 'id: city')
    const { message } = await refusal(loadCampaign((await campaignFolder({ 'campaign.yaml': yaml })).path))
    expect(message).toContain('line 4: dates.start to dates.end is 3 days, not 10')
    expect(message).toContain('line 7: tiers has the id city twice')
  })

  it('with what is wrong with its syntax, and where, in Vietnamese too', async () => {
    const folder = await campaignFolder({ 'campaign.yaml': `${campaignYaml}phases:\n\t- id: a\n` })
    const error = await refusal(loadCampaign(folder.path))
    expect(error.said.what.vi).toBe(
      'Không đúng cú pháp YAML: thụt dòng bằng dấu cách, không bằng phím Tab, ở “- id: a”',
    )
    expect(error.said.fix.vi).toBe('Sửa dòng 9, từ cột 1')
  })

  it('for a tier that no work uses', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}  - { id: ward, label: { vi: Cấp phường, en: Ward } }\n`,
      [sources]: register(...goodRows),
    })
    const error = await refusal(folder.ingest())
    expect(error).toMatchObject({ kind: 'configuration', message: 'No work uses the tier ward (Cấp phường)' })
    expect(error.where).toMatch(/campaign\.yaml:8$/u)
  })

  it('but not while a rejected row may be the one that uses it', async () => {
    const folder = await campaignFolder({
      [sources]: register(goodRows[0] ?? '', '2;A2;Chợ;Phường An Phú;cơ sơ;;;;xong;'),
    })
    const report = await folder.ingest()
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 1 } })
    expect(report.rejected_rows).toMatchObject([{ rule: 'unknown_tier', value: 'cơ sơ', row: 3 }])
  })

  it('but not for an optional tier', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}  - { id: ward, label: { vi: Cấp phường, en: Ward }, optional: true }\n`,
      [sources]: register(...goodRows),
    })
    expect((await folder.ingest()).status).toBe('committed')
  })
})

describe('a file is refused, and nothing is loaded', () => {
  it.each([
    ['when it is empty', '', 'The file is empty'],
    ['when it is blank', '\n \n', 'The file is empty'],
    ['when no header is understood', 'a;b\n1;2\n', 'No row in the first part of the file is a header'],
    [
      'when a quote is never closed',
      register(...goodRows, '3;A3;"Chợ;P. An Phú'),
      'not a well-formed delimited file',
    ],
    [
      'when a quote ends in the middle of a cell',
      register(...goodRows, '3;A3;"Chợ"cũ"x;P. An Phú'),
      'a quote is opened and never closed',
    ],
    [
      'when forms of awards are columns to tick',
      'STT;Tên tập thể;Hình thức khen thưởng;\n;;Bằng khen;Giấy khen\n1;P. An Phú;x;\n',
      'a column to tick for each form of award',
    ],
    [
      'when several recipients of awards share a cell',
      'STT;Hình thức;Tập thể\n1;Giấy khen;"- P. An Phú;\n- P. An Khánh"\n',
      'several recipients in one cell',
    ],
    [
      'when each unit has columns of its own that do not tell of works',
      'STT;Phần việc;Phường An Phú;;Phường Cát Lái;\n;;Hạn;Số người;Hạn;Số người\n1;Dọn vệ sinh;01/02/2025;5;01/02/2025;6\n',
      'a group of columns for each unit',
    ],
    [
      'when it is a schedule',
      'Thời gian;Nội dung;Chủ trì;Địa điểm\nThứ Hai 05/8, 8:00;Giao ban;P. An Phú;Phòng họp 2\n14 giờ 30 ngày 06/8/2024;Kiểm tra;P. Cát Lái;Km 12\n',
      'This is a schedule',
    ],
    [
      'when it lists works that are praised',
      'DANH SÁCH CÔNG TRÌNH TIÊU BIỂU ĐƯỢC TUYÊN DƯƠNG;;;\nSTT;Tên công trình;Đơn vị;Lĩnh vực\n1;Cầu;P. An Phú;Giao thông\n',
      'a list of praised works',
    ],
    [
      'when it is an estimate of costs',
      'UBND PHƯỜNG AN PHÚ;;;;\nSTT;Nội dung;Số lượng;Đơn giá;Thành tiền\n1;Băng rôn;20;350.000;7.000.000\n',
      'an estimate or allocation of money',
    ],
    [
      'when it allots money to works',
      'PHÂN BỔ KẾ HOẠCH VỐN NĂM 2025;;;\nSTT;Danh mục dự án;Chủ đầu tư;Tổng mức đầu tư\n1;Cầu;P. An Phú;85 tỷ\n',
      'an estimate or allocation of money',
    ],
    [
      'when some work has no row of its result',
      'STT;Tên công trình;Đơn vị;Cấp;Dòng;Hoàn thành\n1;Cầu;P. An Phú;Cơ sở;KH;01/02/2025\n;;;;TH;01/02/2025\n2;Hồ;P. An Phú;Cơ sở;KH;01/02/2025\n;;;;TH;\n3;Chợ;P. An Phú;Cơ sở;KH;01/02/2025\n',
      'some row lacks the other',
      ':6',
    ],
    [
      'when a quote closes inside a cell, and lines end in several ways',
      'STT,Tên công trình,Đơn vị,Cấp\r\n1,Cầu,P. An Phú,Cơ sở\n2,"Hẻm "Sáng" số 3",P. An Phú,Cơ sở\n3,Chợ,P. An Phú,Cơ sở\r\n',
      'a quote stands where none belongs',
      ':3',
    ],
    [
      'when it lists what to buy, by when and for how much, under a letterhead',
      'UBND PHƯỜNG AN PHÚ;;;;\nSTT;Nội dung công việc;Địa điểm;Kinh phí;Thời hạn\n1;Mua 5 máy tính;Văn phòng;75.000.000;30/01/2025\n',
      'No row in the first part of the file is a header',
    ],
    [
      'when it is a schedule whose works no known heading names',
      'Thứ, ngày;Buổi;Công trình kiểm tra;Đơn vị chuẩn bị\nThứ Hai 13/01;Sáng;Đường Tam Đa;Phòng Quản lý đô thị\nThứ Ba 14/01;Sáng;Chợ;Phòng Kinh tế\n',
      'This is a schedule',
    ],
    [
      'when it lists people and what they do',
      'STT;Họ và tên;Chức vụ;Đơn vị;Nhiệm vụ\n1;Nguyễn Văn A;Chủ tịch;P. An Phú;Trưởng ban\n2;Trần Thị B;Bí thư;P. Cát Lái;Thành viên\n',
      'a list of people',
    ],
    [
      'when it counts awards',
      'STT;Đơn vị;Giấy khen;\n;;Tập thể;Cá nhân\n1;P. An Phú;3;4\n',
      'No row in the first part of the file is a header',
    ],
    [
      'when units head the columns of a summary',
      'Chỉ tiêu;P. An Phú;P. Cát Lái\nSố công trình đăng ký;12;8\nĐã hoàn thành;9;6\n',
      'The table lies on its side',
    ],
    [
      'when it has a row for each field of a unit',
      'Đơn vị;Lĩnh vực;Đăng ký;Hoàn thành\nP. An Phú;Giao thông;4;3\nP. An Phú;Y tế;2;2\n',
      'several rows ("P. An Phú"), one for each value of the column "Lĩnh vực"',
    ],
    [
      'when a summary writes both counts into one cell',
      'TT;Đơn vị;Hoàn thành/đăng ký\n1;P. An Phú;9/12\n2;P. Cát Lái;4/4 (100%)\n',
      'writes two counts into one cell',
    ],
    [
      'when a summary names no units',
      'Lĩnh vực;Đăng ký;Hoàn thành\nGiao thông;12;9\nY tế;4;4\n',
      'No column of the summary is clearly that of its units',
    ],
    [
      'when a summary does not say what is completed',
      'Đơn vị;Tổng số công trình;Còn lại\nP. An Phú;12;3\nP. Cát Lái;4;0\n',
      'The summary has no column of works completed',
    ],
    [
      'when it lists units and how to call them',
      'STT;Tên đơn vị;Khối;Số điện thoại\n1;P. An Phú;Phường;0903 123 456\n2;Phòng Nội vụ;Phòng ban;028 3740 0000\n',
      'No row in the first part of the file is a header',
    ],
    [
      'when it puts forward whom to commend',
      'DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN;;\nSTT;Tập thể;Hình thức khen thưởng\n1;P. An Phú;Bằng khen\n',
      'puts forward whom to commend',
    ],
    [
      'when its figures are of no metric',
      'Chỉ tiêu;Kế hoạch;Thực hiện;Tỷ lệ\nThu ngân sách;1.200;1.350;112,5\n',
      'No row in the first part of the file is a header',
    ],
    [
      'when its encoding is not certain',
      Buffer.from('Tên công trình;Đơn vị', 'latin1'),
      'The encoding of this text is not certain',
    ],
  ])('%s', async (_, content, what, line = '') => {
    const folder = await campaignFolder({ [sources]: register(...goodRows), 'sources/b.csv': content })
    const error = await refusal(folder.ingest())
    expect(error.kind).toBe('data')
    expect(error.message).toContain(what)
    expect(error.where).toContain(`sources/b.csv${line}`)
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
  })
})

describe('a warehouse is refused', () => {
  it('when it comes from a newer version', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    await folder.ingest()
    const instance = await DuckDBInstance.create(folder.warehouse)
    const connection = await instance.connect()
    await connection.run('UPDATE meta.schema_version SET version = 999')
    connection.closeSync()
    instance.closeSync()
    const error = await refusal(folder.ingest())
    expect(error.kind).toBe('io')
    expect(error.message).toContain('newer version of Vedich (layout 999')
  })

  it('when the file is not a warehouse', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows),
      '../../.vedich/warehouse.duckdb': 'hello',
    })
    expect((await refusal(folder.ingest())).kind).toBe('io')
  })
})
