import type { UnderstoodSheet } from '@vedich/ingest/understand'
import { rules } from '@vedich/model'
import type { Register } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { type Cell, countCell } from '../words/cell.ts'
import type { TableWords } from '../words/figure-words.ts'
import { rateCells, rateColumns } from '../words/rate-table.ts'
import { statusLabel } from '../words/status-label.ts'
import { tierName } from '../words/tier-name.ts'
import { messages } from './messages.ts'
import type { FileTotals } from './reading/request.ts'

/** The finding about a sheet, in a sentence. */
export function sheetSentence(
  name: string,
  { table, counts }: UnderstoodSheet,
  { code, number }: Language,
): string {
  const words = messages[code]
  if (table === null || counts === undefined) return words.foundNone({ name })
  const tables: Readonly<Record<string, string>> = words.tables
  return words.found({
    name,
    table: tables[table] ?? table,
    accepted: number.count(counts.accepted),
    rejected: number.count(counts.rejected),
  })
}

/** The rules that rows of a sheet break: what becomes of the rows, where they are, and the fix. */
export function findingTable({ findings }: UnderstoodSheet, language: Language): TableWords {
  const words = messages[language.code].findings
  return {
    columns: [words.rule, words.effect, words.rows, words.fix, words.places],
    rows: findings.map(({ rule, severity, rows, places: all, examples }): Cell[] => {
      const places = examples
        .slice(0, shownPlaces)
        .map(({ cell, value }) => (value === null ? placeOf(cell, language) : `${cell} “${value}”`))
      const more = all - places.length
      const rest = more > 0 ? [words.more({ count: language.number.count(more) })] : []
      return [
        rules[rule].about[language.code],
        severity === 'reject' ? words.reject : words.flag,
        countCell(rows, language),
        rules[rule].fix[language.code],
        [...places, ...rest].join(', '),
      ]
    }),
  }
}

const shownPlaces = 5

/** A rule that speaks of a whole row names its number alone. */
function placeOf(cell: string, { code, number }: Language): string {
  return /^\d+$/u.test(cell) ? messages[code].facts.row({ row: number.count(Number(cell)) }) : cell
}

/** The spellings that no vocabulary knows. */
export function gapTable({ gaps }: UnderstoodSheet, language: Language): TableWords {
  const words = messages[language.code].gaps
  return {
    columns: [words.spelling, words.vocabulary, words.rows, words.nearest],
    rows: gaps.map(({ value, vocabulary, rows, nearest }): Cell[] => [
      value,
      words.vocabularies[vocabulary] ?? vocabulary,
      countCell(rows, language),
      nearest ?? '–',
    ]),
  }
}

/** The completion rate of the works of a file, in a sentence. */
export function totalSentence({ completion }: FileTotals, { code, number }: Language): string {
  const total = completion.find(({ is_total: isTotal }) => isTotal)
  return messages[code].totals.title({
    done: number.count(total?.numerator ?? 0),
    all: number.count(total?.denominator ?? 0),
    percent: number.rate(total?.numerator ?? 0, total?.denominator ?? 0, 2),
  })
}

/** What a file would bring to the campaign, which has some of its works already. */
export function newsSentence(
  { works, units }: Pick<FileTotals, 'works' | 'units'>,
  known: ReadonlySet<string>,
  register: Pick<Register, 'units'>,
  { code, number }: Language,
): string {
  const words = messages[code].news
  const newUnits = units.filter((unit) => !register.units.has(unit)).length
  const all = works?.length ?? 0
  return [
    words.title({ fresh: number.count(all - known.size), known: number.count(known.size) }),
    ...(newUnits === 0 ? [] : [words.units({ count: number.count(newUnits) })]),
  ].join(' ')
}

export function tierTable({ completion }: FileTotals, { tiers }: Register, language: Language): TableWords {
  const words = messages[language.code].totals
  return {
    columns: [words.tier, ...rateColumns(language)],
    rows: completion.map((row): Cell[] => [
      row.is_total ? words.all : tierName(row.tier, tiers, language.code),
      ...rateCells(row, language),
    ]),
  }
}

export function statusTable({ statuses }: FileTotals, language: Language): TableWords {
  const words = messages[language.code].totals
  return {
    columns: [words.status, words.works],
    rows: statuses.map(({ status, numerator }): Cell[] => [
      statusLabel(status ?? '–', language),
      countCell(numerator, language),
    ]),
  }
}
