import { foldText } from '../text/fold.ts'

/**
 * A date as written, before its year is settled: one day, or a stretch of whole months.
 * A month alone is the stretch of that month, "quý I" of three, "năm 2024" of twelve.
 */
export interface DateWords {
  readonly year: number | undefined
  readonly firstMonth: number
  readonly lastMonth: number
  /** Undefined for a stretch of months. */
  readonly day: number | undefined
  /** Which third of the month is meant, from 0: "đầu", "giữa" or "cuối tháng 6". */
  readonly third?: number
  /** True after "khoảng" or "trước": the day is not meant to the letter. */
  readonly hedged: boolean
}

const filler =
  /^(?:dự kiến|trong|vào|đến|tới|hết|chậm nhất|khoảng|trước|ngày|lúc|từ|và|là|:|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?)(?: |(?=\d)|$)/u
const hedge = /^(?:khoảng|trước) ?/u
const time = /(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z| ?(?:[ap]m|sa|ch))?$/u

/**
 * Reads a date as offices write it, day first: "03/02/2025", "3-2", "ngày 5 tháng 8 năm 2025", "tháng 6/2025",
 * "T6/2025", "6/2025", "quý I/2025", "cuối năm 2024", "6 tháng đầu năm 2025", "năm 2024". Returns undefined when the text is
 * none of these; whether the day exists is for {@link DateWords}' reader to say.
 */
export function parseDateWords(raw: string): DateWords | undefined {
  let text = numbered(
    inVietnam(foldText(raw))
      .replace(/^'/u, '')
      .replace(time, '')
      .replace(/[.,;]+$/u, ''),
  )
  let hedged = false
  while (filler.test(text)) {
    hedged ||= hedge.test(text)
    text = text.replace(filler, '').trim()
  }
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text)
    const words = match && read(match)
    if (words) return { ...words, hedged }
  }
  return undefined
}

const zoned = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:z|[+-]\d{2}:?\d{2})$/u

/** The day of a moment with its zone, as programs write it, by the clocks of Vietnam: "2025-02-09T17:00:00Z" is the 10th. */
function inVietnam(text: string): string {
  if (!zoned.test(text)) return text
  const moment = Date.parse(text.toUpperCase().replace(' ', 'T'))
  return Number.isNaN(moment) ? text : new Date(moment + aheadOfUtc).toISOString().slice(0, 10)
}

const aheadOfUtc = 7 * 60 * 60 * 1000

const ordinals = [
  'giêng|một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
]
const spelledMonths = ordinals.map(
  (words, index) =>
    [new RegExp(`tháng (?:${words})(?=$| năm \\d|,? \\d{4})`, 'u'), `tháng ${index + 1}`] as const,
)

/** "Tháng Sáu năm 2024" as "tháng 6 năm 2024". */
function numbered(text: string): string {
  return spelledMonths.reduce((words, [pattern, number]) => words.replace(pattern, number), text)
}

type Words = Omit<DateWords, 'hedged'>

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => Words | undefined])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u, ([, year, month, day]) => dayOf(day, month, year)],
  [/^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/u, ([, day, month, year]) => dayOf(day, month, year)],
  [
    /^(\d{1,2}) ?(?:tháng|[/-]) ?(\d{1,2})(?: ?,? ?năm ?(\d{4}))?$/u,
    ([, day, month, year]) => dayOf(day, month, year),
  ],
  [/^(\d{1,2}) ?\. ?(\d{1,2})$/u, ([, day, month]) => dayOf(day, month, undefined)],
  [
    /^(?:tháng|t|th)?[. ]*(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4})$/u,
    ([, month, year]) => months(Number(month), Number(month), year),
  ],
  [/^(?:tháng|t)[. ]*(\d{1,2})$/u, ([, month]) => months(Number(month), Number(month), undefined)],
  [
    /^(?:quý|quí|quy|qui|q)[. ]*(iv|i{1,3}|[1-4]) ?(?:[/.,-]|năm)? ?(\d{4})?$/u,
    ([, quarter = '', year]) => {
      const ordinal = quarters[quarter] ?? Number(quarter)
      return months(ordinal * 3 - 2, ordinal * 3, year)
    },
  ],
  [
    /^(đầu|giữa|cuối) (?:tháng|t)[. ]*(\d{1,2})(?: ?(?:[/.-]|năm) ?(\d{4}))?$/u,
    ([, part = '', month, year]) => {
      const whole = months(Number(month), Number(month), year)
      return whole && { ...whole, third: thirds.indexOf(part) }
    },
  ],
  [
    /^(đầu|giữa|cuối) (?:quý|quí|q)[. ]*(iv|i{1,3}|[1-4])(?: ?(?:[/.,-]|năm) ?(\d{4}))?$/u,
    ([, part = '', quarter = '', year]) => {
      const month = (quarters[quarter] ?? Number(quarter)) * 3 - 2 + thirds.indexOf(part)
      return months(month, month, year)
    },
  ],
  [
    /^(\d{1,2})[- ](?:of )?([a-z]{3})[a-z]*\.?[-, ]+(\d{4}|\d{2})$/u,
    ([, day, month = '', year]) => dayOf(day, englishMonth(month), year),
  ],
  [
    /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/u,
    ([, month = '', day, year]) => dayOf(day, englishMonth(month), year),
  ],
  [/^đầu năm ?(\d{4})?$/u, ([, year]) => months(1, 3, year)],
  [/^giữa năm ?(\d{4})?$/u, ([, year]) => months(5, 8, year)],
  [/^cuối năm ?(\d{4})?$/u, ([, year]) => months(10, 12, year)],
  [/^0?6 tháng đầu năm ?(\d{4})?$/u, ([, year]) => months(1, 6, year)],
  [/^0?6 tháng cuối năm ?(\d{4})?$/u, ([, year]) => months(7, 12, year)],
  [/^0?9 tháng(?: đầu)? năm ?(\d{4})?$/u, ([, year]) => months(1, 9, year)],
  [/^(?:cả )?năm (\d{4})$/u, ([, year]) => months(1, 12, year)],
  [/^((?:19|20)\d{2})$/u, ([, year]) => months(1, 12, year)],
]

const thirds = ['đầu', 'giữa', 'cuối']
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function englishMonth(word: string): string | undefined {
  const index = englishMonths.indexOf(word)
  return index === -1 ? undefined : String(index + 1)
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Words | undefined {
  if (month === undefined) return undefined
  return { year: fullYear(year), firstMonth: Number(month), lastMonth: Number(month), day: Number(day) }
}

function months(firstMonth: number, lastMonth: number, year: string | undefined): Words | undefined {
  if (firstMonth < 1 || lastMonth > 12) return undefined
  return { year: fullYear(year), firstMonth, lastMonth, day: undefined }
}

/** Two-digit years are of this century. */
function fullYear(year: string | undefined): number | undefined {
  return year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year)
}
