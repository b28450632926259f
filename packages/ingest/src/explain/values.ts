import type { TableSpec } from '../table/spec.ts'
import type { Spelling } from '../table/spellings.ts'
import type { FieldExplanation, GapExplanation } from './explanation.ts'

/** Spellings listed of each field: enough for a person, bounded for a file of millions. */
const listed = 200

/** What the spellings of each field were read as: those with a problem first, then the most used. */
export function explainValues(spec: TableSpec, spellings: readonly Spelling[]): FieldExplanation[] {
  const names = [...new Set(spellings.map(({ name }) => name))]
  return names.flatMap((name) => {
    const own = spellings.filter((spelling) => spelling.name === name)
    // A second reading of a cell, as the day inside a status, is worth a line only where it found something.
    const isOwn = name in spec.kinds
    const telling = isOwn ? own : own.filter(({ value }) => value !== undefined)
    if (telling.length === 0) return []
    const samples = telling
      .toSorted((a, b) => rank(a) - rank(b) || b.rows - a.rows)
      .slice(0, listed)
      .map(({ raw, rows, value, problem, hint }) => ({
        raw,
        rows,
        value: value ?? null,
        problem: problem ?? null,
        hint: hint ?? null,
      }))
    return { field: name, kind: telling[0]?.kind ?? 'text', distinct: telling.length, samples }
  })
}

/** The spellings that no vocabulary knows. */
export function explainGaps(spellings: readonly Spelling[]): GapExplanation[] {
  return spellings
    .filter(({ problem }) => problem === 'unknown_status' || problem === 'unknown_tier')
    .map(({ kind, raw, rows, hint }) => ({ vocabulary: kind, value: raw, rows, nearest: hint ?? null }))
}

function rank({ value, problem }: Spelling): number {
  if (problem === undefined) return 2
  return value === undefined ? 0 : 1
}
