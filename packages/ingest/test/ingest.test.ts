import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readManifest, snapshotFolder } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

const sources = 'sources/so.csv'

describe('ingest', () => {
  it('turns a register into works with their normal forms and their place', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    const report = await folder.ingest()
    expect(report).toMatchObject({ status: 'committed', totals: { inserted: 2 + 3, rejected: 0 } })
    expect(
      await folder.rows(
        'SELECT * EXCLUDE (known_on, source_file_id, run_id) FROM core.work ORDER BY work_id',
      ),
    ).toEqual([
      {
        campaign_id: 'mini',
        work_id: 'A1',
        title: 'Cầu Rạch Chiếc',
        unit_id: 'phường-an-phú',
        tier_id: 'city',
        category: null,
        subcategory: null,
        location: null,
        status: 'completed',
        status_text: 'Hoàn thành',
        registered_on: '2025-01-01',
        started_on: null,
        due_on: '2025-02-01',
        completed_on: '2025-01-31',
        budget_vnd: '1250000000',
        note: null,
        source_sheet: null,
        source_row: '2',
        untold: 'category subcategory location started_on note',
      },
      expect.objectContaining({
        work_id: 'A2',
        tier_id: 'grassroots',
        status: 'started',
        due_on: '2025-02-01',
      }),
    ])
    expect(await folder.rows('SELECT unit_id, name, kind FROM core.unit')).toEqual([
      { unit_id: 'phường-an-phú', name: 'Phường An Phú', kind: 'ward' },
    ])
  })

  it('reads a register too large to be parsed within the run as it reads a small one', async () => {
    const books = async (filler: string) => {
      const rows = [
        'I;;CẤP THÀNH PHỐ (3 công trình);;;;;;;',
        ...goodRows,
        '3;A1;Cầu Rạch Chiếc;P. An Phú;Cấp TP;01/01/2025;01/02/2025;31/01/2025;Hoàn thành;1,25 tỷ',
        '4;A2;Tên khác;Phường An Phú;Cơ sở;2/1/2025;1.2.2025;;Đang thực hiện;350 triệu',
        '5;A5;Trồng cây;P. An Khánh;Cơ sở;31/02/2025;1.2.2025;;Đang thực hiện;',
        ...Array.from(
          { length: 600 },
          (_, row) => `${row};B${row};Sửa hẻm ${row};P. Tân Phú;Cơ sở;2/1/2025;;;;`,
        ),
      ]
      const [header = '', ...rest] = register(...rows)
        .trimEnd()
        .split('\n')
      const text = [`${header};Phụ lục`, ...rest.map((row) => `${row};${filler}`), ''].join('\n')
      const folder = await campaignFolder({ [sources]: text })
      const report = await folder.ingest()
      const told = (table: string) =>
        folder.rows(`SELECT * EXCLUDE (source_file_id, run_id) FROM ${table} ORDER BY ALL`)
      return {
        totals: report.totals,
        works: await told('core.work'),
        units: await told('core.unit'),
        rejected: (await told('meta.rejected_row')).map(({ cells, ...row }) => ({
          ...row,
          cells: (cells as string[]).slice(0, -1),
        })),
        flagged: await told('meta.flagged_row'),
      }
    }
    const small = await books('x')
    expect(small).toMatchObject({ totals: { duplicate: 1, rejected: 2, structural: 2 } })
    expect(await books('x'.repeat(30_000))).toEqual(small)
  })

  it('reads a sheet as offices write it: letterhead, sections, totals, signatures, blank lines', async () => {
    const text = [
      'ỦY BAN NHÂN DÂN THÀNH PHỐ A;;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '',
      'DANH MỤC CÔNG TRÌNH',
      '"(Số liệu tính đến ngày 03/02/2025; Đơn vị tính: triệu đồng)"',
      'STT;Tên công trình;Đơn vị đăng ký;Cấp;Tiến độ;Kinh phí',
      '1;2;3;4;5;6',
      'I;CẤP THÀNH PHỐ (1 công trình);;;;',
      '1;Cầu Rạch Chiếc;P. An Phú;;HT;1.250,5',
      '',
      'II. CẤP CƠ SỞ;;;;;',
      '1;"Vệ sinh',
      'khu phố";Phường An Phú;;xong;',
      '2;Trồng cây;P. An Khánh;cấp cơ sở;chưa thực hiện;-',
      'TỔNG CỘNG;3 công trình;;;2 hoàn thành;1.250,5',
      'Ghi chú: số liệu minh hoạ',
      'NGƯỜI LẬP BIỂU;;;;CHỦ TỊCH',
    ].join('\r\n')
    const folder = await campaignFolder({ [sources]: `\uFEFF${text}` })
    const report = await folder.ingest()
    expect(report.files.at(-1)).toMatchObject({ read: 13, inserted: 3, structural: 10, rejected: 0 })
    expect(
      await folder.rows(
        'SELECT title, tier_id, status, budget_vnd, source_row FROM core.work ORDER BY source_row',
      ),
    ).toEqual([
      {
        title: 'Cầu Rạch Chiếc',
        tier_id: 'city',
        status: 'completed',
        budget_vnd: '1250500000',
        source_row: '8',
      },
      {
        title: 'Vệ sinh khu phố',
        tier_id: 'grassroots',
        status: 'completed',
        budget_vnd: null,
        source_row: '11',
      },
      { title: 'Trồng cây', tier_id: 'grassroots', status: 'registered', budget_vnd: null, source_row: '12' },
    ])
    expect(await folder.rows(`SELECT as_of FROM meta.source_file WHERE role = 'register'`)).toEqual([
      { as_of: '2025-02-03' },
    ])
  })

  it('changes nothing when the same bytes come again', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    const first = await folder.ingest()
    const bytes = await readFile(folder.warehouse)
    const second = await folder.ingest()
    expect(second).toMatchObject({
      status: 'unchanged',
      run_id: null,
      snapshot_id: first.snapshot_id,
      totals: { inserted: 0, updated: 0, unchanged: 5 },
    })
    expect(await folder.rows('SELECT count(*) AS runs FROM meta.run')).toEqual([{ runs: '1' }])
    expect((await readFile(folder.warehouse)).equals(bytes)).toBe(true)
  })

  it('updates what a later version of the file changes, and withdraws what it no longer has', async () => {
    const folder = await campaignFolder({
      [sources]: register(...goodRows, '3;A3;Chợ;P. An Phú;Cơ sở;;;;xong;'),
    })
    await folder.ingest()
    await folder.write({
      [sources]: register(
        goodRows[0] ?? '',
        '2;A2;Vệ sinh khu phố;Phường An Phú;Cơ sở;2/1/2025;1.2.2025;1/2/2025;HT;350 triệu',
      ),
    })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({
      inserted: 0,
      updated: 1,
      unchanged: 1,
      removed: 1,
    })
    expect(await folder.rows('SELECT work_id, status FROM core.work ORDER BY ALL')).toEqual([
      { work_id: 'A1', status: 'completed' },
      { work_id: 'A2', status: 'completed' },
      { work_id: 'A3', status: 'withdrawn' },
    ])
  })

  it('counts an exact repeat as a duplicate, not as a second work', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows, goodRows[0] ?? '') })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2, duplicate: 1, rejected: 0 })
  })

  it('publishes each committed run as a snapshot that opens read-only', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    const report = await folder.ingest()
    const manifest = await readManifest(snapshotFolder(folder.warehouse))
    expect(manifest?.current).toBe(report.snapshot_id)
    const file = join(snapshotFolder(folder.warehouse), manifest?.snapshots[0]?.file ?? '')
    const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const rows = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM core.work')
    expect(rows.getRows()).toEqual([[2]])
    connection.closeSync()
    instance.closeSync()
  })

  it('leaves nothing behind on a dry run', async () => {
    const folder = await campaignFolder({ [sources]: register(...goodRows) })
    expect(await folder.ingest({ dryRun: true })).toMatchObject({
      status: 'committed',
      dry_run: true,
      run_id: null,
    })
    expect(existsSync(folder.warehouse)).toBe(false)
  })

  it('reads UTF-16 and tab-separated files', async () => {
    const text = register(...goodRows).replaceAll(';', '\t')
    const folder = await campaignFolder({ 'sources/so.tsv': Buffer.from(`\uFEFF${text}`, 'utf16le') })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2 })
    expect(
      await folder.rows(`SELECT encoding, delimiter FROM meta.source_file WHERE role = 'register'`),
    ).toEqual([{ encoding: 'utf-16le', delimiter: '\t' }])
  })

  it('takes headings from campaign.yaml where the lexicon does not know them', async () => {
    const folder = await campaignFolder({
      'campaign.yaml': `${campaignYaml}sources:\n  - { path: sources/so.csv, role: register, columns: { title: Việc phải làm, unit: Ai làm } }\n`,
      [sources]: 'Việc phải làm,Ai làm,Cấp\nCầu,P. An Phú,Cấp TP\nChợ,P. An Phú,Cơ sở\n',
    })
    expect((await folder.ingest()).files.at(-1)).toMatchObject({ inserted: 2 })
  })

  it('accounts for every row, whatever the rows are', async () => {
    const cell = fc.constantFrom(
      '',
      '1',
      'A1',
      'A2',
      'Cầu',
      'P. An Phú',
      'Cấp TP',
      'cơ sở',
      '01/01/2025',
      '31/02/2024',
      'HT',
      'lạ',
      'TỔNG CỘNG',
      'II. CẤP CƠ SỞ',
      '"x;y"',
    )
    const row = fc.array(cell, { minLength: 1, maxLength: 10 }).map((cells) => cells.join(';'))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 15 }), async (rows) => {
        const folder = await campaignFolder({ [sources]: register(...goodRows, ...rows) })
        const { totals } = await folder.ingest({ dryRun: true })
        const { read, inserted, updated, unchanged, duplicate, rejected, structural } = totals
        expect(inserted + updated + unchanged + duplicate + rejected + structural).toBe(read)
        expect(read).toBeGreaterThanOrEqual(goodRows.length)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
