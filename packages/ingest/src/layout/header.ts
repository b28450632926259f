import type { HeaderLexicon } from '../lexicon/headers/lexicon.ts'
import { lastResorts } from '../lexicon/headers/register.ts'
import type { SheetRow } from './cells.ts'
import { deepestHeader, withChildren, withParents } from './header-extent.ts'
import { meaningsOf, possibleFields, tellsState } from './heading-meanings.ts'
import { type HeadingPath, headingPaths } from './heading-paths.ts'
import {
  type HeadingMatch,
  type HeadingVocabulary,
  headingVocabulary,
  type PossibleFields,
} from './heading-vocabulary.ts'
import { isLater, namesPeriod } from './reached-day.ts'

/**
 * A column that is not read, and why: no heading, an unknown one, one for a field that an earlier column holds, a new one, or
 * one that tells of an earlier period and is read where the later ones are empty.
 */
export interface UnreadColumn {
  readonly column: number
  readonly heading: string | null
  readonly why: 'empty' | 'unknown' | 'repeated' | 'frozen' | 'earlier'
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
  if (!needed.every((field) => fields.some((possible) => possible.has(field)))) return undefined
  const candidates = windowsOf(rows, fields, needed)
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

/**
 * One to four rows that may be a header: each needed field has a column in which nothing but a period stands below what may
 * head it.
 */
function windowsOf<F extends string>(
  rows: readonly SheetRow[],
  fields: readonly PossibleFields<F>[],
  needed: readonly F[],
): { readonly top: number; readonly depth: number }[] {
  const isLowest = (column: number, row: number, past: number) => {
    for (let below = row + 1; below < past; below += 1) {
      const cell = rows[below]?.cells[column] ?? null
      if (cell !== null && !namesPeriod(cell)) return false
    }
    return true
  }
  const isHeaded = (field: F, top: number, past: number) => {
    for (let row = top; row < past; row += 1) {
      if (fields[row]?.get(field)?.some((column) => isLowest(column, row, past)) === true) return true
    }
    return false
  }
  const windows: { readonly top: number; readonly depth: number }[] = []
  for (const top of rows.keys()) {
    for (let depth = 1; depth <= Math.min(deepestHeader, rows.length - top); depth += 1) {
      if (needed.every((field) => isHeaded(field, top, top + depth))) windows.push({ top, depth })
    }
  }
  return windows
}

/** How many fields a header names beyond a likeness. */
function certainFields<F extends string>({ columns, matches }: Header<F>): number {
  return [...columns.values()].filter((column) => matches.get(column)?.isLikely !== true).length
}

/** Fields that are not read where a better one is: a planned start says nothing beside the real one. */
const outdoing = [['began_on', 'started_on']] as const

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
    const isNewer = tellsState.has(match.field) && isLater(paths[column], paths[before ?? -1])
    if (before === undefined || isNewer) columns.set(match.field, column)
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
  const read: Map<string, number> = columns
  for (const [better, field] of outdoing) if (read.has(better)) read.delete(field)
  const repeats = (column: number, field: F) =>
    tellsState.has(field) && isLater(paths[columns.get(field) ?? -1], paths[column]) ? 'earlier' : 'repeated'
  const unread = paths.flatMap((path, column): UnreadColumn[] => {
    const match = matches.get(column)
    if (match !== undefined && columns.get(match.field) === column) return []
    const why = path.length === 0 ? 'empty' : match === undefined ? 'unknown' : repeats(column, match.field)
    return [{ column, heading: spelled(path), why }]
  })
  return { record: rows.at(-1)?.record ?? 0, rows, columns, headings: paths.map(spelled), unread, matches }
}

function spelled(path: HeadingPath): string | null {
  return path.length === 0 ? null : path.join(' > ')
}
