import { describe, expect, it } from 'vitest'

import { UserError } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const week1 = 'sources/tuan-1.csv'
const week2 = 'sources/tuan-2.csv'
const header = 'Tên công trình;Đơn vị;Cấp;Tiến độ;Hạn'
const row = 'Cầu;P. An Phú;Cấp TP;HT;1/2/2025'
const other = 'Chợ;P. An Phú;Cơ sở;HT;1/2/2025'

async function refusal(run: Promise<unknown>): Promise<UserError> {
  const error = await run.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw error
}

describe('columns that change between readings of one source', () => {
  async function changed(drift: string | undefined, secondHeader: string) {
    const folder = await campaignFolder({
      'campaign.yaml': drift === undefined ? campaignYaml : `${campaignYaml}drift: ${drift}\n`,
      [week1]: [header, row, other].join('\n'),
    })
    expect((await folder.ingest()).drift).toEqual([])
    await folder.write({
      [week2]: [secondHeader, `${row};ghi`, 'Hồ;P. An Phú;Cơ sở;HT;1/2/2025;chú'].join('\n'),
    })
    return folder
  }

  it('are read on and reported, file by file of the series', async () => {
    const folder = await changed(undefined, `${header.replace('Tiến độ', 'Kết quả')};Ghi chú`)
    const { drift } = await folder.ingest()
    expect(drift).toEqual([
      {
        path: week2,
        sheet: '',
        kind: 'renamed',
        column: 'Kết quả',
        before: 'Tiến độ',
        after: 'Kết quả',
        decision: 'evolve',
      },
      {
        path: week2,
        sheet: '',
        kind: 'new',
        column: 'Ghi chú',
        before: null,
        after: 'Ghi chú',
        decision: 'evolve',
      },
    ])
    expect(await folder.rows('SELECT kind, column_name, decision FROM meta.drift ORDER BY kind')).toEqual([
      { kind: 'new', column_name: 'Ghi chú', decision: 'evolve' },
      { kind: 'renamed', column_name: 'Kết quả', decision: 'evolve' },
    ])
    expect(await folder.rows(`SELECT note FROM core.work WHERE title = 'Hồ'`)).toEqual([{ note: 'chú' }])
  })

  it('leave new columns aside under freeze, at every reading', async () => {
    const folder = await changed('freeze', `${header};Ghi chú`)
    expect((await folder.ingest()).drift).toMatchObject([{ kind: 'new', decision: 'freeze' }])
    expect(await folder.rows('SELECT count(note)::INTEGER AS notes FROM core.work')).toEqual([{ notes: 0 }])
    expect(
      await folder.rows(`SELECT rule, value FROM meta.flagged_row WHERE rule = 'unread_column'`),
    ).toEqual([{ rule: 'unread_column', value: 'Ghi chú' }])
    await folder.write({ 'sources/tuan-3.csv': [`${header};Ghi chú`, `${row};ghi`].join('\n') })
    expect((await folder.ingest()).drift).toMatchObject([{ path: 'sources/tuan-3.csv', kind: 'new' }])
  })

  it('keep the file out under refuse, and the warehouse as it was', async () => {
    const folder = await changed('refuse', `${header};Ghi chú`)
    const error = await refusal(folder.ingest())
    expect(error).toMatchObject({ kind: 'data' })
    expect(error.message).toContain('“Ghi chú” is new')
    expect(error.where).toContain(week2)
    expect(error.fix).toContain('drift: evolve')
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM meta.source_file')).toEqual([{ n: 2 }])
  })

  it('are held against those of the series that campaign.yaml declares', async () => {
    const sources = ['tuan-1', 'thang-2'].map(
      (name) => `  - { path: sources/${name}.csv, role: register, series: so, columns: { due_on: Chốt } }`,
    )
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}sources:\n${sources.join('\n')}\n`,
      [week1]: [header.replace('Hạn', 'Chốt'), row, other].join('\n'),
      'sources/thang-2.csv': [
        header.replace(';Hạn', ''),
        row.replace(';1/2/2025', ''),
        other.replace(';1/2/2025', ''),
      ].join('\n'),
    })
    const { drift, flagged_rows: flagged } = await folder.ingest()
    expect(drift).toMatchObject([{ path: 'sources/thang-2.csv', kind: 'missing', column: 'Chốt' }])
    expect(flagged).toContainEqual(
      expect.objectContaining({ path: 'sources/thang-2.csv', rule: 'absent_column', value: 'Chốt' }),
    )
  })

  it('are none when the same file is read again for another reason', async () => {
    const folder = await changed(undefined, `${header};Ghi chú`)
    await folder.ingest()
    await folder.write({ 'campaign.yaml': `${campaignYaml}# read again\n` })
    expect(await folder.ingest()).toMatchObject({ status: 'committed', drift: [] })
  })
})

describe('data tests', () => {
  const file = { 'sources/so.csv': register(...goodRows) }
  const withTests = (tests: string) => `${campaignYaml}tests:\n${tests}`

  async function results(tests: string) {
    const folder = await campaignFolder({ ...file, 'campaign.yaml': withTests(tests) })
    const report = await folder.ingest({ now: () => new Date('2025-02-10T08:00:00Z') })
    return { folder, report, verdicts: report.tests.map(({ status }) => status) }
  }

  it.each([
    ['not_null', '{ test: not_null, column: due_on }', '{ test: not_null, column: completed_on }', 1, 'A2'],
    ['unique', '{ test: unique, columns: [title] }', '{ test: unique, columns: [unit_id] }', 2, 'A1, A2'],
    [
      'accepted_values',
      '{ test: accepted_values, column: status, values: [completed, started] }',
      '{ test: accepted_values, column: status, values: [completed] }',
      1,
      'A2',
    ],
    [
      'range of money',
      '{ test: range, column: budget_vnd, min: 350000000, max: 1250000000 }',
      '{ test: range, column: budget_vnd, min: 350000000.5 }',
      1,
      'A2',
    ],
    [
      'range of days',
      '{ test: range, column: due_on, max: 2025-02-01 }',
      '{ test: range, column: due_on, max: 2025-01-31 }',
      2,
      'A1, A2',
    ],
    [
      'relationship',
      '{ test: relationship, column: unit_id, to: { table: unit, column: unit_id } }',
      '{ test: relationship, column: unit_id, to: { table: unit_summary, column: unit_id } }',
      2,
      'A1, A2',
    ],
    [
      'sql',
      `{ test: sql, name: campaign, sql: "SELECT 1 FROM core.work WHERE campaign_id <> getvariable('campaign')" }`,
      '{ test: sql, name: titles, sql: "SELECT title FROM core.work WHERE length(title) > 10" }',
      2,
      null,
    ],
  ])('of %s pass and fail', async (_, passing, failing, rows, detail) => {
    const { report } = await results(
      `  - ${passing}\n  - ${failing.replace(/ \}$/u, ', severity: warn }')}\n`,
    )
    expect(report.tests).toMatchObject([
      { status: 'pass', severity: 'error', failing_rows: 0 },
      { status: 'fail', severity: 'warn', failing_rows: rows, detail },
    ])
    expect(report.status).toBe('committed')
  })

  it('of freshness hold the newest as-of day against the day of the run', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': withTests(
        '  - { test: freshness, days: 7 }\n  - { test: freshness, days: 6, severity: warn }\n',
      ),
      'sources/so.csv': `Số liệu tính đến ngày 03/02/2025\n${register(...goodRows)}`,
    })
    const report = await folder.ingest({ now: () => new Date('2025-02-10T08:00:00Z') })
    expect(report.tests).toMatchObject([
      { status: 'pass', detail: 'as of 2025-02-03, 7 days before the run' },
      { status: 'fail', target: 'as_of' },
    ])
  })

  it('of the number of rows let a first load pass and stop one that loses half', async () => {
    const { folder, verdicts } = await results('  - { test: row_count_change, percent: 20 }\n')
    expect(verdicts).toEqual(['pass'])
    await folder.write({ 'sources/so.csv': register(...goodRows, '3;A3;Hồ;P. An Phú;Cơ sở;;;;HT;') })
    const report = await folder.ingest()
    expect(report).toMatchObject({
      status: 'failed',
      run_id: null,
      tests: [{ status: 'fail', detail: '2 rows before, 3 now' }],
    })
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 2 }])
  })

  it('leave a history, a line a test and run', async () => {
    const { folder } = await results('  - { test: not_null, column: completed_on, severity: warn }\n')
    await folder.write({ 'sources/so.csv': register(goodRows[0] ?? '', goodRows[1] ?? '', '') })
    await folder.write({ 'sources/them.csv': register('3;A3;Hồ;P. An Phú;Cơ sở;;;;HT;') })
    await folder.ingest()
    expect(
      await folder.rows(
        'SELECT test_id, target, status, failing_rows FROM meta.data_test_result ORDER BY run_id',
      ),
    ).toEqual([
      {
        test_id: 'not_null work.completed_on',
        target: 'work.completed_on',
        status: 'fail',
        failing_rows: '1',
      },
      {
        test_id: 'not_null work.completed_on',
        target: 'work.completed_on',
        status: 'fail',
        failing_rows: '2',
      },
    ])
  })

  it.each([
    ['two statements', 'SELECT 1; DROP TABLE core.work'],
    ['a statement that writes', 'DELETE FROM core.work'],
    ['an unknown table', 'SELECT * FROM core.nothing'],
  ])('of %s are refused, and nothing is loaded', async (_, sql) => {
    const folder = await campaignFolder({
      ...file,
      'campaign.yaml': withTests(`  - { test: sql, name: bad, sql: "${sql}" }\n`),
    })
    const error = await refusal(folder.ingest())
    expect(error.kind).toBe('configuration')
    expect(error.message).toContain('“bad” cannot be run')
    expect(await folder.rows('SELECT count(*)::INTEGER AS n FROM core.work')).toEqual([{ n: 0 }])
  })

  it.each([
    ['a column that is not there', '{ test: not_null, column: deadline }', 'no column deadline'],
    ['a range of texts', '{ test: range, column: title, min: 1 }', 'no order'],
    ['a bound that is no day', '{ test: range, column: due_on, max: 12 }', 'is no day'],
  ])('with %s are refused, with their line', async (_, test, what) => {
    const folder = await campaignFolder({ ...file, 'campaign.yaml': withTests(`  - ${test}\n`) })
    const error = await refusal(folder.ingest())
    expect(error.message).toContain(what)
    expect(error.where).toMatch(/campaign\.yaml:9$/u)
  })
})

describe('the document a register is attached to', () => {
  it('is kept with the file', async () => {
    const folder = await campaignFolder({
      'sources/so.csv': `(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 02 năm 2025 của UBND Thành phố A)\n${register(...goodRows)}`,
    })
    await folder.ingest()
    expect(
      await folder.rows(
        `SELECT document_number, document_date, document_issuer FROM meta.source_file WHERE role = 'register'`,
      ),
    ).toEqual([
      { document_number: '12/BC-UBND', document_date: '2025-02-05', document_issuer: 'UBND Thành phố A' },
    ])
  })
})
