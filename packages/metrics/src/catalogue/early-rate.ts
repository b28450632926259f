import { and, column, count, lt } from '@uwdata/mosaic-sql'
import { completedWithDates } from '../facts/completed-with-dates.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const earlyRate = defineMetric({
  id: 'early_rate',
  label: {
    vi: 'Tỷ lệ trước hạn',
    en: 'Early rate',
  },
  description: {
    vi: 'Trong các công trình hoàn thành, phần hoàn thành trước thời hạn; là một phần của tỷ lệ đúng hạn',
    en: 'Of the works completed, those completed before they were due; a part of the on-time rate',
  },
  formula: {
    vi: 'hoàn thành có ngày hoàn thành < thời hạn ÷ hoàn thành có đủ hai ngày',
    en: 'completed with completion date < due date ÷ completed with both dates',
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
  numerator: count().where(and(completedWithDates(), lt(column('completed_on'), column('due_on')))),
  denominator: count().where(completedWithDates()),
  additive: true,
})
