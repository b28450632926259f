import { count } from '@uwdata/mosaic-sql'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

export const worksRegistered = defineMetric({
  id: 'works_registered',
  label: { vi: 'Công trình đăng ký', en: 'Works registered' },
  description: {
    vi: 'Số công trình đã đăng ký, ở mọi tình trạng',
    en: 'Works that were registered, whatever became of them',
  },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count(),
  denominator: null,
  additive: true,
})
