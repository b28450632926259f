import { and, column, count, lte } from '@uwdata/mosaic-sql'
import { completedWithDates } from '../facts/completed-with-dates.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const onTimeRate = defineMetric({
  id: 'on_time_rate',
  label: {
    vi: 'Tỷ lệ đúng hạn',
    en: 'On-time rate',
  },
  description: {
    vi: 'Trong các công trình hoàn thành, phần hoàn thành không muộn hơn thời hạn, kể cả trước hạn',
    en: 'Of the works completed, those completed not later than they were due, early ones included',
  },
  formula: {
    vi: 'hoàn thành có ngày hoàn thành ≤ thời hạn ÷ hoàn thành có đủ hai ngày',
    en: 'completed with completion date ≤ due date ÷ completed with both dates',
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
  numerator: count().where(and(completedWithDates(), lte(column('completed_on'), column('due_on')))),
  denominator: count().where(completedWithDates()),
  additive: true,
})
