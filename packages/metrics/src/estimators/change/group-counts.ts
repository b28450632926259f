import { MetricError } from '../../metric-error.ts'
import { requireProportion } from '../proportion-counts.ts'

/** One group's counts on one side of a comparison: x of n. */
export interface GroupCounts {
  readonly id: string
  readonly x: number
  readonly n: number
}

/** A group on both sides; a side that lacks it has 0 of 0. */
export interface PairedGroup {
  readonly id: string
  readonly a: { readonly x: number; readonly n: number }
  readonly b: { readonly x: number; readonly n: number }
}

/**
 * The groups of either side, those of a first.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n, finite, and each id is there once on its side.
 */
export function pairGroups(a: readonly GroupCounts[], b: readonly GroupCounts[]): PairedGroup[] {
  const [left, right] = [byId(a), byId(b)]
  const absent = { x: 0, n: 0 }
  return [...new Set([...left.keys(), ...right.keys()])].map((id) => {
    return { id, a: left.get(id) ?? absent, b: right.get(id) ?? absent }
  })
}

function byId(groups: readonly GroupCounts[]): Map<string, GroupCounts> {
  const map = new Map<string, GroupCounts>()
  for (const group of groups) {
    const { id, x, n } = group
    requireProportion(x, n, `group ${id}: `)
    if (map.has(id)) throw new MetricError(`group ${id} is there twice`)
    map.set(id, group)
  }
  return map
}
