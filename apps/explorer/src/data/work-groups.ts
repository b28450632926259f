import { countBrowsed, crossWorks, groupWorks, type ListingRow } from '@vedich/metrics'

import type { ChoiceName, Filter } from '../route/filter.ts'
import type { WorksLayout } from '../route/works-layout.ts'
import type { Register } from './register.ts'
import type { Source } from './source.ts'
import { filterOf } from './work.ts'

export type GroupTotals = ListingRow<ReturnType<typeof countBrowsed>>
export type Group = ListingRow<ReturnType<typeof groupWorks>>
export type Pair = ListingRow<ReturnType<typeof crossWorks>>

/** Works by the values of two fields, with the totals of the second. */
export interface Crossing {
  readonly field: ChoiceName
  readonly pairs: readonly Pair[]
  readonly totals: readonly Group[]
}

/**
 * The groups of a list, their total, and what each group is made of. Every total is counted by itself, from the works
 * and not from its parts: no work stands in two groups.
 */
export interface WorkGroups {
  readonly groups: readonly Group[]
  readonly total: GroupTotals | null
  /** The second field, of a pivot or of groups within groups; NULL when there is none. */
  readonly within: Crossing | null
}

/** NULL when the layout has no groups. */
export async function loadWorkGroups(
  source: Source,
  register: Register,
  filter: Filter,
  { by: [by, then], across }: WorksLayout,
): Promise<WorkGroups | null> {
  if (by === undefined) return null
  const kept = filterOf(register, filter)
  const second = across ?? then
  const [groups, [total = null], within] = await Promise.all([
    source.list(groupWorks(kept, by)),
    source.list(countBrowsed(kept)),
    second === undefined ? null : loadCrossing(source, kept, by, second),
  ])
  return { groups, total, within }
}

async function loadCrossing(
  source: Source,
  kept: ReturnType<typeof filterOf>,
  by: ChoiceName,
  field: ChoiceName,
): Promise<Crossing> {
  const [pairs, totals] = await Promise.all([
    source.list(crossWorks(kept, by, field)),
    source.list(groupWorks(kept, field)),
  ])
  return { field, pairs, totals }
}
