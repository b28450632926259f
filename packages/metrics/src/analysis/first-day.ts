import type { Grain } from '../grain.ts'

/** First day of the period that a day falls in, both `YYYY-MM-DD`: what `date_trunc` gives. */
export function firstDay(day: string, grain: Grain): string {
  const date = new Date(`${day}T00:00:00Z`)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  if (grain === 'week') return shifted(day, -((date.getUTCDay() + 6) % 7))
  if (grain === 'month') return written(Date.UTC(year, month, 1))
  if (grain === 'quarter') return written(Date.UTC(year, month - (month % 3), 1))
  return grain === 'year' ? written(Date.UTC(year, 0, 1)) : day
}

/** A day so many days later. */
export function shifted(day: string, days: number): string {
  return written(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** First day of the period after the one that begins on a day. */
export function nextFirstDay(first: string, grain: Grain): string {
  return firstDay(shifted(first, longest[grain]), grain)
}

/** Days of the longest period: from a first day so many days lead into the next period, never past it. */
const longest: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

function written(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
