import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import { likelyBeginnings } from '../lexicon/headers/likely.ts'
import { bareText } from '../text/bare.ts'
import type { SheetRow } from './cells.ts'
import { composingWords } from './composed-heading.ts'
import { headingKey, rewrittenBeginnings } from './heading-key.ts'

/** The word by which a column's heading was known, and who taught it. */
export interface HeadingMatch<F extends string = string> {
  readonly field: F
  readonly term: string
  readonly from: 'lexicon' | 'campaign' | 'content'
  /** The heading only begins like one of its field. */
  readonly isLikely?: true
  /** What else it may mean, where what stands below it does not bear the first out. */
  readonly others?: readonly F[]
}

/** The columns in which a row may head each field. */
export type PossibleFields<F extends string> = ReadonlyMap<F, readonly number[]>

/** What each heading may mean; the first meaning whose field no other column has is taken. */
export interface HeadingVocabulary<F extends string> {
  readonly meanings: ReadonlyMap<string, readonly HeadingMatch<F>[]>
  /** The same by texts without any accents, for those that stand for one heading only. */
  readonly bare: ReadonlyMap<string, readonly HeadingMatch<F>[]>
  /** Only a register has headings that nobody can list. */
  readonly isRegister: boolean
  /** The fields of headings by their lowest text. */
  readonly endings: ReadonlyMap<string, readonly F[]>
  /** The first words of all that a heading may be, also of those that are written otherwise. */
  readonly firstWords: ReadonlySet<string>
  /** Fields that rows met before may head: the same rows are searched as a whole sheet and as parts of it. */
  readonly met: WeakMap<SheetRow, PossibleFields<F>>
  /** Fields that cells met before may head: the words of a register repeat. */
  readonly metCells: Map<string, readonly F[]>
}

type Overrides = Readonly<Partial<Record<string, string>>>

/** Vocabularies by what campaign.yaml adds to a lexicon; there are a handful of both. */
const vocabularies = new WeakMap<Overrides, WeakMap<HeaderLexicon<string>, HeadingVocabulary<string>>>()
const nothing: Overrides = {}

export function headingVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides: Overrides = {},
): HeadingVocabulary<F> {
  const added = Object.keys(overrides).length > 0 ? overrides : nothing
  const known = vocabularies.get(added) ?? new WeakMap<HeaderLexicon<string>, HeadingVocabulary<string>>()
  const vocabulary =
    (known.get(lexicon) as HeadingVocabulary<F> | undefined) ?? readVocabulary(lexicon, added)
  vocabularies.set(added, known.set(lexicon, vocabulary))
  return vocabulary
}

function readVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides: Overrides,
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
    const term = overrides[field]
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
    firstWords: firstWordsOf(endings.keys()),
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

function firstWordsOf(keys: Iterable<string>): Set<string> {
  const texts = [...keys, ...rewrittenBeginnings, ...likelyBeginnings, ...composingWords]
  const words = texts.map(firstWord).flatMap((word) => [word, bareText(word)])
  const has = (digits: RegExp) => texts.some((text) => digits.test(text))
  return new Set([...words, ...(has(/\d/u) ? [anyDigit] : []), ...(has(longNumber) ? [anyNumber] : [])])
}

/** Stands among the first words for headings that have a digit anywhere. */
export const anyDigit = '0'

/** Digits in a row that no period and no day has, and what stands among the first words for headings that have them. */
export const longNumber = /\d{5}/u
export const anyNumber = '00000'

/** The word a text begins with, or else the sign. */
export function firstWord(text: string): string {
  return /^[\s\u200b\ufeff]*([\p{L}\p{M}]+|.)/u.exec(text)?.[1] ?? ''
}

export function lowest(key: string): string {
  const last = key.lastIndexOf(' > ')
  return last === -1 ? key : key.slice(last + 3)
}

function pathKey(term: string): string {
  return term.split(' > ').map(headingKey).join(' > ')
}
