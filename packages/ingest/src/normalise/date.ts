import { broken, known, type Outcome } from './outcome.ts'

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u
const dayFirst = /^(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/u
const inWords = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu

/**
 * Reads one date as offices write it: day first (03/02/2025, 3.2.2025, 03-02-25, "ngày 3 tháng 2 năm 2025"), or ISO.
 * Two-digit years are of this century. A day that does not exist, as 31/02/2024, breaks `invalid_date`.
 */
export function parseDate(raw: string): Outcome<string> {
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const isoMatch = iso.exec(text)
  if (isoMatch) return calendarDate(Number(isoMatch[1]), Number(isoMatch[2]), Number(isoMatch[3]))
  const match = dayFirst.exec(text) ?? inWords.exec(text)
  if (!match) return broken('invalid_date')
  const year = Number(match[3])
  return calendarDate(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]))
}

function calendarDate(year: number, month: number, day: number): Outcome<string> {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (exists) return known(date.toISOString().slice(0, 10))
  if (month > 12 && day <= 12) return broken('invalid_date', 'day and month may be swapped')
  return broken('invalid_date', `${month}/${year} has no day ${day}`)
}
