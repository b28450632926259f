import type { Draft } from '../attach/draft.ts'
import { pattern } from '../lexicon/pattern.ts'
import { foldSpelling } from '../text/fold-spelling.ts'
import { foldName, spellingsOf } from './unit-names.ts'
import { inTurn } from './in-turn.ts'
import type { Row } from '../text/rows.ts'
import { lowerBound, spokenFrom, type Stretch } from '../text/sentences.ts'

const kinds =
  '[Pp]hường|PHƯỜNG|[Xx]ã|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Tt]hành phố|T[Pp]\\.?|[Tt]ỉnh|[Đđ]ặc khu|(?<![Cc]ơ )[Ss]ở|[Bb]an Quản lý|P\\.|Q\\.'
const name =
  '(?:\\d{1,2}(?![\\d.,/%])|\\p{Lu}\\p{Ll}{0,7}(?: \\p{Lu}\\p{Ll}{0,7}){0,4}(?: \\d{1,2}(?![\\d.,/%|]| \\d))?)'
const vietnamese = new RegExp(`(?<!\\p{L})(?:${kinds}) ?${name}(?!\\p{L})`, 'gu')
const english =
  /(?<!\p{L})(?:(?!(?:The|This|That|Each|Every|One|Our|No|In|At|Of|All|Any|By|For) )(?:\p{Lu}\p{Ll}{1,12} ){1,3}(?:[Ww]ard|[Cc]ommune|[Tt]ownship|[Dd]istrict|Province|City)|(?:Ward|District) \d{1,2})(?!\p{L})/gu

/** Bodies that are no places: "Trường THCS Bình Thọ", "Công an phường An Khánh". */
const bodies =
  '[Tt]rường|[Pp]hòng|[Cc]ông an|[Cc]ông ty|[Tt]rung tâm|[Bb]ệnh viện|[Tt]rạm Y tế|[Ll]iên đoàn|(?<![Xx]ã )[Hh]ội|[Đđ]oàn|[Tt]hành đoàn|[Qq]uận đoàn|[Đđ]ảng uỷ|[Đđ]ảng ủy|[Đđ]ảng bộ|[Cc]hi bộ|[Cc]hi đoàn|[Cc]ông đoàn|[Uu]ỷ ban|[Ủủ]y ban|UBND|MTTQ|[Bb]an|[Kk]hu phố|[Ấấ]p|[Tt]hôn|[Vv]ăn phòng|[Cc]hi cục|[Kk]ho bạc|[Bb]ảo hiểm|[Vv]iện|[Tt]oà án|[Hh]ợp tác xã'
const word = '(?:Thành|Tỉnh|Huyện|Quận|Thị|Đảng) (?:uỷ|ủy)|\\p{Lu}[\\p{L}]*|\\d{1,2}(?![\\d.,/%|]| \\d)'
/** Words that end a name. */
const verbs =
  'completed|finished|registered|has|had|have|reached|tặng|trao|khen|đăng|hoàn|đã|đang|đạt|có|cho|được|mới|còn|chưa|thực|tổ|là|với|tại|ở|do|theo|vừa|cùng|trong|trên'
const between = 'nhân dân|phường|xã|quận|huyện|thị trấn|thành phố|và|-'
const other = new RegExp(
  `(?<!\\p{L})(?:${bodies})(?: (?:${word}|${between})(?: (?!(?:${verbs})(?!\\p{L}))\\p{Ll}+(?= (?:\\p{Lu}|\\d|phường|xã|quận|huyện|thành phố)))?){0,9} (?:${word})(?![\\p{L}])`,
  'gu',
)

/** "Theo Thành đoàn Thủ Đức", "UBND phường An Khánh cho biết": who says a thing is not who did it. */
const saidBy = pattern(
  '(?:theo|nguồn:?)(?: (?:báo cáo|thông tin|số liệu|thống kê|đánh giá|tổng hợp))?(?: của| từ)? $',
  'u',
)
const says = pattern(
  '^(?: \\([^)]*\\)| \\p{Ll}{1,8})?,? (?:vừa |đã |sẽ )?(?:cho biết|cho hay|thông tin|công bố|ban hành|phát động|tổ chức|yêu cầu|đề nghị|chỉ đạo|khen thưởng|biểu dương|trao|tặng)(?!\\p{L})',
  'u',
)

const ofFigure = pattern('^(?:/\\d| (?:trên|trong|of|out of|công trình|phần việc|works)(?!\\p{L}))', 'u')

/** A body where a text names it, as written. */
export interface UnitMention extends Stretch {
  readonly name: string
}

/** Bodies named in a stretch of cased text, by place, the longest where they overlap; "cấp thành phố" names none. */
export function unitsOf(cased: string, text: string, names: readonly string[] = []): UnitMention[] {
  const listed = names.flatMap((name) => placesOfName(text, cased, name))
  const found = [vietnamese, english, other]
    .flatMap((form) => Array.from(cased.matchAll(form)))
    .filter(
      ({ index }) => !foldSpelling(cased.slice(Math.max(0, index - 4), index).toLowerCase()).endsWith('cấp '),
    )
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length, name }))
  // "Xã Bình Minh 8 trên 22": the number behind a name of the campaign is a figure.
  const isWithFigure = ({ start, end }: Stretch) =>
    listed.some((one) => one.start === start && /^ \d{1,2}$/u.test(text.slice(one.end, end))) &&
    ofFigure.test(text.slice(end, end + 16))
  // "Ban Tổ chức đợt thi đua" organises.
  const isOrganiser = ({ name, end }: UnitMention) =>
    /^ban (?:tổ|chỉ)$/u.test(name.toLowerCase()) && /^ (?:chức|đạo)/u.test(text.slice(end, end + 5))
  const told = listed.map(({ start, end }) => ({ start, end, name: cased.slice(start, end) }))
  const all = [
    ...told,
    ...told.flatMap((one) => namedAlong(text, cased, one, names)),
    ...found.filter((one) => !isWithFigure(one) && !isOrganiser(one)),
  ]
  let reached = 0
  return all
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isApart = start >= reached
      if (isApart) reached = end
      return isApart
    })
    .filter(
      ({ start, end }) =>
        !saidBy.test(text.slice(Math.max(0, start - 40), start)) && !says.test(text.slice(end, end + 60)),
    )
}

/** Bodies at the head of a row of a table, by all that stands in the cell: "Trường Tiểu học số 2", not "Trường Tiểu". */
export function wholeInCells(
  units: readonly UnitMention[],
  cased: string,
  rows: readonly Row[],
): UnitMention[] {
  const ends = new Map(
    rows.flatMap(({ cells }) => {
      const label = cells.find(({ start, end }) => /\p{L}{2}/u.test(cased.slice(start, end)))
      return label === undefined ? [] : [[label.start, label.end] as const]
    }),
  )
  return units.flatMap((unit) => {
    const row = rows[lowerBound(rows, unit.start + 1) - 1]
    const within = row?.cells.find(({ start, end }) => start <= unit.start && unit.start < end)
    // "Các sở | 32": the number of the next cell is part of no name.
    if (within !== undefined && unit.end > within.end) return []
    const end = ends.get(unit.start)
    if (end === undefined || !restOfName.test(cased.slice(unit.end, end))) return [unit]
    return [{ start: unit.start, end, name: cased.slice(unit.start, end) }]
  })
}

const restOfName = /^ [\p{L}\d .–-]{1,60}$/u

/** Words that go on with the name of another body: "Hội Khuyến học" is not "Hội Khuyến học phường An Phú". */
const goesOn = pattern('^ (?:phường|xã|quận|huyện|thị trấn|thành phố|tp|tỉnh|khu phố|số \\d)(?!\\p{L})', 'u')

/** Where a unit of the campaign is named, however its name is spelled. */
function placesOfName(text: string, cased: string, name: string): Stretch[] {
  const spellings = spellingsOf(name).flatMap((one) => [
    one,
    one.replaceAll(/(?<!\p{L})tp(?!\p{L})/gu, foldedCity),
  ])
  return [...new Set(spellings)].flatMap((spelling) => {
    if (spelling.length < shortestName) return []
    const places: Stretch[] = []
    for (let start = text.indexOf(spelling); start !== -1; start = text.indexOf(spelling, start + 1)) {
      const end = start + spelling.length
      const isWhole = !/\p{L}/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end))
      const isLonger = goesOn.test(text.slice(end, end + 12)) || /^ \p{Lu}/u.test(cased.slice(end, end + 2))
      if (isWhole && !isLonger) places.push({ start, end })
    }
    return places
  })
}

const along = pattern('^(?:,? và|,|,? and) ', 'u')

/** "Hai xã Mỹ Lộc, Vĩnh Thuận": the kind of the first is that of those behind it. */
function namedAlong(
  text: string,
  cased: string,
  { name, end }: UnitMention,
  names: readonly string[],
): UnitMention[] {
  const gap = along.exec(text.slice(end, end + 6))?.[0]
  if (gap === undefined) return []
  const start = end + gap.length
  const words = foldName(name).split(' ')
  const restOf = (one: string) => {
    const own = foldName(one).split(' ')
    const common = own.findIndex((word, at) => word !== words[at])
    return common < 1 ? '' : own.slice(common).join(' ')
  }
  const next = names.find((one) => {
    const bare = restOf(one)
    return (
      bare.length >= shortestName &&
      /^\p{Lu}/u.test(cased.slice(start, start + 1)) &&
      text.startsWith(bare, start) &&
      !/[\p{L}\d]/u.test(text.charAt(start + bare.length)) &&
      !/^ \p{Lu}/u.test(cased.slice(start + bare.length, start + bare.length + 2))
    )
  })
  if (next === undefined) return []
  const found = { start, end: start + restOf(next).length, name: next }
  return [found, ...namedAlong(text, cased, found, names)]
}

const shortestName = 4
const foldedCity = foldSpelling('thành phố')

const anaphora = pattern(
  '(?:^ ?|[.:;,\\n"] ?|(?<!\\p{L})(?:và|nhưng|song|còn|tuy nhiên|của|đến nay|hiện nay|hiện|qua đó) )(?:nhà )?(phường|xã|thị trấn|thị xã|quận|huyện|thành phố|tỉnh|sở|phòng|ban|trường|công ty|trung tâm|đơn vị|địa phương|(?:the|this) (?:ward|commune|district|province|city|unit|school)) (?=(?:này|đã|đang|mới|chỉ(?! (?:đạo|huy))|cũng|còn|có|đăng ký|hoàn thành|đạt|chưa|về đích|được|has|had|completed|registered|finished|reached)(?!\\p{L}))',
)

const largest = pattern('^(?:thành phố|tỉnh|city|province)$', 'u')

/**
 * "Xã đăng ký 20 công trình": the commune named last, else the organiser where it is one, or a body that is not known.
 * A city or province that is not named is all there is.
 * "Đơn vị", "địa phương" are named last whatever they are.
 */
function referred(
  text: string,
  cased: string,
  from: number,
  to: number,
  named: string | undefined,
): string | null {
  const found = [...text.slice(from, to).matchAll(anaphora)].at(-1)
  const word = found?.[1]
  if (found === undefined || word === undefined) return null
  const kind = word.replace(/^(?:the|this) /u, '')
  const isAny = /^(?:đơn vị|địa phương|unit)$/u.test(kind)
  if (isAny || named?.toLowerCase().includes(kind) === true) return named ?? null
  if (largest.test(kind)) return null
  const at = from + found.index + found[0].lastIndexOf(word)
  return cased.slice(at, at + word.length)
}

/** "147 công trình, riêng phường Nam Hòa 19": who is named behind a comma is spoken of next. */
const parted = pattern(
  '[,;:.|\\n]|(?<!\\p{L})(?:riêng|trong đó|gồm|còn|và|of which|and|while)(?!\\p{L})',
  'u',
)

const ofAll = pattern(
  '(?<!\\p{L})toàn (thành phố|tỉnh|huyện|quận|phường|xã|ngành|đợt|địa bàn|tp) (?:đã |mới |có |hiện )?(?:hoàn thành|đăng ký|đạt|còn|có|xong)(?!\\p{L})',
  'u',
)

/** "Phòng Kinh tế: toàn huyện hoàn thành 54": who speaks of all, unless all are its own. */
function speaksOfAll(words: string, name: string): boolean {
  const kind = ofAll.exec(words)?.[1]
  return kind !== undefined && !foldSpelling(name).startsWith(kind)
}

/** Resolves the body a figure speaks of: named before it in its sentence, the nearest; else within or right behind it, or in the head of its column. */
export function unitFor(
  text: string,
  cased: string,
  sentences: readonly Stretch[],
  drafts: readonly Draft[],
  units: readonly UnitMention[],
  headsOf: (draft: Draft) => readonly Stretch[],
): (draft: Draft, index: number) => UnitOf {
  const within = (from: number, to: number) => units.slice(lowerBound(units, from), lowerBound(units, to))
  const headings = itemHeads(text, sentences, within)
  const turns = inTurn(text, sentences, drafts, ({ start, end }) => within(start, end))
  return (draft, index) => {
    const turn = turns.get(draft)
    if (turn !== undefined) return { unit: turn.name, unclear: null }
    const sentence = sentences[draft.sentence] ?? draft
    const next = Math.min(sentence.end, drafts[index + 1]?.start ?? cased.length, draft.end + 40)
    const found =
      within(spokenFrom(text, sentences, draft.sentence), draft.start).at(-1) ??
      within(draft.start, draft.end)[0] ??
      within(draft.end, next).find(({ start }) => !parted.test(text.slice(draft.end, start))) ??
      headsOf(draft).flatMap(({ start, end }) => within(start, end))[0]
    const isOfAll =
      found !== undefined &&
      found.end <= draft.start &&
      speaksOfAll(text.slice(found.end, draft.start), found.name.toLowerCase())
    if (isOfAll) return { unit: null, unclear: null }
    const former = found === undefined ? undefined : units[lowerBound(units, found.start) - 1]
    const isOneOfSome =
      found !== undefined &&
      (draft.numerator !== null || draft.denominator !== null) &&
      former !== undefined &&
      found.end <= draft.start &&
      beside.test(text.slice(former.end, found.start)) &&
      !each.test(text.slice(found.end, draft.start))
    if (isOneOfSome) return { unit: found.name, unclear: { start: former.start, end: found.end } }
    // "Trường Hoa Sen và Sao Mai": of whom the second is not known.
    const isWithOther =
      found !== undefined &&
      found.end <= draft.start &&
      /^ (?:và|&|cùng) \p{Lu}/u.test(cased.slice(found.end, found.end + 7)) &&
      !each.test(text.slice(found.end, draft.start))
    if (isWithOther) return { unit: found.name, unclear: found }
    // "Các phòng, ban của Sở và Công đoàn ngành": of whom only the last is known.
    const isFirst = (drafts[index - 1]?.end ?? 0) <= sentence.start
    const isLastOfSome =
      found !== undefined &&
      found.end <= draft.start &&
      isFirst &&
      /^ ?(?:[-+*•] )?(?:các|những|khối) [^.:;\n]{2,80} (?:và|cùng|&) $/u.test(
        text.slice(sentence.start, found.start),
      ) &&
      !each.test(text.slice(found.end, draft.start))
    if (isLastOfSome) return { unit: found.name, unclear: { start: sentence.start, end: found.end } }
    const unit =
      found?.name ??
      headings(draft.sentence) ??
      referred(
        text,
        cased,
        spokenFrom(text, sentences, draft.sentence),
        draft.start,
        units[lowerBound(units, sentence.start) - 1]?.name,
      )
    return { unit, unclear: null }
  }
}

const item = /^\s*(?:\d{1,2}|[a-zđ])[.)] ?$/u
/** Letters that the words of an item may take. */
const longestItem = 800
const bullet = /^ ?[-+*•]/u
const ofAllAgain = pattern('(?<!\\p{L})(?:toàn|cả (?:tỉnh|thành phố|đợt)|tổng|các)(?!\\p{L})', 'u')

/** "1. Sở Tài chính. Đăng ký 41 công trình": the body that a numbered line begins with, for the sentences behind it. */
function itemHeads(
  text: string,
  sentences: readonly Stretch[],
  within: (from: number, to: number) => readonly UnitMention[],
): (sentence: number) => string | null {
  return (index) => {
    const own = sentences[index]
    if (own === undefined || ofAllAgain.test(text.slice(own.start, own.end))) return null
    const from = Math.max(0, own.start - longestItem)
    let line = from + text.slice(from, own.start).lastIndexOf('\n') + 1
    // "1. Phường A:\n- Đăng ký: 29 công trình".
    while (line > from && bullet.test(text.slice(line, line + 4)))
      line = from + text.slice(from, line - 1).lastIndexOf('\n') + 1
    if (line === from && from > 0) return null
    const [first] = within(line, Math.min(own.start, line + 12))
    const isHead =
      first !== undefined &&
      item.test(text.slice(line, first.start)) &&
      /^[.:]/u.test(text.slice(first.end)) &&
      within(first.end, own.start).length === 0
    return isHead ? first.name : null
  }
}

/** "Phường 1 và phường 2 hoàn thành 57 công trình": together, unless each is said to have. */
const beside = pattern('^ ?(?:và|cùng|với|&|and)(?: với)? $', 'u')
const each = pattern('(?<!\\p{L})(?:cùng|đều|mỗi|cũng|each|both)(?!\\p{L})', 'u')

/** What a figure says of its body: one, or several that it may be of together. */
export interface UnitOf {
  readonly unit: string | null
  readonly unclear: Stretch | null
}
