import { createServer } from 'node:net'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'

import { explore, vedich, workspace } from './vedich.ts'

const campaign = join('data', 'thu-duc-500-ngay')

describe('vedich ingest', () => {
  it('commits the bundled campaign once, and accounts for every row', async () => {
    const folder = await workspace()
    const first = await vedich(folder, 'ingest', campaign, '--json')
    expect(first).toMatchObject({ code: 0 })
    const events = first.stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event !== 'progress')
    expect(events.map(({ event, files, status }) => [event, files ?? status])).toEqual([
      ['file', 4],
      ['file', 4],
      ['file', 4],
      ['file', 4],
      ['done', 'committed'],
    ])
    const report = JSON.parse(first.stdout)
    expect(report).toMatchObject({ status: 'committed', totals: { rejected: 0, updated: 0 } })
    expect(report.files).toContainEqual(
      expect.objectContaining({
        path: 'data/thu-duc-500-ngay/sources/dang-ky.csv',
        format: 'csv',
        inserted: 942,
      }),
    )
    for (const file of report.files) {
      const { inserted, updated, unchanged, duplicate, rejected, structural } = file
      expect(inserted + updated + unchanged + duplicate + rejected + structural).toBe(file.read)
    }
    const second = await vedich(folder, 'ingest', campaign, '--json')
    expect(JSON.parse(second.stdout)).toMatchObject({ status: 'unchanged', totals: { inserted: 0 } })
  })

  it('tells a person where the rows went, and that the register is illustrative', async () => {
    const { stdout, stderr } = await vedich(await workspace(), 'ingest')
    expect(stdout).toMatch(/dang-ky\.csv +963 +942 +0 +0 +0 +0 +21/u)
    expect(stderr).toContain('Committed in')
    expect(stderr).toContain('Illustrative register; published totals are real.')
  })

  it('names a file among the sources that campaign.yaml does not list', async () => {
    const folder = await workspace()
    await writeFile(join(folder, campaign, 'sources', 'bo-sung.csv'), 'Mã;Tên công trình\n')
    const { code, stderr } = await vedich(folder, 'ingest')
    expect(code).toBe(0)
    const path = 'data/thu-duc-500-ngay/sources/bo-sung.csv'
    expect(stderr).toContain(`Not read: ${path}, which campaign.yaml does not list.`)
    const { stdout } = await vedich(folder, 'ingest', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ left_out: [{ path, why: 'unlisted' }] })
  })

  it('speaks Vietnamese when asked', async () => {
    const { stdout, stderr } = await vedich(await workspace(), '--lang', 'vi', 'ingest')
    expect(stdout).toContain('không phải số liệu')
    expect(stderr).toContain('Sổ đăng ký minh hoạ, tổng số đã công bố là thật.')
  })

  it('shows a rejected row with place, reason and fix, and exits 1 under --strict', async () => {
    const folder = await workspace()
    await appendFile(
      join(folder, campaign, 'sources', 'dang-ky.csv'),
      '872;CS-872;Trồng 50 cây xanh;Phường An Khánh;Cơ sở;Môi trường;;31/02/2024;;;;Hoàn thàn;;\n',
    )
    const strict = await vedich(folder, 'ingest', '--strict')
    expect(strict.code).toBe(1)
    expect(strict.stderr).toMatch(
      /dang-ky\.csv:\d+ Ngày đăng ký: "31\/02\/2024"\n.*2\/2024 has no day 31\)\. Write day\/month\/year/u,
    )
    expect(strict.stderr).toMatch(
      /Tiến độ thực hiện: "Hoàn thàn"\n.*nearest: “hoàn thành”\. Correct the cell, or add this spelling/u,
    )
    expect(strict.stderr).toContain('Nothing was committed: rows rejected: 1')
    const lenient = await vedich(folder, 'ingest', '--json')
    expect(lenient.code).toBe(0)
    expect(JSON.parse(lenient.stdout)).toMatchObject({ status: 'committed', totals: { rejected: 1 } })
    const rejects = await vedich(folder, 'rejects', '--json')
    expect(JSON.parse(rejects.stdout).map(({ rule }: { rule: string }) => rule)).toEqual([
      'invalid_date',
      'unknown_status',
    ])
  })

  it.each([
    ['a missing folder', ['nowhere'], 2, 'There is no such file or folder'],
    ['a folder without a campaign', ['.'], 2, 'No campaign here'],
    ['an unknown option', ['--fast'], 2, "unknown option '--fast'"],
  ])('refuses %s', async (_, args, code, what) => {
    const finished = await vedich(await workspace(), 'ingest', ...args)
    expect(finished).toMatchObject({ code, stdout: '' })
    expect(finished.stderr).toContain(what)
    expect(finished.stderr).not.toContain('    at ')
  })

  it('names the line of an unknown key in campaign.yaml', async () => {
    const folder = await workspace()
    const yaml = join(folder, campaign, 'campaign.yaml')
    const lines = (await readFile(yaml, 'utf8')).trimEnd().split('\n').length
    await appendFile(yaml, 'colour: red\n')
    const { code, stderr } = await vedich(folder, 'ingest')
    expect(code).toBe(2)
    expect(stderr).toContain('Unknown key colour')
    expect(stderr).toContain(`campaign.yaml:${lines + 1}`)
    expect(stderr).toContain('fix Remove it, or use one of: id, name')
  })

  it('refuses an empty register and leaves the warehouse as it was', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    await writeFile(join(folder, campaign, 'sources', 'dang-ky.csv'), '')
    const { code, stderr } = await vedich(folder, 'ingest')
    expect(code).toBe(1)
    expect(stderr).toContain('The file is empty')
    const total = await vedich(folder, 'query', 'works_registered', '--json')
    expect(JSON.parse(total.stdout)).toMatchObject([{ value: 942 }])
  })
})

describe('vedich query', () => {
  it('gives the tiers and the total, counted anew, with Wilson intervals', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const { code, stdout } = await vedich(
      folder,
      'query',
      'completion_rate',
      '--by',
      'tier',
      '--totals',
      '--format',
      'json',
    )
    expect(code).toBe(0)
    const rows = JSON.parse(stdout)
    expect(rows).toMatchObject([
      { tier: 'city', numerator: 40, denominator: 71, is_total: false },
      { tier: 'grassroots', numerator: 702, denominator: 871, is_total: false },
      { tier: null, numerator: 742, denominator: 942, is_total: true },
    ])
    const percents = rows.map((row: Record<string, number>) => [row['value'], row['lower'], row['upper']])
    const printed = percents.map((row: number[]) => row.map((value) => (value * 100).toFixed(2)))
    expect(printed).toEqual([
      ['56.34', '44.77', '67.25'],
      ['80.60', '77.84', '83.09'],
      ['78.77', '76.04', '81.26'],
    ])

    const table = await vedich(folder, 'query', 'completion_rate', '--by', 'tier', '--totals')
    expect(table.stdout).toMatch(/^Total +742 +942 +78\.77 % +76\.04 % +81\.26 %$/mu)
    expect(table.stderr).toContain('Illustrative register')

    const csv = await vedich(
      folder,
      'query',
      'works_completed',
      '--by',
      'tier',
      '--where',
      'tier=city',
      '--format',
      'csv',
    )
    expect(csv.stdout).toBe('tier,numerator,denominator,value,lower,upper,is_total\ncity,40,,40,,,false\n')

    const weekly = await vedich(folder, 'query', 'works_completed', '--grain', 'week', '--format', 'ndjson')
    const weeks = weekly.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(weeks.reduce((sum, { value }) => sum + value, 0)).toBe(742)
    expect(new Set(weeks.map(({ period }) => new Date(period).getUTCDay()))).toEqual(new Set([1]))

    const output = join(folder, 'out.arrow')
    await vedich(folder, 'query', 'units_registered', '--format', 'arrow', '-o', output)
    expect(tableFromIPC(await readFile(output)).toArray()).toMatchObject([{ value: 201 }])
    expect(await vedich(folder, 'query', 'units_registered', '-o', 'nowhere/out.csv')).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/cannot be written[^]*nowhere[^]*make that folder first/u),
    })

    const sql = await vedich(folder, 'query', 'completion_rate', '--by', 'tier', '--sql')
    expect(sql.stdout).toMatch(/^SELECT/u)
  })

  it.each([
    ['an unknown metric', ['happiness'], 'completion_rate'],
    ['an unknown dimension', ['completion_rate', '--by', 'moon'], 'tier'],
    ['a malformed condition', ['completion_rate', '--where', 'tier'], '--where tier=city'],
    ['an unknown format', ['completion_rate', '--format', 'xml'], 'ndjson'],
    ['an impossible date', ['completion_rate', '--as-of', '2024-02-31'], '2024-02-31'],
  ])('refuses %s and names what would fit', async (_, args, hint) => {
    const folder = await workspace()
    const { code, stderr } = await vedich(folder, 'query', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(hint)
  })

  it('says what to do when nothing was ingested', async () => {
    const { code, stderr } = await vedich(await workspace(), 'query', 'completion_rate')
    expect(code).toBe(3)
    expect(stderr).toContain('Run vedich ingest first')
  })
})

describe('vedich runs', () => {
  it('lists what was ingested, and goes back to an earlier snapshot and forth again', async () => {
    const folder = await workspace()
    const register = join(folder, campaign, 'sources', 'dang-ky.csv')
    const before = await readFile(register, 'utf8')
    const first = JSON.parse((await vedich(folder, 'ingest', '--json')).stdout)
    await writeFile(register, before.replace(/^871;CS-871;[^\n]*\n/mu, ''))
    const second = JSON.parse((await vedich(folder, 'ingest', '--json')).stdout)
    expect(JSON.parse((await vedich(folder, 'runs', '--json')).stdout)).toMatchObject([
      { run_id: second.run_id, snapshot_id: second.snapshot_id },
      { run_id: first.run_id, snapshot_id: first.snapshot_id },
    ])
    const works = async () =>
      JSON.parse((await vedich(folder, 'query', 'works_registered', '--json')).stdout)[0].value
    expect(await works()).toBe(941)
    await vedich(folder, 'runs', '--rollback', first.snapshot_id)
    expect(await works()).toBe(942)
    expect((await vedich(folder, 'runs')).stdout).toContain(`${first.snapshot_id} (current)`)
    expect(JSON.parse((await vedich(folder, 'ingest', '--json')).stdout)).toMatchObject({
      status: 'committed',
    })
    expect(await works()).toBe(941)
  })

  it('names the snapshots there are when asked for another', async () => {
    const folder = await workspace()
    const { snapshot_id: id } = JSON.parse((await vedich(folder, 'ingest', '--json')).stdout)
    const { code, stderr } = await vedich(folder, 'runs', '--rollback', 'nope')
    expect(code).toBe(2)
    expect(stderr).toContain(`Use one of: ${id}`)
  })
})

describe('vedich lineage', () => {
  it('leads from a work to its row, and tells whether the file is still the one that was read', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const lines = (await readFile(join(folder, campaign, 'sources', 'dang-ky.csv'), 'utf8')).split('\n')
    const [place] = JSON.parse((await vedich(folder, 'lineage', 'TP-001', '--json')).stdout)
    expect(place).toMatchObject({ path: 'sources/dang-ky.csv', file: 'same', flags: null })
    expect(lines[place.row - 1]).toContain('TP-001')
    await appendFile(join(folder, campaign, 'sources', 'dang-ky.csv'), '\n')
    const text = await vedich(folder, 'lineage', 'TP-001')
    expect(text.stdout).toMatch(/sources\/dang-ky\.csv, row 12 \(the file has changed since\)/u)
    expect(await vedich(folder, 'lineage', 'none')).toMatchObject({ code: 2 })
  })
})

describe('vedich metrics', () => {
  it('lists ids, labels and dimensions', async () => {
    const { stdout } = await vedich(await workspace(), 'metrics')
    expect(stdout).toMatch(/^completion_rate +Completion rate +campaign, tier/mu)
  })
})

describe('vedich explore', () => {
  it('serves what it ingested, says when it is ready, and ends when it is told', async () => {
    const { url, stop } = await explore(await workspace(), '--port', '0')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    const response = await fetch(`${url}api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'arrow', sql: 'SELECT count(*)::INTEGER AS works FROM core.work' }),
    })
    expect(tableFromIPC(new Uint8Array(await response.arrayBuffer())).toArray()).toEqual([{ works: 942 }])
    expect(await stop()).toMatchObject({ code: 0 })
  })

  it('refuses a port that is in use and says so', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const address = blocker.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, stderr } = await vedich(await workspace(), 'explore', '--no-open', '--port', String(port))
    await new Promise((resolve) => blocker.close(resolve))
    expect(code).toBe(3)
    expect(stderr).toContain(`Port ${port} is in use`)
    expect(stderr).toContain('fix Stop the program that listens there')
  })
})
