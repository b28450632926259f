import type { flaggedRows, ListingRow, rejectedRows, vocabularyGaps } from '@vedich/metrics'
import { hintText, type Rule, rules } from '@vedich/model'
import type { Language } from '../messages/language.ts'
import { countCell } from '../words/cell.ts'
import { type BookWords, bookWords, codeWord } from './book-words.ts'
import { messages } from './messages.ts'

type Rejected = ListingRow<ReturnType<typeof rejectedRows>>
type Flagged = ListingRow<ReturnType<typeof flaggedRows>>
type Gap = ListingRow<ReturnType<typeof vocabularyGaps>>

/** Rows that broke a rule: where, why, and what the keeper of the register can do. */
export function rejectedWords(rows: readonly Rejected[], language: Language): BookWords {
  const { columns: c, found } = messages[language.code]
  const table = {
    columns: [c.path, c.place, c.rule, c.value, c.fix, c.cells],
    rows: rows.map((row) => [...findingCells(row, language), row.cells.filter(Boolean).join(' · ')]),
  }
  return bookWords('rejected', found.rejected(most(rows, language)), table, language)
}

export function flaggedWords(rows: readonly Flagged[], language: Language): BookWords {
  const { columns: c, found } = messages[language.code]
  const table = {
    columns: [c.path, c.place, c.rule, c.value, c.fix],
    rows: rows.map((row) => findingCells(row, language)),
  }
  return bookWords('flagged', found.flagged(most(rows, language)), table, language)
}

export function gapWords(rows: readonly Gap[], language: Language): BookWords {
  const { columns: c, found, vocabularies } = messages[language.code]
  const table = {
    columns: [c.spelling, c.vocabulary, c.rows, c.nearest, c.path],
    rows: rows.map((gap) => [
      gap.value,
      codeWord(vocabularies, gap.vocabulary),
      countCell(gap.rows, language),
      gap.nearest ?? '–',
      gap.path,
    ]),
  }
  const title = found.gaps({
    count: language.number.count(rows.length),
    rows: language.number.count(rows.reduce((sum, gap) => sum + gap.rows, 0)),
  })
  return bookWords('gaps', title, table, language)
}

function findingCells(row: Flagged, language: Language): string[] {
  const rule = ruleOf(row.rule)
  const fix = rule?.fix[language.code] ?? ''
  const value = row.column_name === null ? (row.value ?? '–') : `${row.column_name}: ${row.value ?? '–'}`
  return [
    row.path,
    placeOf(row, language),
    rule?.about[language.code] ?? row.rule,
    value,
    row.hint === null ? fix : `${fix} (${hintText(row.hint)[language.code]})`,
  ]
}

function placeOf(row: Flagged, { code, number }: Language): string {
  const words = messages[code]
  return words.place({
    sheet: row.source_sheet === '' ? '' : `${row.source_sheet}, `,
    row: words.row({ row: number.count(row.source_row) }),
    column: row.source_column > 0 ? words.column({ column: number.count(row.source_column) }) : '',
  })
}

/** A row may break several rules, each in several cells, and is counted once; so it is under each rule. */
function most(rows: readonly Flagged[], { code, number }: Language): { count: string; most: string } {
  const places = new Set<string>()
  const broken = new Map<string, Set<string>>()
  for (const { path, source_sheet, source_row, rule } of rows) {
    const place = JSON.stringify([path, source_sheet, source_row])
    places.add(place)
    broken.set(rule, (broken.get(rule) ?? new Set()).add(place))
  }
  const [first] = [...broken].toSorted(([, a], [, b]) => b.size - a.size)
  const name = first?.[0] ?? ''
  return { count: number.count(places.size), most: ruleOf(name)?.about[code] ?? name }
}

/** Undefined for a rule that this version does not know. */
function ruleOf(name: string): Rule | undefined {
  const known: Readonly<Record<string, Rule>> = rules
  return Object.hasOwn(known, name) ? known[name] : undefined
}
