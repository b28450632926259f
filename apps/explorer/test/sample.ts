import { type MetricRow, wilson } from '@vedich/metrics'
import type { Overview } from '../src/data/overview.ts'
import type { ReportedFigure } from '../src/data/published.ts'
import { compare } from '../src/data/published.ts'
import type { Register } from '../src/data/register.ts'
import { languages } from '../src/messages/language.ts'
import type { LanguageCode } from '../src/messages/language-code.ts'
import type { Context } from '../src/words/figure-words.ts'

/** A rate with its interval, as the metrics give it. */
export function rate<D extends object>(
  numerator: number,
  denominator: number,
  dimensions: D,
): MetricRow<readonly []> & D {
  const value = denominator === 0 ? null : numerator / denominator
  return { ...dimensions, numerator, denominator, value, ...wilson(numerator, denominator), is_total: false }
}

export const register: Register = {
  campaign: {
    campaign_id: 'c',
    name_vi: '500 ngày thi đua',
    name_en: '500-day campaign',
    organiser_vi: 'Thành phố',
    organiser_en: 'City',
    started_on: '2023-09-23',
    ended_on: '2025-02-03',
    as_of: '2025-02-03',
    start_is_derived: true,
    resolutions: [],
    followed_by_vi: null,
    followed_by_en: null,
    commendation_rule_vi: 'Hoàn thành ít nhất 80 %.',
    commendation_rule_en: 'At least 80 % completed.',
    is_illustrative: true,
  },
  campaigns: [],
  asOf: '2025-02-03',
  registeredLater: 0,
  size: 942,
  choices: ['tier', 'unit', 'category', 'status'],
  tiers: [
    { tier_id: 'city', ordinal: 1, label_vi: 'Cấp thành phố', label_en: 'City tier' },
    { tier_id: 'grassroots', ordinal: 2, label_vi: 'Cấp cơ sở', label_en: 'Grassroots tier' },
  ],
  units: new Map([['u1', { unit_id: 'u1', name: 'Phường Linh Xuân', kind: 'ward', parent: null }]]),
  phases: [
    {
      phase_id: 'p1',
      ordinal: 1,
      label_vi: 'Khởi động',
      label_en: 'Kick-off',
      started_on: '2023-09-23',
      ended_on: '2023-12-31',
    },
  ],
  occasions: [
    { occasion_id: 'o1', held_on: '2025-02-03', label_vi: 'Kỷ niệm 95 năm', label_en: '95 years' },
    { occasion_id: 'o2', held_on: '2025-04-30', label_vi: 'Kỷ niệm 50 năm', label_en: '50 years' },
  ],
}

export const figure: ReportedFigure = {
  figure_id: 'completion',
  report_id: null,
  report_title: null,
  published_on: null,
  metric_id: 'completion_rate',
  tier_id: null,
  numerator: 742,
  denominator: 942,
  percent_text: '78,77 %',
  as_of: '2025-02-03',
  source_path: null,
  source_sheet: null,
  source_row: null,
}

/** The campaign with its published margins. */
export const overview: Overview = {
  total: { ...rate(742, 942, {}), is_total: true },
  tiers: [rate(40, 71, { tier: 'city' }), rate(702, 871, { tier: 'grassroots' })],
  completion: compare(figure, { numerator: 742, denominator: 942 }),
  burnUp: {
    from: '2023-09-23',
    start: '2023-09-23',
    end: '2025-02-03',
    lastDay: '2025-02-03',
    weeks: [
      { day: '2023-09-23', registered: 0, due: 0, completed: 0 },
      { day: '2024-10-27', registered: 942, due: 400, completed: 371 },
      { day: '2025-02-03', registered: 942, due: 914, completed: 742 },
    ],
    registered: 942,
    due: 914,
    completed: 742,
  },
  overdue: {
    total: 3,
    days: [
      { days: 409, count: 1 },
      { days: 34, count: 2 },
    ],
    worst: null,
  },
  units: [{ unitId: 'u1', name: 'Phường Linh Xuân', rate: rate(2, 7, {}), overdue: 3 }],
  awards: rate(63, 201, {}),
  awardCheck: null,
}

const nothing = rate(0, 0, {})

/** The same campaign before anything was registered. */
export const emptyOverview: Overview = {
  total: nothing,
  tiers: [],
  completion: null,
  burnUp: {
    ...overview.burnUp,
    weeks: [{ day: '2023-09-23', registered: 0, due: 0, completed: 0 }],
    registered: 0,
    due: 0,
    completed: 0,
  },
  overdue: { total: 0, days: [], worst: null },
  units: [],
  awards: null,
  awardCheck: null,
}

export function contextIn(code: LanguageCode): Context {
  return { language: languages[code], register, snapshot: { id: '7f3a', createdAt: null } }
}
