import { describe, expect, it } from 'vitest'

import { campaignFolder, campaignYaml } from './support/campaign-folder.ts'

/** The works of a register, and the rules that its rows broke. */
async function read(...lines: string[]) {
  const folder = await campaignFolder({
    'campaign.yaml': campaignYaml.replaceAll(/(- \{ id: (?:city|grassroots),)/gu, '$1 optional: true,'),
    'sources/so.csv': `${lines.join('\n')}\n`,
  })
  const report = await folder.ingest()
  const works = await folder.rows(
    `SELECT title, tier_id AS tier, status, CAST(due_on AS VARCHAR) AS due, CAST(completed_on AS VARCHAR) AS done
     FROM core.work ORDER BY source_row`,
  )
  const units = await folder.rows(
    'SELECT name FROM core.work JOIN core.unit USING (campaign_id, unit_id) ORDER BY work.source_row',
  )
  const broken = [...report.rejected_rows, ...report.flagged_rows].map(({ row, rule }) => `${row} ${rule}`)
  return { works, broken, units: units.map(({ name }) => name) }
}

const error = async (...lines: string[]) => read(...lines).then(String, (refusal: unknown) => refusal)

it('of days of steps that follow one another, the first is that of completion', async () => {
  const { works } = await read(
    'STT;Tên công trình;Đơn vị;Cấp;Ngày bàn giao;Ngày nghiệm thu',
    '1;Cầu;P. An Phú;TP;30/01/2025;28/01/2025',
    '2;Chợ;P. An Phú;TP;;',
  )
  expect(works.map(({ status, done }) => [status, done])).toEqual([
    ['completed', '2025-01-28'],
    ['registered', null],
  ])
})

describe('a column under a heading that may be one of units', () => {
  it.each(['Đầu mối phụ trách', 'Chủ trì'])('is none where people stand: %s', async (heading) => {
    const lines = (unit: string, ...who: [string, string]) => [
      unit,
      `STT;Tên công trình;Cấp;${heading};Kết quả`,
      `1;Cầu;TP;${who[0]};Hoàn thành`,
      `2;Chợ;TP;${who[1]};Đang làm`,
    ]
    const people = await read(...lines('PHƯỜNG AN PHÚ;;;;', 'Đ/c Minh', 'Bà Lan'))
    expect(people.units).toEqual(['PHƯỜNG AN PHÚ', 'PHƯỜNG AN PHÚ'])
    const units = await read(...lines('PHƯỜNG AN PHÚ;;;;', 'Phòng Kinh tế', 'Hội CCB'))
    expect(units.units).toEqual(['Phòng Kinh tế', 'Hội CCB'])
  })
})

describe('a column under a heading that nobody listed', () => {
  it('is one of units where bodies head it, though a total stands below', async () => {
    const { works, broken } = await read(
      'TRƯỜNG THPT LÊ QUÝ ĐÔN;;;;',
      'STT;Công an đơn vị, địa phương;Phần việc;Cấp;Đã làm;Đang làm',
      '1;Công an xã An Bình;Camera đầu ấp;TP;x;',
      '2;Phòng PC06;Cấp định danh;TP;;x',
      ';Cộng;2;;1;1',
    )
    expect(works.map(({ status }) => status)).toEqual(['completed', 'started'])
    expect(broken).toEqual(['3 completed_without_date'])
  })
  it('is one of days of completion where some row tells how far it is instead', async () => {
    const { works, broken } = await read(
      'STT;Tên công trình;Đơn vị;Cấp;Thời gian;',
      ';;;;Kế hoạch;Thực tế',
      '1;Cầu;P. An Phú;TP;01/02/2025;28/01/2025',
      '2;Chợ;P. An Phú;TP;02/02/2025;đang làm',
      '3;Hồ;P. An Phú;TP;03/02/2025;',
    )
    expect(works).toMatchObject([
      { title: 'Cầu', due: '2025-02-01', done: '2025-01-28', status: 'completed' },
      { title: 'Hồ', due: '2025-02-03', status: 'registered' },
    ])
    expect(broken).toEqual(['4 invalid_date'])
  })
  it('is one of tiers where it holds nothing else, and is flagged', async () => {
    const { works, broken } = await read(
      'STT;Nội dung việc làm;Đơn vị;Mức;Kết quả',
      '1;Cầu;P. An Phú;CO_SO;Chưa thực hiện',
      '2;Chợ;P. An Phú;Thành phố;Đang làm',
      '4;;P. Cát Lái;;',
    )
    expect(works.map(({ title, tier }) => [title, tier])).toEqual([
      ['Cầu', 'grassroots'],
      ['Chợ', 'city'],
    ])
    expect(broken).toEqual(['4 missing_tier', '4 missing_title', '1 guessed_column'])
  })
  it('is one of names where each row has a text of its own and no other column may be', async () => {
    const { works, broken } = await read(
      'STT;Nêu cụ thể;Đơn vị;Cấp;Kết quả',
      '1;Làm đẹp tuyến kênh Ba Bò;P. An Phú;TP;Chưa làm',
      '2;Xây cổng chào khu phố;P. An Phú;TP;Đang làm',
    )
    expect(works.map(({ title }) => title)).toEqual(['Làm đẹp tuyến kênh Ba Bò', 'Xây cổng chào khu phố'])
    expect(broken).toEqual(['1 guessed_column'])
  })
  it('is refused, with the columns that it may be, where several may be', async () => {
    const refusal = await error(
      'STT;Nêu cụ thể;Mong đợi;Đơn vị;Cấp;Kết quả',
      '1;Làm đẹp tuyến kênh;Sạch và không còn mùi;P. An Phú;TP;Chưa làm',
      '2;Xây cổng chào phố;Đẹp hơn trước đây;P. An Phú;TP;Đang làm',
    )
    expect(refusal).toMatchObject({
      fix: expect.stringMatching(/may be "Nêu cụ thể", "Mong đợi": .*as columns: \{ title: "Nêu cụ thể" \}/u),
    })
  })
})

describe('a heading of which only what stands below it tells the meaning', () => {
  const head = 'STT;Tên công trình;Đơn vị;Cấp'
  const work = (title: string, ...cells: string[]) => `1;${title};P. An Phú;TP;${cells.join(';')}`

  it('is above the day of completion or above ticks', async () => {
    const { works } = await read(`${head};Nghiệm thu`, work('Cầu', '20/01/2025'), work('Chợ', ''))
    expect(works.map(({ status, done }) => [status, done])).toEqual([
      ['completed', '2025-01-20'],
      ['registered', null],
    ])
    const ticked = await read(`${head};Đạt/Không đạt (Đ/K)`, work('Cầu', 'Đ'), work('Chợ', 'K'))
    expect(ticked.works.map(({ status }) => status)).toEqual(['completed', 'registered'])
  })
  it('is none where something else stands there', async () => {
    const { broken } = await read(`${head};Kết quả;Ngày nghiệm thu`, work('Cầu', 'Đang làm', 'Ông Ba'))
    expect(broken).toEqual(['1 unread_column'])
  })
  it('names a due day and the real one', async () => {
    const { works } = await read(
      `${head};Hạn / xong`,
      work('Cầu', '20/12/2024 / 15/12/2024'),
      work('Chợ', '31/01/2025 / chưa'),
    )
    expect(works.map(({ due, done }) => [due, done])).toEqual([
      ['2024-12-20', '2024-12-15'],
      ['2025-01-31', null],
    ])
  })
  it('of progress is a share where only numbers up to 100 stand below it', async () => {
    const { works } = await read(`${head};Tiến độ;Nghiệm thu`, work('Cầu', '100', 'x'), work('Chợ', '60', ''))
    expect(works.map(({ status }) => status)).toEqual(['completed', 'started'])
  })
  it('of states tells nothing by ticks where it is not listed', async () => {
    const { works, broken } = await read(`${head};Đạt tiến độ;Hạn`, work('Cầu', 'x', ''), work('Chợ', '', ''))
    expect(works.map(({ status }) => status)).toEqual(['registered', 'registered'])
    expect(broken).toContain('1 unread_column')
  })
  it('of states tells what is completed where only ticks stand below it', async () => {
    const { works, broken } = await read(`${head};Tình trạng`, work('Cầu', '✓'), work('Chợ', ''))
    expect(works.map(({ status }) => status)).toEqual(['completed', 'registered'])
    expect(broken).toContain('1 guessed_column')
  })
})

describe('a heading that is short for two words', () => {
  it('is the unit where the cells below it name units', async () => {
    const { works } = await read(
      'STT;KP;Tên công trình;Cấp;Kết quả',
      '1;KP 1;Cầu;TP;Đang làm',
      '2;KP 2;Chợ;TP;Đang làm',
    )
    expect(works.map(({ title }) => title)).toEqual(['Cầu', 'Chợ'])
  })
})

describe('columns of stages', () => {
  const head = 'STT;Tên công trình;Đơn vị;Cấp;Lập hồ sơ;Khởi công;Thi công;Nghiệm thu'
  const work = (title: string, ...cells: string[]) => `1;${title};P. An Phú;TP;${cells.join(';')}`

  it('ticked one after the other tell the state by the last', async () => {
    const { works, broken } = await read(
      head,
      work('Cầu', 'x', 'x', 'x', 'x'),
      work('Chợ', 'x', 'x', '', ''),
      work('Hồ', 'x', '', '', ''),
      work('Đình', '', '', '', ''),
    )
    expect(works.map(({ status }) => status)).toEqual(['completed', 'started', 'registered', 'registered'])
    expect(broken).toEqual(['2 completed_without_date', '5 missing_status'])
  })
  it('ticked here and there are not read', async () => {
    const { broken } = await read(head, work('Cầu', 'x', '', '', 'x'), work('Chợ', '', 'x', 'x', ''))
    expect(broken).toContain('1 unread_column')
  })
})

it('holds a sum right below the heading of a section against the rows below it', async () => {
  const { broken } = await read(
    'STT;Tên công trình;Đơn vị;Kết quả',
    'I;CẤP THÀNH PHỐ;;',
    'Cộng;2;;',
    '1;Cầu;P. An Phú;Đang làm',
    '2;Chợ;P. An Phú;Đang làm',
    'II;CẤP CƠ SỞ;;',
    'Cộng;3;;',
    '1;Hồ;P. An Phú;Đang làm',
  )
  expect(broken).toEqual(['7 total_mismatch'])
})

describe('a document with a table that is nearly a register', () => {
  it('is refused with what is missing, and no report, though its states are figures', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const folder = await campaignFolder({
      'sources/so.html': `<table>${row('TT', 'Người hùng', 'Nội dung việc đột phá', 'Cấp', 'Kết quả')}${row('1', 'Sáng', 'Số hóa hộ tịch', 'TP', 'Đạt 45%')}${row('2', 'Tối', 'Dọn kênh', 'TP', 'Đạt 100%')}</table>`,
    })
    const refusal = await folder.ingest().then(String, (reason: unknown) => reason)
    expect(refusal).toMatchObject({ name: 'UserError', kind: 'data' })
    expect(String((refusal as { fix: string }).fix)).toContain('"Đơn vị"')
  })
})
