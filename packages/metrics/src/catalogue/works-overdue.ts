import { and, column, count, lt } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'
import { workDimensions } from './work-dimensions.ts'

export const worksOverdue = defineMetric({
  id: 'works_overdue',
  label: {
    vi: 'Công trình quá hạn',
    en: 'Works overdue',
  },
  description: {
    vi: 'Số công trình chưa hoàn thành có thời hạn trước ngày tính số liệu, hoặc trước ngày cuối mà sổ nói tới',
    en: 'Open works due before the as-of date, or before the last day that the registers tell of',
  },
  formula: {
    vi: 'số công trình chưa hoàn thành có thời hạn < ngày tính số liệu',
    en: 'number of open works with due date < as-of date',
  },
  missing: {
    vi: 'Công trình không ghi thời hạn không bao giờ quá hạn',
    en: 'Works without a due date are never overdue',
  },
  unit: {
    vi: 'công trình',
    en: 'works',
  },
  kind: 'count',
  facts: works,
  clock: 'due_on',
  dimensions: workDimensions,
  numerator: count().where(and(isStatus('registered', 'started'), lt(column('due_on'), column('deadline')))),
  denominator: null,
  additive: true,
})
