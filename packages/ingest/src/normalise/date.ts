import { type Days, daysOfMonths, daysOfThird, dayOfSerial, isoDay } from './calendar.ts'
import { type DateWords, parseDateWords } from './date-words.ts'
import { type Evidence, sumEvidence } from './evidence.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'

/** Which day of a stretch a field wants: starts take the first, due and completion dates the last. */
export type Edge = keyof Days

/** What a column says about each of its dates. */
export interface DateColumn {
  /** Dates that exist only month first (02/28/2024), as far as {@link fewestOfEach} are counted: the others may be swapped too. */
  readonly monthFirst: number
  /** The dates of the sheet prove to be written month first, every one of them. */
  readonly isMonthFirst: boolean
  /** Some date of the column is written so that it exists only day first (28/02/2024). */
  readonly dayFirst: boolean
  /** A program that reads month first turned what it could into dates and left the rest as text. */
  readonly swapped: boolean
  /** Most of the column is dates, so a number like 45321 is the serial number of one. */
  readonly serials: boolean
}

/** Days of a date as written, and what had to be assumed. */
export interface DateReading {
  readonly days: Days
  readonly imprecise: boolean
  readonly assumedYear: number | undefined
}

/** A column about which nothing is known. */
export const plainDates: DateColumn = {
  monthFirst: 0,
  isMonthFirst: false,
  dayFirst: false,
  swapped: false,
  serials: false,
}

const serialNumber = /^[45]\d{4}(?:[.,]0+)?$/u

/**
 * Reads one full date as offices write it: day first (03/02/2025, 3.2.2025, 03-02-25, "ngày 3 tháng 2 năm 2025"), or ISO.
 * Two-digit years are of this century. A day that does not exist, as 31/02/2024, breaks `invalid_date`.
 */
export function parseDate(raw: string): Outcome<string> {
  const words = parseDateWords(raw)
  if (words?.year === undefined || words.day === undefined) return broken('invalid_date')
  return calendarDate(words.year, words.firstMonth, words.day)
}

/**
 * Reads a date cell. A stretch of time ("tháng 6/2025", "quý I/2025") gives its `edge` day and `imprecise_date`. A date
 * without a year takes the only year of the campaign that holds it, with `assumed_year`; where there are several it yields no
 * value but `ambiguous_date`. In a column with month-first dates, a day that can be read both ways yields no value but `ambiguous_date`, unless
 * the sheet proves that all are so, which gives `month_first_date`.
 */
export function readDate(
  raw: string,
  edge: Edge,
  campaign: Days,
  column: DateColumn = plainDates,
): Outcome<string> {
  const text = bareDate(raw)
  if (column.serials && serialNumber.test(text)) {
    const day = dayOfSerial(Number.parseInt(text, 10))
    return doubtful(day, 'serial_date', day)
  }
  const words = parseDateWords(text)
  if (!words) return broken('invalid_date')
  if (column.isMonthFirst && writtenDay.test(text)) return readMonthFirst(words)
  const isDoubtful = column.monthFirst > 0 || (column.swapped && typedDay.test(text))
  const swapped = isDoubtful ? otherWayRound(words) : undefined
  if (swapped !== undefined && words.year !== undefined) {
    const dayFirst = isoDay(words.year, words.firstMonth, words.day ?? 0)
    if (dayFirst !== undefined) return broken('ambiguous_date', [dayFirst, swapped].toSorted().join(' / '))
  }
  const reading = settleYear(words, campaign)
  if (reading.value === undefined) return reading
  const { days, imprecise, assumedYear } = reading.value
  if (assumedYear !== undefined) return doubtful(days[edge], 'assumed_year', String(assumedYear))
  return imprecise ? doubtful(days[edge], 'imprecise_date', days[edge]) : known(days[edge])
}

function readMonthFirst({ year = 0, firstMonth: day, day: month = 0 }: DateWords): Outcome<string> {
  const date = calendarDate(year, month, day)
  const isOpen = date.value !== undefined && day !== month && day <= 12
  return isOpen ? doubtful(date.value, 'month_first_date', date.value) : date
}

const purpose = /^(?:(?:phấn đấu|dự kiến|sẽ|kế hoạch) )*(?:hoàn thành|hoàn tất|xong|ht)(?: |:)+/iu
const remark = /\s*\((?!\s*\d)[^()]*\)$/u

/** The number of the document of that day: "QĐ số 96/QĐ-UBND, ký ngày". */
const documentNumber =
  /^(?:\p{L}[\p{L} ]{0,30} (?:số:? ?)?)?(?:số:? ?)?\d+[a-z]?(?:\/\d{4})?[-/]\p{Lu}[-/\p{L}\d&]*\s*[,;(]?\s*(?:ký )?(?:ngày )?(?=\d)/iu

/** A date without what it is for ("hoàn thành trước 30/6"), a document's number ("12/QĐ-UBND ngày 05/02/2025") or a remark ("30/6/2024 (đã gia hạn)"). */
export function bareDate(raw: string): string {
  const text = raw.normalize('NFC').trim().replace(purpose, '')
  // "1-Mar-24" begins like the number of a document.
  const day = parseDateWords(text) ? text : text.replace(documentNumber, '')
  return (day === text ? text : day.replace(/\)$/u, '')).replace(remark, '')
}

/** What a value of a date column says about the others, as counts that add up over the distinct ones. */
export function dateEvidence(value: string): Evidence {
  const text = value.trim()
  const words = parseDateWords(value)
  const isSerial = serialNumber.test(text)
  const isTyped = typedDay.test(text)
  const [, first, second] = writtenDay.exec(text) ?? []
  const isWritten = first !== undefined
  const isDayFirst = Number(first) > 12 && Number(second) <= 12
  return [
    true,
    words !== undefined,
    isSerial,
    words !== undefined && existsOnlyMonthFirst(words),
    isTyped,
    isTyped && Number(text.slice(8)) > 12,
    isWritten,
    isWritten && !isDayFirst,
    isDayFirst,
  ].map(Number)
}

const dateCounts = 9

/**
 * What the evidence of a date column says about each of its dates.
 *
 * A program set to month first leaves a mark on a list typed day first: 3 February 2025 became a date, of 2 March, and
 * 28/02/2025, which it could not read, stayed text. So every date proper has a day up to 12, and no text has.
 */
export function datesBy(evidence: Evidence): DateColumn {
  const [
    values = 0,
    dates = 0,
    serials = 0,
    monthFirst = 0,
    typed = 0,
    lateTyped = 0,
    texts = 0,
    otherTexts = 0,
    dayFirst = 0,
  ] = evidence
  return {
    monthFirst: Math.min(monthFirst, fewestOfEach),
    isMonthFirst: false,
    dayFirst: dayFirst > 0,
    swapped: typed >= fewestOfEach && texts >= fewestOfEach && lateTyped === 0 && otherTexts === 0,
    serials: serials > 0 && (dates + serials) * 2 > values,
  }
}

/** True where {@link datesBy} needs to know no more of its counts than which are above nought. */
export function areDatesTold(evidence: Evidence): boolean {
  const [, , serials = 0, monthFirst = 0, typed = 0, lateTyped = 0, texts = 0, otherTexts = 0] = evidence
  return serials === 0 && monthFirst === 0 && (typed === 0 || texts === 0 || lateTyped > 0 || otherTexts > 0)
}

/** What the distinct values of a date column, taken together, say about each of them. */
export function dateColumn(values: readonly string[]): DateColumn {
  return datesBy(sumEvidence(dateCounts, values.map(dateEvidence)))
}

/**
 * What the date columns of a sheet say of one another: a program that wrote one month first wrote all so, but for those that
 * prove to be day first. Where none does, and enough dates are month first, all are read so.
 */
export function datesBeside(columns: readonly DateColumn[]): readonly DateColumn[] {
  const proofs = columns.reduce((sum, { monthFirst }) => sum + monthFirst, 0)
  if (proofs === 0) return columns
  const isMonthFirst = proofs >= fewestOfEach && !columns.some(({ dayFirst }) => dayFirst)
  return columns.map((column) =>
    column.dayFirst ? column : { ...column, monthFirst: Math.max(column.monthFirst, 1), isMonthFirst },
  )
}

const typedDay = /^\d{4}-\d{2}-\d{2}$/u
/** As a program set to month first reads a date, where it can; it leaves 3.2.2025 a text, so that points tell nothing. */
const writtenDay = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{2}|\d{4})(?:,? \d{1,2}:.*)?$/u

/** With fewer, chance may leave the same mark. */
const fewestOfEach = 3

/** Days of a date as written; a missing year is `year`, or the only year of the campaign that holds the date. */
export function settleYear(words: DateWords, campaign: Days, year?: number): Outcome<DateReading> {
  const stated = words.year ?? year
  if (stated !== undefined) {
    const days = daysIn(words, stated)
    if (days.value === undefined) return days
    return known({
      days: days.value,
      imprecise: words.day === undefined || words.hedged,
      assumedYear: undefined,
    })
  }
  const candidates = yearsOf(campaign).flatMap((candidate) => {
    const days = daysIn(words, candidate).value
    return days && days.last >= campaign.first && days.first <= campaign.last ? [{ candidate, days }] : []
  })
  const [only, ...others] = candidates
  if (!only) return broken('invalid_date', 'the year is missing')
  if (others.length > 0) {
    return broken('ambiguous_date', candidates.map(({ days }) => days.last).join(' / '))
  }
  return known({ days: only.days, imprecise: words.day === undefined, assumedYear: only.candidate })
}

function daysIn(words: DateWords, year: number): Outcome<Days> {
  if (words.third !== undefined) return known(daysOfThird(year, words.firstMonth, words.third))
  if (words.day === undefined) return known(daysOfMonths(year, words.firstMonth, words.lastMonth))
  const day = calendarDate(year, words.firstMonth, words.day)
  return day.value === undefined ? day : known({ first: day.value, last: day.value })
}

function calendarDate(year: number, month: number, day: number): Outcome<string> {
  const iso = isoDay(year, month, day)
  if (iso !== undefined) return known(iso)
  if (month > 12 && day >= 1 && day <= 12) return broken('invalid_date', 'day and month may be swapped')
  return broken('invalid_date', `${month}/${year} has no day ${day}`)
}

function yearsOf({ first, last }: Days): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function existsOnlyMonthFirst({ year, firstMonth, day }: DateWords): boolean {
  if (year === undefined || day === undefined) return false
  return isoDay(year, firstMonth, day) === undefined && isoDay(year, day, firstMonth) !== undefined
}

/** The date read month first; undefined when that is no date, or the same one. */
function otherWayRound({ year, firstMonth, day }: DateWords): string | undefined {
  return year === undefined || day === undefined || day === firstMonth
    ? undefined
    : isoDay(year, day, firstMonth)
}
