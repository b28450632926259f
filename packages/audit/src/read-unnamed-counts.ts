import { isCount, type Place } from './attach/draft.ts'
import { nounSource, unitNoun, workNoun } from './lexicon/noun.ts'
import { pattern } from './lexicon/pattern.ts'
import type { Stretch } from './text/sentences.ts'
import type { CountToken } from './token/token.ts'

/** What a text names of the campaign: its tiers, units and fields. */
export interface Named {
  readonly labels: readonly Stretch[]
  /** Whether one of them stands right before a place. */
  readonly isLabelled: (at: number) => boolean
}

const states =
  '(?:đăng ký|hoàn thành|về đích|cán đích|xong|hoàn tất|(?:đúng|trước|sớm|trễ|quá)(?: thời)? hạn|chậm tiến độ|còn(?: lại)?|chưa (?:hoàn thành|thực hiện|triển khai|khởi công|xong|làm)|đang (?:thực hiện|triển khai|thi công|xử lý|làm)|dở dang|dang dở|(?:đã |bị )?huỷ|registered|completed(?: on time| late| early)?|finished|done|on time|late|in progress|under way|overdue|cancelled|remaining|still open|unfinished|not (?:yet )?(?:been )?started)'
const before = pattern(
  `(?<!\\p{L})${states}(?: được| thêm| mới| là| có)?(?: ?:)?(?: (?:hơn|gần|khoảng|trên|là))? $`,
  'u',
)
const behind = pattern(
  `^ (?:of (?:them|those|these) )?(?:đã |mới |vẫn |were |are |was |is |had been |have been |have |has )?(?:${states}|chưa)(?!\\p{L})`,
  'u',
)
/** What follows a count that has no noun of its own. */
const closed = pattern(
  '^ ?(?:$|[.,;:)(|!]|- )|^ (?:và|còn|trong đó|gồm|tính đến|and|of which|of them)(?!\\p{L})',
  'u',
)
/** "268 works: 114 at the province tier": told by its tier. */
const ofTier = pattern(
  '^ (?:(?:ở|thuộc|là|của) )?cấp \\p{L}|^ (?:at|in|of) the \\p{L}{3,14} (?:tier|level)(?!\\p{L})',
  'u',
)
/** Words between a state and its count that do not part them: "quá hạn tính đến ngày 20/3/2026 là 27". */
const between = pattern(
  '\\([^()]*\\) ?|(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)? [\\d/.-]+ ?|(?:trong |của )(?:tháng|quý|tuần|năm) [\\d/ivx.-]+(?=[ :]) ?',
  'gu',
)
const noun = pattern(nounSource)

/**
 * Whether a count without a noun counts works that were named before it, or a line about the campaign that names none:
 * "942 công trình, trong đó 742 hoàn thành, 200 chưa". One that no noun in its sentence binds is bare; NULL where it may
 * count anything.
 */
export function unnamedCount(
  text: string,
  sentence: Stretch,
  places: readonly Place[],
  { token, index }: Place<CountToken>,
  { labels, isLabelled }: Named,
): { readonly isBare: boolean; readonly isLabelled: boolean } | null {
  const tail = text.slice(token.end, Math.min(sentence.end, token.end + 40))
  const isBehind = behind.test(tail)
  const isOfTier = ofTier.test(tail)
  if (!isBehind && !isOfTier && !closed.test(tail)) return null
  const from = Math.max(sentence.start, places[index - 1]?.token.end ?? 0)
  const lead = text.slice(from, token.start).replaceAll(between, '')
  const isLabel = isOfTier || isLabelled(token.start)
  if (!isBehind && !isLabel && !before.test(lead)) return null
  const counted = places
    .slice(0, index)
    .filter((place) => place.token.start >= sentence.start)
    .filter(isCount)
    .findLast((place) => place.token.noun !== null)
  if (counted !== undefined && !workNoun.test(counted.token.noun ?? '')) return null
  const named = nounsBefore(text, sentence, token.start, labels).findLast((one) => !unitNoun.test(one))
  if (named !== undefined) return workNoun.test(named) ? { isBare: false, isLabelled: isLabel } : null
  return isLabel ||
    labels.some(({ start, end }) => start >= sentence.start && end <= token.start) ||
    isItem(text, sentence, token.start) ||
    /^ of (?:them|those|these)(?!\p{L})/u.test(tail)
    ? { isBare: true, isLabelled: isLabel }
    : null
}

/** "- Completed on time: 104": a line that says a state and its count. */
function isItem(text: string, { start }: Stretch, at: number): boolean {
  return /^[^\d\n]{3,50}: $/u.test(text.slice(start, at).trimStart())
}

/** Nouns that stand before a place in its sentence, but for those within names. */
function nounsBefore(text: string, { start }: Stretch, at: number, names: readonly Stretch[]): string[] {
  return Array.from(text.slice(start, at).matchAll(noun)).flatMap(({ index, 0: word }) => {
    const place = start + index
    return names.some((name) => name.start <= place && place < name.end) ? [] : [word]
  })
}
