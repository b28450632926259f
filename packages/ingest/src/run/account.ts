/** Where every row read from a file went; `read` is the sum of the others. */
export interface RowCounts {
  readonly read: number
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly duplicate: number
  readonly rejected: number
  readonly structural: number
}

const outcomes = ['inserted', 'updated', 'unchanged', 'duplicate', 'rejected', 'structural'] as const

export const noRows: RowCounts = {
  read: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  rejected: 0,
  structural: 0,
}

/** Adds counts, as for the totals of a run. */
export function addCounts(a: RowCounts, b: RowCounts): RowCounts {
  const sum = { ...a, read: a.read + b.read }
  for (const outcome of outcomes) sum[outcome] += b[outcome]
  return sum
}

/**
 * Checks that every row read is accounted for.
 * @throws Error when the sum does not close: a row would be lost, which is a bug and fails the run.
 */
export function assertClosed(counts: RowCounts, path: string): void {
  const sum = outcomes.reduce((total, outcome) => total + counts[outcome], 0)
  if (sum !== counts.read) throw new Error(`${path}: ${counts.read} rows read, but ${sum} accounted for`)
}

/** What a file counts as when it was read before and has not changed. */
export function asUnchanged(counts: RowCounts): RowCounts {
  const { read, inserted, updated, unchanged, duplicate, rejected, structural } = counts
  const kept = inserted + updated + unchanged
  return { read, inserted: 0, updated: 0, unchanged: kept, duplicate, rejected, structural }
}
