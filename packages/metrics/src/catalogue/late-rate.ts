import { and, column, count, gt } from '@uwdata/mosaic-sql'
import { completedWithDates } from '../facts/completed-with-dates.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const lateRate = defineMetric({
  id: 'late_rate',
  label: {
    vi: 'Tỷ lệ trễ hạn',
    en: 'Late rate',
  },
  description: {
    vi: 'Trong các công trình hoàn thành, phần hoàn thành sau thời hạn; cùng tỷ lệ đúng hạn là 100 %. Công trình quá hạn chưa xong không tính ở đây',
    en: 'Of the works completed, those completed after they were due; with the on-time rate it makes 100 %. Overdue works still open are not in it',
  },
  formula: {
    vi: 'hoàn thành có ngày hoàn thành > thời hạn ÷ hoàn thành có đủ hai ngày',
    en: 'completed with completion date > due date ÷ completed with both dates',
  },
  missing: {
    vi: 'Công trình thiếu ngày hoàn thành hoặc thời hạn không được tính ở cả tử số và mẫu số',
    en: 'Works without a completion date or without a due date are left out of numerator and denominator',
  },
  unit: {
    vi: '%',
    en: '%',
  },
  kind: 'proportion',
  facts: works,
  clock: 'completed_on',
  dimensions: workDimensions,
  numerator: count().where(and(completedWithDates(), gt(column('completed_on'), column('due_on')))),
  denominator: count().where(completedWithDates()),
  additive: true,
})
