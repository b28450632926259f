import type { Draft } from '../attach/draft.ts'
import { pattern } from '../lexicon/pattern.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound, type Stretch } from '../text/sentences.ts'

/** A field of work of the campaign where a text names it; the stretch holds the words before its name, too. */
export interface FieldMention extends Stretch {
  /** As the campaign writes it. */
  readonly field: string
}

const cue = pattern(
  '(?<!\\p{L})(?:(?:thuộc |ở |trong )?(?:các )?(?:lĩnh vực|mảng|nhóm lĩnh vực|nhóm công trình)(?: công tác)?|(?:công trình|phần việc)(?: thi đua)?(?: thuộc| về)?|(?:the |in |field of )|(?<=(?:^|[.;\\n]) ?)về)[ "]$',
  'u',
)
/** A line, an item of a list or a cell that begins with the name. */
const heads =
  /(?:^|[\n|•]|[;,:(] ?|(?:^|\n) ?(?:[-+*•\d.]|\p{Extended_Pictographic}|\uFE0F){1,4} ?| [-+*•·] ?)$/u
const headed = /^ ?(?:[:|(]|- ?\d|\d+\/\d)/u
/** "♻ Bảo vệ môi trường đạt 64 %": a line that begins with the name and goes on to its figure. */
const opensLine = /(?:^|\n) ?(?:[-+*•·]|\p{Extended_Pictographic}|\uFE0F){0,4} ?$/u
const says = pattern('^ (?:đã |mới )?(?:đạt|hoàn thành|đăng ký|có|xong) (?:[\\p{L}]{1,6} )?\\d', 'u')
/** Words that do not go on with a name. */
const ends = pattern(
  '^(?:["\')]|$|[,.;:()|%\\n]| ?[(|:]| ?-(?= ?\\d)| (?:(?:đã|đang|mới|chỉ|cũng|vẫn|đều|đạt|có|hoàn thành|đăng ký|với|là|thì|được|còn|chưa|dẫn đầu|đứng|xếp|cao|thấp|thực hiện|trong|tính|đến|ở|của|do|nhiều|ít|gấp|tăng|giảm|chiếm|về đích|gồm|toàn|cả|field|sector|area|works?|projects?|had|has|was|were|have)(?!\\p{L})|\\d))',
  'u',
)
/** "Lĩnh vực hạ tầng đạt 78 %, an ninh trật tự đạt 73 %": in a line about fields, the name opens its clause. */
const aboutFields = pattern('(?<!\\p{L})(?:lĩnh vực|mảng|tỷ lệ hoàn thành)(?!\\p{L})', 'u')
const opensClause = pattern('(?:^|[,;:.(+*-] ?|(?<!\\p{L})(?:và|còn|riêng|trong đó|là|thì|như|hơn) )$', 'u')
const joined = pattern('^ ?(?:,|và|and|;|&) ?(?:các )?(?:lĩnh vực )?$', 'u')

/** Every field that a normal text names, in order; a name within that of a body is none. */
export function fieldsOf(
  text: string,
  names: readonly string[],
  bodies: readonly Stretch[],
  rows: readonly Row[],
): FieldMention[] {
  if (names.length === 0) return []
  const cellEnds = new Map(rows.flatMap(({ cells }) => cells.map(({ start, end }) => [start, end])))
  const known = names
    .map((field) => ({ field, folded: foldField(field) }))
    .filter(({ folded }) => folded.length > 1)
    .toSorted((a, b) => b.folded.length - a.folded.length)
  const found: FieldMention[] = []
  for (const { field, folded } of known) {
    for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
      const end = at + folded.length
      if (/[\p{L}\d]/u.test(text.charAt(at - 1)) || !ends.test(text.slice(end, end + 14))) continue
      const lead = text.slice(Math.max(0, at - 40), at)
      const words = cue.exec(lead)
      const isCell = cellEnds.get(at) === end
      const isHead =
        (heads.test(lead) && headed.test(text.slice(end, end + 8))) ||
        (opensLine.test(lead) && says.test(text.slice(end, end + 28)))
      const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? ''
      const isItem = aboutFields.test(line) && opensClause.test(lead)
      const isListed = found.some((other) => other.end <= at && joined.test(text.slice(other.end, at)))
      if (words === null && !isCell && !isHead && !isItem && !isListed) continue
      const start = words === null ? at : at - lead.length + words.index
      const isTaken = [...found, ...bodies].some((other) => at < other.end && other.start < end)
      if (!isTaken) found.push({ field, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Case and the position of tones make no other field. */
export function foldField(name: string): string {
  return foldSpelling(name.normalize('NFC').toLowerCase())
    .replaceAll(/[–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** What a figure says of its field. */
export interface FieldOf {
  readonly field: string | null
  /** More than one is named, or one that may not be the figure's: as written. */
  readonly unclear: Stretch | null
}

const none: FieldOf = { field: null, unclear: null }
/** Words that speak of other works than those of the field before. */
const others = pattern(
  '(?<!\\p{L})(?:cấp|toàn|tổng|chung|cả (?:tỉnh|đợt|thành phố)|overall|all|tiers?)(?!\\p{L})',
  'u',
)

const all = pattern('(?<!\\p{L})(?:toàn|tổng|chung|cả (?:tỉnh|đợt|thành phố)|overall|all)(?!\\p{L})', 'u')
/** "Lĩnh vực y tế có 26 công trình, trong đó cấp xã 9": the tiers are those of the field. */
const subset = pattern('(?<!\\p{L})(?:trong đó|gồm|of which|including)(?!\\p{L})', 'u')

/** The field of a figure: named before it in its clause, behind it, or earlier in its sentence where nothing else is named since. */
export function fieldFor(
  text: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  fields: readonly FieldMention[],
  headsOf: (draft: Draft) => readonly Stretch[],
): (draft: Draft, index: number) => FieldOf {
  const within = (from: number, to: number) => fields.slice(lowerBound(fields, from), lowerBound(fields, to))
  const told = (mentions: readonly FieldMention[], one: FieldMention): FieldOf => {
    const at = mentions.indexOf(one)
    const isOneOf = [mentions[at - 1], mentions[at + 1]].some(
      (other) =>
        other !== undefined &&
        joined.test(text.slice(Math.min(other.end, one.end), Math.max(other.start, one.start))),
    )
    return isOneOf ? { field: null, unclear: one } : { field: one.field, unclear: null }
  }
  return (draft, index) => {
    const sentence = sentences[draft.sentence] ?? draft
    const former = Math.max(sentence.start, drafts[index - 1]?.end ?? 0)
    const mentions = within(sentence.start, sentence.end)
    const before = mentions.findLast(({ end }) => end <= draft.start)
    if (before !== undefined && before.start >= former) return told(mentions, before)
    const next = Math.min(sentence.end, drafts[index + 1]?.start ?? text.length, draft.end + 60)
    const behind = mentions.find(
      ({ start }) => start >= draft.start && start < next && !/[,;.:|]/u.test(text.slice(draft.end, start)),
    )
    if (behind !== undefined) return told(mentions, behind)
    if (before !== undefined) {
      const isPart = subset.test(text.slice(before.end, draft.start))
      return (isPart ? all : others).test(text.slice(former, draft.start))
        ? { field: null, unclear: before }
        : told(mentions, before)
    }
    const [inHead] = headsOf(draft).flatMap(({ start, end }) => within(start, end))
    return inHead === undefined ? none : { field: inHead.field, unclear: null }
  }
}
