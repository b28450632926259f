import { type BrowseSpec, browseWorks, countBrowsed } from '@vedich/metrics'
import type { WorksQuery } from '../route/works-query.ts'
import type { Register } from './register.ts'
import { filterOf } from './work.ts'

/** Works read at a time. */
export const pageSize = 100

/** The works a query asks for, in its order. */
export function worksSpec(register: Register, query: WorksQuery): BrowseSpec {
  return {
    ...filterOf(register, query),
    sort: query.sort.map(({ column, descending }) => ({
      by: column,
      direction: descending ? 'desc' : 'asc',
    })),
  }
}

/** One page of a list, from 0. */
export function worksPage(spec: BrowseSpec, page: number) {
  return browseWorks({ ...spec, limit: pageSize, offset: page * pageSize })
}

/** How many works a list has. */
export function worksCount(spec: BrowseSpec) {
  return countBrowsed(spec)
}
