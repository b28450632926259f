import { column, count, lte } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { call } from '../sql/call.ts'
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
  // Without an as-of date, every work that has a due date.
  numerator: count().where(lte(column('due_on'), call('coalesce', column('as_of'), column('due_on')))),
  denominator: null,
  additive: true,
})
