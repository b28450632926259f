import { type ListingRow, listWorks, type WorkFilter } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import { filterNames, type WorksQuery } from '../route/works-query.ts'
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
export function filterOf(campaign: string, query: WorksQuery): WorkFilter {
  const where = filterNames.flatMap((name) => {
    const value = query[name]
    return value === null ? [] : [[name, selectedBy(name, value)] as const]
  })
  return { campaign, search: query.q, where: Object.fromEntries(where) }
}

/** `open` stands for every status in which a work is still to be done. */
export function selectedBy(name: string, value: string): string | null | readonly string[] {
  if (name === 'status' && value === 'open') return openStatuses
  return value === '' ? null : value
}

/** One work by its code; NULL when the campaign has none. */
export async function loadWork(source: Source, campaign: string, id: string): Promise<Work | null> {
  const [found] = await source.list(listWorks({ campaign, where: { work: id }, limit: 1 }))
  return found ?? null
}
