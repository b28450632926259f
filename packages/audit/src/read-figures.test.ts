import process from 'node:process'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readFigures } from './read-figures.ts'
import { readReport } from './read-report.ts'

const pieces = [
  '742/942',
  '40/71',
  ' công trình',
  '78,77 %',
  '56.3%',
  ' (',
  ')',
  ', đạt tỷ lệ ',
  '; ',
  '.\n',
  ' cấp thành phố ',
  'cấp cơ sở',
  ' ngày 03/02/2025 ',
  '98/2023/QH15',
  ' tăng ',
  ' phấn đấu ',
  '86-88%',
  ' trong tổng số ',
  '942',
  ' hai phần ba số hộ ',
  '&nbsp;',
  'ƣ',
  '\u0301',
  '-5,87%',
  ' hơn ',
  '\r\n',
  '\t',
  '1.276,81%',
  'còn ',
]
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
const texts = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((chosen) => chosen.join('')),
)

describe('readFigures', () => {
  it('gives figures in order, each at its place in the raw text, none over another', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        let end = 0
        for (const { span } of readFigures(raw)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(raw.slice(span.start, span.end)).toBe(span.text)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(raw.length)
      }),
      { numRuns: 300, examples: [['còn 40/71 hai phần ba số hộ 56.3%']] },
    )
  })

  it('prints no number that the text does not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces.slice(0, 14)), { maxLength: 20 }), (chosen) => {
        const raw = chosen.join('')
        for (const { numerator, denominator } of readFigures(raw)) {
          for (const count of [numerator, denominator])
            expect(count === null || raw.includes(String(count))).toBe(true)
        }
      }),
    )
  })

  it('keeps a fraction that stands between counts and their percentage to itself', () => {
    const figures = readFigures('742/942 công trình và hai phần ba số hộ, đạt 78,77%.')
    expect(figures.map(({ span }) => span.text)).toEqual(['hai phần ba số hộ', '78,77%'])
    expect(figures[1]).toMatchObject({ numerator: 742, denominator: 942, verdict: 'ok' })
  })

  it('counts what is left only where its own clause says so', () => {
    const text =
      'Hoàn thành 742/942 công trình (78,77%), đang thực hiện 180/942 công trình (19,11%), chưa triển khai 20/942 công trình (2,12%).'
    expect(readFigures(text).map(({ polarity }) => polarity)).toEqual(['completed', 'remaining', 'remaining'])
    const [done, left] = readFigures('12 of 45 projects (26.7%) are done; 33, or 73.3%, are still waiting.')
    expect([done?.polarity, left?.polarity]).toEqual(['completed', 'remaining'])
  })

  it('takes "thực hiện" for no word of today, and "will" for one of tomorrow', () => {
    const kinds = (text: string) => readFigures(text).map(({ kind }) => kind)
    expect(kinds('Ước thực hiện cả năm đạt 98% kế hoạch.')).toEqual(['forecast'])
    expect(kinds('The remaining 200 works (21.23%) will be finished by 30 April 2025.')).toEqual(['forecast'])
  })

  it('speaks of what its counts count, not of the plan they fulfil', () => {
    expect(readFigures('Đạt 100% kế hoạch (63/63 công trình).')).toMatchObject([{ subject: 'công trình' }])
  })

  it('keeps a wrong percentage with its counts', () => {
    expect(readFigures('Hoàn thành 742/942 công trình, đạt 87,77%.')).toMatchObject([
      { numerator: 742, denominator: 942, percent: 87.77, verdict: 'mismatch' },
    ])
  })

  it('offers a base that the arithmetic does not bear out as an alternative only', () => {
    expect(
      readFigures('Đã có 942 công trình đăng ký, hoàn thành 742 công trình (đạt 87,77%).'),
    ).toMatchObject([
      {
        numerator: 742,
        denominator: null,
        percent: 87.77,
        verdict: 'base_unclear',
        alternatives: [{ numerator: 742, denominator: 942, percent: 87.77 }],
      },
    ])
  })

  it.each([
    ['Hoàn thành 742/942 công trình, đạt hơn 78%.', 'hơn', 'ok_hedged'],
    ['Hoàn thành 742/942 công trình, đạt gần 80%.', 'gần', 'ok_hedged'],
    ['Hoàn thành 742/942 công trình, đạt 78,76%.', null, 'truncated'],
    ['Hoàn thành 942/742 công trình.', null, 'impossible'],
    ['Đạt 120/100 công trình, bằng 120% kế hoạch.', null, 'ok'],
    ['Hoàn thành 5/0 công trình.', null, 'not_checkable'],
    ['Tỷ lệ đạt 78%.', null, 'not_checkable'],
  ])('judges %j', (raw, hedge, verdict) => {
    expect(readFigures(raw)).toMatchObject([{ hedge, verdict }])
  })

  it.each([
    ['Tỷ lệ hoàn thành (742/942) là 78,77%.', [['(742/942) là 78,77%', 742, 942]]],
    [
      'Hoàn thành 35/40 công trình, trong đó 12/15 công trình trọng điểm; đạt 87,5%.',
      [
        ['12/15 công trình', 12, 15],
        ['87,5%', 35, 40],
      ],
    ],
    [
      'Giải quyết 12.000 hồ sơ: đúng hạn 11.880 hồ sơ (99%), quá hạn 120 hồ sơ (1%).',
      [
        ['11.880 hồ sơ (99%)', 11_880, 12_000],
        ['120 hồ sơ (1%)', 120, 12_000],
      ],
    ],
  ])('joins what belongs together in %j', (raw, figures) => {
    expect(
      readFigures(raw).map(({ span, numerator, denominator }) => [span.text, numerator, denominator]),
    ).toEqual(figures)
  })

  it('knows tiers by the cells of a column that is headed "Cấp"', () => {
    const rows = ['Thành phố\t71\t40\t56,3%', 'Xã\t871\t702\t80,6%']
    const tiers = (head: string) =>
      readFigures([`${head}\tĐăng ký\tHoàn thành\tTỷ lệ`, ...rows].join('\n')).map(({ tier }) => tier)
    expect(tiers('Cấp')).toEqual(['city', 'commune'])
    expect(tiers('Nguồn vốn')).toEqual([null, null])
  })

  it('knows a tier of the campaign by all its common names', () => {
    const tiers = [{ id: 'cs', words: ['cấp cơ sở', 'grassroots tier'] }]
    expect(readFigures('At the grassroots tier, 3 of 4 works were completed.', { tiers })).toMatchObject([
      { tier: 'cs' },
    ])
  })

  it('does not give a percentage the fraction of another tier', () => {
    const text = 'Cấp cơ sở hoàn thành đúng 3/4 số công trình, cấp thành phố 56,3%.'
    expect(readFigures(text)).toMatchObject([
      { numerator: 3, denominator: 4, percent: null },
      { numerator: null, percent: 56.3, tier: 'city' },
    ])
  })

  it('gives each of two tiers named behind its figure to that figure', () => {
    const text = 'Hoàn thành 40/71 công trình cấp thành phố và 702/871 công trình cấp cơ sở.'
    expect(readFigures(text).map(({ tier }) => tier)).toEqual(['city', 'grassroots'])
  })

  it('tells what is done from what is left', () => {
    const figures = readFigures('Hoàn thành 742/942 công trình, còn 200/942 công trình (21,23%) chưa xong.')
    expect(figures.map(({ polarity }) => polarity)).toEqual(['completed', 'remaining'])
  })

  it('dates what was done of a period that goes on by the day of publication, and what is wanted by its end', () => {
    const text = 'Năm 2025, đã hoàn thành 30/40 công trình. Phấn đấu năm 2025 hoàn thành 38/40 công trình.'
    expect(readFigures(text, { publishedOn: '2025-02-05' }).map(({ as_of }) => as_of)).toEqual([
      '2025-02-05',
      '2025-12-31',
    ])
  })

  it('dates "đến nay" by the day of publication', () => {
    expect(readFigures('Đến nay đạt 78%.', { publishedOn: '2025-02-03' })).toMatchObject([
      { as_of: '2025-02-03' },
    ])
  })

  it.each([
    'Hậu Thịnh, 02/9/2026. Đến nay hoàn thành 40/71 công trình.',
    'Ngày 02/9/2026, Ban Chỉ đạo chiến dịch cho biết đã hoàn thành 40/71 công trình.',
    'Số: 77-TB/TĐ\tHậu Thịnh, ngày 02 tháng 9 năm 2026\nHoàn thành 40/71 công trình.',
  ])('takes the dateline of a piece of news, or the head of a letter, for its day: %s', (text) => {
    expect(readReport(text)).toMatchObject({
      publishedOn: '2026-09-02',
      readings: [{ figure: { unit: null } }],
    })
  })

  it.each([
    ['Phường A từ 9 công trình cuối tháng 6 đã tăng lên 19 công trình, tức tăng 52,6%.', 'mismatch'],
    ['Phường A từ 9 công trình cuối tháng 6 đã tăng lên 19 công trình, tức tăng 111%.', 'ok'],
    ['Works rose from 96 to 185, an increase of 48 percent.', 'mismatch'],
    ['Tỷ lệ từ 9,9% lên 48,6%, tăng 38,7%.', 'not_checkable'],
  ])('works out a change whose counts are told: %s', (text, verdict) => {
    expect(readFigures(text).at(-1)).toMatchObject({ kind: 'comparison', verdict })
  })

  it.each([
    ['Cấp xã: đăng ký 104 công trình, hoàn thành 89, tỷ lệ 82,0%.', [89, 104, 'mismatch']],
    ['Schools completed 859 works, 82 percent of the 1,048; 1,049 works in all.', [859, 1048, 'ok']],
  ])('takes the base that its words tell: %s', (text, [numerator, denominator, verdict]) => {
    expect(readFigures(text)[0]).toMatchObject({ numerator, denominator, verdict })
  })

  it('dates what was done by the end of a month without a year', () => {
    const text = 'By the end of October, 637 of 1,312 works were done.'
    expect(readFigures(text, { publishedOn: '2025-11-24' })).toMatchObject([{ as_of: '2025-10-31' }])
  })

  it('counts what the cell of a figure says, and not the next', () => {
    const text = 'Đơn vị\tĐăng ký\tHoàn thành\tTỷ lệ (%)\tGhi chú\nTrường A\t168\t168\t100\tSớm nhất ngành'
    expect(readFigures(text)).toMatchObject([{ numerator: 168, denominator: 168, subject: null }])
  })

  it.each([
    ['Vượt 10,7% so với chỉ tiêu giao (80%); xã B hoàn thành 24/35 công trình.', 'actual', 'công trình'],
    ['Đồng chí Chánh Văn phòng báo cáo: tiến độ chung đạt 40,34% (96/238).', 'actual', null],
    ['The department completed only three of its eight works.', 'actual', 'works'],
  ])('reads what was said beside a target, in a report, or in words: %s', (text, kind, subject) => {
    expect(readFigures(text).at(-1)).toMatchObject({ kind, subject })
  })

  it('takes a dash for what joins a fraction and its percentage', () => {
    expect(readFigures('Hoàn thành 523/1.048 - 48,9%.')).toMatchObject([
      { percent: 48.9, verdict: 'mismatch' },
    ])
  })

  it('narrows no works to a per cent', () => {
    const [reading] = readReport('40 of the 71 works were finished, a rate of 56.3 per cent.').readings
    expect(reading?.narrowed).toBeNull()
  })

  it('ends the name of a body where its cell ends', () => {
    expect(readFigures('Đơn vị\tĐăng ký\tHoàn thành\tTỷ lệ\nCác sở\t32\t10\t31,3%')).toMatchObject([
      { unit: null },
    ])
  })

  it('knows the tiers of a campaign by its own words', () => {
    const tiers = [{ id: 'zone', words: ['cụm thi đua số 1'] }]
    expect(readFigures('Cụm thi đua số 1 hoàn thành 40/71 công trình.', { tiers })).toMatchObject([
      { tier: 'zone' },
    ])
  })

  it.each([
    ['digits', '1'.repeat(50_000)],
    ['groups of digits', '123.'.repeat(12_500)],
    ['brackets', '('.repeat(50_000)],
    ['fractions', '1/2 '.repeat(12_500)],
    ['percentages', '12,5% '.repeat(8_000)],
    ['words', 'đạt '.repeat(12_500)],
    ['commas', 'a, '.repeat(16_000)],
    ['marks', '\u0301'.repeat(50_000)],
    ['entities', '&#7911'.repeat(8_000)],
    ['spaces', ' '.repeat(50_000)],
    ['line ends', '\n'.repeat(50_000)],
    ['counts', '942 công trình '.repeat(3_500)],
  ])(
    'reads 50 kB of nothing but %s within seconds of one core',
    (_, raw) => {
      const started = process.cpuUsage()
      readFigures(raw)
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1e6).toBeLessThan(4)
    },
    60_000,
  )
})
