import { contextIn, overview, register } from '../../test/sample.ts'
import { drawnAsBefore } from '../../test/drawn-as-before.ts'
import { caterpillarChart } from '../units/caterpillar-chart.ts'
import { funnelChart } from '../units/funnel-chart.ts'
import { judgePeers } from '../units/judged-peers.ts'
import { awardsChart } from './awards.ts'
import { burnUpChart } from './burn-up.ts'
import { onCalendar } from '../annotations/chart-notes.ts'
import { noteLane } from './notes.ts'
import { intervalChart } from './interval.ts'
import { mostSquares, overdueChart } from './overdue.ts'

const { language } = contextIn('vi')
const english = contextIn('en').language

const notes = [
  { day: '2024-02-10', number: '1', label: 'Tết Giáp Thìn' },
  { day: '2024-02-20', number: '2', label: 'Ra quân đầu năm' },
]
const running = { ...overview.burnUp, end: '2025-12-31' }

const rows = [
  ['Phường Linh Xuân', 17, 18],
  ['Ban Quản lý dự án đầu tư xây dựng khu vực Thủ Đức', 2, 7],
  ['Phòng Tư pháp', 0, 0],
] as const
const intervals = rows.map(([label, x, n]) => ({
  label,
  detail: `${x}/${n}`,
  denominator: n,
  value: n === 0 ? null : x / n,
  lower: n === 0 ? null : (x / n) * 0.8,
  upper: n === 0 ? null : Math.min(1, (x / n) * 1.2),
}))

const names = [
  'Cát Lái',
  'Trường Thọ',
  'Bình Chiểu',
  'Tam Bình',
  'Linh Xuân',
  'An Phú',
  'Tân Phú',
  'Thảo Điền',
]
const judged = await judgePeers(
  names.map((_, place) => ({
    tier: 'city',
    unit: `u${place}`,
    numerator: place === 0 ? 2 : 8 + place,
    denominator: 20 + (place % 3),
    value: null,
    lower: null,
    upper: null,
    is_total: false,
  })),
  { by: 'tier', id: 'city' },
  {
    units: new Map(
      names.map((name, place) => [`u${place}`, { unit_id: `u${place}`, name, kind: 'ward', parent: null }]),
    ),
  },
)

const many = { ...judged, units: judged.units.flatMap((unit) => Array.from({ length: 50 }, () => unit)) }

drawnAsBefore(import.meta.dirname, {
  'burn-up': (width) =>
    burnUpChart(overview.burnUp, {
      width,
      language,
      register,
      notes: (place) => noteLane(onCalendar(notes), place),
    }),
  'burn-up, running': (width) => burnUpChart(running, { width, language: english, register }),
  intervals: (width) =>
    intervalChart(intervals, { width, language, reference: { value: 0.788, label: 'mức chung 78,8 %' } }),
  'overdue, squares': (width) => overdueChart(overview.overdue.days, { width, language }),
  'overdue, bars': (width) => overdueChart([{ days: 10, count: mostSquares + 1 }], { width, language }),
  awards: (width) => awardsChart(63, 201, { width }),
  'awards, bar': (width) => awardsChart(10, 5000, { width }),
  funnel: (width) => funnelChart(judged, { width, language, byChance: false }),
  caterpillar: (width) => caterpillarChart(judged, { width, language }),
  'caterpillar, many': (width) => caterpillarChart(many, { width, language }),
})
