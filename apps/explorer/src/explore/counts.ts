/** A value of a panel: an id, the number of a bin, or NULL for works that have none. */
export type Key = string | number | null

export interface Count {
  readonly works: number
  readonly completed: number
}

export type Counts = ReadonlyMap<Key, Count>

export const noWorks: Count = { works: 0, completed: 0 }

/** Reads the rows of a question for counts; without a `key` there is one count, under NULL. */
export function countsOf(rows: Iterable<Readonly<Record<string, unknown>>>): Counts {
  const counts = new Map<Key, Count>()
  for (const row of rows) {
    counts.set(keyOf(row['key']), { works: Number(row['works']), completed: Number(row['completed']) })
  }
  return counts
}

export function keyOf(value: unknown): Key {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

export function sumOf(counts: Iterable<Count>): Count {
  let works = 0
  let completed = 0
  for (const count of counts) {
    works += count.works
    completed += count.completed
  }
  return { works, completed }
}
