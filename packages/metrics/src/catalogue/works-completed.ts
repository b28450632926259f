import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

export const worksCompleted = defineMetric({
  id: 'works_completed',
  label: { vi: 'Công trình hoàn thành', en: 'Works completed' },
  description: {
    vi: 'Số công trình đã hoàn thành, theo ngày hoàn thành',
    en: 'Works that were completed, by the day of completion',
  },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'completed_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count().where(isStatus('completed')),
  denominator: null,
  additive: true,
})
