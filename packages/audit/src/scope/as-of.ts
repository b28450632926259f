import { pattern } from '../lexicon/pattern.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'
import { type DateMention, isoDay } from '../token/dates.ts'

/** The day figures speak of from here on. */
export interface AsOf extends Stretch {
  readonly day: string
  /** It holds for the sentences to come, too. */
  readonly isSticky: boolean
  /** It holds in its own paragraph only: a while that prose speaks of, "cuối tháng 9". */
  readonly isPassing: boolean
  /** "Đến nay": the day is that of the publication. */
  readonly isPresent: boolean
  /** Only what is wanted or expected can speak of it. */
  readonly isDeadline: boolean
  /** The last day of a month, quarter or year that may not be over. */
  readonly isPeriod: boolean
}

const until = pattern(
  '(?:(?:đến|tới|hết|luỹ kế)(?: hết| cuối| thời điểm| trước| kỳ){0,2}(?: ngày)?|tại thời điểm(?: ngày)?|thời điểm(?: ngày)?|số liệu(?: ngày)?|cuối|as of|as at|by(?: the)?(?: end)?(?: of)?|until|up to|at the end of|end of|through) ?$',
  'u',
)
const within = pattern(
  '(?:^|[\\n.;:(]|%\\)?|(?<!\\p{L})kỳ(?: báo cáo)?(?: \\d{1,2})?|(?<!\\p{L})(?:trong|của|cả|kết thúc|phấn đấu|mục tiêu|dự kiến|ước|in|during|for|over|at)) ?$',
  'u',
)
const against = pattern(
  '(?:so với|cùng kỳ|so cùng kỳ|từ|kể từ|compared (?:with|to)|than in|từ ngày|since)(?: [\\p{L}]{1,8}){0,3} ?$',
  'u',
)
const now = pattern(
  '(?<!\\p{L})(?:đến nay|hiện nay|đến thời điểm này|thời điểm này|đến thời điểm hiện tại|to date|so far)(?!\\p{L})',
)
const clock = pattern(
  '(?:đến|tới|hết|cập nhật|số liệu|báo cáo)(?: lúc| hết)? (?:\\d{1,2} ?giờ|\\d{1,2}h)(?:\\d{2})?(?: phút)?,? (?:ngày )?$',
  'u',
)
const deadline = pattern(
  '(?<!(?:so với|vượt|đạt|hoàn thành|các) )(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|ước|target|aims?|expected)[^.;]{0,80}$',
  'u',
)
const counted = pattern(
  '(?:tính đến|luỹ kế đến|số liệu đến|as of|as at)(?: hết)?(?: \\d{1,2} ?(?:giờ|h)\\d{0,2})?(?: ngày)? ?$',
  'u',
)
/** "Chỉ số năm 2023 đạt 89,95 %": the year is what the figure speaks of, unless it is the year of a plan. */
const verbAfter = pattern(
  '^ ?(?:đã |mới |chỉ |ước )?(?:đạt|là|còn|chiếm|có|giảm|tăng|hoàn thành|giải ngân|was|were|reached)(?!\\p{L})',
  'u',
)
const ofPlan = pattern(
  '(?:kế hoạch|kế hoạch vốn|vốn|dự toán|chỉ tiêu|nghị quyết|mục tiêu|chương trình|plan|budget|target)(?: cho| của| for)? $',
  'u',
)
/** "Cuối tháng 9 mới hoàn thành …": a day told of in passing. */
const inPassing = pattern('(?<!(?:đến|tới|hết|tính) )(?<!\\p{L})(?:cuối|at the end of)(?: kỳ| ngày)? ?$', 'u')
const dueBy = pattern('(?:trước|hạn|hạn chót|before|due)(?: ngày)? ?$', 'u')

/** Where in a normal text a day is named that figures speak of. */
export function asOfMentions(
  text: string,
  dates: readonly DateMention[],
  publishedOn: string | null,
): readonly AsOf[] {
  const year = yearNear(text, dates, publishedOn)
  const firstCounted =
    dates.find(({ start }) => counted.test(text.slice(Math.max(0, start - 40), start)))?.start ?? Infinity
  const named = dates.flatMap((date) => {
    const lead = text.slice(Math.max(0, date.start - 90), date.start)
    if (against.test(lead) || dueBy.test(lead)) return []
    const isSubject =
      date.isPeriod && verbAfter.test(text.slice(date.end, date.end + 24)) && !ofPlan.test(lead)
    const isReached = until.test(lead) || clock.test(lead)
    const isNamed = isReached || (date.isPeriod && within.test(lead)) || isSubject || isInTitle(text, date)
    if (!isNamed && !startsWithCue(text, date)) return []
    const of = date.year ?? year(date)
    if (of === null) return []
    const day = isoDay(of, date.month, date.day)
    const isDeadline = deadline.test(lead) && !counted.test(lead)
    return [
      {
        start: date.start,
        end: date.end,
        day,
        // A month spoken of under a day that all is counted to is one sentence's.
        isSticky: !isDeadline && !isSubject && (isReached || date.start < firstCounted || !date.isPeriod),
        isPassing: inPassing.test(lead) || (date.isPeriod && !isReached && !isHeading(text, date)),
        isPresent: false,
        isDeadline,
        isPeriod: date.isPeriod,
      },
    ]
  })
  const present =
    publishedOn === null
      ? []
      : Array.from(text.matchAll(now), ({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
          day: publishedOn,
          isSticky: false,
          isPassing: false,
          isPresent: true,
          isDeadline: false,
          isPeriod: false,
        }))
  return [...lookingBack(text, named), ...present].toSorted((a, b) => a.start - b.start)
}

/** Under a day that all is counted to, an earlier one that a line with figures names holds for that line. */
function lookingBack(text: string, days: readonly AsOf[]): readonly AsOf[] {
  const head = days.find(
    (day) =>
      day.isSticky && !day.isPassing && counted.test(text.slice(Math.max(0, day.start - 60), day.start)),
  )
  if (head === undefined) return days
  return days.map((day) =>
    day.start > head.end && day.day < head.day && !isHeading(text, day) ? { ...day, isPassing: true } : day,
  )
}

const titleWords = pattern(
  '^ ?(?:[\\p{L}\\d]{1,4}[.)] )?(?:báo cáo|kết quả|tình hình|tổng kết|sơ kết|thông tin|report|results|progress)(?!\\p{L})',
  'u',
)
const ahead = pattern(
  'phương hướng|kế hoạch|giải pháp|nhiệm vụ trọng tâm|dự kiến|từ |so với|căn cứ|plan|outlook',
  'u',
)

/** "Báo cáo kết quả tháng 9 năm 2024": a title without figures, whose period is none that lies ahead. */
function isInTitle(text: string, { start, end, isPeriod }: DateMention): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, from + 200).split('\n', 1)[0] ?? ''
  return (
    isPeriod &&
    line.length <= 180 &&
    titleWords.test(line) &&
    !/[%:.]/u.test(line.slice(end - from)) &&
    !line.includes('%') &&
    !ahead.test(line.slice(0, start - from))
  )
}

/** "Tháng 9/2024:", "Kết quả quý III": a line of its own, and no sentence. */
function isHeading(text: string, { start, end }: Stretch): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? ''
  const behind = text.slice(end).split('\n', 1)[0] ?? ''
  return line.length <= 120 && !/[%]|\d (?!năm )\p{L}/u.test(behind) && !/[.;,]$/u.test(line.trim())
}

/** "Hậu Thịnh, 02/9/2026. Theo số liệu …": the place and day that a piece of news begins with. */
const dateline = /^\(?[\p{L} .]{3,30}, (?:ngày )?$/u
/** "Ngày 01/8/2026, Ban Chỉ đạo cho biết". */
const saidThen = pattern(
  '^, [^.;,\\n\\d]{3,80} (?:cho biết|cho hay|thông tin|công bố|thông báo|said|announced)(?!\\p{L})',
  'u',
)
const firstLetters = 600
/** Before the place and day, a letterhead of two columns may hold the number of the document. */
const placed = /^(?:số:? ?[\p{L}\d./-]* )?[\p{L} .]{3,60}, (?:ngày )?$/u

/** The day of publication a text names itself: the last line that is a place and a date, else its dateline. */
export function signedOn(text: string, dates: readonly DateMention[]): string | null {
  const lead = (at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const signed =
    signature(text, dates) ??
    dates.find(
      ({ start, end, year, isPeriod }) =>
        start < firstLetters &&
        year !== null &&
        !isPeriod &&
        ((dateline.test(lead(start)) && /^(?:\.|\)| ?[-:])/u.test(text.slice(end, end + 2))) ||
          (/^(?:ngày )?$/u.test(lead(start)) && saidThen.test(text.slice(end, end + 120))) ||
          (lead(start) === '' && /^(?: ?[|-] ?\p{L}| \d{1,2}[:h]\d{2})/u.test(text.slice(end, end + 8)))),
    )
  return signed?.year === undefined || signed.year === null
    ? null
    : isoDay(signed.year, signed.month, signed.day)
}

function signature(text: string, dates: readonly DateMention[]): DateMention | undefined {
  return dates.findLast(({ start, end, year, isPeriod }) => {
    const line = text.lastIndexOf('\n', start - 1) + 1
    const lead = text.slice(line, start)
    return (
      year !== null &&
      (placed.test(lead) || (lead === '' && !isPeriod && /^(?:ngày )?\d/u.test(text.slice(start)))) &&
      /^\.?\s*(?:\n|$)/u.test(text.slice(end, end + 20))
    )
  })
}

function startsWithCue(text: string, { start, end }: DateMention): boolean {
  return /^(?:đến|tới|hết|cuối)(?!\p{L})/u.test(text.slice(start, end))
}

/** "So với cuối tháng 6": the last day of it. */
const atEnd = pattern('(?<!\\p{L})(?:cuối|hết|the end of|end of) ?$', 'u')

/** Every day that a normal text names, whatever it is named for; those whose year is not known are left out. */
export function daysOf(
  text: string,
  dates: readonly DateMention[],
  publishedOn: string | null,
): (Stretch & { readonly day: string })[] {
  const near = yearNear(text, dates, publishedOn)
  return dates.flatMap((date) => {
    const { start, end, year, month, day, isPeriod } = date
    const of = year ?? near(date)
    const isEnd = !isPeriod || atEnd.test(text.slice(Math.max(0, start - 12), start))
    return !isEnd || of === null ? [] : [{ start, end, day: isoDay(of, month, day) }]
  })
}

const listed = pattern('^ ?(?:,|và|-|đến|and|to) ?$', 'u')

/**
 * The year a date without one most likely means: that of the publication, unless it would lie ahead of it and a full date
 * just before it names an earlier one ("quý IV/2024 …; riêng tháng 12"); else of the last full date before it, else of the first.
 */
export function yearNear(
  text: string,
  dates: readonly DateMention[],
  publishedOn: string | null,
): (date: DateMention) => number | null {
  const full = dates.filter(({ year }) => year !== null)
  return ({ start, end, month }) => {
    const before = full[lowerBound(full, start + 1) - 1]
    // "Tháng 10, tháng 11/2024".
    const next = full[lowerBound(full, start + 1)]
    const isListed = next !== undefined && next.month >= month && listed.test(text.slice(end, next.start))
    if (isListed) return next.year
    if (publishedOn === null) return (before ?? full[0])?.year ?? null
    const [year, now] = publishedOn.split('-').map(Number)
    const isNear = before !== undefined && !text.slice(before.end, start).includes('\n')
    const isAhead = month > (now ?? 12)
    return isAhead && isNear ? Math.min(before.year ?? Infinity, year ?? Infinity) : (year ?? null)
  }
}
