import type { Days } from './calendar.ts'
import { bareDate, readDate, settleYear, type DateReading } from './date.ts'
import { type DateWords, parseDateWords } from './date-words.ts'
import { broken, doubtful, known, type Outcome } from './outcome.ts'

const separator = /[-‐-―−~÷→]|\s(?:đến|tới)\s/giu

/**
 * Reads a time of execution: "20/5-10/7/2024", "từ ngày 21/7 đến 20/8/2021", "tháng 3 - tháng 6/2025". Returns an ISO 8601
 * interval, `2024-05-20/2024-07-10`, `../2024-07-10` for a single date, which is the end, or `2024-05-20/..` for "từ 20/5/2024".
 * A year stated once holds for both days, or for the neighbouring year where the interval crosses New Year (`assumed_year`).
 */
export function parseInterval(raw: string, campaign: Days): Outcome<string> {
  const text = withEnds(withoutWords(raw)).replace(months, 'tháng $1 - tháng $2/$3')
  const begun = /^(?:từ|bắt đầu|khởi công)[: ]+(?:từ )?(?:ngày )?(.+)$/iu.exec(text)?.[1]
  if (begun !== undefined && parseDateWords(begun)) {
    const start = readDate(begun, 'first', campaign)
    return start.value === undefined ? start : { ...start, value: `${start.value}/..` }
  }
  if (parseDateWords(text)) {
    const end = readDate(text, 'last', campaign)
    return end.value === undefined ? end : { ...end, value: `../${end.value}` }
  }
  const [parts] = splits(text)
  if (!parts) return broken('invalid_date')
  const [from, to] = parts
  const start = settleYear(from, campaign, to.year)
  const end = settleYear(to, campaign, from.year)
  if (start.value === undefined) return broken(start.problem, start.hint)
  if (end.value === undefined) return broken(end.problem, end.hint)
  const inOrder = start.value.days.first <= end.value.days.last
  return inOrder ? interval(start.value, end.value) : acrossNewYear(from, to, campaign)
}

/** "Khởi công: 01/3/2024; hoàn thành: 30/6/2024" and "3 tháng (từ 01/3 đến 31/5/2024)" as the two dates. */
function withoutWords(raw: string): string {
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const [, inner = text] = /^\d{1,3} (?:ngày|tuần|tháng|năm) ?\((.+)\)$/iu.exec(text) ?? []
  const [, start, end] = labelledDays.exec(inner) ?? []
  return start === undefined ? bareDate(inner).replace(stage, '') : `${start} - ${end ?? ''}`
}

/** "6-8/2025", where a time is asked for: from June to August, since a day is not written with both signs. */
const months = /^(?:tháng |t)?(0?[1-9]|1[0-2]) ?[-–] ?(?:tháng |t)?(0?[1-9]|1[0-2])[/.](\d{4})$/iu

const labelledDays =
  /^(?:khởi công|bắt đầu)[: ]+(?:từ )?(?:ngày )?(.*?\d)[,;. -]*(?:hoàn thành|kết thúc)[: ]+(?:ngày )?(\d.*)$/iu
const stage = /^(?:giai đoạn|thời gian)[: ]+/iu
const members =
  /(quý|quí|tháng) ?([ivx\d]+)(?:\s*(?:,|-|và|&)\s*(?:quý |quí |tháng )?([ivx\d]+))+(?=$|[\s/.-]+(?:năm )?\d{4}$)/iu

/** "Quý III, IV/2024" and "tháng 3, 4 và 5/2024" as the stretch between their ends. */
function withEnds(text: string): string {
  return text.replace(members, '$1 $2 - $1 $3')
}

/** The start of an interval; "15" of "15-20/3/2024" is a day of the same month. */
function startWords(text: string, to: DateWords | undefined): DateWords | undefined {
  const day = /^(?:từ )?(?:ngày )?(\d{1,2})$/iu.exec(text.trim())?.[1]
  if (day === undefined || to?.day === undefined) return parseDateWords(text)
  return { ...to, day: Number(day) }
}

/** Every way to cut the text into two dates. */
function splits(text: string): (readonly [DateWords, DateWords])[] {
  return [...text.matchAll(separator)].flatMap((match) => {
    const to = parseDateWords(text.slice(match.index + match[0].length))
    const from = startWords(text.slice(0, match.index), to)
    return from && to ? [[from, to] as const] : []
  })
}

function acrossNewYear(from: DateWords, to: DateWords, campaign: Days): Outcome<string> {
  const stated = from.year ?? to.year
  const isStatedOnce = stated !== undefined && (from.year === undefined || to.year === undefined)
  if (!isStatedOnce) return broken('invalid_date', 'the end is before the start')
  const neighbour = from.year === undefined ? stated - 1 : stated + 1
  const start = settleYear(from, campaign, neighbour)
  const end = settleYear(to, campaign, neighbour)
  if (start.value === undefined || end.value === undefined) return broken('invalid_date')
  return doubtful(spell(start.value, end.value), 'assumed_year', String(neighbour))
}

function interval(start: DateReading, end: DateReading): Outcome<string> {
  const value = spell(start, end)
  const assumed = start.assumedYear ?? end.assumedYear
  if (assumed !== undefined) return doubtful(value, 'assumed_year', String(assumed))
  return start.imprecise || end.imprecise ? doubtful(value, 'imprecise_date', value) : known(value)
}

function spell(start: DateReading, end: DateReading): string {
  return `${start.days.first}/${end.days.last}`
}
