import { parseDateWords } from '../normalise/date-words.ts'
import { foldText } from '../text/fold.ts'
import type { HeadingPath } from './heading-paths.ts'

/** "Kết quả thực hiện đến 31/01/2025": the day a column reaches to is no part of what it is. */
export const reachedDay =
  / (?:tính |cập nhật )?(?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*(?= ?\(? ?%? ?\)?$)| (?:tính|cập nhật) đến nay$/u

/** "Tiến độ > Tháng 9", "Kết quả > Tuần 36", "T9/2025": how things stood in each of several periods. */
const period =
  /^(?:(?:tháng|quý|tuần|đợt|kì|lần|giai đoạn|bước|chặng) |t(?=\d))(\d{1,2}|i{1,3}|iv)(?:[/.-](\d{4}))?$/u

/** "Năm 2024"; "Đầu năm", "Giữa năm", "Cuối năm". */
const year = /^năm (\d{4})$/u
const partOfYear = /^(đầu|giữa|cuối) (?:năm|tháng|quý|kì|đợt)$/u
const partsOfYear = ['đầu', 'giữa', 'cuối']
/** "6 tháng đầu năm", "9 tháng", "Cả năm 2024": up to which month of the year. */
const firstMonths = /^(?:(\d{1,2}) tháng(?: đầu năm)?|cả năm)(?: (\d{4}))?$/u

/** True of a heading that only names a period. */
export function namesPeriod(heading: string): boolean {
  const text = periodText(heading)
  return (
    [period, year, partOfYear, firstMonths].some((form) => form.test(text)) ||
    bareReach.test(foldText(heading))
  )
}

/** "Đến 30/9/2025": a heading of nothing but the day that is reached. */
const bareReach = /^(?:tính |cập nhật )?(?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*$/u

function periodText(heading: string): string {
  return foldText(heading).replace(/ ?\([^)]*\)$/u, '')
}

/** Of columns that reach to days of their own ("Tiến độ đến 31/7/2024"), or speak of a period each, the last tells how things stand. */
export function isLater(path: HeadingPath = [], before: HeadingPath = []): boolean {
  const [day, dayBefore] = [reachedBy(path) ?? periodOf(path), reachedBy(before) ?? periodOf(before)]
  return day !== undefined && dayBefore !== undefined && day > dayBefore
}

/** Of columns that read as one field and reach to days or periods of their own, the last first; empty when fewer than two do. */
export function latestFirst(
  headings: readonly (string | null)[],
  columns: readonly number[],
): readonly number[] {
  const dated = columns.flatMap((column) => {
    const path = headings[column]?.split(' > ') ?? []
    const day = reachedBy(path) ?? periodOf(path)
    return day === undefined ? [] : [{ column, day }]
  })
  if (dated.length < 2) return []
  return dated.toSorted((a, b) => (a.day < b.day ? 1 : -1)).map(({ column }) => column)
}

/**
 * Places in time of periods that are named one after the other ("T6", "T7"), in their order or from the last back; undefined
 * for names that are none, and for periods with gaps between them, which may be of two years.
 */
export function successivePeriods(names: readonly string[]): readonly number[] | undefined {
  const places = names.map((name) => {
    const [year, number] = periodOf([name])?.split('-').map(Number) ?? []
    return year === undefined || number === undefined ? Number.NaN : year * 12 + number
  })
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? Number.NaN))
  const isSuccessive = steps.length > 0 && [1, -1].some((step) => steps.every((other) => other === step))
  return isSuccessive ? places : undefined
}

/** "Tiến độ Quý I", "Kết quả tháng 9": the period stands behind what is told of it. */
const periodBehind = / (?:trong )?((?:tháng|quý|tuần|đợt|kì) (?:\d{1,2}|i{1,3}|iv)(?:[/.-]\d{4})?)$/u

/** Year and number of the period that the lowest heading to do so names; text that sorts by time. */
function periodOf(path: HeadingPath): string | undefined {
  const named = path.findLast(namesPeriod)
  const behind = path.map((heading) => periodBehind.exec(periodText(heading))?.[1]).findLast(Boolean)
  const text = named === undefined ? (behind ?? '') : periodText(named)
  const part = partOfYear.exec(text)?.[1]
  if (part !== undefined) return String(partsOfYear.indexOf(part))
  const whole = year.exec(text)?.[1]
  if (whole !== undefined) return whole
  const [, number, of = ''] = period.exec(text) ?? wholeMonths(text)
  if (number === undefined) return undefined
  const place = romanNumbers.indexOf(number)
  return `${of.padStart(4, '0')}-${String(place === -1 ? number : place + 1).padStart(2, '0')}`
}

function wholeMonths(text: string): readonly (string | undefined)[] {
  const [known, months = '12', of] = firstMonths.exec(text) ?? []
  return known === undefined ? [] : [known, months, of]
}

const romanNumbers = ['i', 'ii', 'iii', 'iv']

function reachedBy(path: HeadingPath): string | undefined {
  const text = path
    .map((heading) => reachedDay.exec(` ${foldText(heading)}`.replace(/[:.*)]+$/u, ''))?.[0])
    .findLast(Boolean)
  const words = text === undefined ? undefined : parseDateWords(text.replace(/^.*?(?=(?:tháng )?\d)/u, ''))
  return words?.year === undefined
    ? undefined
    : [words.year, words.lastMonth, words.day ?? 31].map((part) => String(part).padStart(4, '0')).join('-')
}
