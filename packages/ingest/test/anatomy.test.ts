import { describe, expect, it } from 'vitest'

import { campaignFolder, campaignYaml } from './support/campaign-folder.ts'

const sources = 'sources/so.csv'

async function read(...lines: string[]) {
  const folder = await campaignFolder({ [sources]: `${lines.join('\n')}\n` })
  const report = await folder.ingest()
  const works = (columns: string) => folder.rows(`SELECT ${columns} FROM core.work ORDER BY source_row`)
  return { folder, report, works, file: report.files.at(-1) }
}

describe('a header of two rows', () => {
  const header = [
    'STT;Tên công trình;Đơn vị;Cấp;Thời gian thực hiện;;Kết quả;',
    ';;;;Khởi công;Hoàn thành;Hoàn thành;Chưa hoàn thành',
    '1;2;3;4;5;6;7;8',
  ]

  it('gives dates and a status from its marks, on every page it is repeated', async () => {
    const { report, works, file } = await read(
      'DANH MỤC CÔNG TRÌNH;;;;;;;',
      ...header,
      '1;Cầu;P. An Phú;Cấp TP;tháng 1/2025;2/2025;20/01/2025;',
      ...header,
      '2;Chợ;P. An Phú;Cơ sở;1/1/2025;01/02/2025;;X',
    )
    expect(file).toMatchObject({ read: 9, inserted: 2, structural: 7, rejected: 0 })
    expect(await works('title, started_on, due_on, completed_on, status')).toEqual([
      {
        title: 'Cầu',
        started_on: '2025-01-01',
        due_on: '2025-02-28',
        completed_on: '2025-01-20',
        status: 'completed',
      },
      {
        title: 'Chợ',
        started_on: '2025-01-01',
        due_on: '2025-02-01',
        completed_on: null,
        status: 'registered',
      },
    ])
    expect(report.flagged_rows).toMatchObject([
      { row: 5, rule: 'imprecise_date', column: 'Thời gian thực hiện > Khởi công', value: 'tháng 1/2025' },
      { row: 5, rule: 'imprecise_date', column: 'Thời gian thực hiện > Hoàn thành', value: '2/2025' },
    ])
  })

  it('refuses a row with two marks', async () => {
    const { report } = await read(
      ...header,
      '1;Cầu;P. An Phú;Cấp TP;;;x;x',
      '2;Chợ;P. An Phú;Cơ sở;;;;√',
      '3;Hồ;P. An Phú;Cấp TP;;;;',
    )
    expect(report.rejected_rows).toMatchObject([{ row: 4, rule: 'conflicting_status' }])
    expect(report.flagged_rows).toMatchObject([{ row: 6, rule: 'missing_status' }])
  })
})

describe('one tick column that alone tells the state', () => {
  it('reads an empty cell as not completed, without a word', async () => {
    const { report, works } = await read(
      'Tên công trình;Đơn vị;Cấp;Ngày hoàn thành;Hoàn thành',
      'Cầu;P. An Phú;Cấp TP;20/01/2025;x',
      'Chợ;P. An Phú;Cơ sở;;',
      'Hồ;P. An Phú;Cơ sở;;-',
    )
    expect((await works('status')).map(({ status }) => status)).toEqual([
      'completed',
      'registered',
      'registered',
    ])
    expect(report.flagged_rows).toEqual([])
  })
})

describe('marks that tell whether in time', () => {
  it('give the state, however many columns they are spread over', async () => {
    const { works, report } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Đã hoàn thành;;Đang thực hiện;',
      ';;;;Đúng hạn;Trễ hạn;Trong hạn;Quá hạn',
      '1;Cầu;P. An Phú;Cấp TP;x;;;',
      '2;Chợ;P. An Phú;Cơ sở;;x;;',
      '3;Hồ;P. An Phú;Cơ sở;;;x;',
      '4;Kè;P. An Phú;Cơ sở;;;;x',
      '5;Ao;P. An Phú;Cơ sở;;x;;x',
    )
    expect((await works('status')).map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'started',
      'started',
    ])
    expect(report.rejected_rows).toMatchObject([{ row: 7, rule: 'conflicting_status' }])
  })
})

describe('headings as offices shorten and vary them', () => {
  it('are known, and what a column of wards is called completes their names', async () => {
    const { works, folder } = await read(
      'TT;Tên nhiệm vụ;Phường;Cấp CT;Ngày ĐK;Hạn HT;Ngày HT;KQ;KP (triệu đồng);Đã xong',
      '1;Cầu;An Phú;Cấp TP;01/01/2025;01/02/2025;20/01/2025;HT;5;rồi',
      '2;Chợ;Phường An Phú;Cơ sở;01/01/2025;01/02/2025;;;5;0',
    )
    expect(await works('title, unit_id, status, due_on, completed_on, budget_vnd')).toEqual([
      {
        title: 'Cầu',
        unit_id: 'phường-an-phú',
        status: 'completed',
        due_on: '2025-02-01',
        completed_on: '2025-01-20',
        budget_vnd: '5000000',
      },
      {
        title: 'Chợ',
        unit_id: 'phường-an-phú',
        status: 'registered',
        due_on: '2025-02-01',
        completed_on: null,
        budget_vnd: '5000000',
      },
    ])
    expect(await folder.rows('SELECT name, kind FROM core.unit')).toEqual([
      { name: 'Phường An Phú', kind: 'ward' },
    ])
  })
})

describe('a column of units under a heading nobody knows', () => {
  it('is known by what stands in it', async () => {
    const { works } = await read(
      'HỘI LHPN THÀNH PHỐ A;;;;',
      'STT;Tên công trình;Cơ sở Hội;Cấp;Tiến độ',
      '1;Cầu;Hội LHPN P. An Phú;Cấp TP;HT',
      '2;Chợ;Hội LHPN P. Tam Phú;Cơ sở;HT',
    )
    expect((await works('unit_id')).map((row) => row['unit_id'])).toEqual([
      'hội-liên-hiệp-phụ-nữ-phường-an-phú',
      'hội-liên-hiệp-phụ-nữ-phường-tam-phú',
    ])
  })
})

describe('a register of schools', () => {
  it('has its units under "Trường", and a sum below each that is no work', async () => {
    const { report, works } = await read(
      'PHÒNG GD&ĐT HUYỆN A;;;;',
      'STT;Trường;Công trình;Cấp;Hoàn thành',
      '1;Trường TH Lê Lợi;Thư viện xanh;Cấp TP;x',
      '2;Trường TH Lê Lợi;Sân chơi;Cấp TP;x',
      ';Cộng Trường TH Lê Lợi;2;;2',
      '3;Trường THCS Nguyễn Trãi;Phòng STEM;Cơ sở;',
    )
    expect(report.totals.rejected).toBe(0)
    expect(await works('title, unit_id')).toEqual([
      { title: 'Thư viện xanh', unit_id: 'trường-tiểu-học-lê-lợi' },
      { title: 'Sân chơi', unit_id: 'trường-tiểu-học-lê-lợi' },
      { title: 'Phòng STEM', unit_id: 'trường-thcs-nguyễn-trãi' },
    ])
  })
})

describe('a column under a heading that may mean something else', () => {
  const lines = (...states: string[]) => [
    'STT;Tên công trình;Đơn vị;Cấp;Hiện trạng',
    ...states.map(
      (state, index) => `${index + 1};Cầu ${index};P. An Phú;${index === 0 ? 'Cấp TP' : 'Cơ sở'};${state}`,
    ),
  ]

  it('is that of the states where states stand in it', async () => {
    const { works } = await read(...lines('Đã hoàn thành', 'Đang thi công'))
    expect(await works('status')).toEqual([{ status: 'completed' }, { status: 'started' }])
  })
  it('is not read where something else does, and says so', async () => {
    const { report } = await read(...lines('Đường đất, lầy lội', 'Nhà cấp 4'))
    expect(report.totals).toMatchObject({ rejected: 0 })
    expect(report.flagged_rows.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['unread_column', 'missing_status']),
    )
  })
})

describe('a column of states that holds nothing but counts', () => {
  it('gives way to the one that tells the state', async () => {
    const { works } = await read(
      'STT;Nhiệm vụ;Cơ quan thực hiện;Cấp;Kết quả thực hiện;Đánh giá',
      '1;Số hóa hộ tịch;Phòng Tư pháp;Cấp TP;12000;Đạt',
      '2;Cấp căn cước;P. An Phú;Cơ sở;5600;Chưa đạt',
    )
    expect(await works('status')).toEqual([{ status: 'completed' }, { status: 'registered' }])
  })
  it('is refused where none does, since its codes may mean anything', async () => {
    const { report } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Trạng thái',
      '1;Cầu;P. An Phú;Cấp TP;1',
      '2;Chợ;P. An Phú;Cơ sở;2',
    )
    expect(report.rejected_rows.map(({ rule }) => rule)).toEqual(['unknown_status', 'unknown_status'])
  })
})

describe('a cell that names several units', () => {
  it('is one unit, and flagged', async () => {
    const { report } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Tiến độ',
      '1;Cầu;"P. Linh Tây; P. Linh Đông";Cấp TP;Đang thi công',
      '2;Chợ;P. Linh Tây;Cơ sở;Đang thi công',
    )
    expect(report.flagged_rows.map(({ row, rule }) => [row, rule])).toEqual([[2, 'several_units']])
  })
})

describe('a campaign of a single tier', () => {
  const yaml = campaignYaml.replace(/\n {2}- \{ id: city.*/u, '')

  it('gives it to works whose register says no tier, but not to one that says another', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': yaml,
      'sources/a.csv': 'STT;Tên công trình;Đơn vị;Tiến độ\n1;Cầu;P. An Phú;HT\n',
      'sources/b.csv':
        'STT;Tên công trình;Đơn vị;Cấp;Tiến độ\n1;Chợ;P. An Phú;;HT\n2;Kè;P. An Phú;Cấp tỉnh;HT\n',
    })
    const report = await folder.ingest()
    expect(report.rejected_rows.map(({ rule, value }) => ({ rule, value }))).toEqual([
      { rule: 'unknown_tier', value: 'Cấp tỉnh' },
    ])
    expect(await folder.rows('SELECT title, tier_id FROM core.work ORDER BY title')).toEqual([
      { title: 'Chợ', tier_id: 'grassroots' },
      { title: 'Cầu', tier_id: 'grassroots' },
    ])
  })
})

describe('a share that gainsays the status', () => {
  it('is flagged, and the status taken', async () => {
    const { report, works } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Tỷ lệ hoàn thành (%);Tình trạng',
      '1;Cầu;P. An Phú;Cấp TP;100;Hoàn thành',
      '2;Chợ;P. An Phú;Cơ sở;40;Hoàn thành',
      '3;Kè;P. An Phú;Cơ sở;100;Đang thi công',
      '4;Đèn;P. An Phú;Cơ sở;60;Đang thi công',
    )
    const gainsaid = report.flagged_rows.filter(({ rule }) => rule === 'percent_contradicts_status')
    expect(gainsaid.map(({ row }) => row)).toEqual([3, 4])
    expect((await works('status')).map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'started',
      'started',
    ])
  })
})

describe('a time of completion that may be planned or real', () => {
  const header = 'Tên công trình;Đơn vị;Cấp;Thời gian hoàn thành;Tình trạng'

  it('is real for what is done by the day of the register, and due for the rest', async () => {
    const { works, report } = await read(
      'Số liệu tính đến ngày 20/01/2025;;;;',
      header,
      'Cầu;P. An Phú;Cấp TP;10/01/2025;Hoàn thành',
      'Chợ;P. An Phú;Cơ sở;10/01/2025;Đang thực hiện',
      'Hồ;P. An Phú;Cơ sở;02/02/2025;Chưa thực hiện',
      'Kè;P. An Phú;Cơ sở;02/02/2025;Hoàn thành',
    )
    expect(await works('title, due_on, completed_on')).toEqual([
      { title: 'Cầu', due_on: null, completed_on: '2025-01-10' },
      { title: 'Chợ', due_on: '2025-01-10', completed_on: null },
      { title: 'Hồ', due_on: '2025-02-02', completed_on: null },
      { title: 'Kè', due_on: '2025-02-02', completed_on: null },
    ])
    expect(report.flagged_rows.map(({ row, rule }) => `${row} ${rule}`).toSorted()).toEqual([
      '4 completion_read_as_due',
      '5 completion_read_as_due',
      '6 completed_without_date',
      '6 completion_read_as_due',
    ])
  })

  it('is real beside a planned one', async () => {
    const { works } = await read(
      `${header};Dự kiến hoàn thành`,
      'Cầu;P. An Phú;Cấp TP;10/01/2025;Hoàn thành;02/02/2025',
      'Chợ;P. An Phú;Cơ sở;;Đang thực hiện;02/02/2025',
    )
    expect(await works('due_on, completed_on')).toEqual([
      { due_on: '2025-02-02', completed_on: '2025-01-10' },
      { due_on: '2025-02-02', completed_on: null },
    ])
  })
})

describe('a time of completion beside what tells that it is none', () => {
  it('is due: a term, or beside a state with its own day', async () => {
    const { works } = await read(
      'Tên công trình;Đơn vị;Cấp;Thời gian hoàn thành;Kết quả đến 01/02/2025',
      'Cầu;P. An Phú;Cấp TP;Trước 30/01/2025;Đã hoàn thành',
      'Chợ;P. An Phú;Cơ sở;30/01/2025;Hoàn thành ngày 26/01/2025',
      'Hồ;P. An Phú;Cơ sở;26/01/2025;Hoàn thành ngày 26/01/2025',
      'Kè;P. An Phú;Cơ sở;02/02/2025;Hoàn thành',
    )
    expect(await works('title, due_on, completed_on')).toEqual([
      { title: 'Cầu', due_on: '2025-01-30', completed_on: null },
      { title: 'Chợ', due_on: '2025-01-30', completed_on: '2025-01-26' },
      { title: 'Hồ', due_on: null, completed_on: '2025-01-26' },
      { title: 'Kè', due_on: '2025-02-02', completed_on: null },
    ])
  })
})

it('the day that a heading of states reaches to is that of the register', async () => {
  const { folder } = await read(
    'Tên công trình;Đơn vị;Cấp;Tiến độ đến 20/01/2025',
    'Cầu;P. An Phú;Cấp TP;Hoàn thành',
    'Chợ;P. An Phú;Cơ sở;Đang thi công',
  )
  expect(await folder.rows('SELECT DISTINCT known_on::VARCHAR AS day FROM core.work')).toEqual([
    { day: '2025-01-20' },
  ])
})

it('a day in the place of a mark is that of completion, in time or late', async () => {
  const { works } = await read(
    'Tên công trình;Đơn vị;Cấp;Hoàn thành đúng hạn;Hoàn thành trễ hạn;Chưa hoàn thành',
    'Cầu;P. An Phú;Cấp TP;15/01/2025;;',
    'Chợ;P. An Phú;Cơ sở;;20/01/2025;',
    'Hồ;P. An Phú;Cơ sở;;;x',
  )
  expect(await works('status, completed_on')).toEqual([
    { status: 'completed', completed_on: '2025-01-15' },
    { status: 'completed', completed_on: '2025-01-20' },
    { status: 'registered', completed_on: null },
  ])
})

describe('a day of completion', () => {
  it('that is still to come is left empty and flagged', async () => {
    const { works, report } = await read(
      'Số liệu tính đến ngày 20/01/2025;;;;',
      'Tên công trình;Đơn vị;Cấp;Ngày hoàn thành;Tình trạng',
      'Cầu;P. An Phú;Cấp TP;10/01/2025;Hoàn thành',
      'Chợ;P. An Phú;Cơ sở;10/02/2025;Hoàn thành',
    )
    expect((await works('completed_on')).map((row) => row['completed_on'])).toEqual(['2025-01-10', null])
    expect(report.flagged_rows).toMatchObject([{ row: 4, rule: 'future_completion', value: '10/02/2025' }])
  })

  it('after today is still to come, whatever day the register claims to speak of', async () => {
    const { works } = await read(
      'Số liệu tính đến ngày 20/01/2095;;;;',
      'Tên công trình;Đơn vị;Cấp;Ngày hoàn thành;Tình trạng',
      'Cầu;P. An Phú;Cấp TP;10/01/2095;Hoàn thành',
      'Chợ;P. An Phú;Cơ sở;10/01/2025;Hoàn thành',
    )
    expect((await works('completed_on')).map((row) => row['completed_on'])).toEqual([null, '2025-01-10'])
  })

  it('tells the state where nothing else does', async () => {
    const { works, report } = await read(
      'Tên công trình;Đơn vị;Cấp;Dự kiến hoàn thành;Ngày hoàn thành',
      'Cầu;P. An Phú;Cấp TP;01/02/2025;20/01/2025',
      'Chợ;P. An Phú;Cơ sở;01/02/2025;',
    )
    expect((await works('status')).map(({ status }) => status)).toEqual(['completed', 'registered'])
    expect(report.flagged_rows).toEqual([])
  })
})

it('a day of inauguration is planned while the work goes on', async () => {
  const { works, report } = await read(
    'Tên công trình;Đơn vị;Cấp;Ngày khánh thành;Tình trạng',
    'Cầu;P. An Phú;Cấp TP;26/01/2025;Đã hoàn thành',
    'Chợ;P. An Phú;Cơ sở;03/02/2025;Đang thi công',
  )
  expect(await works('due_on, completed_on')).toEqual([
    { due_on: null, completed_on: '2025-01-26' },
    { due_on: '2025-02-03', completed_on: null },
  ])
  expect(report.flagged_rows).toMatchObject([{ row: 3, rule: 'completion_read_as_due' }])
})

describe('a share that cannot be read', () => {
  it('is flagged where the status is written, and keeps the row out where nothing else tells the state', async () => {
    const { report, works } = await read(
      'Tên công trình;Đơn vị;Cấp;Tiến độ;Tỷ lệ (%)',
      'Cầu;P. An Phú;Cấp TP;Đang thi công;gần xong',
      'Chợ;P. An Phú;Cơ sở;;gần xong',
    )
    expect(await works('title, status')).toEqual([{ title: 'Cầu', status: 'started' }])
    expect(report.flagged_rows).toMatchObject([{ row: 2, rule: 'ignored_percent', value: 'gần xong' }])
    expect(report.rejected_rows).toMatchObject([{ row: 3, rule: 'invalid_percent' }])
  })
})

describe('a column of intervals', () => {
  it('gives the start and the day a work is due', async () => {
    const { works, report } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Thời gian KC-HT;Tiến độ',
      '1;Cầu;P. An Phú;Cấp TP;20/12/2024-10/2/2025;Hoàn thành ngày 20/01/2025',
      '2;Chợ;P. An Phú;Cơ sở;từ ngày 21/1 đến 2/2/2025;Đang thi công đạt 80%',
      '3;Hồ;P. An Phú;Cơ sở;sau Tết;HT',
    )
    expect(await works('started_on, due_on, completed_on, status')).toEqual([
      { started_on: '2024-12-20', due_on: '2025-02-10', completed_on: '2025-01-20', status: 'completed' },
      { started_on: '2025-01-21', due_on: '2025-02-02', completed_on: null, status: 'started' },
    ])
    expect(report.rejected_rows).toMatchObject([{ row: 4, rule: 'invalid_date', value: 'sau Tết' }])
  })
})

describe('a column of shares', () => {
  it('tells the status where no status is written', async () => {
    const { works, report } = await read(
      'Tên công trình;Đơn vị;Cấp;Tiến độ;Tỷ lệ (%)',
      'Cầu;P. An Phú;Cấp TP;;100',
      'Chợ;P. An Phú;Cơ sở;;78,77%',
      'Hồ;P. An Phú;Cơ sở;;0',
      'Ao;P. An Phú;Cơ sở;Tạm dừng;100%',
      'Kè;P. An Phú;Cơ sở;;120%',
    )
    expect((await works('status')).map(({ status }) => status)).toEqual([
      'completed',
      'started',
      'registered',
      'started',
      'completed',
    ])
    expect(report.flagged_rows.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'completed_without_date'],
      [5, 'percent_contradicts_status'],
      [6, 'completed_without_date'],
      [6, 'percent_above_100'],
    ])
  })
})

describe('a column of dates that cannot all be day first', () => {
  it('says so of another one that does not prove to be', async () => {
    const { works, report } = await read(
      'Tên công trình;Đơn vị;Cấp;Ngày bắt đầu;Ngày đăng ký;Hạn',
      'Cầu;P. An Phú;Cấp TP;02/03/2025;16/01/2025;01/28/2025',
      'Chợ;P. An Phú;Cơ sở;03/02/2025;03/01/2025;',
    )
    expect(await works('title, started_on, registered_on')).toEqual([
      { title: 'Chợ', started_on: null, registered_on: '2025-01-03' },
    ])
    expect(report.flagged_rows).toContainEqual(
      expect.objectContaining({ row: 3, rule: 'ambiguous_date', column: 'Ngày bắt đầu' }),
    )
  })
  it('leaves those that can be read both ways empty, and says so', async () => {
    const { works, report } = await read(
      'Tên công trình;Đơn vị;Cấp;Ngày hoàn thành;Tiến độ',
      'Cầu;P. An Phú;Cấp TP;01/28/2025;HT',
      'Chợ;P. An Phú;Cơ sở;03/02/2025;HT',
      'Hồ;P. An Phú;Cấp TP;31/01/2025;HT',
    )
    expect(await works('title, completed_on')).toEqual([
      { title: 'Chợ', completed_on: null },
      { title: 'Hồ', completed_on: '2025-01-31' },
    ])
    expect(report.rejected_rows).toMatchObject([{ row: 2, rule: 'invalid_date' }])
    expect(report.flagged_rows).toMatchObject([
      { row: 3, rule: 'ambiguous_date', hint: '2025-02-03 / 2025-03-02' },
    ])
  })
})

describe('a column that is not read', () => {
  it('is reported once, at the header, when it says something', async () => {
    const { report } = await read(
      'Tên công trình;Đơn vị;Cấp;Hạn;Dự kiến hoàn thành;Điện thoại;;Tiến độ;',
      'Cầu;P. An Phú;Cấp TP;1/2/2025;;0901;a;Chưa thực hiện;',
      'Chợ;P. An Phú;Cơ sở;1/2/2025;;0902;;Chưa thực hiện;',
    )
    expect(report.flagged_rows).toMatchObject([
      {
        path: sources,
        row: 1,
        rule: 'unread_column',
        column: null,
        value: 'Dự kiến hoàn thành; Điện thoại; #7',
        hint: null,
      },
    ])
  })
})

describe('money', () => {
  it('is counted in the unit its heading names', async () => {
    const { works } = await read(
      'Tên công trình;Đơn vị;Cấp;Tiến độ;Kinh phí (triệu đồng)',
      'Cầu;P. An Phú;Cấp TP;Chưa thực hiện;350',
      'Chợ;P. An Phú;Cơ sở;Chưa thực hiện;khoảng 1,2 tỷ',
    )
    expect(await works('budget_vnd')).toEqual([{ budget_vnd: '350000000' }, { budget_vnd: '1200000000' }])
  })

  it('takes the comma of its amounts as the others have it', async () => {
    const budgets = async (first: string, second: string) => {
      const { works } = await read(
        'Tên công trình;Đơn vị;Cấp;Tiến độ;Kinh phí (triệu đồng)',
        `Cầu;P. An Phú;Cấp TP;Chưa thực hiện;${first}`,
        `Chợ;P. An Phú;Cơ sở;Chưa thực hiện;${second}`,
      )
      return (await works('budget_vnd')).map(({ budget_vnd: budget }) => budget)
    }
    expect(await budgets('1,200', '35.5')).toEqual(['1200000000', '35500000'])
    expect(await budgets('1,200', '35,5')).toEqual([null, '35500000'])
  })
})

describe('cells given once for the rows below', () => {
  const header = 'STT;Tên công trình;Đơn vị;Cấp;Lĩnh vực;Tiến độ'

  it('are filled down within their section, and said', async () => {
    const { works, report, file } = await read(
      header,
      'I. CẤP THÀNH PHỐ;;;;;',
      '1;Cầu;P. An Phú;;Giao thông;HT ngày 1/2/2025',
      '2;Chợ;;;;Chưa thực hiện',
      '3;Hồ;;;;Chưa thực hiện',
      'II. CẤP CƠ SỞ;;;;;',
      '1;Kè;P. An Khánh;;Môi trường;Chưa thực hiện',
      '2;Ao;;;;Chưa thực hiện',
      'TỔNG CỘNG;5 công trình;;;;',
    )
    expect(file).toMatchObject({ inserted: 5, rejected: 0 })
    expect(await works('title, unit_id, tier_id, category')).toEqual([
      { title: 'Cầu', unit_id: 'phường-an-phú', tier_id: 'city', category: 'Giao thông' },
      { title: 'Chợ', unit_id: 'phường-an-phú', tier_id: 'city', category: 'Giao thông' },
      { title: 'Hồ', unit_id: 'phường-an-phú', tier_id: 'city', category: 'Giao thông' },
      { title: 'Kè', unit_id: 'phường-an-khánh', tier_id: 'grassroots', category: 'Môi trường' },
      { title: 'Ao', unit_id: 'phường-an-khánh', tier_id: 'grassroots', category: 'Môi trường' },
    ])
    expect(report.flagged_rows.map(({ row, rule, column }) => [row, rule, column])).toEqual(
      [4, 5, 8].flatMap((row) => ['Đơn vị', 'Lĩnh vực'].map((column) => [row, 'filled_down', column])),
    )
  })

  it.each([
    [
      'a unit written in one place for the rows below it',
      ['P. An Phú', '', 'P. Cát Lái', 'P. Bình Thọ', ''],
      5,
    ],
    ['a unit written in two places and missing twice', ['P. An Phú', '', 'P. Cát Lái', 'P. An Phú', ''], 3],
    ['one gap in a list of units', ['P. An Phú', 'P. Linh Tây', '', 'P. Bình Thọ', 'P. Cát Lái'], 4],
    ['a unit right below itself', ['P. An Phú', 'P. An Phú', '', '', 'P. Cát Lái'], 3],
  ])('are told from forgotten ones: %s', async (_, units, loaded) => {
    const { file } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Tiến độ',
      ...units.map(
        (unit, row) => `${row + 1};Công trình ${row};${unit};${row === 0 ? 'Cấp TP' : 'Cơ sở'};HT`,
      ),
    )
    expect(file).toMatchObject({ inserted: loaded, rejected: units.length - loaded })
  })

  it('are not filled across a section', async () => {
    const { report } = await read(
      header,
      'I. CẤP THÀNH PHỐ;;;;;',
      '1;Cầu;P. An Phú;;;HT',
      '2;Chợ;;;;HT',
      'II. CẤP CƠ SỞ;;;;;',
      '1;Kè;;;;HT',
      '2;Hồ;P. An Phú;;;HT',
    )
    expect(report.rejected_rows.map(({ row, rule }) => [row, rule])).toEqual([
      [4, 'missing_unit'],
      [6, 'missing_unit'],
    ])
  })

  it('are not mistaken for gaps in a column that repeats its values', async () => {
    const { report, works } = await read(
      header,
      '1;Cầu;P. An Phú;Cấp TP;Giao thông;Chưa thực hiện',
      '2;Chợ;P. An Phú;Cấp TP;Giao thông;Chưa thực hiện',
      '3;Hồ;P. An Phú;Cơ sở;;Chưa thực hiện',
      '4;Ao;P. An Phú;Cơ sở;;Chưa thực hiện',
    )
    expect(report.flagged_rows).toEqual([])
    expect((await works('category')).at(-1)).toEqual({ category: null })
  })
})

describe('totals', () => {
  const header = 'STT;Tên công trình;Đơn vị;Cấp;Tiến độ;Kinh phí'
  const rows = [
    'I. CẤP THÀNH PHỐ (2 công trình);;;;;',
    '1;Cầu;P. An Phú;;Chưa thực hiện;100.000.000',
    '2;Chợ;P. An Phú;;Đang thực hiện;250.000.000',
    'Cộng;;;;;350.000.000',
    'II. CẤP CƠ SỞ (1 công trình);;;;;',
    '1;Kè;P. An Phú;;Chưa thực hiện;50.000.000',
  ]

  it('that agree with their rows say nothing', async () => {
    const { report } = await read(header, 'TỔNG CỘNG;3 công trình;;;0 hoàn thành;400.000.000', ...rows)
    expect(report.flagged_rows).toEqual([])
  })

  it('count money in what its heading says', async () => {
    const { report } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Tiến độ;Kinh phí (triệu đồng)',
      '1;Cầu;P. An Phú;Cấp TP;Chưa thực hiện;100',
      '2;Chợ;P. An Phú;Cơ sở;Đang thực hiện;250',
      'Cộng;;;;;350',
    )
    expect(report.flagged_rows).toEqual([])
  })

  it('may be one cell in the last row, a word and a count', async () => {
    const totalOf = async (words: string) => {
      const { report } = await read(
        header,
        ...rows.filter((row) => row.startsWith('1;') || row.startsWith('2;')),
        `;${words};;;;`,
      )
      return report.flagged_rows.map(({ rule, value, hint }) => [rule, value, hint])
    }
    expect(await totalOf('Cộng: 3')).toEqual([])
    expect(await totalOf('Cộng: 5')).toEqual([['total_mismatch', '5', 'the rows give 3']])
  })

  it('that disagree are flagged with both numbers', async () => {
    const { report, file } = await read(
      header,
      ...rows.map((row) => row.replace('(2 công trình)', '(3 công trình)').replace('350.', '340.')),
      'TỔNG CỘNG;942;;;1 hoàn thành;400.000.000',
    )
    expect(file).toMatchObject({ inserted: 3, structural: 5 })
    expect(
      report.flagged_rows.map(({ row, rule, column, value, hint }) => [row, rule, column, value, hint]),
    ).toEqual([
      [2, 'total_mismatch', 'Tên công trình', '3', 'the rows give 2'],
      [5, 'total_mismatch', 'Kinh phí', '340000000', 'the rows give 350000000'],
      [8, 'total_mismatch', 'Tên công trình', '942', 'the rows give 3'],
      [8, 'total_mismatch', 'Tiến độ', '1', 'the rows give 0'],
    ])
  })
})

describe('a register without a column of units', () => {
  const header = 'STT;Nội dung công trình;Cấp;Ngày hoàn thành;Tiến độ'

  it('takes the unit from the section a work stands in, numbered anew in each', async () => {
    const { works, file } = await read(
      'TỔNG HỢP CÔNG TRÌNH CÁC ĐƠN VỊ;;;;',
      header.replace('Nội dung', 'Đơn vị / Tên'),
      'I;Phường Bình Chiểu;;;',
      '1;Đèn hẻm;Cơ sở;31/01/2025;HT',
      '2;Cây xanh;Cơ sở;;Đang TH',
      'II;Phường Tam Bình (1 công trình);;;',
      '1;Chợ văn minh;Cấp TP;;Chưa TH',
    )
    expect(file).toMatchObject({ read: 7, inserted: 3, structural: 4, rejected: 0 })
    expect(await works('title, unit_id, status')).toEqual([
      { title: 'Đèn hẻm', unit_id: 'phường-bình-chiểu', status: 'completed' },
      { title: 'Cây xanh', unit_id: 'phường-bình-chiểu', status: 'started' },
      { title: 'Chợ văn minh', unit_id: 'phường-tam-bình', status: 'registered' },
    ])
  })

  it('takes the unit of the letterhead, and the tier of the title where no column has it', async () => {
    const { works, report } = await read(
      'ỦY BAN NHÂN DÂN;;;',
      'PHƯỜNG AN PHÚ;;;',
      'DANH MỤC CÔNG TRÌNH CẤP CƠ SỞ;;;',
      header.replace('Cấp;', ''),
      '1;Đèn hẻm;31/01/2025;HT',
      'II. CẤP THÀNH PHỐ;;;',
      '1;Cầu;;Đang thi công',
    )
    expect(report.rejected_rows).toEqual([])
    expect(await works('title, unit_id, tier_id')).toEqual([
      { title: 'Đèn hẻm', unit_id: 'phường-an-phú', tier_id: 'grassroots' },
      { title: 'Cầu', unit_id: 'phường-an-phú', tier_id: 'city' },
    ])
  })

  it('is not read when no unit is named anywhere', async () => {
    await expect(read(header, '1;Đèn hẻm;Cơ sở;31/01/2025;HT')).rejects.toThrow(/header that is understood/u)
  })
})

describe('a header merged downwards beside groups', () => {
  it('is read whole, with planned and real days and ticked tiers told apart', async () => {
    const folder = await campaignFolder({
      'sources/so.html': `<p>Số liệu tính đến ngày 03/02/2025</p><table>
        <tr><td rowspan=2>TT</td><td rowspan=2>Tên mô hình, công trình</td><td rowspan=2>Chủ đầu tư</td>
          <td colspan=2>Cấp</td><td colspan=2>Thời gian hoàn thành</td><td rowspan=2>Kết quả</td></tr>
        <tr><td>TP</td><td>CS</td><td>Kế hoạch</td><td>Thực tế</td></tr>
        <tr><td>1</td><td>Hồ bơi</td><td>Phòng Văn hóa</td><td>x</td><td></td><td>12/2024</td><td>10/1/2025</td><td>HT</td></tr>
        <tr><td>2</td><td>Sân tập</td><td>"</td><td></td><td>X</td><td>31/1/2025</td><td></td><td>Đang thi công</td></tr>
        <tr><td>3</td><td>Nhà xe</td><td>//</td><td>x</td><td>x</td><td>31/1/2025</td><td></td><td>HT</td></tr>
        <tr><td></td><td>NGƯỜI LẬP</td><td>THỦ TRƯỞNG</td><td></td><td></td><td></td><td></td><td></td></tr>
      </table>`,
    })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ read: 6, inserted: 2, rejected: 1, structural: 3 })
    expect(
      await folder.rows('SELECT as_of::VARCHAR AS as_of FROM meta.source_file WHERE role = $$register$$'),
    ).toEqual([{ as_of: '2025-02-03' }])
    expect(
      await folder.rows(
        'SELECT title, unit_id, tier_id, due_on, completed_on FROM core.work ORDER BY source_row',
      ),
    ).toEqual([
      {
        title: 'Hồ bơi',
        unit_id: 'phòng-văn-hoá',
        tier_id: 'city',
        due_on: '2024-12-31',
        completed_on: '2025-01-10',
      },
      {
        title: 'Sân tập',
        unit_id: 'phòng-văn-hoá',
        tier_id: 'grassroots',
        due_on: '2025-01-31',
        completed_on: null,
      },
    ])
    expect(report.rejected_rows).toMatchObject([{ row: 5, rule: 'unknown_tier', value: 'city + grassroots' }])
    expect(report.flagged_rows).toContainEqual(
      expect.objectContaining({ row: 4, rule: 'filled_down', column: 'Chủ đầu tư' }),
    )
  })
})

describe('several tables in one sheet', () => {
  it('are read each by its own header, with the rows a person sees', async () => {
    const { works, report, file } = await read(
      'BẢNG 1. CÔNG TRÌNH CẤP THÀNH PHỐ;;;;',
      'STT;Tên công trình;Đơn vị;Tình trạng;Ngày hoàn thành',
      '1;Cầu;P. An Phú;Hoàn thành;15/01/2025',
      'Cộng: 1 công trình;;;;',
      '',
      'BẢNG 2. CÔNG TRÌNH CẤP CƠ SỞ;;;;',
      'TT;Cơ quan, đơn vị;Tên công trình, phần việc;Hoàn thành ngày;Trạng thái',
      '1;P. An Phú;Vỉa hè;20/12/2024;HT',
      '2;P. An Phú;Tủ sách;;biết đâu',
    )
    expect(file).toMatchObject({ read: 8, inserted: 2, structural: 5, rejected: 1 })
    expect(await works('title, tier_id, completed_on, source_row')).toEqual([
      { title: 'Cầu', tier_id: 'city', completed_on: '2025-01-15', source_row: '3' },
      { title: 'Vỉa hè', tier_id: 'grassroots', completed_on: '2024-12-20', source_row: '8' },
    ])
    expect(report.rejected_rows).toMatchObject([
      { row: 9, rule: 'unknown_status', column: 'Trạng thái', value: 'biết đâu' },
    ])
  })
})

it('a title that goes on in the row below is one, and said', async () => {
  const { works, report, file } = await read(
    'STT;Tên công trình;Đơn vị;Cấp;Kết quả',
    '1;Mở rộng hẻm 23,;P. An Phú;Cấp TP;Đang làm',
    ';khu phố 3, phường An Phú;;;',
    '2;Cải tạo công viên (giai đoạn;Ban Quản lý;Cơ sở;Đang làm',
    ';hai);dự án;;',
    '3;Trạm y tế;P. An Phú;Cơ sở;Đang làm',
  )
  expect(file).toMatchObject({ rejected: 0, structural: 3 })
  expect(await works('title, unit_id')).toEqual([
    { title: 'Mở rộng hẻm 23, khu phố 3, phường An Phú', unit_id: 'phường-an-phú' },
    { title: 'Cải tạo công viên (giai đoạn hai)', unit_id: 'ban-quản-lí-dự-án' },
    { title: 'Trạm y tế', unit_id: 'phường-an-phú' },
  ])
  expect(report.flagged_rows).toMatchObject([
    { row: 2, rule: 'continued_cell', value: 'khu phố 3, phường An Phú' },
    { row: 4, rule: 'continued_cell', column: 'Tên công trình', value: 'hai); dự án' },
  ])
})

it('a title that goes on under a merged number, or without numbers, is one, but works in small letters are works', async () => {
  const rows = (tier: string, first: string, second: string) =>
    `<tr><td rowspan=2>1<td>${first}<td rowspan=2>P. An Phú<td rowspan=2>${tier}<td rowspan=2>Đang làm<tr><td>${second}`
  const page = (...works: string[]) =>
    `<table><tr><td>STT<td>Tên công trình<td>Đơn vị<td>Cấp<td>Kết quả${works.join('')}</table>`
  const folder = await campaignFolder({
    'sources/a.html': page(rows('Cơ sở', 'Nâng cấp hẻm 15,', 'khu phố 4')),
    'sources/b.html': page(rows('Cấp TP', 'trồng cây', 'dọn rác')),
    'sources/c.csv':
      'Tên công trình;Đơn vị;Cấp;Kết quả\nCải tạo vỉa hè,;P. An Phú;Cơ sở;Đang làm\nđoạn đến chợ;;;\n',
  })
  await folder.ingest()
  expect(await folder.rows('SELECT title FROM core.work ORDER BY title')).toEqual([
    { title: 'Cải tạo vỉa hè, đoạn đến chợ' },
    { title: 'Nâng cấp hẻm 15, khu phố 4' },
    { title: 'dọn rác' },
    { title: 'trồng cây' },
  ])
})

describe('rows with nothing but a title behind a dash', () => {
  const head = 'STT;Tên công trình;Đơn vị;Cấp;Kết quả'
  it('tell of the work above', async () => {
    const { works, file } = await read(
      head,
      '1;Nâng cấp đường;P. An Phú;Cấp TP;Đang làm',
      ';- Đoạn 1: hoàn thành;;;',
      ';- Đoạn 2: đang làm;;;',
      '2;Trạm y tế;P. An Phú;Cơ sở;Hoàn thành',
    )
    expect(file).toMatchObject({ inserted: 2, structural: 3 })
    expect(await works('title, status')).toEqual([
      { title: 'Nâng cấp đường', status: 'started' },
      { title: 'Trạm y tế', status: 'completed' },
    ])
  })
  it('with a number are headings of works that are numbered below it', async () => {
    const { works, file } = await read(
      head,
      '1;Lĩnh vực giao thông;;;',
      '1.1;Cầu;P. An Phú;Cấp TP;Hoàn thành',
      '1.2;Đường;P. An Phú;Cơ sở;Đang làm',
      '2;Lĩnh vực giáo dục;;;',
      '2.1;Trường;P. An Phú;Cơ sở;Hoàn thành',
    )
    expect(file).toMatchObject({ inserted: 3, rejected: 0 })
    expect((await works('title')).map(({ title }) => title)).toEqual(['Cầu', 'Đường', 'Trường'])
  })
  it('are works where works are listed so', async () => {
    const { works } = await read(
      head,
      '1;- Cầu;P. An Phú;Cấp TP;Hoàn thành',
      ';- Chợ;;;',
      ';- Hồ;;;',
      '2;- Kè;P. Cát Lái;Cơ sở;Đang làm',
    )
    expect((await works('title')).map(({ title }) => title)).toContain('- Cầu')
    expect(await works('title')).toHaveLength(4)
  })
})

describe('a list of awards below a register', () => {
  it('does not hide the register', async () => {
    const { works, file } = await read(
      'I. CÔNG TRÌNH;;;;',
      'STT;Tên công trình;Đơn vị;Cấp;Kết quả',
      '1;Cầu;P. An Phú;Cấp TP;Hoàn thành',
      '2;Hẻm;P. An Phú;Cơ sở;Đang làm',
      ';;;;',
      'II. KHEN THƯỞNG;;;;',
      'STT;Tập thể;Hình thức khen thưởng;;',
      '1;P. An Phú;Bằng khen;;',
    )
    expect(file).toMatchObject({ inserted: 3, rejected: 0 })
    expect(await works('title, status')).toEqual([
      { title: 'Cầu', status: 'completed' },
      { title: 'Hẻm', status: 'started' },
    ])
  })
})

describe('two tables beside one another on a sheet', () => {
  it('are read each by itself, with what stands above it, at the places a person sees', async () => {
    const { file, report, works } = await read(
      'CÔNG TRÌNH CẤP THÀNH PHỐ;;;;;CÔNG TRÌNH CẤP CƠ SỞ;;;',
      'STT;Tên công trình;Đơn vị;Tiến độ;;STT;Tên công trình;Đơn vị;Tiến độ',
      '1;Cầu;Sở Xây dựng;HT;;1;Hẻm 1;P. An Phú;Đang làm',
      ';;;;;2;Hẻm 2;P. An Phú;không rõ',
    )
    expect(file).toMatchObject({ inserted: 2, rejected: 1 })
    expect(await works('title, tier_id, source_sheet, source_row')).toEqual([
      { title: 'Cầu', tier_id: 'city', source_sheet: 'A:E', source_row: '3' },
      { title: 'Hẻm 1', tier_id: 'grassroots', source_sheet: 'F:I', source_row: '3' },
    ])
    expect(report.rejected_rows).toMatchObject([{ sheet: 'F:I', row: 4, rule: 'unknown_status' }])
  })
})

describe('a table of a document that goes on in another one', () => {
  it('is read by the header of the first, with what was said above it', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const folder = await campaignFolder({
      'sources/so.html': `<p>UBND phường An Phú</p><p>Đơn vị tính: triệu đồng</p>
        <table>${row('STT', 'Tên công trình', 'Cấp', 'Kinh phí', 'Tiến độ')}${row('1', 'Cầu', 'Cấp TP', '12', 'HT')}</table>
        <table>${row('2', 'Chợ', 'Cơ sở', '5', 'Đang TH')}</table>
        <p>Nơi nhận:</p><table>${row('Như trên', '', '', '', 'TM. UBND')}</table>`,
    })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ read: 4, inserted: 2, structural: 2 })
    expect(
      await folder.rows('SELECT title, unit_id, budget_vnd, source_sheet FROM core.work ORDER BY title'),
    ).toEqual([
      {
        title: 'Chợ',
        unit_id: 'phường-an-phú',
        budget_vnd: '5000000',
        source_sheet: 'table 2',
      },
      {
        title: 'Cầu',
        unit_id: 'phường-an-phú',
        budget_vnd: '12000000',
        source_sheet: 'table 1',
      },
    ])
  })
})

describe('a heading of two lines in one cell', () => {
  it.each([
    ['as Excel saves it, with other line ends inside than between rows', '\n', '\r\n'],
    ['with the line ends the other way round', '\r\n', '\n'],
  ])('is read %s', async (_, inside, between) => {
    const rows = [
      `STT,"Tên${inside}công trình",Đơn vị,Cấp,Tiến độ`,
      `1,"Cầu${inside}Rạch Chiếc",P. An Phú,Cấp TP,Hoàn thành`,
      '2,Chợ,P. An Phú,Cơ sở,Hoàn thành',
    ]
    const folder = await campaignFolder({ [sources]: `${rows.join(between)}${between}` })
    const { files } = await folder.ingest()
    expect(files.at(-1)).toMatchObject({ read: 3, inserted: 2, structural: 1 })
    expect(await folder.rows('SELECT title FROM core.work ORDER BY source_row')).toEqual([
      { title: 'Cầu Rạch Chiếc' },
      { title: 'Chợ' },
    ])
  })
})
