import { nounSource, unitNoun } from '../lexicon/noun.ts'
import { pattern } from '../lexicon/pattern.ts'
import type { Draft } from '../attach/draft.ts'
import type { Stretch } from '../text/sentences.ts'

const noun = pattern(nounSource)

/** "Đạt 85 % kế hoạch": the plan is what it is a percentage of. */
const ofPlan = pattern(
  '^ ?(?:so với |of (?:the |its )?)?(?:kế hoạch|chỉ tiêu|nghị quyết|mục tiêu|dự toán|plan|target)',
  'u',
)
/** "Cấp thành phố" names a tier and "toàn thành phố" all of it, not cities that are counted. */
const ofTier = pattern('(?:cấp|toàn) $', 'u')

/** "Phường Linh Xuân", "xã 12" name one of a kind; they count none. */
const ofName = /^ \p{Lu}[\p{Ll} ]/u

function isName(noun: string, after: string): boolean {
  return ofName.test(after) || (unitNoun.test(noun) && /^ \d/u.test(after))
}

/**
 * The thing a figure counts, as written: named within it or right behind it, else last named before it, else in the
 * head of its column.
 */
export function subjectOf(
  text: string,
  cased: string,
  draft: Draft,
  sentence: Stretch,
  heads: readonly Stretch[],
  names: readonly Stretch[] = [],
): string | null {
  const nounIn = (start: number, end: number, which: 'first' | 'last', isLead = false) =>
    nounWithin(text, cased, { start, end }, which, names, isLead)
  const own = draft.fraction === null ? draft.counts.map(({ token }) => token) : [draft.fraction]
  const counted = own.find(({ noun }) => noun !== null)
  if (counted !== undefined) return nounIn(counted.start, counted.end, 'first')
  const end = Math.min(sentence.end, draft.end + 25)
  const planned = ofPlan.exec(text.slice(draft.end, end))?.[0].length ?? 0
  const inside =
    nounIn(draft.start, draft.end, 'first') ??
    nounIn(draft.end + planned, Math.max(end, draft.end + planned), 'first')
  return (
    inside ??
    nounIn(Math.max(sentence.start, draft.start - 80), draft.start, 'last', true) ??
    heads.map(({ start, end }) => nounIn(start, end, 'first')).find((one) => one !== null) ??
    null
  )
}

/** A noun within the name of a body or a field counts nothing. */
function nounWithin(
  text: string,
  cased: string,
  { start, end }: Stretch,
  which: 'first' | 'last',
  names: readonly Stretch[],
  isLead: boolean,
): string | null {
  // "Đơn vị dẫn đầu: Phòng Kinh tế (22/22)": a noun that the name behind it stands for counts nothing.
  const isNamed = (at: number, word: string) =>
    isLead && unitNoun.test(word) && names.some((name) => name.start > at && name.end <= end)
  const found = [...text.slice(start, end).matchAll(noun)]
    .filter(
      ({ index, 0: word }) =>
        !names.some((name) => name.start <= start + index && start + index + word.length <= name.end) &&
        !isNamed(start + index, word) &&
        !ofTier.test(text.slice(Math.max(0, start + index - 5), start + index)) &&
        !isName(word, cased.slice(start + index + word.length, start + index + word.length + 3)),
    )
    .at(which === 'first' ? 0 : -1)
  if (found === undefined) return null
  return cased.slice(start + found.index, start + found.index + found[0].length)
}
