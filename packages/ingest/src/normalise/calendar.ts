/** First and last day, ISO. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** A day of the calendar as ISO text; undefined when there is no such day, as 31/02/2024. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** First and last day of whole months of one year. */
export function daysOfMonths(year: number, firstMonth: number, lastMonth: number): Days {
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  return {
    first: iso(new Date(Date.UTC(year, firstMonth - 1, 1))),
    last: iso(new Date(Date.UTC(year, lastMonth, 0))),
  }
}

/** First and last day of the first ten days of a month, the second, or the rest of it: `third` from 0. */
export function daysOfThird(year: number, month: number, third: number): Days {
  const { first, last } = daysOfMonths(year, month, month)
  const day = (number: number) => isoDay(year, month, number)
  return { first: day(third * 10 + 1) ?? first, last: third === 2 ? last : (day(third * 10 + 10) ?? last) }
}

/** The day an Excel serial number of the 1900 system stands for (valid from 1 March 1900). */
export function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}
