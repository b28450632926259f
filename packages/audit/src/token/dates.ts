import { pattern } from '../lexicon/pattern.ts'
import type { Stretch } from '../text/sentences.ts'

/** A date or period in the text, by its last day; the year is NULL where the text leaves it out. */
export interface DateMention extends Stretch {
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** A month, quarter or year rather than a day. */
  readonly isPeriod: boolean
  /** Where a period begins; NULL for a day. */
  readonly from: FirstDay | null
}

type FirstDay = readonly [month: number, day: number]

type Parts = readonly [year: number | null, month: number, day: number, from: FirstDay | null]

interface DateForm {
  readonly form: RegExp
  readonly read: (groups: readonly string[]) => Parts | null
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const monthOf = (name: string) =>
  months.split('|').findIndex((month) => month.startsWith(name.slice(0, 3))) + 1
const english =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayCue =
  '(?:ngày|chào mừng|kỷ niệm|sáng|chiều|tối|trưa|hôm|lễ|dịp|mốc|từ|đến|tới|hết|trước|sau|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|giờ)'

/** The forms of a date, the most explicit first; what one form took is no longer there for the next. */
const dateForms: readonly DateForm[] = [
  {
    form: pattern('(?<=(?<!\\p{L})kỳ )(i{1,2}|[12])(?: tháng |/)(\\d{1,2})(?:/| năm |-)(\\d{4})(?!\\d)'),
    read: ([half, m, y]) => halfMonth(half, y, Number(m)),
  },
  {
    form: pattern('(?<![\\d/])(\\d{1,2}) tháng (\\d{1,2})(?: năm |[,/] ?)(\\d{4})(?!\\d)'),
    read: ([d, m, y]) => day(y, m, d),
  },
  {
    form: pattern('(?<![\\d/.])(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?![\\d/])'),
    read: ([d, , m, y]) => day(y, m, d),
  },
  {
    form: pattern('(?<![\\d/.-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)'),
    read: ([y, m, d]) => day(y, m, d),
  },
  {
    form: pattern(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${english},? (\\d{4})`),
    read: ([d, m, y]) => day(y, monthOf(m ?? ''), d),
  },
  {
    // "12 may be late" is no day.
    form: pattern(
      `(?<=(?<!\\p{L})(?:between|from|since|until|on|by) )(\\d{1,2})(?:st|nd|rd|th)? ${english}(?! \\d|[\\p{L}]| (?:be|not|have))`,
    ),
    read: ([d, m]) => day(undefined, monthOf(m ?? ''), d),
  },
  {
    form: pattern(`(?<!\\p{L})${english} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`),
    read: ([m, d, y]) => day(y, monthOf(m ?? ''), d),
  },
  {
    form: pattern(
      `(?<=(?<!\\p{L})(?:between|from) )${english}(?= (?:and|to) ${english.replace('(jan', '(?:jan')} \\d{4})`,
    ),
    read: ([m]) => monthEnd(undefined, monthOf(m ?? '')),
  },
  {
    form: pattern(`(?<=(?<!\\p{L})(?:in|during) )${english}(?=,| alone| \\d{1,4} works|\\.|\\n|$)`),
    read: ([m]) => monthEnd(undefined, monthOf(m ?? '')),
  },
  {
    // "October was the busiest month".
    form: pattern(
      `(?<=(?:^|[.;\\n"] ?))${english.replace('|may', '')}(?= (?:was|saw|brought|had|added|alone)(?!\\p{L}))`,
    ),
    read: ([m]) => monthEnd(undefined, monthOf(m ?? '')),
  },
  {
    // "May" is a verb more often than a month that nothing follows.
    form: pattern(
      `(?<=(?<!\\p{L})(?:end of|until|through|since|in|during) )${english.replace('|may', '')}(?! \\d|\\p{L})(?=[ ,.;)\\n]|$)`,
    ),
    read: ([m]) => monthEnd(undefined, monthOf(m ?? '')),
  },
  {
    form: pattern(`(?<!\\p{L})${english} (\\d{4})`),
    read: ([m, y]) => monthEnd(y, monthOf(m ?? '')),
  },
  {
    form: pattern('(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?!\\d)(?= |[,.;:)]|$)'),
    read: ([d, m]) => day(undefined, m, d),
  },
  {
    form: pattern('(?<!\\p{L})quý (iv|i{1,3}|[1-4])(?: ?[/-] ?| năm |, )(\\d{4})'),
    read: ([q, y]) => monthEnd(y, quarter(q) * 3, 3),
  },
  {
    form: pattern('(?<!\\p{L})quý (iv|i{1,3}|[1-4])(?![\\p{L}\\d])'),
    read: ([q]) => monthEnd(undefined, quarter(q) * 3, 3),
  },
  {
    form: pattern('(?<!\\p{L})(?:the )?first (three|six|nine) months of (\\d{4})'),
    read: ([count, y]) => {
      const months = { three: 3, six: 6, nine: 9 }[count ?? ''] ?? 0
      return monthEnd(y, months, months)
    },
  },
  {
    form: pattern('(?<!\\p{L})(?:the )?(first|second|third|fourth) (quarter|half) of (\\d{4})'),
    read: ([which, part, y]) => {
      const at = ['first', 'second', 'third', 'fourth'].indexOf(which ?? '') + 1
      const months = part === 'half' ? 6 : 3
      return monthEnd(y, at * months, months)
    },
  },
  {
    form: pattern('(?<!\\p{L})q([1-4])[ /-](\\d{4})(?!\\d)'),
    read: ([q, y]) => monthEnd(y, Number(q) * 3, 3),
  },
  {
    form: pattern('(?<!\\p{L})(?:the )?(?:whole|full year) (?:of )?(\\d{4})(?!\\d)'),
    read: ([y]) => monthEnd(y, 12, 12),
  },
  { form: pattern('(?<!\\p{L})cuối năm(?! (?:\\d|nay|ngoái|trước))'), read: () => monthEnd(undefined, 12) },
  {
    form: pattern('(?<!\\d)(0?[3-9]|1[01]) tháng(?: đầu)? năm (\\d{4})'),
    read: ([m, y]) => monthEnd(y, Number(m), Number(m)),
  },
  {
    form: pattern('(?<!\\d)(0?[3-9]|1[01]) tháng đầu năm(?! \\d)'),
    read: ([m]) => monthEnd(undefined, Number(m), Number(m)),
  },
  {
    form: pattern('(?<!\\p{L})(?:tháng |t)(\\d{1,2}) ?(?:[/-]| năm) ?(\\d{4})'),
    read: ([m, y]) => monthEnd(y, Number(m)),
  },
  {
    form: pattern(
      '(?<![\\d/.,-])(?<!(?:tỷ lệ|bản đồ|scale) )(0?[1-9]|1[0-2]) ?[/-] ?((?:19|20)\\d{2})(?![\\d/-])',
    ),
    read: ([m, y]) => monthEnd(y, Number(m)),
  },
  {
    form: pattern('(?<!\\p{L})tháng (\\d{1,2})(?![\\d,.]\\d)(?!\\d)'),
    read: ([m]) => monthEnd(undefined, Number(m)),
  },
  {
    form: pattern(`${dayCue} (?:hết )?(?:ngày )?(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?![\\d/%]|[.,]\\d| ?%)`),
    read: ([d, m]) => day(undefined, m, d),
  },
  {
    form: pattern(
      '(?<=(?<!\\p{L})(?:on|since|from|until) )(\\d{1,2})/(\\d{1,2})(?= ?(?:[.,;)\\n]|$|and |at |in |to |with ))',
    ),
    read: ([d, m]) => day(undefined, m, d),
  },
  {
    form: pattern('(?<![\\d/])(\\d{1,2})/(\\d{1,2}) ?(?:-|đến|tới) ?(\\d{1,2})/(\\d{1,2})(?![\\d/%])'),
    read: ([, , d, m]) => day(undefined, m, d),
  },
  {
    form: pattern('(?<!\\p{L})năm ((?:19|20)\\d{2})(?![\\d-]| ?- ?\\d)'),
    read: ([y]) => monthEnd(y, 12, 12),
  },
  {
    form: pattern('(?<=(?<!\\p{L})(?:in|by|of|end of|during) )((?:19|20)\\d{2})(?![\\d%,.-]\\d)(?! ?%)'),
    read: ([y]) => monthEnd(y, 12, 12),
  },
]

/** Every date and period of a normal text, in order; none overlaps another. An impossible day is no date. */
export function datesOf(text: string): DateMention[] {
  const taken = new Uint8Array(text.length)
  const dates: DateMention[] = []
  for (const { form, read } of dateForms) {
    for (const match of text.matchAll(form)) {
      const [whole, ...groups] = match
      const end = match.index + whole.length
      const parts = read(groups)
      if (parts === null || taken[match.index] === 1 || taken[end - 1] === 1) continue
      taken.fill(1, match.index, end)
      const [year, month, dayOfMonth, from] = parts
      dates.push({
        start: match.index,
        end,
        year,
        month,
        day: dayOfMonth,
        isPeriod: from !== null,
        from,
      })
    }
  }
  return dates.toSorted((a, b) => a.start - b.start)
}

/** YYYY-MM-DD. */
export function isoDay(year: number, month: number, dayOfMonth: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-')
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}

function day(
  y: string | undefined,
  m: string | number | undefined,
  d: string | number | undefined,
): Parts | null {
  const [year, month, dayOfMonth] = [y === undefined ? null : Number(y), Number(m), Number(d)]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDay(year ?? 2024, month)) return null
  return [year, month, dayOfMonth, null]
}

/** The end of a period of so many months that ends with this one. */
function monthEnd(y: string | undefined, month: number, months = 1): Parts | null {
  if (month < 1 || month > 12) return null
  const year = y === undefined ? null : Number(y)
  return [year, month, lastDay(year ?? 2023, month), [month - months + 1, 1]]
}

/** "Kỳ 1 tháng 3/2025": customs and statistics cut a month at its 15th. */
function halfMonth(half: string | undefined, y: string | undefined, month: number): Parts | null {
  const isFirst = half === 'i' || half === '1'
  const end = monthEnd(y, month)
  if (end === null) return null
  return isFirst ? [end[0], month, 15, [month, 1]] : [end[0], month, end[2], [month, 16]]
}

function quarter(written: string | undefined): number {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(written ?? '')
  return roman < 0 ? Number(written) : roman + 1
}

/** The last day of a month, 1 to 12. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
