import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { copiedWorkspace, vedich, workspace } from './vedich.ts'

/** Read by all tests, changed by none. */
let folder: string
beforeAll(async () => {
  folder = await copiedWorkspace()
  await vedich(folder, 'ingest')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('vedich query', () => {
  it('answers several metrics, side by side for people and one after the other for programs', async () => {
    const table = await vedich(
      folder,
      'query',
      'works_registered',
      'completion_rate',
      '--by',
      'tier',
      '--totals',
    )
    expect(table.stdout).toMatch(/^Tier +Works registered +Completion rate$/mu)
    expect(table.stdout).toMatch(/^Total +942 +78\.77 %$/mu)
    expect(table.stderr).toContain('All that the registers tell, as of 2025-02-03.')
    const json = await vedich(folder, 'query', 'works_registered', 'completion_rate', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject([
      { metric: 'works_registered', value: 942 },
      { metric: 'completion_rate', numerator: 742, denominator: 942 },
    ])
    const sql = await vedich(folder, 'query', 'works_registered', 'completion_rate', '--sql')
    expect(sql.stdout.match(/"core"\."work"/gu)).toHaveLength(1)
  })

  it('counts a work that the register has though it dates it later, and says so', async () => {
    const campaign = join(await workspace(), 'data', 'c')
    await mkdir(join(campaign, 'sources'), { recursive: true })
    await writeFile(
      join(campaign, 'campaign.yaml'),
      'id: c\nname: { vi: Đợt, en: Campaign }\norganiser: { vi: A, en: A }\n' +
        'dates: { start: 2024-01-01, end: 2024-12-31 }\ntiers: [{ id: t, label: { vi: Cấp xã, en: Commune } }]\n' +
        'sources: [{ path: sources/so.csv, role: register }]\n',
    )
    await writeFile(
      join(campaign, 'sources', 'so.csv'),
      'Tính đến ngày 30/06/2024;;;;;\nMã;Tên công trình;Đơn vị;Cấp;Ngày đăng ký;Tình trạng\n' +
        'A1;Cầu;Xã A;Cấp xã;02/01/2024;Hoàn thành\nA2;Đường;Xã A;Cấp xã;15/08/2024;Đang thực hiện\n',
    )
    const warehouse = ['--warehouse', join(campaign, 'w.duckdb')]
    await vedich(campaign, 'ingest', campaign, ...warehouse)
    const now = await vedich(campaign, 'query', 'completion_rate', ...warehouse)
    expect(now.stdout).toMatch(/ 1 +2 /u)
    expect(now.stderr).toContain('as of 2024-06-30, with 1 registered later by their date.')
    const then = await vedich(campaign, 'query', 'completion_rate', '--as-of', '2024-06-30', ...warehouse)
    expect(then.stdout).toMatch(/ 1 +1 /u)
    expect(then.stderr).not.toContain('no date')
    const early = ['completion_rate', '--as-of', '2024-03-01', ...warehouse]
    expect((await vedich(campaign, 'query', ...early)).stderr).toContain(
      'One completed work bears no date and counts as completed on every day',
    )
    const rows = await vedich(campaign, 'query', ...early, '--by', 'unit', '--json')
    expect(JSON.parse(rows.stdout)).toMatchObject([{ numerator: 1, denominator: 1, undated: 1 }])
  })

  it('adds subtotals after their rows, and judges rates by the bands of the campaign', async () => {
    const rows = JSON.parse(
      (await vedich(folder, 'query', 'units_registered', '--by', 'tier,category', '--subtotals', '--json'))
        .stdout,
    )
    expect(rows.at(-1)).toMatchObject({ value: 201, level: 0 })
    const judged = await vedich(folder, 'query', 'completion_rate', '--by', 'tier', '--rating')
    expect(judged.stdout).toMatch(/^City tier .* Average$/mu)
    expect(judged.stdout).toMatch(/^Grassroots tier .* Fair$/mu)
    const early = await vedich(
      folder,
      'query',
      'completion_rate',
      '--as-of',
      '2025-01-19',
      '--by',
      'tier',
      '--rating',
    )
    expect(early.stdout).toMatch(/cannot judge yet$/mu)
    const none = await vedich(folder, 'query', 'award_rate', '--rating')
    expect(none).toMatchObject({ code: 2 })
    expect(none.stderr).toContain('ratings: in campaign.yaml')
  })

  it('compares days, tiers and campaigns, and says what is due to the mix', async () => {
    const tiers = ['--where', 'tier=city', '--compare', 'tier=grassroots']
    const [found] = JSON.parse((await vedich(folder, 'query', 'completion_rate', ...tiers, '--json')).stdout)
    expect(found).toMatchObject({ a: { x: 40, n: 71 }, b: { x: 702, n: 871 } })
    expect((100 * found.change.difference).toFixed(1)).toBe('-24.3')
    const days = ['--as-of', '2025-02-03', '--compare', '2024-09-02', '--by', 'tier']
    const table = await vedich(folder, 'query', 'completion_rate', ...days)
    expect(table.stdout).toMatch(/^Total .* 78\.77 % +\+/mu)
    expect(table.stdout).not.toMatch(/^Tier .* from /mu)
    expect(table.stdout).toMatch(/^Both sides have works in common, so the change is counted/mu)
    expect(table.stdout).toMatch(/^Of \+.* points, \+.* are due to the rates of the groups/mu)
    const csv = await vedich(folder, 'query', 'works_completed', ...tiers, '--format', 'csv')
    expect(csv.stdout).toContain('works_completed,702,40,-662,')
  })

  it('says when nothing has the value asked for', async () => {
    const slip = await vedich(folder, 'query', 'completion_rate', '--where', 'tier=moon', '--json')
    expect(JSON.parse(slip.stdout)).toMatchObject([{ numerator: 0, denominator: 0, value: null }])
    expect(slip.stderr).toMatch(
      /^No tier is called moon\. There are: (?:city, grassroots|grassroots, city)\.$/mu,
    )
    const units = await vedich(folder, '--lang', 'vi', 'query', 'completion_rate', '--where', 'unit=x')
    expect(units.stderr).toContain('Không có unit nào là x. Xem: vedich query works_registered --by unit')
    const schools = ['--where', 'unit_kind=school', '--by', 'unit_kind']
    const right = await vedich(folder, 'query', 'completion_rate', ...schools)
    expect(right.stdout).toMatch(/^Schools +160 +200 /mu)
    expect(right.stderr).not.toContain('is called')
  })

  it('draws each trend as a line, by the calendar or by the days of the campaign', async () => {
    const weekly = await vedich(folder, 'query', 'works_completed', '--grain', 'week', '--by', 'tier')
    expect(weekly.stdout).toMatch(/^Grassroots tier +[▁-█]{20,} +81 +20$/mu)
    const days = await vedich(
      folder,
      'query',
      'works_registered',
      '--grain',
      'week',
      '--axis',
      'campaign_day',
      '--format',
      'ndjson',
    )
    const first = JSON.parse(days.stdout.split('\n')[0] ?? '')
    expect(first).toMatchObject({ campaign_day: 1, is_total: false })
  })

  it('asks with the method and level of an interval, as of a day of the campaign, as known on a day', async () => {
    const exact = ['--interval', 'clopper-pearson', '--level', '99.8', '--as-of', 'day:500']
    const [row] = JSON.parse((await vedich(folder, 'query', 'completion_rate', ...exact, '--json')).stdout)
    expect(row).toMatchObject({ numerator: 742, denominator: 942 })
    expect(row.lower).toBeLessThan(0.7604)
    const before = await vedich(folder, 'query', 'works_registered', '--known-on', '2000-01-01', '--json')
    expect(JSON.parse(before.stdout)).toMatchObject([{ value: 0 }])
  })

  it.each([
    ['an unknown comparison', ['--compare', 'moon=1'], 'tier=…'],
    ['a comparison over time', ['--compare', '2024-01-01', '--grain', 'week'], '--axis campaign_day'],
    ['a grain that campaigns do not have', ['--grain', 'month', '--axis', 'campaign_day'], 'day, week'],
    ['an unknown interval', ['--interval', 'wald'], 'clopper-pearson'],
    ['a level that is none', ['--level', 'high'], '--level 0.998'],
  ])('refuses %s and names what would fit', async (_, args, hint) => {
    const { code, stderr } = await vedich(await workspace(), 'query', 'completion_rate', ...args)
    expect(code).toBe(2)
    expect(stderr).toContain(hint)
  })
})

describe('vedich metrics', () => {
  it('explains a metric in both languages: what it is, its formula, and what it leaves out', async () => {
    const { stdout } = await vedich(folder, 'metrics', 'on_time_rate')
    expect(stdout).toMatch(/^ +Formula +completed with completion date ≤ due date ÷/mu)
    expect(stdout).toMatch(/^ +Khi thiếu +Công trình thiếu ngày hoàn thành/mu)
    expect((await vedich(folder, 'query', 'on_time_rate', '--explain')).stdout).toBe(stdout)
    expect(await vedich(folder, 'metrics', 'happiness')).toMatchObject({ code: 2 })
  })
})
