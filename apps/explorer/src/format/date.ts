import type { LanguageCode } from '../messages/language-code.ts'
import { noNumber } from './number.ts'

const dayMs = 86_400_000
const noBreak = '\u00a0'

export interface DateFormat {
  /** `2025-02-03` → `03/02/2025` · `3 Feb 2025`. NULL gives `–`. */
  day(date: string | null): string
  /** A day whose year is known: `05/02` · `5 Feb`. */
  shortDay(date: string): string
  /** The month on an axis: `02/2024` · `Feb 2024`. */
  month(date: string): string
  /** A month whose year is known: `T2` · `Feb`. */
  shortMonth(date: string): string
}

export function dateFormat(code: LanguageCode): DateFormat {
  if (code === 'vi')
    return {
      day: (date) => (date === null ? noNumber : date.split('-').reverse().join('/')),
      shortDay: (date) => date.slice(5, 10).split('-').reverse().join('/'),
      month: (date) => date.slice(0, 7).split('-').reverse().join('/'),
      shortMonth: (date) => `T${Number(date.slice(5, 7))}`,
    }
  const day = english({ dateStyle: 'medium' })
  return {
    day: (date) => (date === null ? noNumber : day(date)),
    shortDay: english({ day: 'numeric', month: 'short' }),
    month: english({ month: 'short', year: 'numeric' }),
    shortMonth: english({ month: 'short' }),
  }
}

/** Holds together on a line. Made when first asked: on a slow device one takes as long as a frame, and a Vietnamese reader needs none. */
function english(options: Intl.DateTimeFormatOptions): (date: string) => string {
  let format: Intl.DateTimeFormat | undefined
  return (date) => {
    format ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
    return format.format(toDate(date)).replaceAll(' ', noBreak)
  }
}

/** A calendar day as a point in time, at midnight UTC, so no time zone moves it. */
export function toDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`)
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: the 31st of February is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text
}

/** A timestamp of the warehouse, which is in UTC and says so or not: `2025-02-03T04:05:06.789`. */
export function toMoment(timestamp: string): Date {
  return new Date(timestamp.endsWith('Z') ? timestamp : `${timestamp}Z`)
}

/** The calendar day of a moment, in the reader's own time zone. */
export function toDay(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

export function daysBetween(from: string, to: string): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / dayMs)
}

export function addDays(day: string, count: number): string {
  return new Date(toDate(day).getTime() + count * dayMs).toISOString().slice(0, 10)
}
