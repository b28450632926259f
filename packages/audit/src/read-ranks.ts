import type { Draft } from './attach/draft.ts'
import { anyWord, pattern } from './lexicon/pattern.ts'
import { numberWord, readNumberWord } from './lexicon/number.ts'
import type { FieldMention } from './scope/field.ts'
import { lowerBound, spokenFrom, type Stretch } from './text/sentences.ts'

/** A place in an order that a text gives to a unit or a field. */
export interface RankClaim {
  /** What is ordered. */
  readonly of: 'unit' | 'field'
  /** As written, or as the campaign writes a field. */
  readonly name: string
  /** 1 is the best; -1 the last, -2 the last but one. */
  readonly place: number
  /** How many there are, where the text says: "thứ 3/20". */
  readonly total: number | null
  /** What the order goes by, where the text says. */
  readonly by: 'rate' | 'completed' | 'registered' | null
  /** Only those of the same kind are ordered: "đứng đầu khối phường". */
  readonly isOfKind: boolean
}

/** A rank as a draft of a figure: its numerator is the place, its denominator how many there are. */
export interface RankDraft extends Draft {
  readonly rank: RankClaim
}

const nth = `(?<n>nhất|nhì|tư|${numberWord}|\\d{1,3})`
const total = '(?: ?/ ?| trên | trong | trên tổng số | trong tổng số | of (?:the )?)(?<d>\\d{1,4})'
const forms: readonly { readonly form: RegExp; readonly place: (n: string) => number | null }[] = [
  {
    form: pattern(
      `(?<!\\p{L})(?:xếp hạng|xếp vị trí|đứng vị trí|đứng ở vị trí|xếp|đứng|hạng|vị trí)(?: thứ)? ${nth}(?:${total})?(?![\\p{L}\\d]|[.,]\\d| ?%| (?:công trình|tháng))`,
    ),
    place: (n) => (n === 'nhất' ? 1 : n === 'nhì' ? 2 : n === 'tư' ? 4 : (readNumberWord(n) ?? Number(n))),
  },
  {
    form: pattern(
      `(?<!\\p{L})(?:ranked|ranks|came|placed) (?<n>first|second|third|fourth|fifth|\\d{1,3})(?:st|nd|rd|th)?(?:${total})?(?!\\p{L})`,
    ),
    place: (n) => {
      const at = ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(n)
      return at === -1 ? Number(n) : at + 1
    },
  },
  {
    form: pattern(
      anyWord(['dẫn đầu', 'đứng đầu', 'cao nhất', 'ranked highest', 'the highest', 'led the way']),
    ),
    place: () => 1,
  },
  {
    form: pattern(
      anyWord([
        'thấp nhất',
        'đứng cuối(?: bảng)?',
        'xếp cuối(?: bảng)?',
        'cuối bảng',
        'ranked lowest',
        'the lowest',
      ]),
    ),
    place: () => -1,
  },
]

/** Words without which a place is one in some other order. */
const ofWorks = pattern(
  '(?:công trình|phần việc|tỷ lệ|hoàn thành|về đích|tiến độ|%|thi đua|works|completion|completed)',
  'u',
)
const byRate = pattern('(?:tỷ lệ|%|completion rate)', 'u')
/** Words that say that it is works that are done, or registered. */
const ofDone = pattern('(?:công trình|phần việc|hoàn thành|về đích|tiến độ|works|complet)', 'u')
/** "Dẫn đầu về trồng cây xanh", "tỷ lệ giải ngân": an order by something else. */
const byOther = pattern(
  '(?<!\\p{L})(?:về (?!(?:tỷ lệ hoàn thành|tỷ lệ công trình|số (?:lượng )?công trình|công trình|tiến độ|hoàn thành|kết quả thực hiện|đích|mức độ hoàn thành)(?!\\p{L}))|tỷ lệ (?!hoàn thành|chung|này|đạt|là|cao|thấp|công trình|\\d))',
  'u',
)
const byCount = pattern(
  '(?:số công trình hoàn thành|số lượng công trình hoàn thành|nhiều công trình (?:hoàn thành|về đích) nhất)',
  'u',
)
const byRegistered = pattern('(?:số công trình đăng ký|đăng ký nhiều)', 'u')
/** "Khối phường", "trong các xã", "cấp cơ sở": among some only. */
const amongKind = pattern(
  '(?:khối|nhóm|các|trong số các|cấp) (?:phường|xã|sở|phòng|ban|trường|đoàn|hội|cơ sở|wards|communes)',
  'u',
)
/** What is no place of a unit: a target, a wish, a part of one's own. */
const wished = pattern(
  '(?:phấn đấu|quyết tâm|mục tiêu|mong muốn|sẽ|một trong|trong nhóm|tốp|top|aims?|will|one of)',
  'u',
)

/** The places in an order that a normal text gives to units and fields of the campaign. */
export function rankDrafts(
  text: string,
  sentences: readonly Stretch[],
  units: readonly (Stretch & { readonly name: string })[],
  fields: readonly FieldMention[],
): RankDraft[] {
  const taken: Stretch[] = []
  return forms.flatMap(({ form, place }) =>
    Array.from(text.matchAll(form)).flatMap((match): RankDraft[] => {
      const { index: start, 0: words } = match
      const end = start + words.length
      if (taken.some((other) => start < other.end && other.start < end)) return []
      const at = lowerBound(sentences, start + 1) - 1
      const sentence = sentences[at]
      const value = place(match.groups?.['n'] ?? '')
      if (sentence === undefined || value === null || value === 0) return []
      const said = text.slice(sentence.start, sentence.end)
      const isOther = byOther.test(text.slice(sentence.start, Math.min(sentence.end, end + 80)))
      if (!ofWorks.test(said) || isOther || wished.test(text.slice(sentence.start, start))) return []
      taken.push({ start, end })
      const d = match.groups?.['d']
      const claim = {
        place: value,
        total: d === undefined ? null : Number(d),
        by: byRegistered.test(said)
          ? ('registered' as const)
          : byCount.test(said)
            ? ('completed' as const)
            : byRate.test(said) && ofDone.test(said)
              ? ('rate' as const)
              : null,
        isOfKind: amongKind.test(said),
      }
      const spoken = { start: spokenFrom(text, sentences, at), end: sentence.end }
      return ranked(text, spoken, { start, end }, units, fields).map(({ of, name }) => ({
        start,
        end,
        percent: null,
        fraction: null,
        counts: [],
        sentence: at,
        kind: 'actual',
        numerator: Math.abs(value),
        denominator: claim.total,
        alternatives: [],
        rank: { ...claim, of, name },
      }))
    }),
  )
}

const is = pattern('^(?: \\p{L}{1,12}){0,5}? ?(?:là|thuộc về|was|were|is)(?::| các| hai| ba)? ?$', 'u')
const and = pattern('^ ?(?:,|và|and|cùng) ?$', 'u')

type Named = { readonly of: RankClaim['of']; readonly name: string }

/** Who has the place: those behind "… là", else who is named last before it; several where "và" joins them. */
function ranked(
  text: string,
  sentence: Stretch,
  { start, end }: Stretch,
  units: readonly (Stretch & { readonly name: string })[],
  fields: readonly FieldMention[],
): Named[] {
  const named = [
    ...units.map((one) => ({ ...one, of: 'unit' as const })),
    ...fields.map((one) => ({ ...one, of: 'field' as const, name: one.field })),
  ]
    .filter((one) => one.start >= sentence.start && one.end <= sentence.end)
    .toSorted((a, b) => a.start - b.start)
  const first = named.find((one) => one.start >= end && is.test(text.slice(end, one.start)))
  if (first !== undefined) return joinedTo(text, named, first)
  const before = named.findLast((one) => one.end <= start)
  if (before !== undefined) {
    // Another of its kind between them shares the place, or makes it unclear whose it is.
    const others = named.filter((one) => one.end <= start && one.of === before.of)
    return others.length === 1 ? [before] : nearest(text, others, start)
  }
  const behind = named.find((one) => one.start >= end && /^[\s(,:]{1,3}$/u.test(text.slice(end, one.start)))
  return behind === undefined ? [] : [behind]
}

function joinedTo<T extends Stretch>(text: string, named: readonly T[], first: T): T[] {
  const next = named[named.indexOf(first) + 1]
  if (next === undefined || !and.test(text.slice(first.end, next.start))) return [first]
  return [first, ...joinedTo(text, named, next)]
}

/** The last one named in the clause of the place. */
function nearest<T extends Stretch>(text: string, named: readonly T[], at: number): T[] {
  const last = named.at(-1)
  const former = named.at(-2)
  if (last === undefined || former === undefined) return []
  return and.test(text.slice(former.end, last.start))
    ? []
    : [last].filter(({ end }) => !/[;]/u.test(text.slice(end, at)))
}
