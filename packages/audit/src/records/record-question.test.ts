import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'
import { recordQuestion, type RecordScope } from './record-question.ts'

const scope: RecordScope = {
  campaign: 'c',
  tiers: ['city', 'grassroots'],
  units: [
    { id: 'p-an-khanh', name: 'Phường An Khánh' },
    { id: 'dan-van', name: 'Ban Dân vận Thành ủy Thủ Đức' },
  ],
  organiser: ['Thành phố Thủ Đức, Thành phố Hồ Chí Minh'],
}

const fields = ['Hạ tầng - giao thông', 'Y tế']

const questionOf = (text: string) => {
  const [reading] = readReport(text, { publishedOn: '2025-02-05', fields, counts: true }).readings
  if (!reading) throw new Error('no figure')
  return recordQuestion(reading.figure, scope, {
    state: reading.state,
    field: reading.field ?? null,
    during: reading.during ?? null,
    narrowed: reading.narrowed,
    knownOn: '2025-02-05',
  })
}

describe('recordQuestion', () => {
  it('asks for the metric, tier, unit and day a figure speaks of, as known when it was published', () => {
    expect(
      questionOf('Tính đến ngày 03/02/2025, cấp thành phố hoàn thành 40/71 công trình (56,3%).'),
    ).toEqual({
      metric: 'completion_rate',
      where: { campaign: 'c', tier: 'city' },
      asOf: '2025-02-03',
      knownOn: '2025-02-05',
    })
  })

  it.each([
    ['P. An Khánh hoàn thành 11/12 công trình.', { campaign: 'c', unit: 'p-an-khanh' }],
    ['TP Thủ Đức hoàn thành 742/942 công trình.', { campaign: 'c' }],
    ['Ban Dân vận Thành ủy hoàn thành 11/11 công trình.', { campaign: 'c', unit: 'dan-van' }],
    [
      'Phường An Khánh được khen. Phường đã hoàn thành 11/12 công trình.',
      { campaign: 'c', unit: 'p-an-khanh' },
    ],
  ])('knows the units of a campaign however they are written: %s', (text, where) => {
    expect(questionOf(text)).toMatchObject({ where })
  })

  it.each([
    ['Đang thực hiện 150/871 công trình.', 'works_registered'],
    ['Chưa triển khai 40/871 công trình.', 'works_registered'],
    ['Hoàn thành đúng hạn 670/742 công trình.', 'on_time_rate'],
    ['Có 12/871 công trình quá hạn.', 'works_overdue'],
    ['Chưa hoàn thành 200/942 công trình.', 'completion_rate'],
  ])('asks for works in the state that is named: %s', (text, metric) => {
    expect(questionOf(text)).toMatchObject({ metric })
  })

  it.each([
    ['Lĩnh vực y tế hoàn thành 40/71 công trình.', { category: 'Y tế' }],
    ['Y tế: 40/71', { category: 'Y tế' }],
    [
      'Lĩnh vực\tĐăng ký\tHoàn thành\tTỷ lệ (%)\nHạ tầng - giao thông\t71\t40\t56,3',
      { category: 'Hạ tầng - giao thông' },
    ],
    ['Hoàn thành 40/71 công trình thuộc lĩnh vực y tế.', { category: 'Y tế' }],
    [
      'Lĩnh vực y tế hoàn thành, trong đó cấp cơ sở 40/71 công trình.',
      { category: 'Y tế', tier: 'grassroots' },
    ],
  ])('asks for the works of a field that is named: %s', (text, where) => {
    expect(questionOf(text)).toMatchObject({ where })
  })

  it('knows a unit by its English name', () => {
    expect(questionOf('An Khanh ward finished 40/71 works.')).toMatchObject({ where: { unit: 'p-an-khanh' } })
    expect(questionOf('Binh Tho ward finished 40/71 works.')).toBe('unknown_unit')
  })

  it('asks for what was done in a while', () => {
    expect(questionOf('Trong quý I/2025 hoàn thành 12 công trình.')).toMatchObject({
      metric: 'works_completed',
      asOf: '2025-03-31',
      during: { from: '2025-01-01', to: '2025-03-31' },
    })
  })

  it.each([
    ['Lĩnh vực y tế dự phòng hoàn thành 40/71 công trình.', 'unknown_scope'],
    ['Lĩnh vực y tế, hạ tầng - giao thông hoàn thành 40/71 công trình.', 'unknown_scope'],
    ['Phấn đấu hoàn thành 942/942 công trình (100%).', 'not_actual'],
    ['Giải quyết 980/1.000 hồ sơ (98%).', 'other_subject'],
    ['Cấp tỉnh hoàn thành 4/5 công trình.', 'unknown_tier'],
    ['Phường Bình Thọ hoàn thành 4/5 công trình.', 'unknown_unit'],
    ['Lĩnh vực giao thông hoàn thành 30/40 công trình.', 'unknown_scope'],
    ['Xã đã hoàn thành 4/5 công trình.', 'unknown_unit'],
    ['Hoàn thành 12/15 công trình trọng điểm.', 'unknown_scope'],
    ['Trong quý I/2025 hoàn thành 12/15 công trình.', 'unknown_scope'],
    ['Hoàn thành 12/15 công trình do Nhà nước đầu tư.', 'unknown_scope'],
    ['Bình quân mỗi đơn vị hoàn thành 4/5 công trình.', 'unknown_scope'],
    ['Trường THCS Bình Thọ hoàn thành 4/5 công trình.', 'unknown_unit'],
  ])('does not ask where the records cannot know: %s', (text, reason) => {
    expect(questionOf(text)).toBe(reason)
  })
})
