import { kitagawa } from '@vedich/metrics'
import { drawnAsBefore } from '../../test/drawn-as-before.ts'
import { languages } from '../messages/language.ts'
import { courseChart } from './course-chart.ts'
import { differencesChart } from './differences-chart.ts'
import { waterfall } from './waterfall.ts'
import { waterfallChart } from './waterfall-chart.ts'

const { vi, en } = languages

const split = kitagawa(
  [
    { id: 'Hạ tầng', x: 30, n: 60 },
    { id: 'Môi trường', x: 10, n: 11 },
  ],
  [
    { id: 'Hạ tầng', x: 40, n: 50 },
    { id: 'Môi trường', x: 45, n: 50 },
  ],
)
const steps = (split === null ? [] : waterfall(split, 0.85)).map((step) => ({
  ...step,
  label: step.group ?? 'Phường Tăng Nhơn Phú B và các phường bên cạnh',
  detail: vi.number.signedPoints(step.to - step.from, 1),
}))
const groups = [
  { label: 'Cấp thành phố', detail: '−24,3', difference: -0.243, lower: -0.36, upper: -0.12, isTotal: false },
  { label: 'Cấp cơ sở', detail: '0,0', difference: 0, lower: -0.04, upper: 0.05, isTotal: false },
  { label: 'Chưa rõ cấp', detail: '–', difference: null, lower: null, upper: null, isTotal: false },
  { label: 'Cả đợt', detail: '−1,2', difference: -0.012, lower: null, upper: null, isTotal: true },
]
const course = (name: string, pace: number) => ({
  name,
  points: Array.from({ length: 50 }, (_, i) => ({ day: 1 + 10 * i, completed: Math.round(i ** pace) })),
})

drawnAsBefore(import.meta.dirname, {
  waterfall: (width) => waterfallChart(steps, width, vi),
  differences: (width) => differencesChart(groups, width, vi),
  course: (width) =>
    courseChart(
      [course('500 ngày thi đua', 1.6), course('Đợt thi đua 200 ngày đêm của thành phố', 1.5)],
      width,
      en,
    ),
})
