import { count } from '@uwdata/mosaic-sql'
import { isStatus } from '../facts/is-status.ts'
import { works } from '../facts/works.ts'
import { defineMetric } from '../metric.ts'

export const worksOpen = defineMetric({
  id: 'works_open',
  label: { vi: 'Công trình chưa hoàn thành', en: 'Works open' },
  description: {
    vi: 'Số công trình còn phải làm: đã đăng ký hoặc đang thực hiện',
    en: 'Works still to be done: registered or under way',
  },
  unit: { vi: 'công trình', en: 'works' },
  kind: 'count',
  facts: works,
  clock: 'registered_on',
  dimensions: ['campaign', 'tier', 'unit', 'phase', 'category', 'status'],
  numerator: count().where(isStatus('registered', 'started')),
  denominator: null,
  additive: true,
})
