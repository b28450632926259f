import { type BrowseFilter, type ListingRow, listWorks } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import { amountNames, choiceNames, dayNames, type Filter } from '../route/filter.ts'
import { dayScope, type Register } from './register.ts'
import type { Source } from './source.ts'

export type Work = ListingRow<ReturnType<typeof listWorks>>

/** What of a register a filter needs to be a question. */
type BrowsedRegister = { readonly campaign: Pick<Register['campaign'], 'campaign_id' | 'as_of'> } & Pick<
  Register,
  'asOf'
>

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
export function filterOf(register: BrowsedRegister, filter: Filter): BrowseFilter {
  const where = choiceNames.flatMap((name) => {
    const values = filter[name]
    return values.length === 0 ? [] : [[name, selectedBy(values)] as const]
  })
  const spans = [...dayNames, ...amountNames].flatMap((name) => {
    const reach = filter[name]
    return reach === null ? [] : [[name, reach] as const]
  })
  return {
    campaign: register.campaign.campaign_id,
    ...dayScope(register),
    search: filter.q,
    where: Object.fromEntries(where),
    spans: Object.fromEntries(spans),
  }
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
