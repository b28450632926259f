import { and, column, count, isNotNull, isNull, lte, or } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

/** The plan: cancelling a work does not take it out of what had been promised. */
export const worksDue = defineMetric({
  id: 'works_due',
  label: { vi: 'Công trình đến hạn', en: 'Works due' },
  description: {
    vi: 'Số công trình có thời hạn hoàn thành không muộn hơn ngày tính số liệu, ở mọi tình trạng',
    en: 'Works whose due date is not later than the as-of date, whatever became of them',
  },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'due_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count().where(
    and(isNotNull(column('due_on')), or(isNull(column('as_of')), lte(column('due_on'), column('as_of')))),
  ),
  denominator: null,
  additive: true,
})
