import { distance } from 'fastest-levenshtein'

import { headingKey } from '../layout/heading-key.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** One change of a table's columns since the source was last read. */
export interface ColumnChange {
  readonly kind: 'new' | 'missing' | 'renamed' | 'type_changed'
  /** The heading as it stands now, or stood before it went missing. */
  readonly column: string
  readonly before: string | null
  readonly after: string | null
}

/** Share of letters that two headings must have in common for one to be the other renamed. */
const alike = 0.6

/**
 * Holds the columns of a table against those of its previous reading. Headings are the same when they match as headings
 * do; a missing and a new one are a renaming when they name the same field, or else when they are spelled alike.
 */
export function compareColumns(
  before: readonly SheetColumn[],
  after: readonly SheetColumn[],
): ColumnChange[] {
  const then = byKey(before)
  const now = byKey(after)
  const gone = [...then].flatMap(([key, column]) => (now.has(key) ? [] : [column]))
  const come = [...now].flatMap(([key, column]) => (then.has(key) ? [] : [column]))
  const renamed = renamings(gone, come)
  const changes: ColumnChange[] = [...now].flatMap(([key, column]) => {
    const was = then.get(key)?.content ?? null
    return was === null || column.content === null || was === column.content
      ? []
      : [{ kind: 'type_changed', column: column.heading, before: was, after: column.content }]
  })
  for (const [old, column] of renamed) {
    changes.push({ kind: 'renamed', column: column.heading, before: old.heading, after: column.heading })
  }
  for (const column of gone.filter((old) => !renamed.has(old))) {
    changes.push({ kind: 'missing', column: column.heading, before: column.heading, after: null })
  }
  const taken = new Set(renamed.values())
  for (const column of come.filter((column) => !taken.has(column))) {
    changes.push({ kind: 'new', column: column.heading, before: null, after: column.heading })
  }
  return changes
}

/** The first column of each heading; a repeated heading says nothing new. */
function byKey(columns: readonly SheetColumn[]): Map<string, SheetColumn> {
  return new Map(
    columns
      .toReversed()
      .map((column) => [headingKey(column.heading), column] as const)
      .toReversed(),
  )
}

/** Missing to new columns, the most alike first. */
function renamings(
  gone: readonly SheetColumn[],
  come: readonly SheetColumn[],
): ReadonlyMap<SheetColumn, SheetColumn> {
  const pairs = gone
    .flatMap((old) => come.map((column) => ({ old, column, score: similarity(old, column) })))
    .filter(({ score }) => score >= alike)
    .toSorted((a, b) => b.score - a.score)
  const renamed = new Map<SheetColumn, SheetColumn>()
  for (const { old, column } of pairs) {
    if (!renamed.has(old) && ![...renamed.values()].includes(column)) renamed.set(old, column)
  }
  return renamed
}

/** 0 to 1, and 2 for one field under two names; two fields are never one. */
function similarity(a: SheetColumn, b: SheetColumn): number {
  if (a.field !== null && b.field !== null) return a.field === b.field ? 2 : 0
  const [left, right] = [headingKey(a.heading), headingKey(b.heading)]
  return 1 - distance(left, right) / Math.max(1, left.length, right.length)
}
