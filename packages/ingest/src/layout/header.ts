import { type HeaderLexicon, lastResorts, likelyHeadings } from '../lexicon/header.ts'
import { bareText } from '../text/bare.ts'
import { foldText } from '../text/fold.ts'
import { parseDateWords } from '../normalise/date-words.ts'
import type { SheetRow } from './cells.ts'
import { areAlikeGroups, type HeadingPath, headingPaths, isUnderParents } from './heading-paths.ts'

/** A column that is not read, and why: no heading, an unknown one, one for a field that an earlier column holds, or a new one. */
export interface UnreadColumn {
  readonly column: number
  readonly heading: string | null
  readonly why: 'empty' | 'unknown' | 'repeated' | 'frozen'
}

/** The word by which a column's heading was known, and who taught it. */
export interface HeadingMatch<F extends string = string> {
  readonly field: F
  readonly term: string
  readonly from: 'lexicon' | 'campaign' | 'content'
  /** The heading only begins like one of its field. */
  readonly isLikely?: true
}

/** A recognised header of one or more rows, and which column holds which field. */
export interface Header<F extends string> {
  /** The last record of the header; data comes below it. */
  readonly record: number
  /** The records of the header, top first. */
  readonly rows: readonly SheetRow[]
  /** Field to 0-based column. */
  readonly columns: ReadonlyMap<F, number>
  /** Headings by column, as written; those of several rows joined. */
  readonly headings: readonly (string | null)[]
  readonly unread: readonly UnreadColumn[]
  /** 0-based column to what its heading means, read or repeated. */
  readonly matches: ReadonlyMap<number, HeadingMatch<F>>
}

/** Most rows a header can have. */
export const deepestHeader = 4

/**
 * Finds the header among the first records: the one to four records whose composed headings name most fields of the lexicon,
 * all `needed` ones among them; of equals the one with fewest rows, then the first. `overrides` names headings the lexicon
 * does not know (field to heading). Returns undefined when no record has every needed field.
 */
export function findHeader<F extends string>(
  rows: readonly SheetRow[],
  lexicon: HeaderLexicon<F>,
  needed: readonly F[],
  overrides: Readonly<Partial<Record<F, string>>>,
): Header<F> | undefined {
  const vocabulary = headingVocabulary(lexicon, overrides)
  const read = (top: number, depth: number) => readHeader(rows.slice(top, top + depth), vocabulary)
  const fields = possibleFields(rows, vocabulary)
  const candidates = rows
    .flatMap((_, top) =>
      Array.from({ length: Math.min(deepestHeader, rows.length - top) }, (__, more) => ({
        top,
        depth: more + 1,
      })),
    )
    .filter(({ top, depth }) => {
      const near = fields.slice(top, top + depth)
      return needed.every((field) => near.some((possible) => possible.has(field)))
    })
    .map((place) => ({ ...place, header: read(place.top, place.depth) }))
    .filter(({ header }) => needed.every((field) => header.columns.has(field)))
    .toSorted(
      (a, b) => certainFields(b.header) - certainFields(a.header) || a.depth - b.depth || a.top - b.top,
    )
  const [best] = candidates
  if (!best) return undefined
  const top = withParents(rows, best, needed)
  const whole = { top, depth: best.depth + best.top - top }
  const depth = withChildren(rows, whole, read(whole.top, whole.depth), needed, read)
  return read(top, depth)
}

/** How many fields a header names beyond a likeness. */
function certainFields<F extends string>({ columns, matches }: Header<F>): number {
  return [...columns.values()].filter((column) => matches.get(column)?.isLikely !== true).length
}

/** What one heading means by a lexicon; undefined when it is no heading of it. */
export function headingField<F extends string>(
  lexicon: HeaderLexicon<F>,
  heading: string,
): HeadingMatch<F> | undefined {
  return meaningsOf(heading.split(' > '), headingVocabulary(lexicon))[0]
}

/** Keys of texts met before: a search for a header reads each cell many times, and successive files repeat their headings. */
const knownKeys = new Map<string, string>()
const mostKnown = 20_000
const longestKnown = 200

/** Bounded, whatever is read. */
function remember<T>(known: Map<string, T>, text: string, value: T): void {
  if (known.size >= mostKnown) known.clear()
  if (text.length <= longestKnown) known.set(text, value)
}

/** Text of a heading as it is matched: folded, without line breaks, units in brackets and trailing marks. */
export function headingKey(text: string): string {
  const known = knownKeys.get(text)
  if (known !== undefined) return known
  const key = keyOf(text)
  remember(knownKeys, text, key)
  return key
}

/** Letters by which headings are told apart; a longer cell is none, and to match all of it may take long. */
const longestHeading = 500

function keyOf(text: string): string {
  return foldText(asWords(text.slice(0, longestHeading)))
    .replace(/ ?\( ?% ?\)/gu, ' %')
    .replace(/ ?\([^)]*\)/gu, '')
    .replace(/\s*([,/])\s*/gu, '$1')
    .replace(/\s*-\s*/gu, '-')
    .replace(/[:.*]+$/u, '')
    .replace(reachedDay, '')
    .replace(abbreviations, (_, short: string) => abbreviated[short] ?? short)
    .replace(worksListed, 'công trình')
    .replace(namedWork, '$1 công trình')
    .replace(kindOfWorks, '$1')
    .trim()
}

/** "NgayHoanThanh" and "due_on", as programs name columns, as words. */
function asWords(text: string): string {
  const isName = /^[A-Za-z_]+$/u.test(text)
  return (isName ? text.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : text).replaceAll('_', ' ')
}

/** "Kết quả thực hiện đến 31/01/2025": the day a column reaches to is no part of what it is. */
const reachedDay =
  / (?:tính |cập nhật )?(?:đến|tới) (?:hết )?(?:ngày |tháng )?\d[\d/.-]*$| (?:tính|cập nhật) đến nay$/u

const kindOfWork =
  '(?:công trình|phần việc|mô hình|sáng kiến|đề án|dự án|nhiệm vụ|công việc|nội dung|sản phẩm|hạng mục)'
/** "công trình, phần việc, mô hình" in any order and number: what a campaign calls its works. */
const worksListed = new RegExp(`${kindOfWork}(?:(?:[,/]| và | hoặc |-)(?:tên )?${kindOfWork})+`, 'gu')

/** How offices shorten the words of headings. */
const abbreviated: Readonly<Record<string, string>> = {
  đk: 'đăng kí',
  ht: 'hoàn thành',
  kq: 'kết quả',
  kp: 'kinh phí',
  ct: 'công trình',
  đv: 'đơn vị',
  th: 'thực hiện',
  kh: 'kế hoạch',
  kc: 'khởi công',
  kl: 'khối lượng',
  hđ: 'hợp đồng',
  ql: 'quản lí',
}
const abbreviations = new RegExp(
  `(?<![\\p{L}\\d])(${Object.keys(abbreviated).join('|')})(?![\\p{L}\\d])`,
  'gu',
)

/** "Tên nhiệm vụ" is "tên công trình", and so is "tên công trình thanh niên". */
const namedWork =
  /^(tên|danh mục|nội dung) (?:phần việc|mô hình|sáng kiến|đề án|dự án|nhiệm vụ|công việc|sản phẩm|hạng mục)(?= |$)/u
const kindOfWorks =
  /(công trình(?: đăng kí)?) (?:thanh niên|thi đua|măng non|trọng điểm|chào mừng|gắn biển|dân vận|dân vận khéo)(?= |$)/u

/** What each heading may mean; the first meaning whose field no other column has is taken. */
interface HeadingVocabulary<F extends string> {
  readonly meanings: ReadonlyMap<string, readonly HeadingMatch<F>[]>
  /** The same by texts without any accents, for those that stand for one heading only. */
  readonly bare: ReadonlyMap<string, readonly HeadingMatch<F>[]>
  /** Only a register has headings that nobody can list. */
  readonly isRegister: boolean
  /** The fields of headings by their lowest text. */
  readonly endings: ReadonlyMap<string, readonly F[]>
  /** Fields that rows met before may head: the same rows are searched as a whole sheet and as parts of it. */
  readonly met: WeakMap<SheetRow, ReadonlySet<F>>
  /** Fields that cells met before may head: the words of a register repeat. */
  readonly metCells: Map<string, readonly F[]>
}

/** Vocabularies without overrides; there are a handful of lexicons. */
const plainVocabularies = new WeakMap<HeaderLexicon<string>, HeadingVocabulary<string>>()

function headingVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides?: Readonly<Partial<Record<F, string>>>,
): HeadingVocabulary<F> {
  if (overrides !== undefined && Object.keys(overrides).length > 0) return readVocabulary(lexicon, overrides)
  const known = plainVocabularies.get(lexicon) as HeadingVocabulary<F> | undefined
  const vocabulary = known ?? readVocabulary(lexicon)
  plainVocabularies.set(lexicon, vocabulary)
  return vocabulary
}

function readVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides?: Readonly<Partial<Record<F, string>>>,
): HeadingVocabulary<F> {
  const fields = Object.keys(lexicon) as F[]
  const meanings = new Map<string, HeadingMatch<F>[]>()
  for (const field of fields) {
    for (const term of lexicon[field]) {
      const known = meanings.get(pathKey(term)) ?? []
      if (known.some((other) => other.field === field)) continue
      meanings.set(pathKey(term), [...known, { field, term, from: 'lexicon' }])
    }
  }
  for (const field of fields) {
    const term = overrides?.[field]
    if (term !== undefined) meanings.set(pathKey(term), [{ field, term, from: 'campaign' }])
  }
  const endings = new Map<string, F[]>()
  for (const [key, known] of meanings) {
    endings.set(lowest(key), [...(endings.get(lowest(key)) ?? []), ...known.map(({ field }) => field)])
  }
  const isRegister = fields.some((field) => field === 'title')
  return {
    meanings,
    bare: bareMeanings(meanings),
    isRegister,
    endings,
    met: new WeakMap(),
    metCells: new Map(),
  }
}

function bareMeanings<F extends string>(
  meanings: ReadonlyMap<string, readonly HeadingMatch<F>[]>,
): Map<string, readonly HeadingMatch<F>[]> {
  const bare = new Map<string, readonly HeadingMatch<F>[]>()
  for (const [key, known] of meanings) {
    const before = bare.get(bareText(key))
    const isClear = before === undefined || before[0]?.field === known[0]?.field
    bare.set(bareText(key), isClear ? (before ?? known) : [])
  }
  return bare
}

/** What a heading may mean that is none of the lexicon: one without accents, or one that begins like those of a register. */
function likelyMeanings<F extends string>(
  heading: string,
  { bare, isRegister }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const key = headingKey(heading)
  const known = /^[A-Za-z _.]{2,}$/u.test(heading) ? (bare.get(bareText(key)) ?? []) : []
  if (known.length > 0 || !isRegister || key.length > longestLikely || /[:\d]/u.test(key)) return known
  const likely = likelyHeadings.find(([, pattern]) => pattern.test(key))
  return likely ? [{ field: likely[0] as string as F, term: key, from: 'lexicon', isLikely: true }] : []
}

const longestLikely = 40

function lowest(key: string): string {
  const last = key.lastIndexOf(' > ')
  return last === -1 ? key : key.slice(last + 3)
}

function pathKey(term: string): string {
  return term.split(' > ').map(headingKey).join(' > ')
}

function readHeader<F extends string>(
  rows: readonly SheetRow[],
  vocabulary: HeadingVocabulary<F>,
): Header<F> {
  const columns = new Map<F, number>()
  const matches = new Map<number, HeadingMatch<F>>()
  const paths = headingPaths(rows.map(({ cells }) => cells))
  const meanings = paths.map((path) => meaningsOf(path, vocabulary))
  const take = (column: number, match: HeadingMatch<F> | undefined) => {
    if (match === undefined) return
    matches.set(column, match)
    const before = columns.get(match.field)
    if (before === undefined || isLater(paths[column], paths[before])) columns.set(match.field, column)
  }
  // Headings of one meaning first, so that those of two, and then those that may mean less, take what is left.
  const isLast = (all: readonly HeadingMatch<F>[]) =>
    all.some(({ term, isLikely }) => isLikely === true || lastResorts.has(term))
  for (const [column, all] of meanings.entries()) {
    if (all.length === 1 && !isLast(all)) take(column, all[0])
  }
  for (const [column, all] of meanings.entries()) {
    if (all.length > 1 && !isLast(all)) take(column, all.find(({ field }) => !columns.has(field)) ?? all[0])
  }
  for (const [column, all] of meanings.entries()) if (isLast(all)) take(column, all[0])
  const unread = paths.flatMap((path, column): UnreadColumn[] => {
    const match = matches.get(column)
    if (match !== undefined && columns.get(match.field) === column) return []
    const why = path.length === 0 ? 'empty' : match === undefined ? 'unknown' : 'repeated'
    return [{ column, heading: spelled(path), why }]
  })
  return { record: rows.at(-1)?.record ?? 0, rows, columns, headings: paths.map(spelled), unread, matches }
}

/** "Tiến độ > Tháng 9", "Kết quả > Tuần 36": how things stood in each of several periods. */
const ofPeriod = /^(?:tháng|quý|tuần) (\d{1,2}|i{1,3}|iv)(?:[/-](\d{4}))?$/u
const tellsState: ReadonlySet<string> = new Set(['status', 'percent'])

/** Of columns that reach to days of their own ("Tiến độ đến 31/7/2024"), or speak of a period each, the last tells how things stand. */
function isLater(path: HeadingPath = [], before: HeadingPath = []): boolean {
  const [day, dayBefore] = [reachedBy(path) ?? periodOf(path), reachedBy(before) ?? periodOf(before)]
  return day !== undefined && dayBefore !== undefined && day > dayBefore
}

/** Year and number of the period that a heading names; text that sorts by time. */
function periodOf(path: HeadingPath): string | undefined {
  const [, number, year = ''] = ofPeriod.exec(foldText(path.at(-1) ?? '')) ?? []
  if (number === undefined) return undefined
  const place = romanNumbers.indexOf(number)
  return `${year.padStart(4, '0')}-${String(place === -1 ? number : place + 1).padStart(2, '0')}`
}

const romanNumbers = ['i', 'ii', 'iii', 'iv']

function reachedBy(path: HeadingPath): string | undefined {
  const text = path
    .map((heading) => reachedDay.exec(foldText(heading).replace(/[:.*)]+$/u, ''))?.[0])
    .findLast(Boolean)
  const words = text === undefined ? undefined : parseDateWords(text.replace(/^.*?(?=(?:tháng )?\d)/u, ''))
  return words?.year === undefined
    ? undefined
    : [words.year, words.lastMonth, words.day ?? 31].map((part) => String(part).padStart(4, '0')).join('-')
}

/** "Thời gian hoàn thành (dự kiến)": the bracket tells a planned day from a real one. */
function withAside(text: string): string {
  return text.replace(/\(\s*(dự kiến|theo kế hoạch|kế hoạch|thực tế)\s*\)/iu, ' $1')
}

/** The fields that each row may head: those of headings whose lowest text stands in it. A header has no others. */
function possibleFields<F extends string>(
  rows: readonly SheetRow[],
  vocabulary: HeadingVocabulary<F>,
): ReadonlySet<F>[] {
  const { met } = vocabulary
  return rows.map((row) => {
    const known = met.get(row)
    if (known) return known
    const fields = new Set<F>()
    for (const cell of row.cells) {
      // Most cells of data are numbers and dates, which head nothing.
      if (cell === null || /^\d[\d.,/-]*$/u.test(cell)) continue
      for (const field of cellFields(cell, vocabulary)) fields.add(field)
    }
    met.set(row, fields)
    return fields
  })
}

function cellFields<F extends string>(cell: string, vocabulary: HeadingVocabulary<F>): readonly F[] {
  const { endings, metCells } = vocabulary
  const known = metCells.get(cell)
  if (known) return known
  const endingOf = (text: string) => {
    const own = endings.get(lowest(headingKey(text)))
    if (own) return own
    const halves = halvesOf(text).flatMap((half) => endings.get(headingKey(half)) ?? [])
    return halves.length > 0 ? halves : likelyMeanings(text, vocabulary).map(({ field }) => field)
  }
  const bare = withAside(cell)
  const fields = bare === cell ? endingOf(cell) : [...endingOf(bare), ...endingOf(cell)]
  remember(metCells, cell, fields)
  return fields
}

/** What a path may mean: by the whole path, or else by its lower part, down to the lowest text. */
function meaningsOf<F extends string>(
  path: HeadingPath,
  vocabulary: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  for (const keys of [path.map((text) => headingKey(withAside(text))), path.map(headingKey)]) {
    for (const [level] of keys.entries()) {
      const known = vocabulary.meanings.get(keys.slice(level).join(' > '))
      if (known !== undefined) return known
    }
  }
  if (path.length > 1 && ofPeriod.test(foldText(path.at(-1) ?? ''))) {
    return meaningsOf(path.slice(0, -1), vocabulary).filter(({ field }) => tellsState.has(field))
  }
  const lowestText = path.at(-1) ?? ''
  const twice = twiceSaid(lowestText, vocabulary)
  return twice.length > 0 ? twice : likelyMeanings(lowestText, vocabulary)
}

/** "Project name / Tên công trình": a heading in two languages, each half of which means the same. */
function twiceSaid<F extends string>(
  heading: string,
  { meanings }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const [first = [], second = []] = halvesOf(heading).map((half) => meanings.get(headingKey(half)) ?? [])
  return first.filter(({ field }) => second.some((other) => other.field === field))
}

/** The halves of a heading in two languages; empty when it has not two. */
function halvesOf(heading: string): readonly string[] {
  const halves = heading.replace(/\(([^()]+)\)\s*$/u, '/$1').split(/\s*[/\n|]\s*/u)
  return halves.length === 2 ? halves : []
}

/** Top of a header with the rows above it that its cells are merged with: they repeat what it needs, and group the rest. */
function withParents<F extends string>(
  rows: readonly SheetRow[],
  { top, depth, header }: { readonly top: number; readonly depth: number; readonly header: Header<F> },
  needed: readonly F[],
): number {
  let reached = top
  while (top + depth - reached < deepestHeader) {
    const [above, below] = [rows[reached - 1], rows[reached]]
    if (!above || !below || !isUnderParents(above.cells, below.cells)) break
    const isMerged = (field: F) => {
      const column = header.columns.get(field) ?? -1
      return (above.cells[column] ?? null) !== null && above.cells[column] === below.cells[column]
    }
    if (!needed.every(isMerged)) break
    reached -= 1
  }
  return reached
}

/** Depth of a header with the rows below it that only split its headings, though no field is gained by them. */
function withChildren<F extends string>(
  rows: readonly SheetRow[],
  { top, depth }: { readonly top: number; readonly depth: number },
  header: Header<F>,
  needed: readonly F[],
  read: (top: number, depth: number) => Header<F>,
): number {
  let reached = depth
  while (reached < deepestHeader) {
    const [above, below] = [rows[top + reached - 1], rows[top + reached]]
    if (!above || !below || !isUnderParents(above.cells, below.cells)) break
    if (below.cells.some((cell) => cell !== null && /^\(?\d/u.test(cell))) break
    const isUnderNeeded = needed.some(
      (field) => (below.cells[header.columns.get(field) ?? -1] ?? null) !== null,
    )
    // "Đăng ký > Tổng" is a heading still; "Tên công trình > Cầu" is none, so that row is data.
    const deeper = read(top, reached + 1)
    const isData = isUnderNeeded && needed.some((field) => !deeper.columns.has(field))
    if (isData && !areAlikeGroups(above.cells, below.cells)) break
    reached += 1
  }
  return reached
}

function spelled(path: HeadingPath): string | null {
  return path.length === 0 ? null : path.join(' > ')
}
