import { type Count, type Counts, type Key, keyOf } from './counts.ts'

/**
 * What one panel shows for each value of the active panel. Any choice in the active panel is a sum over its values,
 * so that a brush is answered without asking again.
 */
export interface Tile {
  readonly actives: readonly Key[]
  readonly keys: readonly Key[]
  /** Per row: the place of its active value and of its key, and its counts. */
  readonly activeAt: Int32Array
  readonly keyAt: Int32Array
  readonly works: Float64Array
  readonly completed: Float64Array
}

export function tileOf(rows: readonly Readonly<Record<string, unknown>>[]): Tile {
  const actives = new Map<Key, number>()
  const keys = new Map<Key, number>()
  const place = (known: Map<Key, number>, value: unknown) => {
    const key = keyOf(value)
    const at = known.get(key) ?? known.size
    known.set(key, at)
    return at
  }
  return {
    activeAt: Int32Array.from(rows, (row) => place(actives, row['active'])),
    keyAt: Int32Array.from(rows, (row) => place(keys, row['key'])),
    works: Float64Array.from(rows, (row) => Number(row['works'])),
    completed: Float64Array.from(rows, (row) => Number(row['completed'])),
    actives: [...actives.keys()],
    keys: [...keys.keys()],
  }
}

/** The counts of the panel when the active panel keeps the values that `isKept` says. */
export function answer(tile: Tile, isKept: (active: Key) => boolean): Counts {
  const kept = tile.actives.map(isKept)
  const works = new Float64Array(tile.keys.length)
  const completed = new Float64Array(tile.keys.length)
  for (let row = 0; row < tile.works.length; row++) {
    if (kept[tile.activeAt[row] ?? 0] !== true) continue
    const key = tile.keyAt[row] ?? 0
    works[key] = (works[key] ?? 0) + (tile.works[row] ?? 0)
    completed[key] = (completed[key] ?? 0) + (tile.completed[row] ?? 0)
  }
  const count = (at: number): Count => ({ works: works[at] ?? 0, completed: completed[at] ?? 0 })
  return new Map(tile.keys.map((key, at) => [key, count(at)]))
}
