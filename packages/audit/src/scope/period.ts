import type { Draft } from '../attach/draft.ts'
import { nounSource } from '../lexicon/noun.ts'
import { pattern } from '../lexicon/pattern.ts'
import { inTurn } from './in-turn.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { type DateMention, isoDay, lastDay } from '../token/dates.ts'
import { yearNear } from './as-of.ts'

/** A while in which works were done or registered; both days belong to it, YYYY-MM-DD. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** A period where a text names it. */
export interface PeriodMention extends Period, Stretch {
  /** Its words leave out what was done before: "trong tháng 10", "riêng quý IV". */
  readonly isOnly: boolean
  /** Something is set against it: "so với quý III". */
  readonly isAgainst: boolean
  /** Two months in one. */
  readonly isPair?: boolean
}

const reached = pattern(
  '(?:đến|tới|hết|cuối|trước|sau|kể từ|từ|từ đầu|giai đoạn|kế hoạch|kế hoạch vốn|chỉ tiêu|mục tiêu|nhiệm kỳ|vốn|dự toán|phấn đấu|by|by the end of|end of|until|since|before|after|as of|as at)(?: cả| ngày)? ?$',
  'u',
)
const against = pattern(
  '(?:so với|so|cùng kỳ|hơn|lần|than in|than|compared (?:with|to)|from|over)(?: cùng kỳ)?(?: của)? ?$',
  'u',
)
const only = pattern('(?:trong|riêng|riêng trong|của|là|in|during)(?: cả)? ?$', 'u')
const tillNow = pattern('^ ?đến (?:hết )?nay(?!\\p{L})', 'u')
/** "Tháng 10, tháng 11", "hai tháng 10 và 11": more than one, of which only the last would be told. */
const beside = pattern('^ ?(?:,|và|and|&) ?$', 'u')
const andMore = pattern(`^ ?(?:và|,|&|-) ?(?:0?[1-9]|1[0-2])(?![\\d/.,]|\\p{L}| (?:${nounSource}))`, 'u')
const several = pattern('(?:hai|ba|bốn|cả hai|\\d) $', 'u')
/** "Cuối năm", "hết quý III": where a period ends. */
const ending = pattern('^(?:đến|tới|hết|cuối)(?!\\p{L})', 'u')
const opens = pattern(
  '(?<!\\p{L})(?:từ|kể từ|từ đầu|kể từ đầu|từ sau|from|between)(?: ngày| sau ngày| tháng| quý)? ?$',
  'u',
)
const goesOn = pattern('^ ?(?:-|đến|tới|to|until|through|and)(?: hết)?(?: ngày| tháng| quý)? ?$', 'u')
/** "Đến nay", "luỹ kế": told from the beginning, whatever period was named before. */
const cumulative = pattern(
  '(?:luỹ kế|tính đến|tính từ đầu|từ đầu (?:đợt|chiến dịch)|đến nay|đến hết|đến ngày|cả đợt|toàn đợt|as of|as at|by the end of|to date|so far|in total|altogether)',
)

/** "Năm 2025, tính đến ngày 5/9" may be told from the year's beginning; "luỹ kế" and "toàn đợt" are not. */
const ofAll = pattern('(?:luỹ kế|tính từ đầu|từ đầu|cả đợt|toàn đợt|in total|altogether)', 'u')

/** Every period a normal text names, in order: a month, quarter or year, and what lies between two days. */
export function periodsOf(
  text: string,
  dates: readonly DateMention[],
  publishedOn: string | null,
): PeriodMention[] {
  const near = yearNear(text, dates, publishedOn)
  const found: PeriodMention[] = []
  for (const [index, date] of dates.entries()) {
    if ((found.at(-1)?.end ?? 0) > date.start) continue
    const before = text.slice(Math.max(0, date.start - 40), date.start)
    const next = dates[index + 1]
    const isOpen =
      date.from !== null &&
      publishedOn !== null &&
      opens.test(before) &&
      tillNow.test(text.slice(date.end, date.end + 12))
    if (isOpen) {
      const [month, day] = date.from
      const year = date.year ?? near(date)
      if (year === null) continue
      const end = text.indexOf('nay', date.end) + 3
      found.push({
        start: date.start,
        end,
        from: isoDay(year, month, day),
        to: publishedOn,
        isOnly: true,
        isAgainst: false,
      })
      continue
    }
    const pair = monthsTogether(text, date, next)
    const pairYear = pair === null ? null : (pair.year ?? near(date))
    if (pair !== null && pairYear !== null && !reached.test(before)) {
      found.push({
        start: date.start,
        end: pair.end,
        from: isoDay(pairYear, date.month, 1),
        to: isoDay(pairYear, date.month + 1, lastDay(pairYear, date.month + 1)),
        isOnly: only.test(before),
        isAgainst: against.test(before),
        isPair: true,
      })
      continue
    }
    const isRange =
      next !== undefined &&
      opens.test(before + cueOf(text, date)) &&
      goesOn.test(text.slice(date.end, next.start) + cueOf(text, next))
    const last = isRange ? next : date
    const year = last.year ?? near(last)
    const isNamed =
      date.from !== null && !ending.test(text.slice(date.start, date.end)) && !reached.test(before)
    if (year === null || !(isRange || isNamed)) continue
    const to = isoDay(year, last.month, last.day)
    const [month, day] = date.from ?? [date.month, date.day]
    const from = isoDay((isRange ? date.year : null) ?? year, month, day)
    found.push({
      start: date.start,
      end: last.end,
      // "Từ 01/12 đến 31/01/2025" began the year before.
      from: from > to ? isoDay(year - 1, month, day) : from,
      to,
      isOnly: isRange || only.test(before),
      isAgainst: !isRange && against.test(before),
    })
  }
  return found
}

const nextMonth = pattern(
  `^ ?(?:và|,|&|-) ?(0?[1-9]|1[0-2])(?:/(\\d{4}))?(?![\\d/.,]|\\p{L}| (?:${nounSource}))`,
  'u',
)
/** What is told of each of several months. */
const oneByOne = pattern('lần lượt|theo thứ tự|mỗi|respectively|\\d(?: công trình)? ?(?:và|,) ?\\d', 'u')

/** "Tháng 10 và 11", "tháng 10, tháng 11/2025": two months that follow one another, told of as one; where they end. */
function monthsTogether(
  text: string,
  { end, month, year, from }: DateMention,
  next: DateMention | undefined,
): { readonly end: number; readonly year: number | null } | null {
  if (from?.[0] !== month || month === 12) return null
  const isNext =
    next !== undefined &&
    next.from?.[0] === month + 1 &&
    next.month === month + 1 &&
    beside.test(text.slice(end, next.start))
  const number = nextMonth.exec(text.slice(end, end + 14))
  const found = isNext
    ? { end: next.end, year: next.year ?? year }
    : number !== null && Number(number[1]) === month + 1
      ? { end: end + number[0].length, year: number[2] === undefined ? year : Number(number[2]) }
      : null
  return found === null || oneByOne.test(text.slice(found.end, found.end + 70)) ? null : found
}

/** The words a date begins with: "từ ngày 01/12". */
function cueOf(text: string, { start, end }: Stretch): string {
  return /^\D*/u.exec(text.slice(start, end))?.[0] ?? ''
}

/** The period of a figure, where one is named for it. */
export interface PeriodOf {
  readonly period: PeriodMention | null
  /** Several were named, of which only the last is known. */
  readonly isUnclear: boolean
  /** What was named is told from the beginning, or may be: "luỹ kế quý III". */
  readonly isCumulative?: boolean
}

/** The period a count was reached in: named last before it in its sentence, or right behind it; not where a total follows. */
export function periodFor(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  periods: readonly PeriodMention[],
): (draft: Draft, index: number) => PeriodOf {
  const own = periods.filter(({ isAgainst }) => !isAgainst)
  const turns = inTurn(text, sentences, drafts, ({ start, end }) =>
    own.slice(lowerBound(own, start), lowerBound(own, end)),
  )
  return (draft, index) => {
    const turn = turns.get(draft)
    if (turn !== undefined) return { period: turn, isUnclear: false }
    const sentence = sentences[draft.sentence] ?? draft
    const before = own[lowerBound(own, draft.start) - 1]
    if (before !== undefined && before.start >= sentence.start) {
      const total = [...text.slice(sentence.start, draft.start).matchAll(cumulative)].at(-1)
      const told = total === undefined ? -1 : sentence.start + total.index + total[0].length
      // "Quý IV (đến ngày 20/12)" is as much of it as is over.
      const isAside =
        total !== undefined && /^ ?\($/u.test(text.slice(before.end, sentence.start + total.index))
      if (told > before.end && !isAside) {
        const isCount = draft.denominator === null && draft.percent === null
        const isAll = total !== undefined && ofAll.test(total[0])
        return isCount && !isAll
          ? { period: before, isUnclear: false, isCumulative: true }
          : { period: null, isUnclear: false }
      }
      const former = own[lowerBound(own, before.start) - 1]
      const isOneOfSome =
        (former !== undefined && beside.test(text.slice(former.end, before.start))) ||
        andMore.test(text.slice(before.end, before.end + 8)) ||
        (before.isPair !== true && several.test(text.slice(Math.max(0, before.start - 8), before.start)))
      return {
        period: before,
        isUnclear: isOneOfSome,
        isCumulative: told !== -1 && told <= before.start && before.start - told <= 1,
      }
    }
    const behind = own[lowerBound(own, draft.end)]
    const next = Math.min(sentence.end, drafts[index + 1]?.start ?? text.length, draft.end + 60)
    const isBehind =
      behind !== undefined && behind.end <= next && !/[,;.:()\d]/u.test(text.slice(draft.end, behind.start))
    return { period: isBehind ? behind : null, isUnclear: false }
  }
}

const ofReport = pattern(
  '(?<!\\p{L})trong (tháng|quý)(?: (?:này|báo cáo))?(?= (?!trước|sau|tới|qua|đầu|cuối)\\p{L}|[,:])',
  'u',
)

/** "Trong tháng hoàn thành 16 công trình": the month of the day that the report speaks of; NULL where it says no such thing. */
export function reportedPeriod(
  text: string,
  { start, end }: Stretch,
  day: string | null,
): PeriodMention | null {
  const found = ofReport.exec(text.slice(start, end))
  if (found === null || day === null) return null
  const [year, month] = day.split('-').map(Number)
  if (year === undefined || month === undefined) return null
  const first = found[1] === 'quý' ? month - ((month - 1) % 3) : month
  const from = start + found.index
  return {
    start: from,
    end: from + found[0].length,
    from: isoDay(year, first, 1),
    to: day,
    isOnly: true,
    isAgainst: false,
  }
}
