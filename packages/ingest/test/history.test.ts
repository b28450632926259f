import { describe, expect, it } from 'vitest'

import { type CampaignFolder, campaignFolder } from './support/campaign-folder.ts'
import { campaignOf2024, type Line, registerAsOf } from './support/register-file.ts'

const path = 'sources/dang-ky.csv'
const series = 'sources:\n  - { path: sources/thang-*.csv, role: register, series: thang }\n'

/** Ingests successive versions of one file. */
async function versions(...contents: readonly string[]): Promise<CampaignFolder> {
  const folder = await campaignFolder({ 'campaign.yaml': campaignOf2024() })
  for (const content of contents) {
    await folder.write({ [path]: content })
    await folder.ingest()
  }
  return folder
}

/** Ingests registers of a declared series, each in a run of its own. */
async function monthly(...contents: readonly string[]): Promise<CampaignFolder> {
  const folder = await campaignFolder({ 'campaign.yaml': campaignOf2024(series) })
  for (const [index, content] of contents.entries()) {
    await folder.write({ [`sources/thang-${index}.csv`]: content })
    await folder.ingest()
  }
  return folder
}

function events(folder: CampaignFolder, columns = 'kind, happened_on, known_at, detail') {
  return folder.rows(`SELECT ${columns} FROM core.work_event ORDER BY work_id, version, kind`)
}

/** Status of each work as it was known on a day, by the two tables alone. */
async function knownOn(folder: CampaignFolder, day: string): Promise<Record<string, unknown>> {
  const rows = await folder.rows(
    `SELECT work_id, status FROM core.work WHERE known_on <= DATE '${day}'
     UNION ALL
     SELECT work_id, status FROM core.work_version WHERE known_on <= DATE '${day}' AND superseded_on > DATE '${day}'
     ORDER BY work_id`,
  )
  return Object.fromEntries(rows.map((row) => [row['work_id'], row['status']]))
}

const january = '31/01/2024'
const february = '29/02/2024'
const march = '31/03/2024'

describe('files of one series and day', () => {
  it('are parts of one register, of which none withdraws the works of another', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }, { code: 'B' }, { code: 'C' }),
      registerAsOf(february, { code: 'A' }),
      registerAsOf(february, { code: 'B' }),
    )
    expect(await events(folder, 'work_id, kind, known_at')).toEqual([
      { work_id: 'A', kind: 'registered', known_at: '2024-01-31' },
      { work_id: 'B', kind: 'registered', known_at: '2024-01-31' },
      { work_id: 'C', kind: 'registered', known_at: '2024-01-31' },
      { work_id: 'C', kind: 'withdrawn', known_at: '2024-02-29' },
    ])
  })
})

describe('the first register', () => {
  it('registers a work on the day it states', async () => {
    const folder = await versions(registerAsOf(january, { code: 'A' }))
    expect(await events(folder)).toEqual([
      { kind: 'registered', happened_on: '2024-01-01', known_at: '2024-01-31', detail: null },
    ])
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work_version')).toEqual([{ n: 0 }])
  })

  it('tells of everything that has happened by then', async () => {
    const line = { code: 'A', started: '05/01/2024', completed: '20/01/2024', status: 'Hoàn thành' }
    const folder = await versions(registerAsOf(january, line))
    expect(await events(folder, 'kind, happened_on')).toEqual([
      { kind: 'completed', happened_on: '2024-01-20' },
      { kind: 'registered', happened_on: '2024-01-01' },
      { kind: 'started', happened_on: '2024-01-05' },
    ])
  })

  it('is known on the day of the run when it states none', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      [path]: registerAsOf(null, { code: 'A' }),
    })
    await folder.ingest({ now: () => new Date('2024-05-06T07:08:09Z') })
    expect(await folder.rows('SELECT known_on FROM core.work')).toEqual([{ known_on: '2024-05-06' }])
  })
})

describe('a register that lacks columns of the one before', () => {
  const head = `Số liệu tính đến ngày`
  const whole = `${head} ${january}\nMã,Tên công trình,Đơn vị,Cấp,Ngày đăng ký,Hạn,Ngày hoàn thành,Tiến độ,Kinh phí (đồng)
A,Cầu A,Phường 1,Cơ sở,01/01/2024,01/06/2024,20/01/2024,Hoàn thành,500000000
B,Cầu B,Phường 1,Cơ sở,01/01/2024,01/06/2024,,Đang thực hiện,700000000
`
  const states = (folder: CampaignFolder) =>
    folder.rows(
      'SELECT work_id, status, due_on, completed_on, CAST(budget_vnd AS VARCHAR) AS budget, untold FROM core.work ORDER BY work_id',
    )

  it('says nothing of them: what was said before holds', async () => {
    const folder = await monthly(
      whole,
      `${head} ${february}\nMã,Tên công trình,Đơn vị,Cấp,Tiến độ,Kinh phí (đồng)
A,Cầu A,Phường 1,Cơ sở,Hoàn thành,
B,Cầu B,Phường 1,Cơ sở,Hoàn thành,800000000
`,
    )
    expect(await states(folder)).toEqual([
      {
        work_id: 'A',
        status: 'completed',
        due_on: '2024-06-01',
        completed_on: '2024-01-20',
        budget: null,
        untold: expect.stringContaining('due_on'),
      },
      {
        work_id: 'B',
        status: 'completed',
        due_on: '2024-06-01',
        completed_on: null,
        budget: '800000000',
        untold: expect.stringContaining('due_on'),
      },
    ])
    expect(await events(folder, 'work_id, kind, detail')).toEqual([
      { work_id: 'A', kind: 'completed', detail: null },
      { work_id: 'A', kind: 'registered', detail: null },
      { work_id: 'A', kind: 'corrected', detail: 'budget_vnd: 500000000 → –' },
      { work_id: 'B', kind: 'registered', detail: null },
      { work_id: 'B', kind: 'started', detail: null },
      { work_id: 'B', kind: 'completed', detail: null },
      { work_id: 'B', kind: 'corrected', detail: 'budget_vnd: 700000000 → 800000000' },
    ])
    expect(await folder.rows('SELECT rule, source_row::INTEGER AS row FROM meta.flagged_row')).toEqual([
      { rule: 'completed_without_date', row: 4 },
    ])
    expect(
      await folder.rows(
        `SELECT work_id, column_name, path, source_row::INTEGER AS row
         FROM core.held_value JOIN meta.source_file USING (source_file_id) ORDER BY ALL`,
      ),
    ).toEqual([
      { work_id: 'A', column_name: 'completed_on', path: 'sources/thang-0.csv', row: 3 },
      { work_id: 'A', column_name: 'due_on', path: 'sources/thang-0.csv', row: 3 },
      { work_id: 'A', column_name: 'registered_on', path: 'sources/thang-0.csv', row: 3 },
      { work_id: 'B', column_name: 'due_on', path: 'sources/thang-0.csv', row: 4 },
      { work_id: 'B', column_name: 'registered_on', path: 'sources/thang-0.csv', row: 4 },
    ])
  })

  it('leaves the state as it was known, unless a note or another column tells it', async () => {
    const folder = await monthly(
      whole,
      `${head} ${february}\nMã,Tên công trình,Đơn vị,Cấp,Hạn,Ghi chú
A,Cầu A,Phường 1,Cơ sở,01/07/2024,
B,Cầu B,Phường 1,Cơ sở,01/07/2024,đã hoàn thành ngày 15/02/2024
`,
    )
    expect(await states(folder)).toMatchObject([
      { work_id: 'A', status: 'completed', due_on: '2024-07-01', completed_on: '2024-01-20' },
      { work_id: 'B', status: 'completed', due_on: '2024-07-01', completed_on: '2024-02-15' },
    ])
    expect(await folder.rows('SELECT rule, source_row::INTEGER AS row FROM meta.flagged_row')).toEqual([
      { rule: 'state_from_note', row: 4 },
    ])
  })

  it('takes a day of completion back where it says that the work goes on', async () => {
    const folder = await monthly(
      whole,
      `${head} ${february}\nMã,Tên công trình,Đơn vị,Cấp,Tiến độ\nA,Cầu A,Phường 1,Cơ sở,Đang thực hiện\n`,
    )
    expect(await states(folder)).toMatchObject([
      { work_id: 'A', status: 'started', completed_on: null },
      { work_id: 'B', status: 'withdrawn', budget: '700000000' },
    ])
  })

  it('takes nothing over from a work whose code another one has now', async () => {
    const folder = await monthly(
      whole,
      `${head} ${february}\nMã,Tên công trình,Đơn vị,Cấp\nA,Trường mầm non Hoa Sen,Phường 1,Cơ sở\nB,Cầu B mới,Phường 1,Cơ sở\n`,
    )
    expect(await states(folder)).toMatchObject([
      { work_id: 'A', status: 'registered', due_on: null, completed_on: null, budget: null },
      { work_id: 'B', status: 'started', due_on: '2024-06-01', budget: '700000000' },
    ])
  })

  it('completes a plan that was read beside it', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/ke-hoach.csv': `Mã,Tên công trình,Đơn vị,Cấp,Ngày đăng ký,Hạn\nA,Cầu A,Phường 1,Cơ sở,01/01/2024,01/06/2024\n`,
      'sources/ket-qua.csv': `Mã,Tên công trình,Đơn vị,Cấp,Ngày hoàn thành,Tiến độ\nA,Cầu A,Phường 1,Cơ sở,20/01/2024,Hoàn thành\n`,
    })
    await folder.ingest()
    expect(await folder.rows('SELECT registered_on, due_on, completed_on, status FROM core.work')).toEqual([
      { registered_on: '2024-01-01', due_on: '2024-06-01', completed_on: '2024-01-20', status: 'completed' },
    ])
    expect(await folder.rows('SELECT rule FROM meta.flagged_row')).toEqual([])
  })
})

describe('a later register of the same file', () => {
  const first: Line = { code: 'A', due: '01/06/2024', status: 'Đang thực hiện' }

  it.each<[string, Partial<Line>, { kind: string; happened_on: string | null; detail: string | null }]>([
    [
      'completes a work',
      { completed: '15/02/2024', status: 'Hoàn thành' },
      { kind: 'completed', happened_on: '2024-02-15', detail: null },
    ],
    ['cancels a work', { status: 'Hủy' }, { kind: 'cancelled', happened_on: null, detail: 'Hủy' }],
    [
      'carries a work over',
      { status: 'Chuyển sang năm 2025' },
      { kind: 'carried_over', happened_on: null, detail: 'Chuyển sang năm 2025' },
    ],
    [
      'carries a work over to the next phase',
      { status: 'Chuyển sang giai đoạn 2' },
      { kind: 'carried_over', happened_on: null, detail: 'Chuyển sang giai đoạn 2' },
    ],
    [
      'states that a work is withdrawn',
      { status: 'Xin rút' },
      { kind: 'withdrawn', happened_on: null, detail: 'Xin rút' },
    ],
    [
      'gives a work another deadline',
      { due: '01/09/2024' },
      { kind: 'redated', happened_on: null, detail: 'due_on: 2024-06-01 → 2024-09-01' },
    ],
    [
      'corrects a title',
      { title: 'Cầu Rạch Chiếc' },
      { kind: 'corrected', happened_on: null, detail: 'title: Công trình A → Cầu Rạch Chiếc' },
    ],
  ])('%s', async (_, change, event) => {
    const folder = await versions(
      registerAsOf(january, first),
      registerAsOf(february, { ...first, ...change }),
    )
    expect(
      await folder.rows('SELECT kind, happened_on, detail FROM core.work_event WHERE version = 2'),
    ).toEqual([event])
    expect(await knownOn(folder, '2024-02-28')).toEqual({ A: 'started' })
  })

  it('starts a work', async () => {
    const folder = await versions(
      registerAsOf(january, { code: 'A', status: 'Đăng ký' }),
      registerAsOf(february, { code: 'A', started: '03/02/2024', status: 'Đang thực hiện' }),
    )
    expect(await events(folder, 'kind, happened_on, known_at')).toEqual([
      { kind: 'registered', happened_on: '2024-01-01', known_at: '2024-01-31' },
      { kind: 'started', happened_on: '2024-02-03', known_at: '2024-02-29' },
    ])
  })

  it('reopens a work that was completed', async () => {
    const folder = await versions(
      registerAsOf(january, { code: 'A', completed: '20/01/2024', status: 'Hoàn thành' }),
      registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    )
    expect(await folder.rows('SELECT kind FROM core.work_event WHERE version = 2')).toEqual([
      { kind: 'reopened' },
    ])
  })

  it('corrects a date without rewriting what was known', async () => {
    const folder = await versions(
      registerAsOf(january, { code: 'A', completed: '20/01/2024', status: 'Hoàn thành' }),
      registerAsOf(february, { code: 'A', completed: '25/01/2024', status: 'Hoàn thành' }),
    )
    expect(await folder.rows('SELECT kind, detail FROM core.work_event WHERE version = 2')).toEqual([
      { kind: 'corrected', detail: 'completed_on: 2024-01-20 → 2024-01-25' },
    ])
    expect(await folder.rows('SELECT completed_on, known_on, superseded_on FROM core.work_version')).toEqual([
      { completed_on: '2024-01-20', known_on: '2024-01-31', superseded_on: '2024-02-29' },
    ])
  })

  it('tells of no new deadline when the column of due days says when a work was completed', async () => {
    const line = (day: string, state: string) =>
      `(Tính đến ngày ${day})\nTên công trình;Đơn vị;Cấp;Thời gian hoàn thành;Tiến độ\nCầu;P. An Phú;Cơ sở;20/02/2024;${state}\n`
    const folder = await versions(line(january, 'Đang thực hiện'), line(february, 'Hoàn thành'))
    expect(await events(folder, 'kind, happened_on')).toEqual([
      { kind: 'registered', happened_on: null },
      { kind: 'started', happened_on: null },
      { kind: 'completed', happened_on: '2024-02-20' },
    ])
  })

  it('withdraws what it leaves out, and a still later one may bring it back', async () => {
    const folder = await versions(
      registerAsOf(january, { code: 'A' }, { code: 'B', status: 'Đang thực hiện' }),
      registerAsOf(february, { code: 'A' }),
      registerAsOf(march, { code: 'A' }, { code: 'B', status: 'Đang thực hiện' }),
    )
    expect(
      await folder.rows(
        `SELECT kind, known_at FROM core.work_event WHERE work_id = 'B' AND version > 1 ORDER BY ALL`,
      ),
    ).toEqual([
      { kind: 'reappeared', known_at: '2024-03-31' },
      { kind: 'withdrawn', known_at: '2024-02-29' },
    ])
    expect(await knownOn(folder, '2024-02-10')).toEqual({ A: 'registered', B: 'started' })
    expect(await knownOn(folder, '2024-03-10')).toEqual({ A: 'registered', B: 'withdrawn' })
    expect(await knownOn(folder, '2024-04-10')).toEqual({ A: 'registered', B: 'started' })
  })

  it('changes nothing by saying the same again', async () => {
    const folder = await versions(registerAsOf(january, { code: 'A' }), registerAsOf(february, { code: 'A' }))
    expect(await folder.rows('SELECT known_on, source_row FROM core.work')).toEqual([
      { known_on: '2024-01-31', source_row: '3' },
    ])
    expect(await events(folder, 'kind')).toEqual([{ kind: 'registered' }])
    expect(await folder.rows('SELECT work_id FROM core.work_sighting')).toEqual([{ work_id: 'A' }])
  })

  it('does not withdraw a work whose row is refused', async () => {
    const folder = await versions(
      registerAsOf(january, { code: 'A' }),
      registerAsOf(february, { code: 'A', registered: '31/02/2024' }),
    )
    expect(await folder.rows('SELECT status FROM core.work')).toEqual([{ status: 'registered' }])
  })

  it('mends a file that states no day, whatever day the mended one states', async () => {
    const folder = await versions(
      registerAsOf(null, { code: 'A', title: 'Sai' }),
      registerAsOf(january, { code: 'A', title: 'Đúng' }),
    )
    expect(await folder.rows('SELECT title FROM core.work')).toEqual([{ title: 'Đúng' }])
  })

  it('may return to what it said at first', async () => {
    const one = registerAsOf(null, { code: 'A', title: 'Một' })
    const folder = await versions(one, registerAsOf(null, { code: 'A', title: 'Hai' }), one)
    expect(await folder.rows('SELECT title FROM core.work')).toEqual([{ title: 'Một' }])
    expect(await folder.rows('SELECT title FROM core.work_version ORDER BY version')).toEqual([
      { title: 'Một' },
      { title: 'Hai' },
    ])
  })
})

describe('a register that arrives late', () => {
  it('takes its place in history and leaves the newer state alone', async () => {
    const folder = await monthly(
      registerAsOf(march, { code: 'A', completed: '20/03/2024', status: 'Hoàn thành' }),
      registerAsOf(january, { code: 'A' }),
      registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    )
    expect(await events(folder, 'kind, known_at')).toEqual([
      { kind: 'registered', known_at: '2024-01-31' },
      { kind: 'started', known_at: '2024-02-29' },
      { kind: 'completed', known_at: '2024-03-31' },
    ])
    expect(await knownOn(folder, '2024-02-15')).toEqual({ A: 'registered' })
  })

  it('tells what later registers had withdrawn', async () => {
    const folder = await monthly(
      registerAsOf(february, { code: 'A' }),
      registerAsOf(january, { code: 'A' }, { code: 'B' }),
    )
    expect(await knownOn(folder, '2024-02-10')).toEqual({ A: 'registered', B: 'registered' })
    expect(await knownOn(folder, '2024-03-10')).toEqual({ A: 'registered', B: 'withdrawn' })
  })

  it('interrupts a state that an earlier and a later register agree on', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }),
      registerAsOf(march, { code: 'A' }),
      registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    )
    expect(await knownOn(folder, '2024-01-31')).toEqual({ A: 'registered' })
    expect(await knownOn(folder, '2024-02-29')).toEqual({ A: 'started' })
    expect(await knownOn(folder, '2024-03-31')).toEqual({ A: 'registered' })
  })
})

describe('what a register leaves out', () => {
  it('is withdrawn by the next one of its series', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }, { code: 'B' }),
      registerAsOf(february, { code: 'A' }),
    )
    expect(await knownOn(folder, '2024-03-01')).toEqual({ A: 'registered', B: 'withdrawn' })
  })

  it('stays when the other file is not of its series', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/a.csv': registerAsOf(january, { code: 'A' }),
      'sources/b.csv': registerAsOf(february, { code: 'B' }),
    })
    await folder.ingest()
    expect(await knownOn(folder, '2024-03-01')).toEqual({ A: 'registered', B: 'registered' })
  })

  it('stays, and is flagged with the series to declare, when files of one name but for digits seem to be one', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/so-thang-1.csv': registerAsOf(january, { code: 'A' }, { code: 'B' }),
      'sources/so-thang-2.csv': registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    })
    const { flagged_rows: flagged } = await folder.ingest()
    const found = flagged.find(({ rule }) => rule === 'unlinked_registers')
    expect(found?.path).toMatch(/so-thang-2\.csv$/u)
    expect(found?.value).toBe('sources/so-thang-1.csv; sources/so-thang-2.csv')
    await folder.write({ 'campaign.yaml': `${campaignOf2024()}${found?.hint ?? ''}\n` })
    const next = await folder.ingest()
    expect(await knownOn(folder, '2024-03-01')).toEqual({ A: 'started', B: 'withdrawn' })
    expect(next.flagged_rows.map(({ rule }) => rule)).not.toContain('unlinked_registers')
  })

  it('is not flagged where the files are of different units', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/so-1.csv': registerAsOf(january, { code: 'A' }, { code: 'B' }),
      'sources/so-2.csv': registerAsOf(february, { code: 'C' }),
    })
    const { flagged_rows: flagged } = await folder.ingest()
    expect(flagged.map(({ rule }) => rule)).not.toContain('unlinked_registers')
  })

  it('stays when the other register is a supplement', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }),
      `DANH SÁCH ĐĂNG KÝ BỔ SUNG;;;;;;;;\n${registerAsOf(february, { code: 'B' })}`,
    )
    expect(await knownOn(folder, '2024-03-01')).toEqual({ A: 'registered', B: 'registered' })
  })

  it('is withdrawn by a whole register after the supplement that added it', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }),
      `DANH SÁCH ĐĂNG KÝ BỔ SUNG;;;;;;;;\n${registerAsOf(february, { code: 'B' })}`,
      registerAsOf(march, { code: 'A' }),
    )
    expect(await knownOn(folder, '2024-04-01')).toEqual({ A: 'registered', B: 'withdrawn' })
  })
})

describe('registers of one day that say different things of a work', () => {
  const done = { code: 'A', completed: '20/01/2024', status: 'Hoàn thành' }

  async function told(folder: CampaignFolder) {
    const { flagged_rows: flagged } = await folder.ingest()
    return flagged.filter(({ rule }) => rule === 'contradicting_registers').map(({ value }) => value)
  }

  it('are flagged until one of them is corrected, and each of them once', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/a.csv': registerAsOf(january, done),
      'sources/b.csv': registerAsOf(january, { code: 'A', status: 'Đang thực hiện' }),
    })
    expect(await told(folder)).toEqual([
      expect.stringMatching(/^A: ".+" \(sources\/[ab]\.csv\) → ".+"$/u) as string,
    ])
    await folder.write({ 'sources/c.csv': registerAsOf(january, { code: 'C' }) })
    expect(await told(folder)).toEqual([])
    await folder.write({ 'sources/b.csv': registerAsOf(january, done) })
    await folder.ingest()
    expect(await folder.rows(`FROM meta.flagged_row WHERE rule = 'contradicting_registers'`)).toEqual([])
  })

  it('are not where one is of a later day, or the same file mended', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      'sources/a.csv': registerAsOf(january, done),
      'sources/b.csv': registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    })
    expect(await told(folder)).toEqual([])
    await folder.write({ 'sources/b.csv': registerAsOf(february, { code: 'A', status: 'Hủy' }) })
    expect(await told(folder)).toEqual([])
  })
})

describe('a register that withdraws more than it names', () => {
  it('is flagged with the line that makes it a supplement', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }, { code: 'B' }, { code: 'C' }),
      registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }),
    )
    const [found] = await folder.rows(
      `SELECT value, hint, path FROM meta.flagged_row JOIN meta.source_file USING (source_file_id) WHERE rule = 'many_withdrawn'`,
    )
    expect(found).toMatchObject({ value: '2/3', path: 'sources/thang-1.csv' })
    await folder.write({
      'campaign.yaml': campaignOf2024(series.replace('sources:', `sources:\n  ${String(found?.['hint'])}`)),
    })
    await folder.ingest()
    expect(await knownOn(folder, '2024-03-01')).toEqual({ A: 'started', B: 'registered', C: 'registered' })
    expect(await folder.rows(`FROM meta.flagged_row WHERE rule = 'many_withdrawn'`)).toEqual([])
  })
})

describe('a changed campaign.yaml', () => {
  it('reads every register again without inventing history', async () => {
    const folder = await monthly(
      registerAsOf(january, { code: 'A' }, { code: 'B' }),
      registerAsOf(february, { code: 'A', status: 'Đang thực hiện' }, { code: 'B' }),
    )
    const before = await events(folder)
    await folder.write({ 'campaign.yaml': campaignOf2024(`${series}# read again\n`) })
    expect(await folder.ingest()).toMatchObject({ totals: { updated: 2, unchanged: 4, inserted: 0 } })
    expect(await events(folder)).toEqual(before)
  })

  it('may give a file its day afterwards', async () => {
    const folder = await versions(registerAsOf(null, { code: 'A' }))
    await folder.write({
      'campaign.yaml': campaignOf2024(`sources:\n  - { path: ${path}, role: register, as_of: 2024-01-31 }\n`),
    })
    await folder.ingest()
    expect(await folder.rows('SELECT known_on FROM core.work')).toEqual([{ known_on: '2024-01-31' }])
  })
})

describe('a work that was carried over', () => {
  it('leads to the one the next campaign has', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': campaignOf2024(),
      [path]: registerAsOf(january, { code: 'A', title: 'Cầu  Rạch Chiếc', status: 'Chuyển sang năm 2025' }),
    })
    await folder.ingest()
    await folder.write({
      'campaign.yaml': campaignOf2024().replace('id: mini', 'id: next').replaceAll('2024-', '2025-'),
      [path]: registerAsOf('31/01/2025', { code: 'N7', title: 'Cầu Rạch Chiếc (chuyển tiếp từ năm 2024)' }),
    })
    await folder.ingest()
    expect(
      await folder.rows('SELECT work_id, next_campaign_id, next_work_id, matched_by FROM core.carried_work'),
    ).toEqual([{ work_id: 'A', next_campaign_id: 'next', next_work_id: 'N7', matched_by: 'title' }])
  })
})
