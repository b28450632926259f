import { type ListingRow, listWorks, type WorkFilter } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import { choiceNames, type Filter } from '../route/filter.ts'
import type { Source } from './source.ts'

export type Work = ListingRow<ReturnType<typeof listWorks>>

/** How a work stands on a day: its recorded status, or overdue when it is open past its due date. */
export type Standing = { readonly kind: string; readonly daysLate: number }

/** The statuses in which a work is still to be done. */
export const openStatuses: readonly string[] = ['registered', 'started']

export function standingOf(work: Pick<Work, 'status' | 'due_on'>, asOf: string): Standing {
  const isLate = openStatuses.includes(work.status) && work.due_on !== null && work.due_on < asOf
  return isLate && work.due_on !== null
    ? { kind: 'overdue', daysLate: daysBetween(work.due_on, asOf) }
    : { kind: work.status, daysLate: 0 }
}

/** The filter of the list in the terms of the listings; an empty value asks for the works that have none. */
export function filterOf(campaign: string, filter: Filter): WorkFilter {
  const where = choiceNames.flatMap((name) => {
    const values = filter[name]
    return values.length === 0 ? [] : [[name, selectedBy(values)] as const]
  })
  return { campaign, search: filter.q, where: Object.fromEntries(where) }
}

/** The status `open` stands for every one in which a work is still to be done; '' asks for what is not recorded. */
export function selectedBy(values: readonly string[]): readonly (string | null)[] {
  return values.flatMap((value): (string | null)[] => {
    if (value === 'open') return [...openStatuses]
    return [value === '' ? null : value]
  })
}

/** One work by its code; NULL when the campaign has none. */
export async function loadWork(source: Source, campaign: string, id: string): Promise<Work | null> {
  const [found] = await source.list(listWorks({ campaign, where: { work: id }, limit: 1 }))
  return found ?? null
}
