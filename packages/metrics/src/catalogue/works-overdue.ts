import { and, column, count, lt } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

export const worksOverdue = defineMetric({
  id: 'works_overdue',
  label: { vi: 'Công trình quá hạn', en: 'Works overdue' },
  description: {
    vi: 'Số công trình chưa hoàn thành có thời hạn trước ngày tính số liệu, hoặc trước ngày cuối của đợt thi đua',
    en: 'Open works due before the as-of date, or before the last day of the campaign',
  },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'due_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count().where(and(isStatus('registered', 'started'), lt(column('due_on'), column('deadline')))),
  denominator: null,
  additive: true,
})
