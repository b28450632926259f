/** A day as the number of days since 1970-01-01. */
export type Day = number

export const lastDay = day('2025-02-03')

export function day(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000
}

export function toIso(value: Day): string {
  return new Date(value * 86_400_000).toISOString().slice(0, 10)
}

/** The nearest day not after `value` on which an office works: no weekend, no Tết. */
export function officeDay(value: Day): Day {
  return isOfficeDay(value) ? value : officeDay(value - 1)
}

/** The nearest day not after `value` outside Tết; weekends are allowed, when volunteers finish things. */
export function openDay(value: Day): Day {
  return isTet(value) ? openDay(value - 1) : value
}

function isOfficeDay(value: Day): boolean {
  const weekday = (value + 4) % 7
  return weekday !== 0 && weekday !== 6 && !isTet(value)
}

function isTet(value: Day): boolean {
  return tetHolidays.some(([from, to]) => value >= from && value <= to)
}

const tetHolidays = [
  [day('2024-02-08'), day('2024-02-14')],
  [day('2025-01-25'), day('2025-02-02')],
] as const
