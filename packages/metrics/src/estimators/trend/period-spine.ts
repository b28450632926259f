import type { Grain } from '../../grain.ts'
import { MetricError } from '../../metric-error.ts'

/**
 * The first days of all periods from one to the other, both `YYYY-MM-DD` and both first days of a period of
 * the grain (weeks start on Monday), without gaps. Empty when the last lies before the first.
 * @throws MetricError when a text is no date, or when stepping from the first does not meet the last.
 */
export function periodSpine(first: string, last: string, grain: Grain): string[] {
  const end = read(last)
  const spine: string[] = []
  let day = read(first)
  while (day <= end) {
    spine.push(new Date(day).toISOString().slice(0, 10))
    day = next(day, grain)
  }
  if (spine.length > 0 && spine.at(-1) !== last) {
    throw new MetricError(`${last} does not start a ${grain} counted from ${first}`)
  }
  return spine
}

function read(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text) {
    throw new MetricError(`${JSON.stringify(text)} is not a date`, ['YYYY-MM-DD'])
  }
  return day
}

const oneDay = 86_400_000

const months = { month: 1, quarter: 3, year: 12 } as const

/** Dates are counted in UTC, where every day has 24 hours. */
function next(day: number, grain: Grain): number {
  if (grain === 'day') return day + oneDay
  if (grain === 'week') return day + 7 * oneDay
  const date = new Date(day)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months[grain], date.getUTCDate())
}
