import { countWorks, listWorks, type WorkListSpec } from '@vedich/metrics'
import type { WorksQuery } from '../route/works-query.ts'
import { filterOf } from './work.ts'

/** Works read at a time. */
export const pageSize = 100

/** The works a query asks for, in its order. */
export function worksSpec(campaign: string, query: WorksQuery): WorkListSpec {
  const [first] = query.sort
  return {
    ...filterOf(campaign, query),
    ...(first && { sort: { by: first.column, direction: first.descending ? 'desc' : 'asc' } }),
  }
}

/** One page of a list, from 0. */
export function worksPage(spec: WorkListSpec, page: number) {
  return listWorks({ ...spec, limit: pageSize, offset: page * pageSize })
}

/** How many works a list has. */
export function worksCount(spec: WorkListSpec) {
  return countWorks(spec)
}
