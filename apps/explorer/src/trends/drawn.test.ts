import { aalenJohansen, rush, xmr } from '@vedich/metrics'
import { drawnAsBefore } from '../../test/drawn-as-before.ts'
import { onCalendar } from '../annotations/chart-notes.ts'
import { addDays } from '../format/date.ts'
import { languages } from '../messages/language.ts'
import { type Curve, curvesChart } from './curves-chart.ts'
import { paceChart } from './pace-chart.ts'
import { rushChart } from './rush-chart.ts'
import { weeklyChart } from './weekly-chart.ts'

const { vi, en } = languages

/** Works done at many ages, some cancelled, some still open. */
function curve(name: string, slowness: number): Curve {
  const events = ['completed', 'completed', 'completed', 'cancelled', 'censored'] as const
  const lives = Array.from({ length: 60 }, (_, i) => ({
    age: 10 + ((i * slowness) % 200),
    event: events[i % events.length] ?? 'completed',
    count: 2,
  }))
  const points = aalenJohansen(lives)
  const half = points.find(({ completion }) => completion.estimate >= 0.5)?.age ?? null
  return { name, points, half, excluded: 0 }
}

const completed = [3, 4, 5, 3, 0, 4, 6, 5, 4, 3, 4, 5, 21, 24, 19, 22, 20, 23, 21, 20]
const chart = xmr(completed)
const weeks = completed.map((works, i) => ({
  period: addDays('2024-09-02', 7 * i),
  completed: works,
  flags: chart.points[i]?.flags ?? { outside: 0, shift: 0, trend: 0, twoOfThree: 0 },
}))
const { windows } = rush(
  Array.from({ length: 120 }, (_, daysLeft) => ({
    daysLeft,
    completed: daysLeft < 14 ? 9 : 2,
    openDays: 200 + daysLeft,
  })),
)

const notes = [
  { day: '2024-10-14', number: '1', label: 'Ra quân' },
  { day: '2025-01-15', number: '2', label: 'Trước Tết' },
]

drawnAsBefore(import.meta.dirname, {
  weekly: (width) => weeklyChart({ weeks, chart, change: '2024-11-25' }, width, vi),
  'weekly, noted': (width) => weeklyChart({ weeks, chart, change: null }, width, vi, onCalendar(notes)),
  'weekly, few': (width) =>
    weeklyChart({ weeks: weeks.slice(0, 1), chart: xmr([3]), change: null }, width, en),
  curves: (width) => curvesChart([curve('Cấp thành phố', 7), curve('Cấp cơ sở', 3)], width, vi),
  pace: (width) => paceChart({ weeks: completed, required: 12.4, recent: 20.6 }, width, vi),
  'pace, done': (width) => paceChart({ weeks: [], required: null, recent: null }, width, en),
  rush: (width) => rushChart(windows, width, vi),
})
