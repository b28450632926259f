import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

/**
 * Cancelled, withdrawn and carried-over works stay in the denominator: a rate must not improve by cancelling.
 */
export const completionRate = defineMetric({
  id: 'completion_rate',
  label: { vi: 'Tỷ lệ hoàn thành', en: 'Completion rate' },
  description: {
    vi: 'Số công trình hoàn thành trên tổng số công trình đăng ký, kể cả công trình đã huỷ, xin rút, chuyển tiếp',
    en: 'Works completed out of all works registered, those cancelled, withdrawn or carried over included',
  },
  unit: { vi: '%', en: '%' },
  kind: 'proportion',
  facts: works,
  clock: 'registered_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count().where(isStatus('completed')),
  denominator: count(),
  additive: true,
})
