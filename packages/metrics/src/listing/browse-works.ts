import {
  asc,
  column,
  count,
  desc,
  eq,
  type ExprNode,
  gt,
  InOpNode,
  literal,
  neq,
  ScalarSubqueryNode,
  type SelectQuery,
  sum,
} from '@uwdata/mosaic-sql'
import { optional, required } from '@vedich/model'
import { unit, work } from '@vedich/model/tables'
import { isWithin, type SpanOf } from '../board/board-clause.ts'
import { type BoardDay, dayOf } from '../board/board-day.ts'
import { type BoardChoice, type BoardSpan, boardSpans } from '../board/board-field.ts'
import { daysLate } from '../board/days-late.ts'
import { happenedBy, statusAsOf } from '../facts/as-of.ts'
import { dateLiteral } from '../sql/date.ts'
import { oneOf } from '../sql/one-of.ts'
import { columnOf } from '../sql/source.ts'
import { sorting, whole, type WorkSort } from './list-works.ts'
import { listing } from './listing.ts'
import { matching, type WorkFilter } from './work-filter.ts'
import { workFields, worksAlone, worksOf } from './work-record.ts'

/** Which works to browse: those that a board of the same filter counts. */
export interface BrowseFilter extends WorkFilter, BoardDay {
  readonly spans?: Readonly<Partial<Record<BoardSpan, SpanOf>>>
}

export interface BrowseSpec extends BrowseFilter {
  /** By the first, ties by the next; by work id in the end. */
  readonly sort?: readonly WorkSort[]
  /** At most this many rows, 100 by default. */
  readonly limit?: number
  readonly offset?: number
}

/**
 * A page of works, each in its state.
 * @throws MetricError naming the day, filter, span, sort column, limit or offset that cannot be.
 */
export function browseWorks(spec: BrowseSpec) {
  const order = [...(spec.sort ?? []).map(sorting), asc(columnOf(work, 'work_id'))]
  const row = column('rowid', work.name)
  // Only the places of the rows are sorted; what they hold is read for those of the page alone.
  const page = browsed(spec, worksOf)
    .select({ row })
    .orderby(...order)
    .limit(whole(spec.limit ?? 100, 'limit'))
    .offset(whole(spec.offset ?? 0, 'offset'))
  const rows = worksOf(spec.campaign)
    .where(new InOpNode(row, new ScalarSubqueryNode(page)))
    .orderby(...order)
  return listing(rows, {
    ...workFields,
    status: { column: workFields.status.column, from: statusOn(spec) },
    days_late: {
      column: optional('BIGINT', { vi: 'Số ngày trễ', en: 'Days late' }),
      from: lateOn(spec),
    },
  })
}

/** How many works match, how many of them are completed, and their budget: one row. */
export function countBrowsed(filter: BrowseFilter) {
  return listing(counted(filter), totals(filter))
}

/** The same for each value of a field, the greatest group first; `key` is NULL where the register has none. */
export function groupWorks(filter: BrowseFilter, by: BoardChoice) {
  const key = choices(filter)[by]
  const rows = counted(filter, [by]).groupby(key).orderby(desc(count()), asc(key))
  return listing(rows, {
    key: { column: optional('VARCHAR', { vi: 'Giá trị', en: 'Value' }), from: key },
    ...totals(filter),
  })
}

/** The same for each pair of values of two fields; pairs without works are left out. */
export function crossWorks(filter: BrowseFilter, by: BoardChoice, across: BoardChoice) {
  const { [by]: key, [across]: column } = choices(filter)
  const rows = counted(filter, [by, across]).groupby(key, column).orderby(asc(key), asc(column))
  return listing(rows, {
    key: { column: optional('VARCHAR', { vi: 'Giá trị', en: 'Value' }), from: key },
    across: { column: optional('VARCHAR', { vi: 'Giá trị theo cột', en: 'Value across' }), from: column },
    ...totals(filter),
  })
}

/**
 * How many works match, how many of them name the field within their field, and how many the register has though it
 * dates their registration after the day: one row.
 */
export function registerSize(filter: BrowseFilter) {
  return listing(counted(filter), {
    works: totals(filter).works,
    subcategorised: {
      column: required('BIGINT', { vi: 'Ghi lĩnh vực chi tiết', en: 'With a subcategory' }),
      from: count(columnOf(work, 'subcategory')),
    },
    registered_later: {
      column: required('BIGINT', { vi: 'Ghi ngày đăng ký về sau', en: 'With a later day of registration' }),
      from: count().where(gt(columnOf(work, 'registered_on'), dateLiteral(dayOf(filter)))),
    },
  })
}

/** A search looks at the name of the unit, and the unit knows what is above it; all else stands in the work itself. */
function counted(filter: BrowseFilter, by: readonly BoardChoice[] = []): SelectQuery {
  const { search = '', where = {} } = filter
  const needsUnit = search.trim() !== '' || where.parent !== undefined || by.includes('parent')
  return browsed(filter, needsUnit ? worksOf : worksAlone)
}

function browsed(filter: BrowseFilter, from: (campaign: string) => SelectQuery): SelectQuery {
  const { campaign, search = '', where = {}, spans = {} } = filter
  const { status, ...others } = where
  const known = spanFields(filter)
  return from(campaign)
    .where(matching({ campaign, search, where: others }))
    .where(status === undefined ? [] : oneOf(statusOn(filter), status, 'status'))
    .where(neq(columnOf(work, 'status'), literal('withdrawn')))
    .where(
      filter.asOf === undefined
        ? []
        : happenedBy(columnOf(work, 'registered_on'), dateLiteral(dayOf(filter))),
    )
    .where(
      boardSpans.flatMap((field) => {
        const span = spans[field]
        return span === undefined ? [] : [isWithin(field, span, known[field])]
      }),
    )
}

function totals(filter: BrowseFilter) {
  return {
    works: { column: required('BIGINT', { vi: 'Số công trình', en: 'Works' }), from: count() },
    completed: {
      column: required('BIGINT', { vi: 'Hoàn thành', en: 'Completed' }),
      from: count().where(eq(statusOn(filter), literal('completed'))),
    },
    budget_vnd: {
      column: optional('DECIMAL(18,0)', { vi: 'Tổng kinh phí, đồng', en: 'Budget in all, dong' }),
      from: sum(columnOf(work, 'budget_vnd')),
    },
  }
}

function choices(filter: BrowseFilter): Readonly<Record<BoardChoice, ExprNode>> {
  return {
    tier: columnOf(work, 'tier_id'),
    unit: columnOf(work, 'unit_id'),
    category: columnOf(work, 'category'),
    subcategory: columnOf(work, 'subcategory'),
    parent: columnOf(unit, 'parent'),
    status: statusOn(filter),
  }
}

function spanFields(filter: BrowseFilter): Readonly<Record<BoardSpan, ExprNode>> {
  return {
    registered: columnOf(work, 'registered_on'),
    due: columnOf(work, 'due_on'),
    completed: columnOf(work, 'completed_on'),
    budget: columnOf(work, 'budget_vnd'),
    late: lateOn(filter),
  }
}

function lateOn(filter: BrowseFilter): ExprNode {
  return daysLate({
    status: statusOn(filter),
    due: columnOf(work, 'due_on'),
    completed: columnOf(work, 'completed_on'),
    asOf: dateLiteral(dayOf(filter)),
  })
}

function statusOn(filter: BrowseFilter): ExprNode {
  return filter.asOf === undefined ? columnOf(work, 'status') : statusAsOf(dateLiteral(dayOf(filter)))
}
