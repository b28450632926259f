import { parseDateWords } from '../normalise/date-words.ts'
import { foldText } from '../text/fold.ts'
import type { HeadingPath } from './heading-paths.ts'

/** "Kết quả thực hiện đến 31/01/2025": the day a column reaches to is no part of what it is. */
export const reachedDay =
  / (?:tính |cập nhật )?(?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*$| (?:tính|cập nhật) đến nay$/u

/** "Tiến độ > Tháng 9", "Kết quả > Tuần 36": how things stood in each of several periods. */
export const ofPeriod = /^(?:tháng|quý|tuần) (\d{1,2}|i{1,3}|iv)(?:[/-](\d{4}))?$/u

/** Of columns that reach to days of their own ("Tiến độ đến 31/7/2024"), or speak of a period each, the last tells how things stand. */
export function isLater(path: HeadingPath = [], before: HeadingPath = []): boolean {
  const [day, dayBefore] = [reachedBy(path) ?? periodOf(path), reachedBy(before) ?? periodOf(before)]
  return day !== undefined && dayBefore !== undefined && day > dayBefore
}

/** Year and number of the period that a heading names; text that sorts by time. */
function periodOf(path: HeadingPath): string | undefined {
  const [, number, year = ''] = ofPeriod.exec(foldText(path.at(-1) ?? '')) ?? []
  if (number === undefined) return undefined
  const place = romanNumbers.indexOf(number)
  return `${year.padStart(4, '0')}-${String(place === -1 ? number : place + 1).padStart(2, '0')}`
}

const romanNumbers = ['i', 'ii', 'iii', 'iv']

function reachedBy(path: HeadingPath): string | undefined {
  const text = path
    .map((heading) => reachedDay.exec(foldText(heading).replace(/[:.*)]+$/u, ''))?.[0])
    .findLast(Boolean)
  const words = text === undefined ? undefined : parseDateWords(text.replace(/^.*?(?=(?:tháng )?\d)/u, ''))
  return words?.year === undefined
    ? undefined
    : [words.year, words.lastMonth, words.day ?? 31].map((part) => String(part).padStart(4, '0')).join('-')
}
