import type { HeaderLexicon } from '../lexicon/header.ts'
import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'
import { type HeadingPath, headingPaths, isUnderParents } from './heading-paths.ts'

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
  readonly from: 'lexicon' | 'campaign'
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
const deepest = 4

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
  const candidates = rows
    .flatMap((_, top) =>
      Array.from({ length: Math.min(deepest, rows.length - top) }, (__, more) => ({ top, depth: more + 1 })),
    )
    .map((place) => ({ ...place, header: read(place.top, place.depth) }))
    .filter(({ header }) => needed.every((field) => header.columns.has(field)))
    .toSorted((a, b) => b.header.columns.size - a.header.columns.size || a.depth - b.depth || a.top - b.top)
  const [best] = candidates
  if (!best) return undefined
  const depth = withChildren(rows, best, best.header, needed, read)
  return depth === best.depth ? best.header : read(best.top, depth)
}

/** What one heading means by a lexicon; undefined when it is no heading of it. */
export function headingField<F extends string>(
  lexicon: HeaderLexicon<F>,
  heading: string,
): HeadingMatch<F> | undefined {
  return matchOf(heading.split(' > '), headingVocabulary(lexicon))
}

/** Text of a heading as it is matched: folded, without line breaks, units in brackets and trailing marks. */
export function headingKey(text: string): string {
  return foldText(text)
    .replace(/ ?\( ?% ?\)/gu, ' %')
    .replace(/ ?\([^)]*\)/gu, '')
    .replace(/\s*([,/])\s*/gu, '$1')
    .replace(/\s*-\s*/gu, '-')
    .replace(/[:.*]+$/u, '')
    .trim()
}

type HeadingVocabulary<F extends string> = ReadonlyMap<string, HeadingMatch<F>>

function headingVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides?: Readonly<Partial<Record<F, string>>>,
): HeadingVocabulary<F> {
  const fields = Object.keys(lexicon) as F[]
  const builtIn = fields.flatMap((field) =>
    lexicon[field].map((term) => [headingKey(term), { field, term, from: 'lexicon' as const }] as const),
  )
  const own = fields.flatMap((field) => {
    const term = overrides?.[field]
    return term === undefined ? [] : [[headingKey(term), { field, term, from: 'campaign' as const }] as const]
  })
  return new Map<string, HeadingMatch<F>>([...builtIn, ...own])
}

function readHeader<F extends string>(
  rows: readonly SheetRow[],
  vocabulary: HeadingVocabulary<F>,
): Header<F> {
  const columns = new Map<F, number>()
  const matches = new Map<number, HeadingMatch<F>>()
  const unread: UnreadColumn[] = []
  const paths = headingPaths(rows.map(({ cells }) => cells))
  for (const [column, path] of paths.entries()) {
    const match = matchOf(path, vocabulary)
    if (match) matches.set(column, match)
    if (match && !columns.has(match.field)) columns.set(match.field, column)
    else {
      const why = path.length === 0 ? 'empty' : match === undefined ? 'unknown' : 'repeated'
      unread.push({ column, heading: spelled(path), why })
    }
  }
  return { record: rows.at(-1)?.record ?? 0, rows, columns, headings: paths.map(spelled), unread, matches }
}

/** What a path means: by the whole path, or else by its lower part, down to the lowest text. */
function matchOf<F extends string>(
  path: HeadingPath,
  vocabulary: HeadingVocabulary<F>,
): HeadingMatch<F> | undefined {
  const keys = path.map(headingKey)
  for (const [level] of keys.entries()) {
    const match = vocabulary.get(keys.slice(level).join(' > '))
    if (match !== undefined) return match
  }
  return undefined
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
  while (reached < deepest) {
    const [above, below] = [rows[top + reached - 1], rows[top + reached]]
    if (!above || !below || !isUnderParents(above.cells, below.cells)) break
    if (below.cells.some((cell) => cell !== null && /^\(?\d/u.test(cell))) break
    const isUnderNeeded = needed.some(
      (field) => (below.cells[header.columns.get(field) ?? -1] ?? null) !== null,
    )
    // "Đăng ký > Tổng" is a heading still; "Tên công trình > Cầu" is none, so that row is data.
    const deeper = read(top, reached + 1)
    if (isUnderNeeded && needed.some((field) => !deeper.columns.has(field))) break
    reached += 1
  }
  return reached
}

function spelled(path: HeadingPath): string | null {
  return path.length === 0 ? null : path.join(' > ')
}
