import { pattern } from '../lexicon/pattern.ts'
import { lowerBound, openingOf, type Stretch } from '../text/sentences.ts'
import type { FieldMention } from './field.ts'
import type { Period, PeriodMention } from './period.ts'
import type { UnitMention } from './unit.ts'

/** What a comparison sets side by side: a tier, a unit or a field by its name, what was done in a while or by a day. */
export type Side =
  | { readonly of: 'tier'; readonly name: string | null }
  | { readonly of: 'unit' | 'field'; readonly name: string }
  | { readonly of: 'period'; readonly period: Period }
  | { readonly of: 'day'; readonly day: string }

/** A side where a text names it. */
export type SideMention = Side & Stretch

/** A change or gap, and what it is between. */
export interface Change {
  /** Percentage points, percent of the base, times the base, or works. */
  readonly measure: 'points' | 'percent' | 'times' | 'count'
  /** The number as printed. */
  readonly digits: string
  /** -1 where the first is said to be less than the base. */
  readonly sign: 1 | -1
  readonly what: 'rate' | 'completed' | 'registered'
  readonly own: Side
  readonly base: Side
  /** What both sides have in common, besides. */
  readonly shared: readonly Side[]
}

/** A change that is printed as no percentage: "8,1 điểm phần trăm", "gấp 4,8 lần". */
export interface ChangeMention extends Stretch {
  readonly measure: 'points' | 'times'
  readonly digits: string
}

const decimal = '(\\d{1,4}(?:[.,]\\d{1,3})?)'
const points = pattern(`(?<![\\d.,/])${decimal} ?(?:điểm (?:phần trăm|%)|điểm%|percentage points?)(?!\\p{L})`)
const times = pattern(
  `(?<!\\p{L})gấp (?:(?:khoảng |gần |hơn |trên )?${decimal} lần|(đôi|rưỡi|ba|hai lần|ba lần|bốn lần))(?!\\p{L})|(?<![\\d.,/])${decimal} times(?= (?:that|those|the|as|more|higher))`,
)
const inWords: Readonly<Record<string, string>> = {
  đôi: '2',
  rưỡi: '1,5',
  ba: '3',
  'hai lần': '2',
  'ba lần': '3',
  'bốn lần': '4',
}

export function changesOf(text: string): ChangeMention[] {
  const found = [
    ...Array.from(text.matchAll(points), (match) => ({
      match,
      measure: 'points' as const,
      digits: match[1] ?? '',
    })),
    ...Array.from(text.matchAll(times), (match) => ({
      match,
      measure: 'times' as const,
      digits: match[1] ?? match[3] ?? inWords[match[2] ?? ''] ?? '',
    })),
  ]
  return found
    .map(({ match: { index, 0: words }, ...change }) => ({
      ...change,
      start: index,
      end: index + words.length,
    }))
    .toSorted((a, b) => a.start - b.start)
}

const filler =
  '(?: (?:số|mốc|hết|chung|tỷ lệ chung(?: của)?|số công trình|công trình|tỷ lệ|tỷ lệ hoàn thành|mức|mức chung|cùng thời điểm tháng trước \\(|kết quả|của|ở|tại|cuối|thời điểm|ngày|ngày cuối|công đoàn|đoàn|hội|khối|các đơn vị|the|at|in|of|that|those|completion rate))*'
const beforeBase = pattern(
  `(?<!\\p{L})(?:so với|hơn|kém|vượt|lần|gấp đôi|gấp rưỡi|gấp ba|(?:cao|thấp|nhiều|ít) gấp|than|compared (?:with|to)|as in|that of|those of|(?<=(?:points?|%|percent) )from)(?: so với)?${filler} ?$`,
  'u',
)
const less = pattern(
  '(?<!\\p{L})(?:giảm|thấp hơn|ít hơn|kém|lower|fewer|less|down|fell|decreased?)(?!\\p{L})',
)
const more = pattern(
  '(?<!\\p{L})(?:tăng|cao hơn|nhiều hơn|(?<!(?:thấp|ít|kém) )hơn|vượt|gấp|higher|more|up|rose|increased?|times)(?!\\p{L})',
)
const added = pattern('(?<!\\p{L})(?:thêm|bằng)(?!\\p{L})')
const done = pattern('(?<!\\p{L})(?:(?<!chưa )hoàn thành|về đích|complet(?:ed|ion)|finished)(?!\\p{L})')
const registering = pattern('(?<!\\p{L})(?:đăng ký|registered)(?!\\p{L})')
/** What is no count of the works done, and no rate of them. */
const others = pattern(
  '(?<!\\p{L})(?:chưa|còn lại|quá hạn|trễ hạn|đúng hạn|trước hạn|sớm|giải ngân|kinh phí|vốn|bình quân|trung bình|cùng kỳ|kế hoạch|chỉ tiêu|mục tiêu|overdue|on time|late|early|average|plan|target)(?!\\p{L})|tỷ lệ (?!hoàn thành|\\d|đạt|chung|của|này)',
  'u',
)
const ofRate = pattern('(?:tỷ lệ|completion rate)(?!.*(?:số công trình|công trình hoàn thành))', 'u')
/** "Trên tổng số 245 công trình đăng ký": the base of what was done. */
const baseOfAll = pattern('(?:trên|trong)(?: tổng)? số [\\d.]+[^,;.]{0,30}(?:đăng ký|registered)')
/** "Cấp khu phố đạt 83%, gấp 1,4 lần cấp phường". */
const reachedRate = pattern('đạt [\\d.,]+ ?%,? (?:cao )?(?:gấp|bằng)', 'u')
/** "So với tỷ lệ chung toàn tỉnh, xã A thấp hơn 20,3 điểm phần trăm". */
const rateOfAll = pattern('tỷ lệ chung', 'u')
const ratesOf = pattern('(?:tỷ lệ|rate)', 'u')
const previous = pattern(
  '(?:so với|than|compared (?:with|to)) (?:the )?(tháng|quý|previous month|previous quarter)(?: liền)?(?: trước|(?<=previous month)|(?<=previous quarter))(?!\\p{L})',
  'u',
)

/** "…; cao hơn cấp tỉnh 26,3 điểm phần trăm": of whom, the words before the semicolon tell. */
const goesOn = pattern('^\\s*(?:và |còn |nhưng )?(?:cao|thấp|nhiều|ít)? ?(?:hơn|kém|gấp)(?!\\p{L})', 'u')

/** "So với cuối tháng 8, hoàn thành thêm 89 công trình; tỷ lệ tăng 37,4 điểm phần trăm": the base of both. */
const against = pattern('^\\s*(?:so với|compared (?:with|to)) [^;]{3,60},', 'u')

/**
 * What a change in a sentence is between; NULL where the words do not say for sure: one base, named behind "so với" or
 * "hơn", and one of its kind before.
 */
export function changeIn(
  text: string,
  sentence: Stretch,
  figure: Stretch & { readonly measure: Change['measure']; readonly digits: string },
  mentions: readonly SideMention[],
  asOf: string | null,
): Change | null {
  const { measure, digits, start, end } = figure
  const opened = openingOf(text, sentence.start)
  const isContinued =
    goesOn.test(text.slice(sentence.start, start + 1)) || against.test(text.slice(opened, sentence.start))
  const opening = isContinued ? opened : sentence.start
  const inSentence = mentions.slice(lowerBound(mentions, opening), lowerBound(mentions, sentence.end))
  const said = text.slice(sentence.start, Math.min(sentence.end, end + 80))
  if (others.test(said)) return null
  // "So với cuối năm (31/12: 281 công trình)": what it is set against is no change itself.
  const clause =
    text
      .slice(sentence.start, start)
      .split(/[,;:(]/u)
      .at(-1) ?? ''
  const isChange = [less, more, added].some(
    (form) => lastOf(`${clause} ${text.slice(start, end + 25).split(/[,;)]/u)[0] ?? ''}`, form) >= 0,
  )
  const isAside = measure === 'percent' && text.charAt(start - 1) === '('
  if ((measure === 'count' || isAside) && !isChange) return null
  const base =
    inSentence.findLast((one) => one.end <= start && isRightBefore(text, one, start) && isBase(text, one)) ??
    inSentence.find((one) => one.start >= end && one.start - end < 70 && isBase(text, one)) ??
    inSentence.findLast((one) => one.end <= start && isBase(text, one)) ??
    relativeBase(text, end, inSentence)
  if (base === undefined) return null
  const sameKind = inSentence.filter((one) => one !== base && one.of === base.of && one.end <= start)
  const before = sameKind.findLast(
    (one) =>
      !isBase(text, one) && (base.start > start || one.end <= base.start || base.start <= opening + 20),
  )
  // "Lĩnh vực y tế thấp hơn mức chung toàn tỉnh": a part against all.
  const part =
    base.of === 'tier' && base.name === null
      ? inSentence.findLast((one) => one !== base && one.end <= start && isPart(one) && !isBase(text, one))
      : undefined
  const own: Side | undefined =
    base.of === 'day' ? (asOf === null ? undefined : { of: 'day', day: asOf }) : (part ?? before)
  if (own === undefined || isSame(own, base)) return null
  const rest = inSentence.filter(
    (one) => one.of !== part?.of && one.of !== base.of && one.end <= Math.max(end, base.end),
  )
  if (rest.some(({ of }) => of === 'period' || of === 'day')) {
    const isBeside = rest.every(
      (one) => (one.of !== 'period' && one.of !== 'day') || (one.of === 'day' && one.day === asOf),
    )
    if (!isBeside) return null
  }
  const shared = rest.filter(({ of }) => of !== 'day')
  if (
    new Set(shared.map(({ of }) => of)).size < new Set(shared.map((one) => JSON.stringify(nameOf(one)))).size
  )
    return null
  const ofBase = base.start > end ? text.slice(end, base.start) : ''
  const what = counted(
    text.slice(openingOf(text, sentence.start), Math.min(sentence.end, end + 30)),
    text.slice(start, end),
    measure,
    ofBase,
  )
  if (what === null || (base.of === 'period' && what === 'rate')) return null
  const behind = text.slice(end, Math.min(sentence.end, end + 20))
  const lead = text.slice(sentence.start, end) + behind
  const isLess = lastOf(lead, less) > lastOf(lead, more)
  return { measure, digits, sign: isLess ? -1 : 1, what, own, base, shared: shared.map(plain) }
}

/** "Cao hơn cấp ấp (41,0 %) 1,7 điểm phần trăm": what stands in brackets is the rate of the base. */
function isRightBefore(text: string, { end }: Stretch, at: number): boolean {
  return text.slice(end, at).replace(/ ?\([^()]{0,40}\)/u, '').length < 4
}

function isPart(one: SideMention): boolean {
  return one.of === 'unit' || one.of === 'field' || (one.of === 'tier' && one.name !== null)
}

function isBase(text: string, { start }: Stretch): boolean {
  return beforeBase.test(text.slice(Math.max(0, start - 50), start))
}

/** "So với tháng trước": the one before that of the sentence. */
function relativeBase(text: string, end: number, mentions: readonly SideMention[]): SideMention | undefined {
  const found = previous.exec(text.slice(end, end + 40))
  const own = mentions.findLast((one) => one.of === 'period' && one.end <= end)
  if (found === null || own?.of !== 'period') return undefined
  const period = formerPeriod(own.period, /quý|quarter/u.test(found[1] ?? '') ? 3 : 1)
  return period === null ? undefined : { of: 'period', period, start: end, end: end + found[0].length }
}

/** The period of so many months before one that is as long; NULL where it is not. */
function formerPeriod({ from, to }: Period, months: number): Period | null {
  const first = new Date(`${from}T00:00:00Z`)
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()]
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10)
  const isWhole = first.getUTCDate() === 1 && iso(Date.UTC(year, month + months, 0)) === to
  return isWhole ? { from: iso(Date.UTC(year, month - months, 1)), to: iso(Date.UTC(year, month, 0)) } : null
}

function counted(
  lead: string,
  own: string,
  measure: Change['measure'],
  ofBase: string,
): Change['what'] | null {
  const said = lead.replaceAll(baseOfAll, ' ')
  const [completed, registered] = [lastOf(said, done), lastOf(said, registering)]
  if (measure === 'points') return completed >= 0 || rateOfAll.test(said) ? 'rate' : null
  if (ratesOf.test(ofBase) || ((measure === 'percent' || measure === 'times') && ofRate.test(lead)))
    return completed >= 0 ? 'rate' : null
  if (completed < 0 && registered < 0) return measure === 'times' && reachedRate.test(lead) ? 'rate' : null
  if (measure === 'count' && !/công trình|phần việc|works|projects/u.test(own)) return null
  return completed >= registered ? 'completed' : 'registered'
}

function lastOf(text: string, form: RegExp): number {
  return [...text.matchAll(form)].at(-1)?.index ?? -1
}

function isSame(a: Side, b: Side): boolean {
  return JSON.stringify(nameOf(a)) === JSON.stringify(nameOf(b))
}

function nameOf(side: Side): unknown {
  return side.of === 'period' ? side.period : side.of === 'day' ? side.day : side.name
}

function plain(side: Side): Side {
  if (side.of === 'period') return { of: 'period', period: side.period }
  if (side.of === 'day') return { of: 'day', day: side.day }
  return side.of === 'tier' ? { of: 'tier', name: side.name } : { of: side.of, name: side.name }
}

/** Everything a text names that may be a side of a comparison, in order. */
export function sidesOf(
  dates: readonly (Stretch & { readonly day: string })[],
  periods: readonly PeriodMention[],
  tiers: readonly (Stretch & { readonly tier: string | null })[],
  bodies: readonly UnitMention[],
  fields: readonly FieldMention[],
): SideMention[] {
  const at = ({ start, end }: Stretch) => ({ start, end })
  return [
    ...tiers.map((one) => ({ of: 'tier' as const, name: one.tier, ...at(one) })),
    ...bodies.map((one) => ({ of: 'unit' as const, name: one.name, ...at(one) })),
    ...fields.map((one) => ({ of: 'field' as const, name: one.field, ...at(one) })),
    ...periods.map((one) => ({ of: 'period' as const, period: { from: one.from, to: one.to }, ...at(one) })),
    ...dates.map((one) => ({ of: 'day' as const, day: one.day, ...at(one) })),
  ].toSorted((a, b) => a.start - b.start)
}
