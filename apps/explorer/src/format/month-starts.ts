import { daysBetween } from './date.ts'

const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
const monthDays = 30.44

/** First days of months within a span, counted from January and fewer than `most`; none where the span is short. */
export function monthStarts(from: string, to: string, most: number): string[] {
  const months = daysBetween(from, to) / monthDays
  if (months < 2) return []
  const apart = steps.find((step) => months / step < most) ?? Math.ceil(months / most)
  const [first, last] = [monthOf(from), monthOf(to)]
  const start = Math.ceil(first / apart) * apart
  return Array.from({ length: Math.max(0, Math.floor((last - start) / apart) + 1) }, (_, i) =>
    firstDayOf(start + i * apart),
  ).filter((day) => day >= from)
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function firstDayOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
