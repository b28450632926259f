import { describe, expect, it } from 'vitest'

import { campaignFolder, campaignYaml } from './support/campaign-folder.ts'

const oneTier = campaignYaml.replace(/^ +- \{ id: grassroots.*\n/mu, '')

/** States of the works of a register, by title, and the rules that its rows broke. */
async function read(lines: readonly string[], yaml = oneTier) {
  const folder = await campaignFolder({ 'campaign.yaml': yaml, 'sources/so.csv': `${lines.join('\n')}\n` })
  const report = await folder.ingest()
  const works = await folder.rows('SELECT title, status FROM core.work ORDER BY source_row')
  const broken = [...report.rejected_rows, ...report.flagged_rows].map(({ row, rule }) => `${row} ${rule}`)
  return {
    folder,
    broken,
    states: Object.fromEntries(works.map(({ title, status }) => [String(title), status])),
  }
}

const head = 'STT;Tên công trình;Đơn vị;Cấp'
const work = (title: string, ...cells: string[]) => `1;${title};P. An Phú;Cấp TP;${cells.join(';')}`

it('a status that says only whether in time is one of completion where the days beside it agree', async () => {
  const { states, broken } = await read([
    `${head};Thời hạn;Ngày hoàn thành;Kết quả`,
    work('Cầu', '10/01/2025', '09/01/2025', 'Đúng hạn'),
    work('Chợ', '10/01/2025', '20/01/2025', 'Trễ hạn 10 ngày'),
    work('Hồ', '10/01/2025', '', 'Quá hạn'),
    work('Kè', '10/01/2025', '20/01/2025', 'Đúng hạn'),
    work('Ao', '10/01/2025', '', 'Đúng hạn'),
    work('Hẻm', '10/01/2025', '05/01/2025', 'Trễ hạn'),
  ])
  expect(states).toEqual({ Cầu: 'completed', Chợ: 'completed', Hồ: 'started', Hẻm: 'started' })
  expect(broken).toEqual([
    '5 unknown_status',
    '6 unknown_status',
    '2 state_from_days',
    '3 state_from_days',
    '7 completion_date_without_completion',
  ])
})

describe('marks under headings of states', () => {
  it('deny by a cross what others of the column check', async () => {
    const { states } = await read([`${head};Hoàn thành`, work('Cầu', '✓'), work('Chợ', 'x'), work('Hồ', '☑')])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'registered', Hồ: 'completed' })
  })
  it('say by a cross, beside a check, which states it is not', async () => {
    const { states, broken } = await read([
      `${head};Chưa thực hiện;Đang thực hiện;Đã hoàn thành`,
      work('Cầu', 'x', 'x', '✓'),
      work('Chợ', 'x', '✓', 'x'),
      work('Hồ', '', '✓', '✓'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started' })
    expect(broken).toContain('4 conflicting_status')
  })
})

describe('a state that headings of rows say', () => {
  const days = 'STT;Tên công trình;Đơn vị;Cấp;Ngày hoàn thành'
  it('is that of the works below, until a heading beside it', async () => {
    const { states } = await read([
      days,
      'I;CÔNG TRÌNH ĐÃ HOÀN THÀNH;;;',
      '1;Cầu;P. An Phú;Cấp TP;25/01/2025',
      '2;Chợ;P. An Phú;Cấp TP;',
      'II;CÔNG TRÌNH ĐANG THỰC HIỆN;;;',
      '3;Hồ;P. An Phú;Cấp TP;',
      'III;CÔNG TRÌNH KHÁC;;;',
      '4;Kè;P. An Phú;Cấp TP;',
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'completed', Hồ: 'started', Kè: 'registered' })
  })
  it('gives way to what a row says itself', async () => {
    const { states } = await read([
      `${head};Kết quả`,
      'I;CÔNG TRÌNH ĐÃ HOÀN THÀNH;;;',
      work('Cầu', 'Đang thực hiện'),
      work('Chợ', ''),
    ])
    expect(states).toEqual({ Cầu: 'started', Chợ: 'completed' })
  })
  it('is that of all works where the title says it', async () => {
    const { states } = await read(['DANH SÁCH CÔNG TRÌNH ĐÃ HOÀN THÀNH;;;;', head, work('Cầu'), work('Chợ')])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'completed' })
  })
  it('is none where works are counted above the table', async () => {
    const { states } = await read([
      'Tổng số công trình: 2;;;;',
      'Đã hoàn thành: 1;;;;',
      'Công trình đã hoàn thành;1;;;',
      `${head};Kết quả`,
      work('Cầu', 'Hoàn thành'),
      work('Chợ', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'registered' })
  })
  it('is none where a heading of columns says it', async () => {
    const { states } = await read([
      `${head};Đã hoàn thành;`,
      ';;;;Tháng 1;Tháng 2',
      work('Cầu', '', ''),
      work('Chợ', '', ''),
    ])
    expect(states).toEqual({ Cầu: 'registered', Chợ: 'registered' })
  })
})

describe('states under TT, which is short for both', () => {
  it('are read, though numbers stand under STT', async () => {
    const { states } = await read([`${head};TT`, work('Cầu', 'HT'), work('Chợ', 'Đang TH')])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started' })
  })
})

describe('columns to tick, some of which nobody listed', () => {
  const choices = `${head};Chưa làm;Đang làm;Hoàn thành, còn nợ hồ sơ;Đã bàn giao;Tạm dừng`
  it('tell the state by their headings, and a heading that is none is not passed over', async () => {
    const { states, broken } = await read([
      choices,
      work('Cầu', '', '', '', 'x', ''),
      work('Chợ', '', '', '', '', 'x'),
      work('Hồ', '', '', 'x', '', ''),
      work('Kè', '1', '', '', '', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Kè: 'registered' })
    expect(broken).toEqual(['4 unknown_status', '2 completed_without_date'])
  })
  it('may stand under one heading, and a row that ticks several is to be mended', async () => {
    const row = (title: string, at: number, ...more: number[]) =>
      work(title, ...[0, 1, 2, 3].map((column) => (column === at || more.includes(column) ? 'x' : '')))
    const { states, broken } = await read([
      `${head};Tình trạng;;;`,
      ';;;;Chưa làm;Đang làm;Hoàn thành;Tạm dừng',
      ...['Cầu', 'Chợ', 'Hồ', 'Kè', 'Đê'].map((title, at) => row(title, at % 4)),
      row('Đường', 1, 2),
    ])
    expect(states).toEqual({
      Cầu: 'registered',
      Chợ: 'started',
      Hồ: 'completed',
      Kè: 'started',
      Đê: 'registered',
    })
    expect(broken).toContain('8 unknown_status')
  })
  it('are left alone where a row ticks several', async () => {
    const { broken } = await read([
      choices,
      work('Cầu', '', 'x', '', 'x', ''),
      work('Chợ', 'x', '', '', '', ''),
    ])
    expect(broken).toContain('1 unread_column')
  })
})

describe('a state that no column is for', () => {
  it('is told by notes that say nothing else', async () => {
    const { states, broken } = await read([
      `${head};Ghi chú`,
      work('Cầu', 'Đã hoàn thành'),
      work('Chợ', 'Đang thi công'),
      work('Hồ', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
    expect(broken).toContain('1 guessed_column')
  })
  it('is told row by row, and flagged, by notes of which some say something else', async () => {
    const { states, broken, folder } = await read([
      `${head};Ghi chú`,
      work('Cầu', 'Đã xong 12/01/2025'),
      work('Chợ', 'Đang thi công'),
      work('Hồ', 'Vốn xã hội hoá'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
    expect(broken).toEqual(['2 state_from_note', '3 state_from_note', '4 missing_status'])
    expect(
      await folder.rows(`SELECT completed_on::VARCHAR AS day, note FROM core.work WHERE title = 'Cầu'`),
    ).toEqual([{ day: '2025-01-12', note: 'Đã xong 12/01/2025' }])
  })
  it('is not taken from a note that gainsays a status, which is flagged', async () => {
    const { states, broken } = await read([
      `${head};Tình trạng;Ghi chú`,
      work('Cầu', 'Đang thực hiện', 'đã xong'),
      work('Chợ', 'Hoàn thành', 'đang quyết toán'),
    ])
    expect(states).toEqual({ Cầu: 'started', Chợ: 'completed' })
    expect(broken).toContain('2 note_contradicts_status')
    expect(broken).not.toContain('3 note_contradicts_status')
  })
})

describe('days whose heading says too little', () => {
  const days = (...lines: string[]) => [`${head};Ngày giao;Hoàn thành;Kết quả`, ...lines]
  it('are told by the state, and "Ngày giao" before them is that of registration', async () => {
    const { folder, broken } = await read(
      days(
        work('Cầu', '05/01/2025', '20/01/2025', 'Hoàn thành'),
        work('Chợ', '06/01/2025', '30/01/2025', 'Đang làm'),
      ),
    )
    expect(
      await folder.rows(
        `SELECT registered_on::VARCHAR AS given, due_on::VARCHAR AS due, completed_on::VARCHAR AS done FROM core.work ORDER BY source_row`,
      ),
    ).toEqual([
      { given: '2025-01-05', due: null, done: '2025-01-20' },
      { given: '2025-01-06', due: '2025-01-30', done: null },
    ])
    expect(broken).toEqual(expect.arrayContaining(['1 guessed_column', '3 completion_read_as_due']))
  })
  it('are left unread where works were handed over then', async () => {
    const { broken } = await read(days(work('Cầu', '25/01/2025', '20/01/2025', 'Hoàn thành')))
    expect(broken).toContain('1 unread_column')
  })
})

it('months in which a work is planned, ticked, say nothing of its state', async () => {
  const { states } = await read([
    `${head};Tháng 1;Tháng 2;Kết quả`,
    work('Cầu', 'x', 'x', 'Hoàn thành'),
    work('Chợ', '', 'x', 'Đang thực hiện'),
  ])
  expect(states).toEqual({ Cầu: 'completed', Chợ: 'started' })
})

describe('a heading of shares', () => {
  it('is one of states where nothing but words stands below it', async () => {
    const { states } = await read([
      `${head};Mức độ hoàn thành`,
      work('Cầu', 'Hoàn thành tốt'),
      work('Chợ', 'Đang thực hiện'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started' })
  })
})

describe('a day in the place of a mark', () => {
  it('is one of completion only if the share does not say that the work goes on', async () => {
    const { folder, states } = await read([
      `${head};Hoàn thành (tháng/năm);Khối lượng hoàn thành (%)`,
      work('Cầu', '12/2024', '100'),
      work('Chợ', '01/2025', '65'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started' })
    expect(
      await folder.rows(
        `SELECT CAST(due_on AS VARCHAR) AS due, completed_on FROM core.work WHERE title = 'Chợ'`,
      ),
    ).toEqual([{ due: '2025-01-31', completed_on: null }])
  })
})

describe('a share that is planned', () => {
  it('is not the share that is reached', async () => {
    const { states } = await read([
      `${head};Tiến độ kế hoạch (%);Tiến độ thực tế (%)`,
      work('Cầu', '100', '80'),
      work('Chợ', '20', '0'),
    ])
    expect(states).toEqual({ Cầu: 'started', Chợ: 'registered' })
  })
})

describe('two columns of results', () => {
  it('are read by the one that tells states', async () => {
    const { states } = await read([
      `${head};Kết quả đạt được;Đánh giá`,
      work('Cầu', 'Giảm còn 45 phút', 'Hoàn thành'),
      work('Chợ', 'Đang thí điểm 2 khoa', 'Đang thực hiện'),
      work('Hồ', '', 'Chưa thực hiện'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
  })
})

describe('a state told period by period', () => {
  it('is what was done under the last period, not what was planned for it', async () => {
    const { states } = await read([
      `${head};Tháng 5;;Tháng 6;`,
      ';;;;KH (%);TH (%);KH (%);TH (%)',
      work('Cầu', '60', '55', '100', '100'),
      work('Chợ', '50', '35', '80', ''),
      work('Hồ', '10', '0', '30', '0'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
  })
  it('is the last that a row tells, under headings of nothing but periods', async () => {
    const { states, broken } = await read([
      `${head};Tuần 9;Tuần 10;Tuần 11`,
      work('Cầu', '50%', '100%', ''),
      work('Chợ', '10%', '30%', ''),
      work('Hồ', 'Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'completed' })
    expect(broken.filter((rule) => !rule.endsWith('completed_without_date'))).toEqual([])
  })
  it('is added up where the shares planned beside it add up to 100 in every row, and flagged', async () => {
    const { states, broken } = await read([
      `${head};Quý I;;Quý II;`,
      ';;;;KH (%);TH (%);KH (%);TH (%)',
      work('Cầu', '60', '60', '40', '40'),
      work('Chợ', '50', '35,5', '50', '30%'),
      work('Hồ', '0', '', '100', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
    expect(broken).toEqual(expect.arrayContaining(['2 guessed_column', '5 missing_status']))
  })
  it('is none where each share is that of its period, and nothing planned proves it', async () => {
    const { broken } = await read([
      `${head};Quý I;;Quý II;`,
      ';;;;KH (%);TH (%);KH (%);TH (%)',
      work('Cầu', '60', '60', '30', '40'),
      work('Chợ', '50', '35', '40', '30'),
    ])
    expect(broken).toEqual(['2 unread_column', '3 missing_status', '4 missing_status'])
  })
  it('is none where something else stands below the periods', async () => {
    const { broken } = await read([
      `${head};Tháng 1;Tháng 2`,
      work('Cầu', 'x', ''),
      work('Chợ', '', 'x'),
      work('Hồ', '5', '7'),
    ])
    expect(broken).toEqual(['1 unread_column', ...[2, 3, 4].map((row) => `${row} missing_status`)])
  })
})

describe('a column of states under a heading nobody knows', () => {
  it('is known by what stands in it, where nothing else tells the state', async () => {
    const { states } = await read([
      `${head};Đèn tín hiệu`,
      '---;---;---;---;---',
      work('Cầu', '🟢 Xong'),
      work('Chợ', '🟡 Đang làm'),
      work('Hồ', '🔴 Chưa làm'),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
  })
  it('is left alone where something does', async () => {
    const { states, broken } = await read([
      `${head};Tiến độ;Nghiệm thu vật tư`,
      work('Cầu', 'Đang thi công', 'Đạt'),
      work('Chợ', 'Chưa triển khai', 'Đạt'),
    ])
    expect(states).toEqual({ Cầu: 'started', Chợ: 'registered' })
    expect(broken).toContain('1 unread_column')
  })
})

describe('a start in a register without states', () => {
  it('that is real, by its heading, says the work is under way', async () => {
    const { states, broken } = await read([
      `${head};Kế hoạch;;Thực tế;`,
      ';;;;Khởi công;Hoàn thành;Khởi công;Hoàn thành',
      work('Cầu', '1/1/2024', '1/5/2024', '3/1/2024', '2/5/2024'),
      work('Chợ', '1/1/2024', '1/12/2024', '5/1/2024', ''),
      work('Hồ', '1/1/2024', '1/12/2024', '', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
    expect(broken).toEqual(['2 unread_column'])
  })
  it('that may be planned or real is flagged', async () => {
    const { states, broken } = await read([
      `${head};Ngày khởi công;Ngày hoàn thành`,
      work('Cầu', '1/1/2024', '2/5/2024'),
      work('Chợ', '1/2/2024', ''),
    ])
    expect(states).toEqual({ Cầu: 'completed', Chợ: 'registered' })
    expect(broken).toEqual(['3 start_without_status'])
  })
})

it('codes of states are read once campaign.yaml says what they mean', async () => {
  const yaml = `${oneTier}vocabulary: { status: { completed: [3], started: [2], registered: ['1'] } }\n`
  const lines = [`${head};Trạng thái`, work('Cầu', '3'), work('Chợ', '2'), work('Hồ', '1')]
  expect((await read(lines)).broken.slice(0, 3)).toEqual([2, 3, 4].map((row) => `${row} unknown_status`))
  expect((await read(lines, yaml)).states).toEqual({ Cầu: 'completed', Chợ: 'started', Hồ: 'registered' })
})

describe('units written on rows of their own above their works', () => {
  it('hold for the works below, without their place in the list', async () => {
    const { folder, broken } = await read([
      'STT;Đơn vị;Tên công trình;Cấp;Trạng thái',
      '1;1. Phường An Phú;;;',
      ';;Cầu;Cấp TP;Hoàn thành',
      ';;Chợ;Cấp TP;Hoàn thành',
      '2;2. Phường Thảo Điền;;;',
      ';;Hồ;Cấp TP;Hoàn thành',
      '3;3. Phường Cát Lái;;;',
    ])
    const works = await folder.rows(
      'SELECT title, name FROM core.work JOIN core.unit USING (campaign_id, unit_id) ORDER BY work.source_row',
    )
    expect(works.map(({ title, name }) => `${title}: ${name}`)).toEqual([
      'Cầu: Phường An Phú',
      'Chợ: Phường An Phú',
      'Hồ: Phường Thảo Điền',
    ])
    expect(broken).toContain('7 missing_title')
  })
})
