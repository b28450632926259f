import { countBrowsed, groupWorks, type ListingRow } from '@vedich/metrics'

import type { ChoiceName, Filter } from '../route/filter.ts'
import type { Register } from './register.ts'
import type { Source } from './source.ts'
import { filterOf } from './work.ts'

export type GroupTotals = ListingRow<ReturnType<typeof countBrowsed>>

/** The groups of a list and their total, which is counted by itself: no work stands in two groups. */
export interface WorkGroups {
  readonly groups: readonly ListingRow<ReturnType<typeof groupWorks>>[]
  readonly total: GroupTotals | null
}

export async function loadWorkGroups(
  source: Source,
  register: Register,
  filter: Filter,
  by: ChoiceName,
): Promise<WorkGroups> {
  const kept = filterOf(register, filter)
  const [groups, [total = null]] = await Promise.all([
    source.list(groupWorks(kept, by)),
    source.list(countBrowsed(kept)),
  ])
  return { groups, total }
}
