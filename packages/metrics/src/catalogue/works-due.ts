import { and, column, count, isNotNull, isNull, lte, or } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

/** The plan: cancelling a work does not take it out of what had been promised. */
export const worksDue = defineMetric({
  id: 'works_due',
  label: {
    vi: 'Công trình đến hạn',
    en: 'Works due',
  },
  description: {
    vi: 'Số công trình có thời hạn hoàn thành không muộn hơn ngày tính số liệu, ở mọi tình trạng',
    en: 'Works whose due date is not later than the as-of date, whatever became of them',
  },
  formula: {
    vi: 'số công trình có thời hạn ≤ ngày tính số liệu',
    en: 'number of works with due date ≤ as-of date',
  },
  missing: {
    vi: 'Công trình không ghi thời hạn không được tính',
    en: 'Works without a due date are not counted',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'due_on',
  dimensions: workDimensions,
  numerator: count().where(
    and(isNotNull(column('due_on')), or(isNull(column('as_of')), lte(column('due_on'), column('as_of')))),
  ),
  denominator: null,
  additive: true,
})
