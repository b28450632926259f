import { asc, count, desc, type ExprNode } from '@uwdata/mosaic-sql'
import { required } from '@vedich/model'
import { tier, unit, work } from '@vedich/model/tables'
import { MetricError } from '../metric-error.ts'
import { columnOf } from '../sql/source.ts'
import { listing } from './listing.ts'
import { matching, type WorkFilter } from './work-filter.ts'
import { workFields, worksOf } from './work-record.ts'

const sortable = {
  work_id: columnOf(work, 'work_id'),
  title: columnOf(work, 'title'),
  unit: columnOf(unit, 'name'),
  tier: columnOf(tier, 'ordinal'),
  category: columnOf(work, 'category'),
  status: columnOf(work, 'status'),
  registered_on: columnOf(work, 'registered_on'),
  started_on: columnOf(work, 'started_on'),
  due_on: columnOf(work, 'due_on'),
  completed_on: columnOf(work, 'completed_on'),
  budget_vnd: columnOf(work, 'budget_vnd'),
} as const

export type WorkSortKey = keyof typeof sortable

export interface WorkSort {
  readonly by: WorkSortKey
  readonly direction?: 'asc' | 'desc'
}

export interface WorkListSpec extends WorkFilter {
  /** By work id unless told otherwise; empty values come last either way, ties by work id. */
  readonly sort?: WorkSort
  /** At most this many rows, 100 by default. */
  readonly limit?: number
  readonly offset?: number
}

/**
 * A page of the works that match.
 * @throws MetricError naming the filter, sort column, direction, limit or offset that cannot be.
 */
export function listWorks(spec: WorkListSpec) {
  const rows = worksOf(spec.campaign)
    .where(matching(spec))
    .orderby(sorting(spec.sort), asc(columnOf(work, 'work_id')))
    .limit(whole(spec.limit ?? 100, 'limit'))
    .offset(whole(spec.offset ?? 0, 'offset'))
  return listing(rows, workFields)
}

/** How many works match: one row, column `works`. */
export function countWorks(filter: WorkFilter) {
  return listing(worksOf(filter.campaign).where(matching(filter)), {
    works: { column: required('BIGINT', { vi: 'Số công trình', en: 'Works' }), from: count() },
  })
}

export function sorting({ by, direction = 'asc' }: WorkSort = { by: 'work_id' }): ExprNode {
  const found = Object.entries(sortable).find(([name]) => name === by)
  if (!found) throw new MetricError(`works cannot be sorted by ${JSON.stringify(by)}`, Object.keys(sortable))
  if (direction === 'asc') return asc(found[1], false)
  if (direction === 'desc') return desc(found[1], false)
  throw new MetricError(`unknown direction ${JSON.stringify(direction)}`, ['asc', 'desc'])
}

export function whole(value: number, what: string): number {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new MetricError(`${what} is not a number of rows: ${String(value)}`, ['0, 1, 2 …'])
}
