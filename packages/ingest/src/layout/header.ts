import type { HeaderLexicon } from '../lexicon/header.ts'
import { foldText } from '../text/fold.ts'
import type { SheetRow } from './cells.ts'

/** A recognised header: which record it is, and which column holds which field. */
export interface Header<F extends string> {
  readonly record: number
  /** Field to 0-based column. */
  readonly columns: ReadonlyMap<F, number>
  /** Headings by column, as written. */
  readonly headings: readonly (string | null)[]
  /** Headings that no field claims. */
  readonly unknown: readonly string[]
}

/**
 * Finds the header among the first records: the record in which most headings belong to the lexicon, all `needed`
 * fields among them. `overrides` names headings the lexicon does not know (field to heading).
 * Returns undefined when no record has every needed field.
 */
export function findHeader<F extends string>(
  rows: readonly SheetRow[],
  lexicon: HeaderLexicon<F>,
  needed: readonly F[],
  overrides: Readonly<Partial<Record<F, string>>>,
): Header<F> | undefined {
  const vocabulary = headingVocabulary(lexicon, overrides)
  const candidates = rows
    .map((row) => readHeader(row, vocabulary))
    .filter((header) => needed.every((field) => header.columns.has(field)))
    .toSorted((a, b) => b.columns.size - a.columns.size || a.record - b.record)
  return candidates[0]
}

/** Text of a heading as it is matched: folded, without line breaks, units in brackets and trailing marks. */
export function headingKey(text: string): string {
  return foldText(text)
    .replace(/ ?\([^)]*\)/gu, '')
    .replace(/\s*([,/])\s*/gu, '$1')
    .replace(/[:.*]+$/u, '')
    .trim()
}

function headingVocabulary<F extends string>(
  lexicon: HeaderLexicon<F>,
  overrides: Readonly<Partial<Record<F, string>>>,
): ReadonlyMap<string, F> {
  const fields = Object.keys(lexicon) as F[]
  const builtIn = fields.flatMap((field) =>
    lexicon[field].map((heading) => [headingKey(heading), field] as const),
  )
  const own = fields.flatMap((field) => {
    const heading = overrides[field]
    return heading === undefined ? [] : [[headingKey(heading), field] as const]
  })
  return new Map([...builtIn, ...own])
}

function readHeader<F extends string>(row: SheetRow, vocabulary: ReadonlyMap<string, F>): Header<F> {
  const columns = new Map<F, number>()
  const unknown: string[] = []
  for (const [index, cell] of row.cells.entries()) {
    if (cell === null) continue
    const field = vocabulary.get(headingKey(cell))
    if (field !== undefined && !columns.has(field)) columns.set(field, index)
    else unknown.push(cell)
  }
  return { record: row.record, columns, headings: row.cells, unknown }
}
