import type { RowKind, RowsExplanation } from './explanation.ts'

/** One row and what it was taken for. */
export interface KindOfRow {
  readonly kind: RowKind
  readonly tier: string | null
  readonly row: number
  readonly text: string
}

/** Rows shown of each kind. */
export const shownRows = 3

/** Counts rows by kind and tier, in the order in which each first stands, with the first of each. */
export function countKinds(rows: readonly KindOfRow[]): RowsExplanation['kinds'] {
  const groups = new Map<string, KindOfRow[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.tier ?? ''}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map((group) => ({
    kind: group[0]?.kind ?? 'blank',
    tier: group[0]?.tier ?? null,
    count: group.length,
    examples: group.slice(0, shownRows).map(({ row, text }) => ({ row, text })),
  }))
}
