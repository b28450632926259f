import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'
import type { Records } from '../records/check-records.ts'
import type { Recorded } from '../records/compare.ts'
import { auditReports } from './audit-reports.ts'
import { figureOfStated } from './stated-figure.ts'

const scope = { campaign: 'c', tiers: ['city', 'grassroots'], units: [] }
const counts: Readonly<Record<string, Recorded>> = {
  'completion_rate ': { numerator: 742, denominator: 942 },
  'completion_rate city': { numerator: 40, denominator: 71 },
  'completion_rate grassroots': { numerator: 702, denominator: 871 },
  'units_registered ': { numerator: 201, denominator: null },
  'award_rate ': { numerator: 63, denominator: 201 },
}
const records: Records = {
  ask: async ({ metric, where }) => counts[`${metric} ${where['tier'] ?? ''}`] ?? null,
  changes: async () => [],
}

const report = (id: string, text: string, publishedOn = '2025-02-05') => {
  const { readings } = readReport(text, { publishedOn })
  return { id, title: id, publishedOn, readings }
}

const published =
  'Tính đến ngày 03/02/2025, hoàn thành 742/942 công trình (78,77%); cấp thành phố 40/71 công trình (56,3%); cấp cơ sở 702/871 công trình (80,6%).'

const stated = [
  ['completion_rate', null, 742, 942, '78.77'],
  ['completion_rate', 'city', 40, 71, '56.3'],
  ['completion_rate', 'grassroots', 702, 871, '80.6'],
  ['units_registered', null, 201, null, null],
  ['award_rate', null, 63, 201, null],
] as const

const table = {
  id: 'published.csv',
  title: 'published.csv',
  publishedOn: null,
  readings: stated.map(([metric_id, tier_id, numerator, denominator, percent_text]) => ({
    figure: figureOfStated({ metric_id, tier_id, numerator, denominator, percent_text, as_of: '2025-02-03' }),
    sentence: { start: 0, end: 0, text: '' },
    asOfFrom: null,
    state: null,
    band: null,
    grade: null,
    narrowed: null,
    metric: metric_id,
  })),
}

describe('auditReports', () => {
  it('counts each published number once, however often it is published, and finds all of them right', async () => {
    const { conclusion } = await auditReports([table, report('report', published)], scope, records)
    expect(conclusion).toMatchObject({ numbers: 11, verified: 11, isSound: true })
    expect(conclusion.sentence.en).toMatch(/^All 11 published figures verify/u)
    expect(conclusion.sentence.vi).toMatch(/^Cả 11 số liệu đã công bố đều khớp/u)
  })

  it('knows the share of the city that the three percentages imply, and the actual one inside', async () => {
    const [audit] = (await auditReports([table], scope, records)).reports
    const share = audit?.sums[0]?.impliedShare
    expect(share?.actual).toBeCloseTo(7.54, 2)
    expect(share?.lower).toBeLessThan(7.54)
    expect(share?.upper).toBeGreaterThan(7.54)
  })

  it('finds where two reports say different things of one day', async () => {
    const other = report('other', 'Tính đến ngày 03/02/2025, hoàn thành 743/942 công trình (78,87%).')
    const { contradictions, conclusion } = await auditReports(
      [report('one', published), other],
      scope,
      records,
    )
    expect(contradictions).toMatchObject([
      { field: 'numerator', first: { report: 'one' }, second: { report: 'other' } },
    ])
    expect(conclusion).toMatchObject({ isSound: false, differing: 1, contradictions: 1 })
  })

  it('does not hold reports of different days or of other works against one another', async () => {
    const others = [
      report('earlier', 'Tính đến ngày 31/12/2024, hoàn thành 700/942 công trình.'),
      report('some', 'Tính đến ngày 03/02/2025, hoàn thành 12/15 công trình trọng điểm.'),
    ]
    expect(
      (await auditReports([report('one', published), ...others], scope, records)).contradictions,
    ).toEqual([])
  })

  it('does not hold what a tier registered against what it completed', async () => {
    const { readings } = readReport(
      'Tính đến ngày 03/02/2025, đăng ký 942 công trình, gồm 71 công trình cấp thành phố và 871 công trình cấp cơ sở.',
      { publishedOn: '2025-02-05', counts: true },
    )
    const counted = { id: 'counted', title: 'counted', publishedOn: '2025-02-05', readings }
    expect(readings).toHaveLength(3)
    expect((await auditReports([table, counted], scope, records)).contradictions).toEqual([])
  })

  it('keeps counts that the records bear out apart from the percentage that is wrong', async () => {
    const wrong = published.replace('78,77', '87,77')
    const { conclusion } = await auditReports([report('wrong', wrong)], scope, records)
    expect(conclusion).toMatchObject({ numbers: 9, verified: 8, wrong: 1, isSound: false })
    expect(conclusion.sentence.en).toContain('8 of 9 published figures verify')
  })

  it('takes percentages of a list for completion where the others are the recorded ones', async () => {
    const known = new Map([
      ['a', 90.4],
      ['b', 88.2],
      ['c', 86.4],
    ])
    const units = [...known.keys()].map((id) => ({ id, name: `Phường ${id.toUpperCase()}` }))
    const ask: Records['ask'] = async ({ where }) => ({
      numerator: Math.round(10 * (known.get(where['unit'] ?? '') ?? 78.8)),
      denominator: 1000,
    })
    const found = async (text: string) => {
      const { readings } = readReport(text, { units: units.map(({ name }) => name) })
      const listed = { id: 'x', title: 'x', publishedOn: null, readings }
      const [audit] = (await auditReports([listed], { ...scope, units }, { ...records, ask })).reports
      return audit?.figures.map(({ records: { verdict } }) => verdict)
    }
    expect(await found('Phường A đạt 90,4%, phường B đạt 87,2%, phường C đạt 86,4%.')).toEqual([
      'agrees',
      'differs',
      'agrees',
    ])
    const rows = (base: number) =>
      `Phường A\t1000\t904\t90,4%\nPhường B\t${base}\t872\t87,2%\nPhường C\t1000\t864\t86,4%`
    expect(await found(`Kết quả\tSố\tSố\tĐạt (%)\n${rows(1000)}`)).toEqual(['agrees', 'differs', 'agrees'])
    expect(await found('Phường A đạt 88,2%, phường B đạt 90,4%.')).toEqual(['differs', 'differs'])
    expect(await found('Phường A: 904/1000; phường B: 972/1000; phường C: 864/1000.')).toEqual([
      'agrees',
      'differs',
      'agrees',
    ])
    expect(await found('Phường A đạt 90,4%, phường B đạt 88,2%; phường C đạt 85,4%.')).toEqual([
      'agrees',
      'agrees',
      'differs',
    ])
    expect(await found('Phường A đạt 90,4%, phường B đạt 87,2%, phường C đạt 85,4%.')).toEqual([
      'agrees',
      'no_records',
      'no_records',
    ])
  })

  it('takes no figure of some works for the total of tiers', async () => {
    const text =
      'Kiểm tra thực tế 40 công trình, 36/40 công trình bảo đảm chất lượng. Cấp thành phố hoàn thành 40/71 công trình, cấp cơ sở 702/871 công trình.'
    const [audit] = (await auditReports([report('some', text)], scope, records)).reports
    expect(audit?.sums).toEqual([])
  })

  it('is not sound when a figure speaks of a day after its report', async () => {
    const early = report('early', published, '2025-02-01')
    expect((await auditReports([early], scope, records)).conclusion.isSound).toBe(false)
  })

  it('says so when nothing was published', async () => {
    const { conclusion } = await auditReports([], scope, records)
    expect(conclusion.sentence.en).toBe('There are no published figures to check.')
  })

  it('speaks of sums only where there are any', async () => {
    const sentenceOf = async (text: string) =>
      (await auditReports([report('a', text)], scope, records)).conclusion.sentence.en
    expect(await sentenceOf(published)).toContain('the parts add up')
    const alone = 'Tính đến ngày 03/02/2025, hoàn thành 742/942 công trình (78,77%).'
    expect(await sentenceOf(alone)).toMatch(
      /^All 3 published figures verify: the arithmetic closes, no report/u,
    )
  })
})
