import { headingWords } from '../lexicon/headers/composed.ts'
import { englishWords } from '../lexicon/headers/english.ts'
import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import { foldText } from '../text/fold.ts'
import { remember } from '../text/remember.ts'
import type { SheetRow } from './cells.ts'
import { headingKey } from './heading-key.ts'
import type { HeadingPath } from './heading-paths.ts'
import {
  anyDigit,
  anyNumber,
  firstWord,
  type HeadingMatch,
  type HeadingVocabulary,
  headingVocabulary,
  longNumber,
  lowest,
  type PossibleFields,
} from './heading-vocabulary.ts'
import { likelyMeanings } from './likely-meanings.ts'
import { namesPeriod } from './reached-day.ts'

/** What one heading means by a lexicon; undefined when it is no heading of it. */
export function headingField<F extends string>(
  lexicon: HeaderLexicon<F>,
  heading: string,
): HeadingMatch<F> | undefined {
  return meaningsOf(heading.split(' > '), headingVocabulary(lexicon))[0]
}

/** Of columns that speak of a period each, those of these fields are read by their last. */
export const tellsState: ReadonlySet<string> = new Set(['status', 'percent'])

/** What a path may mean: by the whole path, or else by its lower part, down to the lowest text. */
export function meaningsOf<F extends string>(
  path: HeadingPath,
  vocabulary: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  for (const spell of [withAside, (text: string) => text, withoutEnglish]) {
    const keys = path.map((text) => headingKey(spell(text)))
    for (const [level] of keys.entries()) {
      const known = vocabulary.meanings.get(keys.slice(level).join(' > '))
      if (known !== undefined) return known
    }
  }
  if (path.length > 1 && namesPeriod(path.at(-1) ?? '')) {
    return meaningsOf(path.slice(0, -1), vocabulary).filter(({ field }) => tellsState.has(field))
  }
  const lowestText = withoutEnglish(path.at(-1) ?? '')
  // "Đã hoàn thành > Đánh dấu | Ngày": what is ticked stands above.
  if (path.length > 1 && asksForTick.test(headingKey(lowestText))) {
    return meaningsOf(path.slice(0, -1), vocabulary).filter(({ field }) => field.startsWith('is_'))
  }
  const twice = twiceSaid(lowestText, vocabulary)
  if (twice.length > 0) return twice
  const likely = likelyMeanings(lowestText, vocabulary)
  if (likely.length > 0 || path.length < 2) return likely
  // "Thời gian > Thực tế": the lowest text alone says too little.
  const joined = likelyMeanings(path.slice(-2).join(' '), vocabulary)
  // "Tỷ lệ hoàn thành > Kế hoạch" is how far the work should be, beside how far it is.
  return plans.has(headingKey(lowestText)) ? joined.filter(({ field }) => !tellsState.has(field)) : joined
}

const asksForTick = /^(?:đánh (?:dấu|x)(?: x)?|dấu x|tích(?: chọn)?|chọn|tick)$/u

const plans: ReadonlySet<string> = new Set(headingWords.plan.map(foldText))

/** "Project name / Tên công trình": a heading in two languages, each half of which means the same. */
function twiceSaid<F extends string>(
  heading: string,
  { meanings }: HeadingVocabulary<F>,
): readonly HeadingMatch<F>[] {
  const [first = [], second = []] = halvesOf(heading).map((half) => meanings.get(headingKey(half)) ?? [])
  return first.filter(({ field }) => second.some((other) => other.field === field))
}

/** "Hoàn thành Finish", "Cấp/Level": a heading in two languages, without the second. */
function withoutEnglish(heading: string): string {
  const last = /([A-Za-z]+)\)?$/u.exec(heading)?.[1]
  if (last === undefined || !englishWords.has(last.toLowerCase())) return heading
  const words = heading.split(/[\s/|()]+/u).filter((word) => word !== '')
  const english = words.toReversed().findIndex((word) => !englishWords.has(word.toLowerCase()))
  const first = words.slice(0, words.length - english)
  if (english < 1 || !/[^ -~]/u.test(first.join(''))) return heading
  const end = heading.lastIndexOf(first.at(-1) ?? '') + (first.at(-1)?.length ?? 0)
  const kept = heading.slice(0, end)
  return kept.lastIndexOf('(') > kept.lastIndexOf(')') ? `${kept})` : kept
}

/** The halves of a heading in two languages; empty when it has not two. */
function halvesOf(heading: string): readonly string[] {
  const halves = heading.replace(/\(([^()]+)\)\s*$/u, '/$1').split(/\s*[/\n|]\s*/u)
  return halves.length === 2 ? halves : []
}

/** "Thời gian hoàn thành (dự kiến)": the bracket tells a planned day from a real one. */
function withAside(text: string): string {
  return text.replace(
    /\(\s*(dự kiến|theo kế hoạch|kế hoạch|thực tế|KH|TT)\s*\)/iu,
    (_, word: string) => ` ${/^tt$/iu.test(word) ? 'thực tế' : word}`,
  )
}

/**
 * The fields that each row may head, and in which columns: those of headings whose lowest text stands there. A column of a
 * header has no others.
 */
export function possibleFields<F extends string>(
  rows: readonly SheetRow[],
  vocabulary: HeadingVocabulary<F>,
): PossibleFields<F>[] {
  const { met } = vocabulary
  return rows.map((row) => {
    const known = met.get(row)
    if (known) return known
    const fields = fieldsOf(row, vocabulary)
    met.set(row, fields)
    return fields
  })
}

function fieldsOf<F extends string>(row: SheetRow, vocabulary: HeadingVocabulary<F>): PossibleFields<F> {
  let fields: Map<F, number[]> | undefined
  for (const { text, word, column } of beginningsOf(row)) {
    if (word !== undefined && !vocabulary.firstWords.has(word)) continue
    for (const field of cellFields(text, vocabulary)) {
      fields ??= new Map()
      fields.set(field, [...(fields.get(field) ?? []), column])
    }
  }
  return fields ?? noFields
}

/** Most rows head nothing. */
const noFields: PossibleFields<never> = new Map<never, never>()

/** A cell by what it begins with: its folded first word, unless a heading's key may begin with another one. */
interface Beginning {
  readonly column: number
  readonly text: string
  readonly word: string | undefined
}

const knownBeginnings = new WeakMap<SheetRow, readonly Beginning[]>()

/** The cells of a row that may be headings: few titles of works begin like one. */
function beginningsOf(row: SheetRow): readonly Beginning[] {
  const known = knownBeginnings.get(row)
  if (known) return known
  const beginnings = isCounted(row)
    ? []
    : row.cells.flatMap((text, column) => {
        // Most cells of data are numbers and dates, which head nothing.
        if (text === null || /^\d[\d.,/-]*$/u.test(text)) return []
        const isParted = partingSigns.test(text) || numbered.test(text)
        return { column, text, word: isParted ? undefined : wordBefore(text) }
      })
  knownBeginnings.set(row, beginnings)
  return beginnings
}

/** A whole day in figures. */
const day = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2})$/u

/** A row of data by its looks, "12 | Trường A | 30/06/2024": it begins with a number of its own and tells a day. */
function isCounted({ cells }: SheetRow): boolean {
  const start = cells.find((cell) => cell !== null) ?? ''
  return /^\d{1,6}$/u.test(start) && cells.some((cell) => cell !== null && day.test(cell))
}

/** Signs that part a heading from another one, or that its key goes without; a program's name of a column is one word. */
const partingSigns = /[(/|>_"“\n]/u

/** "1. Đơn vị": a number that a heading goes without. */
const numbered = /^(?:câu )?\d{1,2}[.):] ?\p{L}/iu

/** "CT-0012": without a space, no day is left out of it. */
const code = /^\S*\d\S*$/u

function wordBefore(text: string): string | undefined {
  const space = text.indexOf(' ')
  if (space > 0) return foldedWord(text.slice(0, space))
  if (code.test(text)) return longNumber.test(text) ? anyNumber : anyDigit
  return firstWord(text).length === text.length ? undefined : foldedWord(text)
}

/** First words by what stands before the first space: works are named with few. */
const knownWords = new Map<string, string>()

function foldedWord(text: string): string {
  const known = knownWords.get(text)
  if (known !== undefined) return known
  const folded = foldText(firstWord(text))
  remember(knownWords, text, folded)
  return folded
}

function cellFields<F extends string>(cell: string, vocabulary: HeadingVocabulary<F>): readonly F[] {
  const { endings, metCells } = vocabulary
  const known = metCells.get(cell)
  if (known) return known
  const endingOf = (text: string) => {
    const own = endings.get(lowest(headingKey(text))) ?? endings.get(headingKey(withoutEnglish(text)))
    if (own) return own
    const halves = halvesOf(text).flatMap((half) => endings.get(headingKey(half)) ?? [])
    return halves.length > 0
      ? halves
      : likelyMeanings(withoutEnglish(text), vocabulary).map(({ field }) => field)
  }
  const bare = withAside(cell)
  const fields = bare === cell ? endingOf(cell) : [...endingOf(bare), ...endingOf(cell)]
  remember(metCells, cell, fields)
  return fields
}
